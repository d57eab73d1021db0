import { article, daysAfter, daysFranc, defineRule, hours, monthsFranc, monthsFrancFromMorrow, monthsFrom, twoReadings } from '../rule.js'
import type { Text, Version } from '../types.js'
import { ceseda, oldCeseda } from './articles.js'

/** The contest of a house arrest before the administrative judge, from its notification, by the law of the day of the signature. It does not suspend. */
const ordinaryBasis = [article('CJA', 'R. 421-1'), article('CJA', 'R. 421-2')]
const late = [monthsFranc(2), monthsFrancFromMorrow(2)]
const clear: Text = {
  fr: 'Délai franc : deux façons de compter en fin de mois ; la plus longue reste ouverte à la personne.',
  en: 'Clear period: two ways to count near the end of a month; the longer one stays open to the person.',
}
const sevenDays: Text = {
  fr: 'Sept jours : jusqu’au septième (CAA Lyon 24LY03013), ou délai franc (CAA Toulouse 24TL02643), reporté au jour ouvrable.',
  en: 'Seven days: to the seventh (CAA Lyon 24LY03013), or a clear period (CAA Toulouse 24TL02643), rolled to a working day.',
}
const twoMonths = twoReadings({ firm: monthsFrom(2), late, doubt: clear })
const inHours: Version = { from: '2016-11-01', until: '2021-05-01', period: hours(48), basis: [oldCeseda('L. 512-1, III')] }

/** Short house arrest, Dublin included (CE avis 14 November 2024, 496412): 48 hours, seven days since 2024-07-15; the ordinary window in Mayotte. */
export const shortHouseArrestContest = defineRule(
  'house-arrest-contest',
  { fr: 'Recours contre l’assignation courte', en: 'Contest of a short house arrest' },
  [
    inHours,
    { from: '2021-05-01', until: '2024-07-15', period: hours(48), basis: [ceseda('L. 732-8')] },
    {
      from: '2024-07-15',
      period: twoReadings({ firm: daysAfter(7), late: daysFranc(7), doubt: sevenDays }),
      basis: [ceseda('L. 732-8'), ceseda('L. 921-1')],
      confidence: 'unsure',
    },
    { from: '2021-05-01', period: twoMonths, basis: ordinaryBasis, confidence: 'likely', territories: ['FR-976'] },
  ],
)

/** Short house arrest that executes an expulsion or a ban: the ordinary window since the renumbering, deduced. */
export const shortExpulsionHouseArrestContest = defineRule(
  'house-arrest-contest-expulsion',
  {
    fr: 'Recours contre l’assignation courte après expulsion ou interdiction',
    en: 'Contest of a short house arrest after expulsion or ban',
  },
  [inHours, { from: '2021-05-01', period: twoMonths, basis: ordinaryBasis, confidence: 'likely' }],
)

/** Long house arrest: the ordinary window, deduced. */
export const longHouseArrestContest = defineRule(
  'house-arrest-contest-long',
  { fr: 'Recours contre l’assignation longue', en: 'Contest of a long house arrest' },
  [{ from: '2016-11-01', period: twoMonths, basis: ordinaryBasis, confidence: 'likely' }],
)

/** House arrest of an asylum seeker: no text read gives its window. The short window is firm, the ordinary one stays open. */
export const asylumHouseArrestContest = defineRule(
  'house-arrest-contest-asylum',
  { fr: 'Recours contre l’assignation d’un demandeur d’asile', en: 'Contest of the house arrest of an asylum seeker' },
  [
    { from: '2016-11-01', until: '2024-07-15', short: hours(48) },
    { from: '2024-07-15', short: daysAfter(7) },
  ].map(({ short, ...interval }): Version => ({
    ...interval,
    period: twoReadings({
      firm: short,
      late,
      doubt: {
        fr: 'Les textes lus ne donnent pas ce délai : celui de l’assignation courte, ou le délai de droit commun.',
        en: 'The texts read do not give this window: that of the short house arrest, or the ordinary one.',
      },
    }),
    basis: ordinaryBasis,
    confidence: 'unsure',
  })),
)
