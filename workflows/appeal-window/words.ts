import { meets, words, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { switchable, switchableByHouseArrest, toDetention, toHouseArrestOrPrison, type WindowClause } from './tests.js'

/** The words of a window of appeal, and the occurrences that several clauses share. */
export const { on, at, given, provided, granted, choice } = words(facts)

/** The petition: its deposit with the head of the place where the person is held counts like its registration (R. 776-19, R. 776-31, R. 922-9). */
export const filed: readonly When[] = [on('appeal-deposited'), on('appeal-registered')]

/** The information on the new window, which alone interrupts the old one (R. 921-1, R. 921-2). */
export const switchedToDetention = provided(on('switch-information-given', toDetention), 'window-opened', switchable)
export const switchedToHouseArrest = provided(
  on('switch-information-given', toHouseArrestOrPrison),
  'window-opened',
  switchableByHouseArrest,
)
export const switched: readonly When[] = [switchedToDetention, switchedToHouseArrest]

/** The windows that the law gives, whatever the notification announced. */
export const legalWindows: readonly WindowClause[] = ['aw.month', 'aw.30d', 'aw.15d', 'aw.7d', 'aw.48h', 'aw.2m']
export const everyWindow = [...legalWindows, 'aw.switch', 'aw.announced']

/** A petition in time: it meets the window that runs. */
export const filedInTime: readonly When[] = [...legalWindows, 'aw.switch'].map((window) => meets(window))
