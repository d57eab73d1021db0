import { DateTime } from 'luxon'
import { evaluate } from '../src/definition/evaluate.js'
import type { FileFact, FileInput } from '../src/definition/evaluation.js'
import { present } from '../src/definition/present.js'
import { count } from '../src/law/counting.js'
import { initialDetention } from '../src/law/ceseda/detention.js'
import { law } from '../src/law/library.js'
import { versionOf } from '../src/law/rule.js'
import { territory } from '../src/law/territory.js'
import { definitions } from '../workflows/definitions.js'
import { machine, row } from './machine.js'

const RUN_MS = 3_000
const HOUR = 3_600_000
const start = Date.parse('2026-01-07T10:15:00+01:00')

/** A detention through all its periods, 40 facts, as a real file would hold them. */
function fortyFacts(): FileInput {
  const facts: FileFact[] = []
  const add = (type: string, afterHours: number, data: Record<string, unknown> = {}) =>
    facts.push({
      id: `f${facts.length + 1}`,
      procedure: 'd',
      type,
      occurredAt: start + afterHours * HOUR,
      recordedAt: start + afterHours * HOUR,
      data,
    })
  add('detention-decided', -1, { basis: 'common', reasons: true, vulnerabilityConsidered: true, measureEnforceable: true, minor: false })
  add('placed-in-detention', 0, { effectiveBy: 'notification', canRead: true })
  add('prosecutor-informed', 0.2)
  add('arrived-at-place', 1, { placeKind: 'CRA' })
  add('detention-rights-notified', 1.1, { copyGiven: true })
  add('asylum-rights-notified', 1.2)
  add('placement-contested', 20, { signedBy: 'person', reasoned: true })
  for (const [rank, filed] of [
    [1, 70],
    [2, 600],
    [3, 1_330],
  ] as const) {
    add('extension-petition-filed', filed, { rank, reasoned: true, registerCopyAttached: true, signedBy: 'authority' })
    add('hearing-summoned', filed + 1)
    add('hearing-held', filed + 24, { personPresent: true, lawyerPresent: true })
    add('extension-ordered', filed + 26, { rank })
    add('order-notified', filed + 26.1, { party: 'person', presentAtPronouncement: true, appealInfoGiven: true })
    add('appeal-filed', filed + 40, { by: 'person', reasoned: true })
    add('appeal-ruled', filed + 80, { outcome: 'confirmed', against: 'extension', rank })
  }
  for (let day = 3; facts.length < 40; day += 4) add('diligence-done', day * 24 + 0.5, { kind: 'reminder' })
  return { procedures: [{ id: 'd', type: 'detention', territory: 'FR-75' }], facts: facts.sort((a, b) => a.occurredAt - b.occurredAt) }
}

/** A house arrest with four checks a day, all made, for a year. */
function yearOfChecks(): FileInput {
  const fact = (type: string, occurredAt: number, data: Record<string, unknown>, day?: string): FileFact => ({
    ...{ id: `${type}-${occurredAt}`, procedure: 'h', type, occurredAt, recordedAt: occurredAt, data },
    ...(day === undefined ? {} : { day }),
  })
  const times = ['08:00', '11:00', '14:00', '17:00']
  const terms = { form: 'long-nolimit', ground: 'expulsion', times: times.map((from) => ({ from })), sundaysAndHolidays: true }
  const first = DateTime.fromISO('2025-01-01', { zone: 'Europe/Paris' })
  const checks = Array.from({ length: 365 }, (_, day) =>
    times.map((time) =>
      fact(
        'report-recorded',
        first
          .plus({ days: day })
          .set({ hour: Number(time.slice(0, 2)), minute: 20 })
          .toMillis(),
        {},
      ),
    ),
  )
  return {
    procedures: [{ id: 'h', type: 'house-arrest', territory: 'FR-75' }],
    facts: [
      fact('house-arrest-signed', first.minus({ days: 1 }).toMillis(), terms, '2024-12-31'),
      fact('house-arrest-notified', first.toMillis(), { rightsFormGiven: true }),
      ...checks.flat(),
    ],
  }
}

/** How many times a second, on one core. */
function rate(work: () => unknown): number {
  const warm = performance.now() + 500
  while (performance.now() < warm) work()
  const begun = performance.now()
  let done = 0
  while (performance.now() - begun < RUN_MS) {
    for (let i = 0; i < 20; i += 1) work()
    done += 20
  }
  return (done * 1000) / (performance.now() - begun)
}

/** The dates of the same clocks, each by luxon, with no fold: what the calendar library alone would cost. */
function byLuxon(clocks: number): void {
  for (let i = 0; i < clocks; i += 1) {
    const from = DateTime.fromMillis(start, { zone: 'Europe/Paris' })
    void from.plus({ hours: 96 }).toMillis()
    void from.startOf('day').plus({ days: 30 }).toMillis()
  }
}

/** Evaluations and single rules a second, on one core. */
export function benchEvaluate(): readonly string[] {
  const file = fortyFacts()
  const year = yearOfChecks()
  const at = start + 80 * 24 * HOUR
  const once = evaluate(file, { at, law, definitions })
  const clocks = once.procedures[0]?.clocks.length ?? 0
  const place = territory('FR-75')
  if (place === undefined) throw new Error('FR-75')
  const span = { firm: { at: start, day: null }, late: { at: start, day: null } }
  return [
    `## evaluate (${machine()})`,
    '',
    `One detention, ${file.facts.length} facts, ${clocks} clocks with two dates each, every clause of its definition.`,
    '',
    row('what', 'per second, one core'),
    row('---', '---'),
    row(
      '`evaluate`',
      rate(() => evaluate(file, { at, law, definitions })),
    ),
    row(
      '`evaluate`, then `present` (texts, arithmetic, JSON)',
      rate(() => JSON.stringify(present(evaluate(file, { at, law, definitions })))),
    ),
    row(
      '`evaluate`, a house arrest with four checks a day for a year',
      rate(() => evaluate(year, { at: start, law, definitions })),
    ),
    row(
      'for comparison: the dates of as many clocks by luxon, no fold',
      rate(() => byLuxon(clocks)),
    ),
    row(
      'one rule: version and count',
      rate(() => count(versionOf(initialDetention, '2026-01-07', 'FR-75').period, span, place)),
    ),
    '',
  ]
}
