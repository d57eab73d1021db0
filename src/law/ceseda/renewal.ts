import { daysAfter, defineRule, monthsFrom, monthsIncluded, yearsFrom } from '../rule.js'
import { unresearched } from '../cja/lengths.js'
import { current, former, lasting } from './wordings.js'

/**
 * The renewal of a permit and the stay while it is examined. Windows are counted back from the expiry, the day of the expiry not counted; a month without
 * the same day gives its last one. The second wordings of R. 431-5 and R. 431-8 (decree 2021-313) are taken as those in force since 2021-05-01.
 */
const right = { kind: 'right', procedures: ['residence-application'] } as const
const window = { ...right, counted: 'back' } as const
const validity = { kind: 'validity', procedures: ['residence-application'] } as const

/** The window of renewal opens, counted back from the expiry (R. 311-2, 4°; since 2021-05-01 the permits that are not asked for online: R. 431-5, 1°). */
export const renewalWindow = defineRule(
  'renewal-window',
  { fr: 'Fenêtre de renouvellement', en: 'Window of renewal' },
  [former(monthsFrom(2), 'R. 311-2, 4°'), current(monthsFrom(2), 'R. 431-5, 1°', { confidence: 'likely' })],
  window,
)

/** The same for a permit on the list of the online service: the window opens (R. 431-5, 1°). None before 2021-05-01. */
export const renewalWindowOnline = defineRule(
  'renewal-window-online',
  { fr: 'Ouverture de la fenêtre de renouvellement en ligne', en: 'Opening of the online window of renewal' },
  [current(daysAfter(120), 'R. 431-5, 1°', { confidence: 'likely' })],
  window,
)

/** The last day of that online window, counted back from the expiry: the sixtieth day is still in it (R. 431-5, 1°). */
export const renewalWindowOnlineEnd = defineRule(
  'renewal-window-online-end',
  { fr: 'Fin de la fenêtre de renouvellement en ligne', en: 'End of the online window of renewal' },
  [current(daysAfter(60), 'R. 431-5, 1°', { confidence: 'likely' })],
  window,
)

/** From the expiry, the time after which the visa and the conditions of entry are required again: none (R. 311-2, al. 7), then six months (R. 431-8). */
export const entryConditionsAgain = defineRule(
  'entry-conditions-again',
  { fr: 'Visa et conditions d’entrée de nouveau exigibles', en: 'Visa and conditions of entry required again' },
  [former(daysAfter(0), 'R. 311-2, al. 7'), current(monthsFrom(6), 'R. 431-8', { confidence: 'likely' })],
  right,
)

/** The rights of an expired card kept while its renewal, asked for in time, is examined, from the expiry (L. 311-4, then L. 433-3). */
export const expiredCardGrace = defineRule(
  'expired-card-grace',
  { fr: 'Maintien des droits après l’expiration du titre', en: 'Rights kept after the expiry of a card' },
  [lasting(monthsFrom(3), 'L. 311-4', 'L. 433-3', { from: unresearched })],
  right,
)

/** A certificate that prolongs the stay during the examination, at most, its first day counted; renewed until the decision (R. 431-15-1). None before 2021-05-01. */
export const prolongationCertificate = defineRule(
  'prolongation-certificate',
  { fr: 'Attestation de prolongation d’instruction', en: 'Certificate of prolongation during the examination' },
  [current(monthsIncluded(3), 'R. 431-15-1')],
  validity,
)

/** The same for a person under international protection, its first day counted; renewable (R. 431-15-3, R. 431-15-4). */
export const protectionProlongationCertificate = defineRule(
  'protection-prolongation-certificate',
  {
    fr: 'Attestation de prolongation d’instruction, protection internationale',
    en: 'Certificate of prolongation, international protection',
  },
  [current(monthsIncluded(6), ['R. 431-15-3', 'R. 431-15-4'])],
  validity,
)

const condition = { kind: 'condition', procedures: ['residence-application'] } as const

/** Residence that is habitual: months in France in each calendar year (L. 433-3-1). None before law 2024-42. */
export const habitualResidenceTest = defineRule(
  'habitual-residence-test',
  { fr: 'Résidence habituelle, mois par année civile', en: 'Habitual residence, months in a calendar year' },
  [current(monthsFrom(6), 'L. 433-3-1', { from: '2024-01-28' })],
  condition,
)

/** The years over which it is looked at, counted back from the application, or the length of the title if shorter (L. 433-3-1). */
export const habitualResidenceYears = defineRule(
  'habitual-residence-test-years',
  { fr: 'Résidence habituelle, années examinées', en: 'Habitual residence, years looked at' },
  [current(yearsFrom(3), 'L. 433-3-1', { from: '2024-01-28' })],
  { ...condition, counted: 'back' },
)
