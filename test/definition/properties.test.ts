import fc from 'fast-check'
import type { TSchema } from 'typebox'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import type { ClockState, FileFact, ProcedureState } from '../../src/definition/evaluation.js'
import { present } from '../../src/definition/present.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { ms } from '../support/file.js'

/** What holds of every file of detention, whatever was recorded in it, in any order. */
const detention = definitions.get('detention')
if (detention === undefined) throw new Error('no detention')
const facts = detention.facts
const titles = detention.holding?.titles ?? []

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const FAR = 400 * DAY

/** Any value that a schema allows. */
function valueOf(schema: TSchema): fc.Arbitrary<unknown> {
  const json = schema as {
    enum?: unknown[]
    type?: string
    format?: string
    items?: TSchema
    properties?: Record<string, TSchema>
    required?: string[]
  }
  if (json.enum !== undefined) return fc.constantFrom(...json.enum)
  if (json.type === 'boolean') return fc.boolean()
  if (json.type === 'integer') return fc.integer({ min: 1, max: 5 })
  if (json.type === 'array' && json.items !== undefined) return fc.array(valueOf(json.items), { maxLength: 2 })
  if (json.type === 'object') return dataOf(json.properties ?? {}, json.required ?? [])
  if (json.format === 'date-time') return minutes(60 * DAY).map((at) => new Date(BASE + at).toISOString())
  if (json.format === 'date') return fc.constant('2025-11-12')
  return fc.constantFrom('a', 'b')
}
const dataOf = (properties: Record<string, TSchema>, required: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, valueOf(schema)])), {
    requiredKeys: [...required],
  })

const BASE = ms('2025-09-01T00:00+02:00')
const minutes = (until: number) => fc.integer({ min: 0, max: Math.floor(until / MINUTE) }).map((n) => n * MINUTE)
/** Around each change of the law and of the clocks, and anywhere else. */
const start = fc
  .tuple(
    fc.constantFrom(
      '2018-12-30',
      '2021-04-29',
      '2024-07-13',
      '2025-03-28',
      '2025-09-11',
      '2025-11-07',
      '2026-03-27',
      '2026-09-29',
      '2026-10-23',
      '2028-02-27',
    ),
    minutes(4 * DAY),
  )
  .map(([day, offset]) => ms(`${day}T00:00Z`) + offset)

type Draft = { readonly type: string; readonly at: number; readonly data: Record<string, unknown> }
const draft = (type: string, at: number, data: Record<string, unknown> = {}): Draft => ({ type, at, data })

/** The ordinary chain, broken off anywhere. */
const extensions = start.chain((at) =>
  fc
    .tuple(minutes(5 * DAY), minutes(60 * HOUR), fc.integer({ min: 0, max: 6 }))
    .map(([filed, ruled, length]) =>
      [
        draft('detention-decided', at),
        draft('placed-in-detention', at),
        draft('extension-petition-filed', at + filed, { rank: 1, registerCopyAttached: true }),
        draft('extension-ordered', at + filed + ruled, { rank: 1 }),
        draft('extension-petition-filed', at + 27 * DAY, { rank: 2, registerCopyAttached: true }),
        draft('extension-ordered', at + 28 * DAY, { rank: 2 }),
      ].slice(0, length),
    ),
)
/** An order that ends detention, and what the prosecutor and the court do with it, broken off anywhere. */
const release = start.chain((at) =>
  fc
    .tuple(
      fc.constantFrom('detention-ended-by-judge', 'judicial-house-arrest-ordered'),
      fc.constantFrom('confirmed', 'quashed'),
      fc.boolean(),
      minutes(30 * HOUR),
      fc.integer({ min: 4, max: 8 }),
    )
    .map(([order, outcome, granted, wait, length]) =>
      [
        draft('detention-decided', at),
        draft('placed-in-detention', at),
        draft('extension-petition-filed', at + 40 * HOUR, { rank: 1, registerCopyAttached: true }),
        draft(order, at + 60 * HOUR),
        draft('order-notified', at + 61 * HOUR, { party: 'prosecutor' }),
        draft('appeal-filed', at + 61 * HOUR + wait, { by: 'prosecutor', suspensiveRequested: true }),
        draft('suspension-ruled', at + 64 * HOUR + wait, { granted }),
        draft('appeal-ruled', at + 80 * HOUR + wait, { outcome, against: 'release', rank: 1 }),
      ].slice(0, length),
    ),
)
const chain = fc.oneof(extensions, release)
const anyFact = (from: number): fc.Arbitrary<Draft> =>
  fc.constantFrom(...Object.keys(facts)).chain((type) => {
    const { properties, required = [] } = facts[type]?.data as unknown as { properties: Record<string, TSchema>; required?: string[] }
    return fc.tuple(dataOf(properties, required), minutes(35 * DAY)).map(([data, offset]) => draft(type, from + offset, data))
  })
/** A chain and whatever else was recorded beside it. */
const story = chain.chain((steps) => {
  const from = steps[0]?.at ?? BASE
  return fc.array(anyFact(from), { maxLength: 8 }).map((noise) => [...steps, ...noise])
})

const factsOf = (drafts: readonly Draft[], prefix = 'f'): FileFact[] =>
  drafts.map(({ type, at, data }, index) => ({ id: `${prefix}${index}`, procedure: 'p', type, occurredAt: at, recordedAt: at, data }))
