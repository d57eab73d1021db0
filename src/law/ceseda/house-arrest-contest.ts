import { cja, eitherOf, francMonths, reform2024, sevenDays, unresearched } from '../cja/lengths.js'
import { defineRule, hours } from '../rule.js'
import type { Text } from '../types.js'
import { oldCeseda } from './articles.js'

/**
 * Contests of a house arrest that the windows of the code of administrative justice do not name. They run from the notification, by the law of the day of
 * the signature, and do not suspend.
 */
const ordinary = [cja('R. 421-1'), cja('R. 421-2')]

/** Short house arrest that executes an expulsion or a ban from the territory: the ordinary window since the renumbering, deduced. */
export const shortExpulsionHouseArrestContest = defineRule(
  'house-arrest-contest-expulsion',
  {
    fr: 'Recours contre l’assignation courte après expulsion ou interdiction',
    en: 'Contest of a short house arrest after expulsion or ban',
  },
  [
    { from: unresearched, until: '2021-05-01', period: hours(48), basis: [oldCeseda('L. 512-1, III')] },
    { from: '2021-05-01', period: francMonths(2), basis: ordinary, confidence: 'likely' },
  ],
)

const notRead: Text = {
  fr: 'Les textes lus ne donnent pas ce délai : celui de l’assignation courte, ou le délai de droit commun.',
  en: 'The texts read do not give this window: that of the short house arrest, or the ordinary one.',
}

/** House arrest of an asylum seeker: no text read gives its window. */
export const asylumHouseArrestContest = defineRule(
  'house-arrest-contest-asylum',
  { fr: 'Recours contre l’assignation d’un demandeur d’asile', en: 'Contest of the house arrest of an asylum seeker' },
  [
    { from: unresearched, until: reform2024, period: eitherOf(hours(48), francMonths(2), notRead), basis: ordinary, confidence: 'unsure' },
    { from: reform2024, period: eitherOf(sevenDays, francMonths(2), notRead), basis: ordinary, confidence: 'unsure' },
  ],
)
