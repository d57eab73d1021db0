import type { ClockStatus } from '../../definition/evaluation.js'
import type { PresentedClock } from '../../definition/present.js'
import type { StoredClock } from '../case-file.js'
import type { Entry } from '../chronicle.js'
import type { Cause } from '../draft.js'

/** How the clocks of one procedure differ from those stored, and how that is told. */
export type ClocksDifference = {
  readonly changed: readonly PresentedClock[]
  readonly gone: readonly StoredClock[]
  readonly story: readonly Entry[]
}

const OVER: ReadonlySet<ClockStatus> = new Set(['met', 'lapsed', 'stopped'])

/** Compares the clocks of a procedure with those stored. */
export function differenceOfClocks(
  procedure: string,
  stored: readonly StoredClock[],
  clocks: readonly PresentedClock[],
  cause: Cause,
): ClocksDifference {
  const before = new Map(stored.map((clock) => [keyOf(clock), clock]))
  const now = new Set(clocks.map(keyOf))
  const changed = clocks.filter((clock) => {
    const known = before.get(keyOf(clock))
    return known === undefined || known.presented !== JSON.stringify(clock)
  })
  const gone = stored.filter((clock) => !now.has(keyOf(clock)))
  const story = [
    ...changed.flatMap((clock) => tellChange(before.get(keyOf(clock)), clock, cause)),
    ...gone.flatMap((clock) => tellGone(clock, cause)),
  ]
  return { changed, gone, story: story.map(({ kind, content }) => ({ kind, content: { procedure, ...content } })) }
}

const keyOf = ({ clause, n }: { clause: string; n: number }): string => `${clause}#${n}`

function tellChange(stored: StoredClock | undefined, clock: PresentedClock, cause: Cause): readonly Entry[] {
  if (stored === undefined) return [started(clock), ...(OVER.has(clock.state) ? [settled(clock, cause)] : [])]
  const before = JSON.parse(stored.presented) as PresentedClock
  if (before.state === clock.state && before.settledAt === clock.settledAt) return moved(before, clock, cause)
  if (OVER.has(before.state)) {
    const undone: Entry = {
      kind: 'clock-undone',
      content: { ...named(clock), was: before.state, now: clock.state, because: becauseOf(cause) },
    }
    return [undone, ...moved(before, clock, cause), ...(OVER.has(clock.state) ? [settled(clock, cause)] : [])]
  }
  const turned: readonly Entry[] = OVER.has(clock.state)
    ? [settled(clock, cause)]
    : [{ kind: `clock-${clock.state}`, content: { ...named(clock), was: before.state } }]
  return [...moved(before, clock, cause), ...turned]
}

/** A slot of a schedule that was checked in time leaves the file; any other clock that is gone never ran. */
function tellGone(stored: StoredClock, cause: Cause): readonly Entry[] {
  const before = JSON.parse(stored.presented) as PresentedClock
  const isSlotDone = before.form === 'series' && before.state === 'running'
  if (isSlotDone) return [{ kind: 'slot-settled', content: { ...named(before), because: becauseOf(cause) } }]
  return [{ kind: 'clock-undone', content: { ...named(before), was: before.state, now: null, because: becauseOf(cause) } }]
}

const datesOf = ({ firmAt, lateAt, lapsesAt }: PresentedClock) => ({ firmAt, lateAt, lapsesAt })

function moved(before: PresentedClock, clock: PresentedClock, cause: Cause): readonly Entry[] {
  const [from, to] = [datesOf(before), datesOf(clock)]
  if (from.firmAt === to.firmAt && from.lateAt === to.lateAt && from.lapsesAt === to.lapsesAt) return []
  return [{ kind: 'clock-moved', content: { ...named(clock), from, to, because: becauseOf(cause) } }]
}

const started = (clock: PresentedClock): Entry => ({
  kind: 'clock-started',
  content: { ...named(clock), clockKind: clock.kind, startedAt: clock.startedAt, ...datesOf(clock) },
})

function settled(clock: PresentedClock, cause: Cause): Entry {
  const at = { ...named(clock), at: clock.settledAt }
  if (clock.state === 'met') return { kind: 'clock-met', content: { ...at, fact: clock.metBy, contested: clock.contested } }
  return { kind: clock.state === 'lapsed' ? 'clock-lapsed' : 'clock-stopped', content: { ...at, because: becauseOf(cause) } }
}

const named = ({ clause, n, basis }: PresentedClock) => ({
  clause,
  n,
  articles: [...new Set(basis.map((line) => `${line.code} ${line.article}`))],
})

/** What made it so: the facts of the command, the alarm and who woke for it, or the new law. */
function becauseOf(cause: Cause): Readonly<Record<string, unknown>> {
  if (cause.source === 'fact') return { source: 'fact', facts: cause.facts }
  if (cause.source === 'law') return { source: 'law', from: cause.from, to: cause.to }
  return { source: cause.source, alarm: cause.alarm, of: cause.procedure }
}
