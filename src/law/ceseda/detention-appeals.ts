import { article, defineRule, hours, hoursCpc, hoursCpcToTheMinute, monthsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

const windowOfAppeal = [oldCeseda('R. 552-12'), oldCeseda('R. 552-20'), newCeseda('R. 743-10')]

/** The person's window to appeal the judge's order, from its pronouncement, or from its notification when the person was absent. */
export const appealOfOrder = defineRule('appeal-of-order', { fr: 'Appel de l’ordonnance du juge', en: 'Appeal of the judge’s order' }, [
  { from: '2016-11-01', period: hoursCpc(24), basis: windowOfAppeal },
])

/** The window of the prefect or of the prosecutor, from the pronouncement even in absence; 24:00 only when it was rolled over. */
export const appealOfOrderByAuthority = defineRule(
  'appeal-of-order-by-authority',
  { fr: 'Appel de l’ordonnance par le préfet ou le parquet', en: 'Appeal of the order by the prefect or the prosecutor' },
  [{ from: '2016-11-01', period: hoursCpcToTheMinute(24), basis: windowOfAppeal }],
)

/** The prosecutor's window to appeal with a request for suspension, from the notification of the order to the prosecutor. */
export const suspensiveAppeal = defineRule(
  'suspensive-appeal',
  { fr: 'Appel avec demande d’effet suspensif', en: 'Appeal with a request for suspension' },
  [
    { from: '2016-11-01', until: '2019-01-01', period: hours(6), basis: [ceseda('L. 552-10')] },
    {
      from: '2019-01-01',
      until: '2024-07-15',
      period: hours(10),
      basis: [oldCeseda('L. 552-10'), oldCeseda('R. 552-12'), oldCeseda('R. 552-20'), newCeseda('L. 743-22'), newCeseda('R. 743-12')],
    },
    { from: '2024-07-15', period: hours(24), basis: [ceseda('R. 743-12')] },
  ],
)

/** Observations in answer to a suspensive appeal, from its notification to that party. */
export const suspensiveObservations = defineRule(
  'suspensive-observations',
  { fr: 'Observations sur la demande d’effet suspensif', en: 'Observations on the request for suspension' },
  [{ from: '2016-11-01', period: hours(2), basis: [oldCeseda('R. 552-12'), oldCeseda('R. 552-20'), newCeseda('R. 743-12')] }],
)

/** The appeal judge's time to rule, from the receipt of the appeal at the registry. Past it the court is no longer seized. */
export const appealRuling = defineRule('appeal-ruling', { fr: 'Décision du premier président', en: 'Ruling on appeal' }, [
  {
    from: '2016-11-01',
    period: hoursCpcToTheMinute(48),
    basis: [oldCeseda('L. 552-9'), oldCeseda('R. 552-15'), newCeseda('L. 743-21'), newCeseda('R. 743-19')],
  },
])

/** The appeal judge's time to reject a manifestly inadmissible appeal without a hearing, from its receipt at the registry. */
export const inadmissibilityRuling = defineRule(
  'inadmissibility-ruling',
  { fr: 'Rejet de l’appel sans audience', en: 'Rejection of the appeal without a hearing' },
  [
    {
      from: '2016-11-01',
      period: hoursCpcToTheMinute(48),
      basis: [oldCeseda('R. 552-14-1'), oldCeseda('R. 552-20-1'), newCeseda('R. 743-16')],
    },
  ],
)

const cassation = [article('CPC', '612'), oldCeseda('R. 552-16'), newCeseda('R. 743-20')]

/** Appeal to the Cour de cassation, from the notification of the order of the appeal judge. The figure is the ordinary one. */
export const detentionCassation = defineRule('detention-cassation', { fr: 'Pourvoi en cassation', en: 'Appeal to the Cour de cassation' }, [
  { from: '2016-11-01', period: monthsFrom(2), basis: cassation, confidence: 'likely' },
])

/** The same, of a person who lives overseas: one month more. */
export const detentionCassationFromOverseas = defineRule(
  'detention-cassation-overseas',
  { fr: 'Pourvoi en cassation, personne demeurant outre-mer', en: 'Appeal to the Cour de cassation, person living overseas' },
  [{ from: '2016-11-01', period: monthsFrom(3), basis: [...cassation, article('CPC', '643')], confidence: 'likely' }],
  { kind: 'right', procedures: ['detention'] },
)

/** The same, of a person who lives abroad: two months more. */
export const detentionCassationFromAbroad = defineRule(
  'detention-cassation-abroad',
  { fr: 'Pourvoi en cassation, personne demeurant à l’étranger', en: 'Appeal to the Cour de cassation, person living abroad' },
  [{ from: '2016-11-01', period: monthsFrom(4), basis: [...cassation, article('CPC', '643')], confidence: 'likely' }],
  { kind: 'right', procedures: ['detention'] },
)
