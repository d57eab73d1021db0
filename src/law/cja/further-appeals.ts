import { ceseda, newCeseda, oldCeseda } from '../ceseda/articles.js'
import { article, daysFranc, defineRule } from '../rule.js'
import { cja, francDays, francMonths, reform2024, unresearched } from './lengths.js'

/** Appeal of a judgment on a measure or its accessory decisions, from its notification to the party. */
export const furtherAppeal = defineRule('further-appeal', { fr: 'Appel du jugement', en: 'Further appeal' }, [
  { from: unresearched, until: reform2024, period: francMonths(1), basis: [cja('R. 776-9')], confidence: 'likely' },
  { from: reform2024, period: francMonths(1), basis: [ceseda('R. 911-8'), ceseda('R. 922-27')], confidence: 'likely' },
])

/** Appeal of a judgment on a refusal of entry as to asylum. */
export const furtherAppealBorder = defineRule(
  'further-appeal-border',
  { fr: 'Appel du jugement, asile à la frontière', en: 'Further appeal, asylum at the border' },
  [
    {
      from: unresearched,
      period: francDays(15),
      basis: [oldCeseda('L. 213-9'), newCeseda('L. 352-9'), ceseda('R. 922-27', { from: reform2024 })],
      confidence: 'likely',
    },
  ],
)

/** Appeal of a judgment in ordinary law, and whenever the notification of the judgment did not state the shorter time. */
export const furtherAppealOrdinary = defineRule(
  'further-appeal-ordinary',
  { fr: 'Appel de droit commun', en: 'Further appeal, ordinary law' },
  [{ from: unresearched, period: francMonths(2), basis: [cja('R. 811-2'), cja('R. 811-3')], confidence: 'likely' }],
)

/** Appeal of a judgment on a Dublin transfer, or on the house arrest that goes with it. Since 2024-07-15 the tribunal rules in first and last instance (R. 922-26): no version. */
export const furtherAppealTransfer = defineRule(
  'further-appeal-transfer',
  { fr: 'Appel du jugement sur un transfert', en: 'Further appeal on a transfer' },
  [{ from: unresearched, until: reform2024, period: francMonths(1), basis: [cja('R. 776-9')], confidence: 'likely' }],
  { kind: 'right', procedures: ['appeal-window', 'dublin-transfer'] },
)

/** Appeal to the Conseil d'État, from the notification. */
export const administrativeCassation = defineRule(
  'administrative-cassation',
  { fr: 'Pourvoi devant le Conseil d’État', en: 'Appeal to the Conseil d’État' },
  [{ from: unresearched, period: francMonths(2), basis: [cja('R. 821-1')], confidence: 'likely' }],
)

/** The contest of a decision on legal aid, from its notification; applied even to a full admission (CE 10 June 2020, 422471). A window that legal aid reopens runs, at the latest, from its end. */
export const legalAidContest = defineRule(
  'legal-aid-contest',
  { fr: 'Recours contre la décision d’aide juridictionnelle', en: 'Contest of the decision on legal aid' },
  [
    {
      from: unresearched,
      until: '2021-01-01',
      period: daysFranc(15),
      basis: [article('Décret 91-1266', 'art. 38')],
      confidence: 'likely',
    },
    {
      from: '2021-01-01',
      period: daysFranc(15),
      basis: [article('Décret 2020-1717', 'art. 43'), article('Décret 2020-1717', 'art. 69')],
      confidence: 'likely',
    },
  ],
)
