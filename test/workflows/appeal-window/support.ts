import { law } from '../../../src/law/library.js'
import { appealWindow } from '../../../workflows/appeal-window/index.js'
import { clockOf, dates, fileOf, procedureOf, world, type Told } from '../../support/file.js'

const evaluate = world([appealWindow], [...law.values()])

/** A window opened by a notification: an obligation to leave with a period, person free, remedies stated, by hand, unless said. */
export const opened = (notified: string, data: Record<string, unknown>): Told => [
  'window-opened',
  notified,
  { decisionType: 'oqtf', custody: 'free', remediesStated: true, channel: 'voie-administrative', signedAt: notified.slice(0, 10), ...data },
]

/** The story of one window, read at an instant. */
export const story =
  (...facts: readonly Told[]) =>
  (at: string, territory = 'FR-75') => {
    const state = evaluate(fileOf('appeal-window', facts, territory), at)
    const procedure = procedureOf(state)
    return {
      state,
      procedure,
      stage: procedure.stage,
      bars: procedure.bars.map((bar) => bar.clause),
      grounds: procedure.defects.map((defect) => defect.ground),
      clocks: procedure.clocks.map((clock) => `${clock.clause} ${clock.state}`),
      clock: (clause: string, n = 1) => clockOf(state, clause, n),
      dates: (clause: string, n = 1) => dates(clockOf(state, clause, n)),
    }
  }
