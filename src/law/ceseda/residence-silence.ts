import { plainDays, plainMonths } from '../cja/lengths.js'
import { chained, defineRule } from '../rule.js'
import type { Article } from '../types.js'
import { ceseda, newCeseda, oldCeseda, renumbering } from './articles.js'
import { current, lasting } from './wordings.js'

/**
 * The silence of the authority on an application for a permit. A duty counts from the receipt of the application, the window of the person from a complete
 * file where missing items were asked for; the same length is the time to decide in writing. Nothing rolls over, and neither receipts nor certificates
 * stop it; a request for missing items suspends it (CRPA L. 114-5).
 */
const silence = { kind: 'implied-decision', procedures: ['residence-application'] } as const
const since = (number: string, from: string): Article => ceseda(number, { from, until: renumbering })

/** The silence that refuses, in all cases without a length of their own. */
export const silenceGeneral = defineRule(
  'silence-general',
  { fr: 'Silence sur une demande de titre : refus implicite', en: 'Silence on an application for a permit: implied refusal' },
  [lasting(plainMonths(4), ['R*. 311-12', 'R. 311-12-1'], ['R*. 432-1', 'R. 432-2, al. 1'], { from: '2016-11-01' })],
  silence,
)

/**
 * The silence of ninety days: students, trainees, ICT employees and trainees, seasonal workers, job search, au pair, EU Blue Card to 2025-06-15. The date
 * of each article says from when. R. 432-2 prints R. 421-54 twice, clearly for R. 421-51.
 */
export const silenceNinetyDays = defineRule(
  'silence-90',
  { fr: 'Silence de quatre-vingt-dix jours : refus implicite', en: 'Silence of ninety days: implied refusal' },
  [
    {
      from: '2016-11-01',
      until: renumbering,
      period: plainDays(90),
      basis: [
        oldCeseda('R. 311-12-1'),
        ...['R. 313-10-6', 'R. 313-10-10', 'R. 313-50', 'R. 313-74'].map((number) => oldCeseda(number)),
        ...['R. 313-7', 'R. 313-10-2', 'R. 313-11-4', 'R. 313-12', 'R. 313-72', 'R. 313-75-3'].map((number) => since(number, '2019-03-01')),
      ],
    },
    {
      from: renumbering,
      period: plainDays(90),
      basis: [
        ceseda('R. 432-2, al. 2'),
        ceseda('R. 421-23', { until: '2025-06-16' }),
        ...['R. 421-43', 'R. 421-47', 'R. 421-51', 'R. 421-54', 'R. 421-60'].map((number) => newCeseda(number)),
        ...['R. 422-5', 'R. 422-12', 'R. 426-14', 'R. 426-17'].map((number) => newCeseda(number)),
      ],
    },
  ],
  silence,
)

/** The silence on a talent permit of a researcher. */
export const silenceSixtyDays = defineRule(
  'silence-60',
  {
    fr: 'Silence sur un titre « talent » de chercheur : refus implicite',
    en: 'Silence on a talent permit of a researcher: implied refusal',
  },
  [lasting(plainDays(60), 'R. 313-53', ['R. 421-26', 'R. 432-2, al. 3'], { from: '2019-03-01' })],
  silence,
)

/** The decision on the permit of a volunteer, from the complete request, as soon as possible and at the latest then (D. 311-3-3, then D. 431-19). */
export const volunteerDecision = defineRule(
  'volunteer-visa-decision-90-days',
  { fr: 'Décision sur la demande d’un volontaire', en: 'Decision on the request of a volunteer' },
  [lasting(plainDays(90), 'D. 311-3-3', 'D. 431-19', { from: '2019-10-18' })],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** The silence on the permit of a volunteer, from the request: the text does not repeat that it is complete. */
export const volunteerSilence = defineRule(
  'volunteer-permit-implicit-decision',
  { fr: 'Silence sur la demande d’un volontaire', en: 'Silence on the request of a volunteer' },
  [lasting(plainDays(90), 'D. 311-3-3', 'D. 431-19', { from: '2019-10-18' })],
  silence,
)

const blueCards = '2025-06-16'

/** The silence on an EU Blue Card, from the complete application; before 2025-06-16 it was one of the ninety days of the list. */
export const silenceBlueCard = defineRule(
  'blue-card',
  { fr: 'Silence sur une carte bleue européenne', en: 'Silence on an EU Blue Card' },
  [current(plainDays(90), ['R. 421-23', 'R. 432-2, al. 4'], { from: blueCards })],
  silence,
)

/** The same for the holder of another Member State's Blue Card; the first State is told too (R. 421-23). */
export const silenceBlueCardMobility = defineRule(
  'blue-card-mobility',
  { fr: 'Silence sur une carte bleue européenne, mobilité', en: 'Silence on an EU Blue Card, mobility' },
  [current(plainDays(30), ['R. 421-23, al. 2', 'R. 432-2, al. 4'], { from: blueCards })],
  silence,
)

/** Its extension for an exceptional complexity, told to the person, from the end of the first thirty days (R. 421-23). */
export const blueCardMobilityExtension = defineRule(
  'blue-card-mobility-extension',
  { fr: 'Prolongation de l’examen d’une carte bleue européenne, mobilité', en: 'Longer examination of an EU Blue Card, mobility' },
  [current(chained(30), 'R. 421-23, al. 2', { from: blueCards })],
  silence,
)

/** The silence on the talent (family) permit asked for with the Blue Card or after it, from the complete applications (R. 421-37-7). */
export const silenceBlueCardFamily = defineRule(
  'blue-card-family',
  { fr: 'Silence sur un titre « talent (famille) » de carte bleue', en: 'Silence on a talent (family) permit of a Blue Card' },
  [current(plainDays(90), ['R. 421-37-7', 'R. 432-2, al. 4'], { from: blueCards })],
  silence,
)

/** The card of the family asked for apart, once the sponsor holds his, from the complete application (R. 421-37-7). */
export const blueCardFamilyApart = defineRule(
  'blue-card-family-separate',
  { fr: 'Titre « talent (famille) » demandé séparément', en: 'Talent (family) permit asked for apart' },
  [current(plainDays(30), 'R. 421-37-7', { from: blueCards })],
  silence,
)

/** Its extension for an exceptional complexity, from the end of the first thirty days (R. 421-37-7). */
export const blueCardFamilyApartExtension = defineRule(
  'blue-card-family-separate-extension',
  {
    fr: 'Prolongation de l’examen d’un titre « talent (famille) » demandé séparément',
    en: 'Longer examination of a talent (family) permit asked for apart',
  },
  [current(chained(30), 'R. 421-37-7', { from: blueCards })],
  silence,
)
