import { filesEvaluatedWithout, overdueAlarms, overdueNotices } from '../db/queries/sweep.js'
import { compareGuards, type CompareDeps } from './compare.js'
import { every, type Running } from './every.js'
import { inLanes } from './lanes.js'

/** What the sweep needs besides the comparison: the hands that the engine did not lend in time. */
export type SweepDeps = CompareDeps & {
  /** Records an overdue alarm in the file, passing by a file that is held, and counts it as `engine_late`. */
  readonly advance: (alarm: { procedureId: string; alarmId: string; at: number }) => Promise<unknown>
  /** Delivers notices of one procedure. */
  readonly deliver: (noticeIds: readonly string[]) => Promise<unknown>
  /** Evaluates a file again under today's law. */
  readonly reevaluate: (fileId: string) => Promise<unknown>
  /** The hash of today's law and definitions. */
  readonly evaluatedWith: string
  readonly timing?: Partial<SweepTiming>
}

/**
 * In milliseconds, but `filesATurn`: how many files are evaluated again at each turn. `floodAfterMs`: where more alarms than the engine can ring are
 * overdue by so much, the sweep does not wait for `lateAfterMs`.
 */
export type SweepTiming = {
  readonly alarmsEveryMs: number
  readonly everyMs: number
  readonly lateAfterMs: number
  readonly floodAfterMs: number
  readonly compareEveryMs: number
  readonly compareAllEveryMs: number
  readonly filesATurn: number
}

const USUAL: SweepTiming = {
  alarmsEveryMs: 5_000,
  everyMs: 15_000,
  lateAfterMs: 30_000,
  floodAfterMs: 2_000,
  compareEveryMs: 60_000,
  compareAllEveryMs: 3_600_000,
  filesATurn: 150,
}

const MOST = 500
const LANES = 8
/** More alarms than the engine rings in some seconds, here about twenty a second. */
const FLOOD = 100
/** What an alarm has told that rang; what a fact tells as it is recorded, however late, is no flood of alarms. */
const TOLD_BY_ALARMS = ['warning', 'lapse'] as const
/** Batches in one turn: after them the others of the turn are looked at again. */
const MOST_TURNS = 40

/** Starts to sweep: what the engine did not do in time is done, and its guards are held against the files. No part waits for another one. */
export function startSweep(deps: SweepDeps): Running {
  const timing = { ...USUAL, ...deps.timing }
  const sweeps = [
    every(timing.alarmsEveryMs, () => safely(deps, 'overdue alarms', () => sweepAlarms(deps))),
    every(timing.alarmsEveryMs, () => safely(deps, 'notices of alarms', () => sweepToldByAlarms(deps))),
    every(timing.everyMs, () => safely(deps, 'overdue notices', () => sweepNotices(deps))),
    every(timing.everyMs, () => safely(deps, 'files of an older law', () => sweepLaw(deps))),
    every(timing.everyMs, comparison(deps, timing)),
  ]
  return {
    stop: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.stop()))
    },
  }
}

/** Everything at the start and then each hour, what is near each minute; what failed is tried again at the next turn. */
function comparison(deps: SweepDeps, { compareEveryMs, compareAllEveryMs }: SweepTiming): () => Promise<void> {
  const due = { near: 0, all: 0 }
  return async () => {
    const now = performance.now()
    const scope = now >= due.all ? 'all' : now >= due.near ? 'near' : null
    if (scope === null) return
    await safely(deps, 'the guards', async () => {
      await compareGuards(deps, scope)
      due.near = now + compareEveryMs
      if (scope === 'all') due.all = now + compareAllEveryMs
    })
  }
}

/** Advances what the engine left undone, oldest first, until nothing is left; a dead or flooded engine holds no cap back. */
export async function sweepAlarms(deps: SweepDeps): Promise<void> {
  const { sql, clock, advance, log } = deps
  const patience = await patienceOf(deps, async (due) => (await overdueAlarms(sql, due, FLOOD + 1)).length)
  await untilFew(async () => {
    let done = 0
    const overdue = await overdueAlarms(sql, clock.now() - patience, MOST)
    await inLanes(overdue, LANES, async (alarm) => {
      try {
        await advance(alarm)
        done += 1
      } catch (error) {
        log.error({ err: error, ...alarm }, 'an overdue alarm could not be advanced')
      }
    })
    return done
  })
}

/** How long, in milliseconds, what is due is left to the engine: half a minute, hardly in a flood, to its last alarm. `overdue` counts what was due by an instant. */
async function patienceOf({ clock, timing }: SweepDeps, overdue: (due: number) => Promise<number>): Promise<number> {
  const { lateAfterMs, floodAfterMs } = { ...USUAL, ...timing }
  const isFlood = (await overdue(clock.now() - floodAfterMs)) > FLOOD
  return isFlood ? Math.min(floodAfterMs, lateAfterMs) : lateAfterMs
}

/** Takes batch after batch while they are full: a flood does not wait for the next turn, and what cannot be done does not hold the turn. */
async function untilFew(batch: () => Promise<number>): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS && (await batch()) >= MOST / 2; turns += 1);
}

/** Delivers what the guards did not: what is due since long, held by nobody, and not waiting for its next attempt. */
export async function sweepNotices(deps: SweepDeps): Promise<void> {
  const late = deps.clock.now() - (deps.timing?.lateAfterMs ?? USUAL.lateAfterMs)
  await deliverAll(deps, await overdueNotices(deps.sql, late, deps.clock.now(), MOST))
}

/** Delivers, in a flood of alarms, what the alarms that the engine did ring have to tell: its deliveries wait behind the alarms to come. */
export async function sweepToldByAlarms(deps: SweepDeps): Promise<void> {
  const overdue = (due: number, limit: number) => overdueNotices(deps.sql, due, deps.clock.now(), limit, TOLD_BY_ALARMS)
  const patience = await patienceOf(deps, async (due) => (await overdue(due, FLOOD + 1)).flat().length)
  await untilFew(async () => deliverAll(deps, await overdue(deps.clock.now() - patience, MOST)))
}

/** Returns how many notices were delivered. */
async function deliverAll({ deliver, log }: SweepDeps, notices: readonly (readonly string[])[]): Promise<number> {
  let done = 0
  await inLanes(notices, LANES, async (ids) => {
    try {
      await deliver(ids)
      done += ids.length
    } catch (error) {
      log.warn({ err: error, noticeIds: ids }, 'overdue notices could not be delivered')
    }
  })
  return done
}

/** Evaluates again files that were evaluated with older law, nearest alarm first, some at each turn. */
export async function sweepLaw({ sql, reevaluate, evaluatedWith, timing, log }: SweepDeps): Promise<void> {
  const files = await filesEvaluatedWithout(sql, evaluatedWith, timing?.filesATurn ?? USUAL.filesATurn)
  await inLanes(files, LANES, async (id) => {
    await reevaluate(id).catch((error: unknown) => log.error({ err: error, fileId: id }, 'a file could not be evaluated under the new law'))
  })
}

async function safely({ log }: SweepDeps, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ err: error }, `the sweep of ${what} failed`)
  }
}
