import { DAY, MINUTE, isoDay, wallClock } from '../law/calendar.js'
import type { Answer, Occurred, Test } from './language.js'
import type { FoldFact, ProcedureFold } from './state.js'

/** Asks a test of a fact: of its data, and of when and where it occurred. Without a fact, of nothing but the instant. */
export function ask(test: Test<never>, fact: FoldFact | undefined, at: number, procedure: ProcedureFold): Answer {
  if (fact === undefined) return test.holds({} as never, occurred(at, procedure))
  fact.occurred ??= occurred(fact.minute, procedure, fact.day)
  return test.holds(fact.data as never, fact.occurred)
}

function occurred(at: number, { place, law }: ProcedureFold, day?: string): Occurred {
  const wall = wallClock(place.zone, at)
  const days = Math.floor(wall / DAY)
  return { at, day: day ?? isoDay(days), minute: Math.floor((wall - days * DAY) / MINUTE), territory: place.code, law }
}
