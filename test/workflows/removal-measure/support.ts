import { law } from '../../../src/law/library.js'
import { appealWindow } from '../../../workflows/appeal-window/index.js'
import { removalMeasure } from '../../../workflows/removal-measure/index.js'
import { clockOf, dates, fileOf, procedureOf, world, type Told } from '../../support/file.js'

const evaluate = world([removalMeasure, appealWindow], [...law.values()])

export const signed = (day: string, data: Record<string, unknown> = {}): Told => [
  'removal-decision-signed',
  day,
  { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: true, ...data },
]
export const notified = (at: string, data: Record<string, unknown> = {}): Told => [
  'removal-decision-notified',
  at,
  { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true, ...data },
  { id: 'notified' },
]

const view = (state: ReturnType<typeof evaluate>, id: string) => {
  const procedure = procedureOf(state, id)
  return {
    state,
    procedure,
    stage: procedure.stage,
    /** Those of the procedure itself. */
    bars: procedure.bars.filter((bar) => bar.procedure === null).map((bar) => bar.clause),
    grounds: procedure.defects.map((defect) => defect.ground),
    clocks: procedure.clocks.map((clock) => `${clock.clause} ${clock.state}`),
    clock: (clause: string, n = 1) => clockOf(state, clause, n, id),
    dates: (clause: string, n = 1) => dates(clockOf(state, clause, n, id)),
  }
}

/** The story of one measure alone. */
export const story =
  (...facts: readonly Told[]) =>
  (at: string, territory = 'FR-75') =>
    view(evaluate(fileOf('removal-measure', facts, territory), at), 'p')

/** The same with the window that its notification opened; facts of the window name the procedure `w`. */
export const linked =
  (...facts: readonly Told[]) =>
  (at: string) => {
    const file = fileOf({ p: 'removal-measure', w: 'appeal-window' }, facts)
    const procedures = file.procedures.map((one) => (one.id === 'w' ? { ...one, openedBy: { procedure: 'p', cause: 'notified' } } : one))
    const state = evaluate({ ...file, procedures }, at)
    return { measure: view(state, 'p'), window: view(state, 'w') }
  }
export const inWindow = { procedure: 'w' }
