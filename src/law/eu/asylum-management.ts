import { defineRule, monthsFrom, twoReadings, weeks } from '../rule.js'
import type { LimitKind, Period, Rule, Text, Version } from '../types.js'
import { asylumManagement, asylumManagementStart } from './asylum-regulations.js'

/**
 * Regulation (EU) 2024/1351 (asylum and migration management), which replaces Dublin III: from 2026-07-01 by its articles 84 and 85, 2026-06-12 being the
 * date given for the whole Pact. In between these limits are unsettled and run beside the former ones. The figures after a prison or an absconding, and
 * the transfer of a person in detention, were not read.
 */
const pact = '2026-06-12'

const versions = (period: Period, number: string): Version[] => [
  { from: pact, until: asylumManagementStart, period, basis: [asylumManagement(number)], confidence: 'unsure' },
  { from: asylumManagementStart, period, basis: [asylumManagement(number)] },
]
const limit = (id: string, kind: LimitKind, label: Text, period: Period, number: string): Rule =>
  defineRule(id, label, versions(period, number), { kind, procedures: ['dublin-transfer'] })

/** The request to take charge, from the registration of the claim. */
export const takeChargeByRegistration = limit(
  'ammr-take-charge-request',
  'duty',
  { fr: 'Requête de prise en charge, règlement 2024/1351', en: 'Request to take charge, regulation 2024/1351' },
  monthsFrom(2),
  'art. 39',
)

/** The same, from a hit in Eurodac or in the visa system. */
export const takeChargeByHit = limit(
  'ammr-take-charge-request-hit',
  'duty',
  {
    fr: 'Requête de prise en charge, résultat Eurodac ou VIS, règlement 2024/1351',
    en: 'Request to take charge, hit, regulation 2024/1351',
  },
  monthsFrom(1),
  'art. 39',
)

/** The answer on taking charge, from the receipt of the request; silence is acceptance. */
export const takeChargeReply = limit(
  'ammr-take-charge-answer',
  'implied-decision',
  { fr: 'Réponse à la prise en charge, règlement 2024/1351', en: 'Answer on taking charge, regulation 2024/1351' },
  monthsFrom(1),
  'réponse à la requête de prise en charge',
)

/** The same when the request rests on a hit. */
export const takeChargeReplyOnHit = limit(
  'ammr-take-charge-answer-hit',
  'implied-decision',
  { fr: 'Réponse à la prise en charge, résultat, règlement 2024/1351', en: 'Answer on taking charge, hit, regulation 2024/1351' },
  weeks(2),
  'réponse à la requête de prise en charge',
)

/** The notification that replaces the request to take back, from the hit; missing it does not shift the responsibility. */
export const takeBackNotification = limit(
  'ammr-take-back-notification',
  'duty',
  { fr: 'Notification de reprise en charge, règlement 2024/1351', en: 'Notification to take back, regulation 2024/1351' },
  weeks(2),
  'art. 41',
)

/** Silence of the State that is told, from the receipt: confirmed. */
export const takeBackConfirmation = limit(
  'ammr-take-back-answer',
  'implied-decision',
  { fr: 'Confirmation de la reprise en charge, règlement 2024/1351', en: 'Confirmation of the taking back, regulation 2024/1351' },
  weeks(2),
  'art. 41',
)

/** The transfer decision, from the acceptance or the confirmation. Regulation 604/2013 had no figure. */
export const transferDecisionDelay = limit(
  'transfer-decision-delay',
  'duty',
  { fr: 'Décision de transfert', en: 'Transfer decision' },
  weeks(2),
  'art. 42',
)

/** The appeal of a transfer, from its notification: a length that each State fixes between two bounds; the French one is not known. */
export const transferAppealBounds = defineRule(
  'ammr-transfer-appeal',
  { fr: 'Recours contre le transfert, règlement 2024/1351', en: 'Appeal of the transfer, regulation 2024/1351' },
  [
    {
      from: pact,
      period: twoReadings({
        firm: weeks(1),
        late: weeks(3),
        doubt: {
          fr: 'Entre une et trois semaines, au choix de l’État : le choix de la France n’est pas connu.',
          en: 'Between one and three weeks, as the State chooses: the choice of France is not known.',
        },
      }),
      basis: [asylumManagement('art. 43')],
      confidence: 'unsure',
    },
  ],
  { kind: 'right', procedures: ['dublin-transfer'] },
)

/** The request for a person in detention, from the registration of the claim. */
export const detainedRequestByRegistration = limit(
  'ammr-detained-request',
  'duty',
  { fr: 'Requête, personne retenue, règlement 2024/1351', en: 'Request, person in detention, regulation 2024/1351' },
  weeks(2),
  'art. 45',
)

/** The same for a person detained later, from the detention. */
export const detainedRequestByDetention = limit(
  'ammr-detained-request-later',
  'duty',
  { fr: 'Requête, personne retenue ensuite, règlement 2024/1351', en: 'Request, person detained later, regulation 2024/1351' },
  weeks(1),
  'art. 45',
)

/** The answer for a person in detention, from the receipt; silence is acceptance. */
export const detainedReply = limit(
  'ammr-detained-answer',
  'implied-decision',
  { fr: 'Réponse, personne retenue, règlement 2024/1351', en: 'Answer, person in detention, regulation 2024/1351' },
  weeks(1),
  'art. 45',
)
