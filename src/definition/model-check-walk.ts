import { MINUTE } from '../law/calendar.js'
import type { ClockState, ProcedureState } from './evaluation.js'
import type { Procedure } from './language.js'
import { frees, inputsOf } from './model-check-inputs.js'
import { after, CHECKED, isLive, pathOf, stateOf, waited, type Input, type Run, type World } from './model-check-run.js'
import { leave } from './model-check-search.js'
import { searchIn } from './model-check-steps.js'

/** A run that shows what none may show. */
export type Breach = { readonly check: string; readonly about: string; readonly says: string; readonly path: readonly string[] }
type Place = { readonly run: Run; readonly world: World }

/** Evaluations that the search for a way out of one stage may make. */
const TRIES = 250
/** Ends before, at and after which a state is looked at. */
const ENDS = 3

/**
 * Walks on from runs, the shortest first, by every input and by the time before, at and after the next ends: each state that is new in its stage and
 * in what has become of its clocks is taken up once, until so many have been.
 */
export function walk(seeds: readonly Place[], most: number): { readonly breaches: readonly Breach[]; readonly states: number } {
  const seen = new Set<string>()
  const breaches = new Map<string, Breach>()
  const inputs = new Map<Procedure, readonly Input[]>()
  const queue: Place[] = []
  const note = (found: readonly Breach[]) => {
    for (const one of found) {
      const key = `${one.check} ${one.about}`
      const known = breaches.get(key)
      if (known === undefined || one.path.length < known.path.length) breaches.set(key, one)
    }
  }
  const visit = (place: Place) => {
    const state = stateOf(place.world, place.run)
    const key = signature(place.world, state)
    if (seen.has(key)) return
    seen.add(key)
    note(lateOrUntold(state, place))
    queue.push(place)
  }
  for (const seed of [...seeds].sort((a, b) => a.run.steps.length - b.run.steps.length)) visit(seed)
  const given = queue.length
  const taken = new Set<Place>()
  for (let turn = 0; turn < most; turn += 1) {
    // In turn the shortest run that was not walked on from, and one from all over those that were given.
    const spread = turn % 2 === 0 ? undefined : queue[Math.floor((turn * given) / most)]
    const place = spread === undefined || taken.has(spread) ? queue.find((one) => !taken.has(one)) : spread
    if (place === undefined) break
    taken.add(place)
    const { world, run } = place
    const known = inputs.get(world.procedure) ?? inputsOf(world.procedure)
    inputs.set(world.procedure, known)
    const next = known.map((input): Run => after(run, input))
    note([...refusals(place, next), ...capsWithoutRelease(place, next), ...stuck(place, next)])
    for (const one of [...instantsAfter(place).map((at) => waited(run, at)), ...next]) visit({ world, run: one })
  }
  return { breaches: [...breaches.values()], states: seen.size }
}

/** What a state is for the check: its place in the law's texts, its stage, who is held, and what has become of each clause. */
function signature({ setting }: World, { stage, holding, clocks }: ProcedureState): string {
  const held = holding === null ? '' : holding.mustRelease ? 'release' : holding.endedAt === null ? 'held' : 'free'
  const turned = new Set(clocks.map((clock) => `${clock.clause}#${Math.min(clock.n, 2)} ${clock.label.en} ${clock.state}`))
  return [setting.from, setting.territory, stage, held, ...[...turned].sort()].join('|')
}

/** A minute before, at and a minute after the next ends. */
function instantsAfter({ world, run }: Place): readonly number[] {
  const ends = stateOf(world, run)
    .clocks.filter(isLive)
    .flatMap((clock) => (clock.lapsesAt !== null && clock.lapsesAt > run.at ? [clock.lapsesAt] : []))
    .sort((a, b) => a - b)
  return [...new Set(ends)].slice(0, ENDS).flatMap((end) => [end - MINUTE, end, end + MINUTE].filter((at) => at > run.at))
}

/** Every alarm precedes its end or is it; a cap that has lapsed was told to somebody. */
function lateOrUntold(state: ProcedureState, { run }: Place): readonly Breach[] {
  const path = pathOf(run)
  const late = state.alarms.filter((alarm) => {
    const ends = state.clocks.flatMap((clock) =>
      clock.clause === alarm.clause && clock.n === alarm.n && clock.lapsesAt !== null && isLive(clock) ? [clock.lapsesAt] : [],
    )
    return ends.length > 0 && ends.every((end) => alarm.at > end)
  })
  const untold = state.clocks.filter(
    (clock) =>
      clock.kind === 'liberty-cap' &&
      clock.state === 'lapsed' &&
      !state.notices.some((told) => told.clause === clock.clause && told.n === clock.n && told.moment === 'lapse'),
  )
  return [
    ...late.map((alarm) => ({ check: 'alarm-after-end', about: alarm.clause, says: `${alarm.id} rings after the end of its clock`, path })),
    ...untold.map(({ clause }) => ({ check: 'cap-without-notice', about: clause, says: `${clause} lapses and nobody is told`, path })),
  ]
}

/** A fact in a person's favour that is refused, or that is recorded and has no effect. */
const refusals = ({ world }: Place, next: readonly Run[]): readonly Breach[] =>
  next.flatMap((run) => {
    const input = run.steps.at(-1)?.input
    if (input?.of !== CHECKED || world.procedure.facts[input.type]?.favours !== 'person') return []
    const { defects } = stateOf(world, run)
    const refused = defects.filter(({ fact, refuse, unknown }) => fact === `f${run.steps.length - 1}` && refuse && !unknown)
    return refused.map(({ ground }) => ({
      check: 'favour-refused',
      about: input.type,
      says: `${input.type} is in the person's favour and is refused: ${ground}`,
      path: pathOf(run),
    }))
  })

/** A liberty cap that runs and that no release ends: neither a fact in the person's favour, nor the end of holding, nor what is heard. */
function capsWithoutRelease({ world, run }: Place, next: readonly Run[]): readonly Breach[] {
  const caps = stateOf(world, run).clocks.filter((clock) => clock.kind === 'liberty-cap' && clock.form !== 'series' && isLive(clock))
  if (caps.length === 0) return []
  const releases = next.filter((one) => frees(world.procedure, one.steps.at(-1)?.input ?? null))
  const running = (one: Run, label: ClockState['label']) =>
    stateOf(world, one).clocks.filter((clock) => clock.label === label && isLive(clock)).length
  return caps
    .filter(({ label }) => releases.every((one) => running(one, label) >= running(run, label)))
    .map(({ clause }) => ({
      check: 'cap-without-release',
      about: clause,
      says: `${clause} runs and no release ends it`,
      path: pathOf(run),
    }))
}

/** A state out of whose stage nothing leads, though the stage is not final. */
function stuck({ world, run }: Place, next: readonly Run[]): readonly Breach[] {
  const { stages } = world.procedure
  const { stage } = stateOf(world, run)
  if (stages.final.includes(stage) || next.some((one) => stateOf(world, one).stage !== stage)) return []
  if (leave(stage, run, searchIn(world, TRIES)).next().done !== true) return []
  return [{ check: 'stage-without-exit', about: stage, says: `nothing leads out of stage ${stage}, which is not final`, path: pathOf(run) }]
}
