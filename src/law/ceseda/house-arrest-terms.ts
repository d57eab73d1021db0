import { defineRule, hours, times } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** What a house arrest may ask of a person every day. Figures by the day of the order or of its change. */
const decree2024 = '2024-07-17'

/** Reports a day at most, in all forms but those below. */
export const reportsADay = defineRule(
  'house-arrest-reports',
  { fr: 'Présentations par jour', en: 'Reports a day' },
  [{ from: '2016-11-01', period: times(1), basis: [oldCeseda('R. 561-2'), newCeseda('R. 733-1')] }],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** Reports a day at most after an expulsion or a judicial ban. */
export const reportsADayAfterExpulsion = defineRule(
  'house-arrest-reports-expulsion',
  { fr: 'Présentations par jour, expulsion ou interdiction du territoire', en: 'Reports a day, expulsion or judicial ban' },
  [{ from: '2016-11-01', period: times(4), basis: [oldCeseda('R. 561-2'), newCeseda('R. 733-2')] }],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/**
 * Reports a day at most after an administrative ban: one until the decree of 2024-07-17. The first version of R. 733-2 reads "6° or 7°" in the text read
 * for the dossier, "6° to 8°" in another copy: the smaller figure holds.
 */
export const reportsADayAfterAdministrativeBan = defineRule(
  'house-arrest-reports-administrative-ban',
  { fr: 'Présentations par jour, interdiction administrative du territoire', en: 'Reports a day, administrative ban' },
  [
    { from: '2016-11-01', until: '2021-05-01', period: times(1), basis: [ceseda('R. 561-2')] },
    { from: '2021-05-01', until: decree2024, period: times(1), basis: [ceseda('R. 733-1')], confidence: 'unsure' },
    { from: decree2024, period: times(4), basis: [ceseda('R. 733-2')] },
  ],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** Reports a day at most in a short house arrest that executes an expulsion or a ban: four since the decree of 2024-07-17. */
export const reportsADayInShortForm = defineRule(
  'house-arrest-reports-short-expulsion',
  {
    fr: 'Présentations par jour, assignation courte après expulsion ou interdiction',
    en: 'Reports a day, short house arrest after expulsion or ban',
  },
  [
    { from: '2016-11-01', until: decree2024, period: times(1), basis: [oldCeseda('R. 561-2'), newCeseda('R. 733-1')] },
    { from: decree2024, period: times(4), basis: [ceseda('R. 733-2')] },
  ],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

/** The report of a house arrest ordered by the judge: once a day, by law. */
export const judicialReports = defineRule(
  'house-arrest-reports-judicial',
  { fr: 'Présentations par jour, assignation par le juge', en: 'Reports a day, house arrest by the judge' },
  [{ from: '2021-05-01', period: times(1), basis: [ceseda('L. 743-15')] }],
  { kind: 'frequency', procedures: ['house-arrest'] },
)

const homeHours = [oldCeseda('L. 561-1'), newCeseda('L. 733-2')]

/** Consecutive hours at home in 24 hours at most: elapsed hours, so that a night can hold one more. */
export const hoursAtHome = defineRule(
  'house-arrest-curfew',
  { fr: 'Plage horaire à domicile', en: 'Hours at home' },
  [{ from: '2019-01-01', period: hours(3), basis: homeHours }],
  { kind: 'condition', procedures: ['house-arrest'] },
)

/** The same after an expulsion, a judicial or administrative ban, or for a threat to public order. */
export const hoursAtHomeAfterExpulsion = defineRule(
  'house-arrest-curfew-expulsion',
  { fr: 'Plage horaire à domicile, expulsion, interdiction ou menace', en: 'Hours at home, expulsion, ban or threat' },
  [{ from: '2019-01-01', period: hours(10), basis: homeHours }],
  { kind: 'condition', procedures: ['house-arrest'] },
)
