import { defineProcedure } from '../../src/definition/define.js'
import { lapse } from '../../src/definition/language.js'
import { court } from './court.js'
import { facts } from './facts.js'
import { remedies } from './remedies.js'
import { safeguards } from './safeguards.js'
import { stages } from './stages.js'
import {
  aboutHouseArrest,
  aboutMeasure,
  annulsAll,
  annulsBan,
  annulsHouseArrest,
  annulsPeriod,
  byTribunal,
  rejects,
  suspendsRemoval,
} from './tests.js'
import { windows } from './windows.js'
import { everyWindow, filedInTime, on, provided, switched } from './words.js'

const settled = [on('judgment-read', byTribunal), on('appeal-withdrawn')]
const rejected = [on('judgment-read', byTribunal, rejects), on('appeal-withdrawn')]

/**
 * A window of appeal before the administrative judge: CESEDA L. 614-1 to L. 614-4, L. 911-1 and L. 921-1 to L. 921-4 (before 2024-07-15 L. 614-4 to -6 and -8,
 * before 2021-05-01 L. 512-1), CJA R. 421-1: until when the person may act, until when the removal waits, and the court's own time.
 */
export const appealWindow = defineProcedure({
  type: 'appeal-window',
  purpose: [4],
  label: { fr: 'Délai de recours administratif', en: 'Window of appeal' },
  subject: 'person',
  facts,
  stages,
  clauses: [...windows, ...court, ...remedies],
  safeguards,
  opens: [],
  publishes: {
    // Heard by the procedure that opened this window.
    'window-opened': on('window-opened'),
    'window-switched': switched,
    'window-closed': [...everyWindow.map((window) => lapse(window)), on('window-closed')],
    'appeal-pending': filedInTime,
    'appeal-settled': settled,
    'appeal-rejected': rejected,
    'judgment-annulled': on('judgment-read', annulsAll),
    'court-told-of-custody': on('custody-notified-to-court'),
    // Heard by all, by what the decision is.
    'removal-suspended': provided(on('window-opened', suspendsRemoval), 'window-opened', aboutMeasure),
    'removal-allowed': [
      ...[...everyWindow.map((window) => lapse(window)), ...rejected].map((when) =>
        provided(when, 'window-opened', suspendsRemoval, aboutMeasure),
      ),
      provided(on('window-closed'), 'window-opened', aboutMeasure),
    ],
    'measure-judgment-annulled': provided(on('judgment-read', annulsAll), 'window-opened', aboutMeasure),
    'period-annulled': on('judgment-read', annulsPeriod),
    'ban-annulled': on('judgment-read', annulsBan),
    'house-arrest-annulled': [
      on('judgment-read', annulsHouseArrest),
      provided(on('judgment-read', annulsAll), 'window-opened', aboutHouseArrest),
    ],
  },
})
