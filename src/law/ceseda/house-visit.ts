import { defineRule, hours, hoursCpcToTheMinute, twoReadings } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** The visit of a home that a judge authorises, when the execution of a measure is obstructed. All limits are in hours, to the minute. */
const visitArticle = oldCeseda('L. 561-2, II')

/** The judge's time to rule on a petition, from the registry's stamp. There is no deemed order. */
export const visitRuling = defineRule('house-visit-ruling', { fr: 'Décision du juge sur la visite', en: 'Ruling on the visit' }, [
  { from: '2019-03-01', period: hours(24), basis: [visitArticle, newCeseda('L. 733-9')] },
])

/** How long the order can be executed, from its hour. */
export const visitValidity = defineRule(
  'house-visit-validity',
  { fr: 'Validité de l’ordonnance de visite', en: 'Validity of the visit order' },
  [
    { from: '2019-03-01', until: '2024-01-28', period: hours(96), basis: [visitArticle, newCeseda('L. 733-10')] },
    { from: '2024-01-28', period: hours(144), basis: [ceseda('L. 733-10')] },
  ],
)

const appealBasis = [oldCeseda('R. 561-7'), newCeseda('R. 733-9')]

/** The person's window to appeal the order, from its notification. CPC 642 is not cited: a roll-over is kept for the person (late). */
export const visitAppeal = defineRule('house-visit-appeal', { fr: 'Appel de l’ordonnance de visite', en: 'Appeal of the visit order' }, [
  {
    from: '2019-03-01',
    period: twoReadings({
      firm: hours(24),
      late: hoursCpcToTheMinute(24),
      doubt: {
        fr: 'Le texte ne renvoie pas à l’article 642 du code de procédure civile : report au premier jour ouvrable, pour la personne seulement.',
        en: 'The text does not refer to article 642 of the code of civil procedure: roll-over to the next working day, for the person only.',
      },
    }),
    basis: appealBasis,
    confidence: 'unsure',
  },
])

/** The prefect's window to appeal, without roll-over. */
export const visitAppealByAuthority = defineRule(
  'house-visit-appeal-by-authority',
  { fr: 'Appel de l’ordonnance de visite par le préfet', en: 'Appeal of the visit order by the prefect' },
  [{ from: '2019-03-01', period: hours(24), basis: appealBasis }],
)

/** The appeal judge's time to rule, from the seisin. The appeal does not suspend. */
export const visitAppealRuling = defineRule(
  'house-visit-appeal-ruling',
  { fr: 'Décision du premier président sur la visite', en: 'Ruling on appeal on the visit' },
  [{ from: '2019-03-01', period: hours(48), basis: [visitArticle, newCeseda('L. 733-12')] }],
)