function stateOf(all: readonly FileFact[], at: number): ProcedureState {
  const file = { procedures: [{ id: 'p', type: 'detention', territory: 'FR-75' }], facts: all }
  const [procedure] = evaluate(file, { at, law, definitions }).procedures
  if (procedure === undefined) throw new Error('no procedure')
  return procedure
}
const latest = (drafts: readonly Draft[]): number => Math.max(BASE, ...drafts.map((one) => one.at))
const visible = (state: ProcedureState): string => JSON.stringify(present({ at: 0, procedures: [state] }))
/** The instant until which the person is held on a title when nobody acts any more. */
const titleEnd = (state: ProcedureState): number => {
  const ends = state.clocks
    .filter((clock) => titles.includes(clock.clause))
    .map((clock) => clock.settledAt ?? clock.lapsesAt ?? Number.POSITIVE_INFINITY)
  return Math.min(Math.max(0, ...ends), state.holding?.endedAt ?? Number.POSITIVE_INFINITY)
}
const keyOf = (clock: ClockState): string => `${clock.clause}#${clock.n}`

/** In the person's favour, and no order of the judge: such an order may hold the person for the prosecutor's hours (L. 743-19). */
const favourable = [
  'released',
  'detention-ended-by-prefect',
  'removal-measure-annulled',
  'asylum-detention-ended',
  'placement-contested',
  'release-requested',
  'asylum-claim-handed-over',
  'prosecutor-waived-suspension',
]
const favour = (from: number): fc.Arbitrary<Draft> =>
  fc
    .tuple(fc.constantFrom(...favourable, 'appeal-filed'), minutes(35 * DAY))
    .map(([type, offset]) => draft(type, from + offset, type === 'appeal-filed' ? { by: 'person', reasoned: true } : {}))

describe('evaluate, over any file of detention', () => {
  it('is total: it never throws, before, during and long after', () => {
    fc.assert(
      fc.property(story, minutes(100 * DAY), (drafts, offset) => {
        const all = factsOf(drafts)
        for (const at of [(drafts[0]?.at ?? BASE) + offset, latest(drafts), latest(drafts) + FAR]) {
          const state = stateOf(all, at)
          expect(state.stage in (detention.stages.labels as object)).toBe(true)
          expect(state.alarms.every((alarm) => alarm.at > at)).toBe(true)
          expect(state.clocks.every((clock) => clock.firmAt === null || clock.lateAt === null || clock.firmAt <= clock.lateAt)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is the same whatever the order of recording', () => {
    fc.assert(
      fc.property(
        story.chain((drafts) => fc.tuple(fc.constant(factsOf(drafts)), fc.shuffledSubarray(factsOf(drafts), { minLength: drafts.length }))),
        ([all, shuffled]) => {
          const at = Math.max(BASE, ...all.map((fact) => fact.occurredAt)) + DAY
          expect(visible(stateOf(shuffled, at))).toBe(visible(stateOf(all, at)))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is the same when asked twice, and a fact recorded twice gives no title, no stage and no freedom of its own', () => {
    fc.assert(
      fc.property(story, (drafts) => {
        const at = latest(drafts) + DAY
        const once = stateOf(factsOf(drafts), at)
        expect(visible(stateOf(factsOf(drafts), at))).toBe(visible(once))
        const twice = stateOf([...factsOf(drafts), ...factsOf(drafts, 'again')], at)
        expect([twice.stage, twice.holding?.mustRelease, twice.holding?.heldUntil]).toEqual([
          once.stage,
          once.holding?.mustRelease,
          once.holding?.heldUntil,
        ])
        expect(titleEnd(twice)).toBe(titleEnd(once))
      }),
      { numRuns: 100 },
    )
  })

  it('a fact in the person’s favour never lengthens a liberty cap, nor the time held', () => {
    fc.assert(
      fc.property(
        story.chain((drafts) => fc.tuple(fc.constant(drafts), favour(drafts[0]?.at ?? BASE))),
        ([drafts, more]) => {
          const at = Math.max(latest(drafts), more.at) + FAR
          const without = stateOf(factsOf(drafts), at)
          const held = stateOf([...factsOf(drafts), ...factsOf([more], 'favour')], at)
          const before = new Map(without.clocks.map((clock) => [keyOf(clock), clock]))
          for (const clock of held.clocks) {
            const other = before.get(keyOf(clock))
            if (clock.kind !== 'liberty-cap' || clock.lapsesAt === null || other?.lapsesAt == null) continue
            expect(clock.lapsesAt, keyOf(clock)).toBeLessThanOrEqual(other.lapsesAt)
          }
          expect(titleEnd(held)).toBeLessThanOrEqual(titleEnd(without))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('each boundary is exact to the minute: the cap, the petition, the ruling', () => {
    fc.assert(
      fc.property(start, (at) => {
        const placed = [draft('detention-decided', at), draft('placed-in-detention', at)]
        const cap = stateOf(factsOf(placed), at).clocks.find((clock) => clock.clause === 'initial-cap')?.lapsesAt
        if (cap === null || cap === undefined) throw new Error('a cap without end')
        expect(stateOf(factsOf(placed), cap - MINUTE).holding?.mustRelease).toBe(false)
        expect(stateOf(factsOf(placed), cap).holding?.mustRelease).toBe(true)
        const filed = (stamped: number) => [...placed, draft('extension-petition-filed', stamped, { rank: 1, registerCopyAttached: true })]
        expect(stateOf(factsOf(filed(cap - MINUTE)), cap).holding?.mustRelease).toBe(false)
        expect(stateOf(factsOf(filed(cap)), cap).holding?.mustRelease).toBe(true)
        const due = stateOf(factsOf(filed(cap - MINUTE)), cap).clocks.find((clock) => clock.clause === 'awaiting-ruling')?.lapsesAt
        if (due === null || due === undefined) throw new Error('a wait without end')
        const ordered = (when: number) => [...filed(cap - MINUTE), draft('extension-ordered', when, { rank: 1 })]
        expect(stateOf(factsOf(ordered(due)), due).stage).toBe('extended')
        expect(stateOf(factsOf(ordered(due + MINUTE)), due + MINUTE).holding?.mustRelease).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
