import { cja, reform2024, plainDays } from '../cja/lengths.js'
import { chained, daysAfter, daysIncluded, defineRule, hours, monthsFrom, twoReadings } from '../rule.js'
import type { About, Article, Period } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The first day on which regulation (EU) 2024/1348 applies; its French adaptation was not found. */
const pact = '2026-06-12'
const ofpraArticles = [oldCeseda('L. 556-1'), oldCeseda('R. 723-4, I'), newCeseda('L. 531-29'), newCeseda('R. 531-23')]

const pactArticle: Article = { code: 'Règlement (UE) 2024/1348', article: 'art. 35' }
const nationalOrPact: Period = twoReadings({
  firm: hours(96),
  late: [hours(96), monthsFrom(3)],
  doubt: {
    fr: 'Pacte sur la migration et l’asile : trois mois (règlement 2024/1348, procédure accélérée), sans adaptation française chargée, ou 96 heures.',
    en: 'Pact on migration and asylum: three months (regulation 2024/1348, accelerated), with no French adaptation loaded, or 96 hours.',
  },
})

/**
 * OFPRA's time to decide on a claim made in detention, from its receipt. No sanction. Since 2026-06-12 the regulation has three months for an
 * accelerated claim and no French adaptation is loaded: both.
 */
export const ofpraInDetention = defineRule(
  'ofpra-in-detention',
  { fr: 'Examen par l’OFPRA d’une demande en rétention', en: 'Examination by OFPRA of a claim in detention' },
  [
    { from: '2016-11-01', until: pact, period: hours(96), basis: ofpraArticles },
    { from: pact, period: nationalOrPact, basis: [...ofpraArticles, pactArticle], confidence: 'unsure' },
  ],
)

/**
 * The other text on the time to rule on the keeping in detention, before 2021-05-01: from the notification of OFPRA's decision, where the law has 96
 * hours from the end of the window.
 */
export const rulingKeptFromOfpra = defineRule(
  'ruling-kept-in-detention-from-ofpra',
  { fr: 'Jugement sur le maintien, depuis la décision de l’OFPRA', en: 'Judgment on the keeping, from OFPRA’s decision' },
  [
    {
      from: '2016-11-01',
      until: '2021-05-01',
      period: hours(72),
      basis: [cja('R. 777-2-4')],
      confidence: 'unsure',
    },
  ],
)

/** The time to rule on the keeping in detention of a person assigned to residence in the meantime. */
export const rulingKeptThenAssigned = defineRule(
  'ruling-kept-then-assigned',
  { fr: 'Jugement sur le maintien, personne assignée entre-temps', en: 'Judgment on the keeping, person under house arrest since' },
  [{ from: reform2024, period: plainDays(15), basis: [ceseda('L. 921-3'), ceseda('R. 921-4')], confidence: 'unsure' }],
)

/** Detention of an asylum seeker as such: decree in force on 2024-07-17, struck down on 2025-05-23 (2025-1140 QPC); the texts later than that were not read. */
const claimantDetention = { from: '2024-07-17', until: '2025-05-24' } as const
const qpc2025 = { code: 'Conseil constitutionnel', article: '2025-1140 QPC' }

/** The last instant of that detention: nobody is held on this ground from 2025-05-24 on. */
export const claimantDetentionGround = defineRule(
  'l523-ground',
  { fr: 'Fondement de la rétention d’un demandeur d’asile', en: 'Ground of the detention of an asylum seeker' },
  [
    {
      ...claimantDetention,
      period: { unit: 'hours', n: 0, notBefore: claimantDetention.until },
      basis: [ceseda('L. 523-1'), qpc2025],
    },
  ],
)

/** First holding, before the judge is seized: not aligned on the four days of the common law. */
export const claimantInitialDetention = defineRule(
  'l523-initial',
  { fr: 'Saisine du juge, rétention d’un demandeur d’asile', en: 'Petition to the judge, detention of an asylum seeker' },
  [{ ...claimantDetention, period: hours(48), basis: [ceseda('L. 523-3'), ceseda('R. 523-12')] }],
)

/** The one extension, at most, from the end of the first holding. */
export const claimantExtension = defineRule(
  'l523-extension',
  { fr: 'Prolongation de la rétention d’un demandeur d’asile', en: 'Extension of the detention of an asylum seeker' },
  [{ ...claimantDetention, period: chained(28), basis: [ceseda('L. 523-3'), ceseda('R. 523-12')] }],
)

/** Time to lodge the claim, from the notification of the placement: five days by date and hour. */
export const claimantLodging = defineRule(
  'l523-lodging',
  { fr: 'Introduction de la demande, rétention d’un demandeur d’asile', en: 'Lodging of the claim, detention of an asylum seeker' },
  [{ ...claimantDetention, period: hours(120), basis: [ceseda('R. 531-2'), ceseda('L. 523-6')] }],
)

/** How long the person may still be held for a removal decision, from the lapse of the five days or the rejection. */
export const claimantTail = defineRule(
  'l523-tail',
  { fr: 'Suite de la rétention d’un demandeur d’asile', en: 'What follows the detention of an asylum seeker' },
  [{ ...claimantDetention, period: hours(24), basis: [ceseda('L. 523-6')] }],
)

const claimantArticles = [ceseda('L. 531-24, 3°'), ceseda('R. 531-23')]

/** OFPRA's time to decide on the claim of a person held or assigned under L. 523-1, from its receipt. */
export const ofpraForClaimant = defineRule(
  'l523-ofpra',
  { fr: 'Examen par l’OFPRA, article L. 523-1', en: 'Examination by OFPRA, article L. 523-1' },
  [
    { from: '2024-07-17', until: pact, period: hours(96), basis: claimantArticles },
    { from: pact, period: nationalOrPact, basis: [...claimantArticles, pactArticle], confidence: 'unsure' },
  ],
)

/** The rules of the decree before its chapter on asylum in detention: their numbers were given to other articles in 2016. */
const formerLayer = { from: '2015-01-16', until: '2015-11-01' } as const
const before2015: About = { kind: 'right', procedures: ['asylum-in-detention'] }

/** Time to claim asylum in a centre, from the notification of the right to do so, by the layer that ended on 2015-10-31. None in a local place. */
export const formerClaimInCentre = defineRule(
  'asylum-cra-request-five-days',
  { fr: 'Demande d’asile en centre de rétention, ancien texte', en: 'Asylum claim in a detention centre, former text' },
  [
    {
      ...formerLayer,
      period: twoReadings({
        firm: daysIncluded(5),
        late: daysAfter(5),
        doubt: {
          fr: 'Le texte ne dit pas si le jour de la notification compte dans les cinq jours.',
          en: 'The text does not say whether the day of the notification counts among the five days.',
        },
      }),
      basis: [ceseda('R. 553-15')],
      confidence: 'unsure',
    },
  ],
  before2015,
)

/** OFPRA's time to send its decision to the centre, from its receipt of the claim, by the layer that ended on 2015-10-31. */
export const formerDecisionSent = defineRule(
  'asylum-decision-transmission-96h',
  { fr: 'Envoi de la décision de l’OFPRA au centre, ancien texte', en: 'Sending of OFPRA’s decision to the centre, former text' },
  [{ ...formerLayer, period: hours(96), basis: [ceseda('R. 553-17')], confidence: 'likely' }],
  { ...before2015, kind: 'duty' },
)
