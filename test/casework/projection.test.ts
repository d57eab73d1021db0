import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance } from '../../src/casework/advance.js'
import { correctFact, retractFact } from '../../src/casework/correct.js'
import type { NewFact } from '../../src/casework/deps.js'
import { planOf } from '../../src/casework/plan.js'
import { readClocks, readProcedure } from '../../src/casework/read.js'
import { verifyChronicle } from '../../src/casework/read-chronicle.js'
import { recordFact } from '../../src/casework/record-fact.js'
import { Problem } from '../../src/errors.js'
import { MORNING, ms, openOffice, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const HOUR = 3_600_000
const hours = fc.integer({ min: 0, max: 120 })
const happening = fc.constantFrom('placed', 'petition-filed', 'released', 'claim-made')
const step = fc.oneof(
  fc.record({ do: fc.constant('record' as const), type: happening, hoursAgo: hours, joined: fc.boolean() }),
  fc.record({ do: fc.constant('correct' as const), which: fc.nat(9), hoursAgo: hours }),
  fc.record({ do: fc.constant('retract' as const), which: fc.nat(9) }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const now = { at: ms(MORNING) }
const goTo = (at: number) => {
  now.at = Math.max(now.at, at)
  office.at(new Date(now.at).toISOString())
}

function factOf(type: string, at: number, joined: boolean): NewFact {
  if (type === 'claim-made') return { type, occurredOn: new Date(at).toISOString().slice(0, 10), data: {} }
  return { type, occurredAt: at, data: type === 'petition-filed' ? { registerCopied: joined } : {} }
}

/** Plays a story as agents and guard would; a fact that was replaced already is a problem, and the story goes on. */
async function play(procedureId: string, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    const facts = (await readProcedure(office.deps, procedureId)).facts.filter(({ retraction }) => !retraction)
    const named = { agent: office.agent, procedureId }
    try {
      if (one.do === 'wait') await passTo(procedureId, now.at + one.hours * HOUR)
      if (one.do === 'record') await recordFact(office.deps, { ...named, fact: factOf(one.type, now.at - one.hoursAgo * HOUR, one.joined) })
      const chosen = one.do === 'correct' || one.do === 'retract' ? facts[one.which] : undefined
      if (chosen === undefined) continue
      if (one.do === 'correct')
        await correctFact(office.deps, { ...named, factId: chosen.id, fact: factOf(chosen.type, now.at - one.hoursAgo * HOUR, true) })
      if (one.do === 'retract') await retractFact(office.deps, { ...named, factId: chosen.id, reason: 'erreur' })
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'already-corrected')) throw error
    }
  }
}

async function passTo(procedureId: string, until: number): Promise<void> {
  for (;;) {
    const [alarm] = (await planOf(office.deps, procedureId)).alarms
    if (alarm === undefined || ms(alarm.at) > until) break
    goTo(ms(alarm.at))
    await advance(office.deps, { procedureId, alarmId: alarm.id, at: ms(alarm.at) })
  }
  goTo(until)
}

describe('whatever happens to a file', () => {
  it('what is stored is what an evaluation of its facts says, it is told once, and its chronicle is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { procedureId, fileId } = await office.open([])
        await play(procedureId, steps)
        const stored = await readProcedure(office.deps, procedureId)
        const { procedure: computed } = await readProcedure(office.deps, procedureId, { at: stored.evaluatedAt })
        expect(stored.procedure).toEqual(computed)
        const clocks = (await readClocks(office.deps, procedureId)).map(({ armed: _armed, ...clock }) => clock)
        const byClause = (a: { clause: string; n: number }, b: { clause: string; n: number }) =>
          `${a.clause}${a.n}` < `${b.clause}${b.n}` ? -1 : 1
        expect(clocks.toSorted(byClause)).toEqual(computed.clocks.toSorted(byClause))
        const standing = await office.db.sql<{ key: string }[]>`
          select key from notices where procedure_id = ${procedureId} and status <> 'withdrawn' and corrects is null order by key`
        expect(standing.map(({ key }) => key)).toEqual([...new Set(computed.notices.map(({ key }) => key))].sort())
        expect(await verifyChronicle(office.deps, fileId)).toMatchObject({ ok: true })
      }),
      { numRuns: 60 },
    )
  })
})
