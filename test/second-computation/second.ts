import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import type { RuleRequest } from '../../src/dev/vectors/answer.js'
import type { Count, Law } from '../../src/law/types.js'

const FILES = ['places', 'holidays', 'clocks', 'rules', 'forward', 'backward', 'answers']

/** What the second computation says of one question: instants in epoch milliseconds, days in ISO. */
export type SecondAnswer = {
  readonly id: number
  readonly refused: boolean
  /** The articles by which the rule has no application there; null where it has one. */
  readonly excludedBy: unknown
  readonly earliest: string | null
  readonly firmAt: number | null
  readonly lateAt: number | null
  readonly firmDay: string | null
  readonly lateDay: string | null
  readonly ends: string | null
  readonly confidence: string | null
  readonly figure: number | null
  readonly basis: unknown
  readonly arithmetic: unknown
}

/** Builds the second computation in a database, and tells it the rules, as data. */
export async function teach(sql: postgres.Sql, law: Law): Promise<void> {
  for (const name of FILES) await sql.unsafe(await readFile(join(import.meta.dirname, `${name}.sql`), 'utf8'))
  await sql`select second.learn(${sql.json(rulesAsData(law))})`
  await sql`select second.learn_exclusions(${sql.json(exclusionsAsData(law))})`
  await sql`analyze`
}

const list = (counts: Count | readonly Count[]): readonly Count[] => [counts].flat()

/** One row a version: its days, its counts, what it cites. */
const rulesAsData = (law: Law) =>
  [...law.values()].flatMap(({ id, versions, about }) =>
    versions.map((version, ordinal) => ({
      rule: id,
      ordinal,
      back: about?.counted === 'back',
      from_day: version.from,
      until_day: version.until ?? null,
      territories: version.territories === undefined ? null : [...version.territories],
      firm: list('unit' in version.period ? version.period : version.period.firm),
      late: list('unit' in version.period ? version.period : version.period.late),
      ends: version.ends ?? 'by',
      confidence: version.confidence ?? null,
      two_readings: !('unit' in version.period),
      basis: version.basis.map((article) => ({ ...article })),
    })),
  )

/** One row an exclusion: its days, its territories, what it cites. */
const exclusionsAsData = (law: Law) =>
  [...law.values()].flatMap(({ id, notIn = [] }) =>
    notIn.map(({ from, until, territories, basis }) => ({
      rule: id,
      from_day: from,
      until_day: until ?? null,
      territories: [...territories],
      basis: basis.map((article) => ({ ...article })),
    })),
  )

/** Asks all the questions at once; the answers stand in their order. */
export async function ask(sql: postgres.Sql, requests: readonly RuleRequest[]): Promise<readonly SecondAnswer[]> {
  const questions = requests.map(({ rule, territory, from, governedOn, granted }, id) => ({
    id,
    rule,
    territory,
    from_at: from.length === 10 ? null : from,
    from_day: from.length === 10 ? from : null,
    governed_on: governedOn ?? null,
    granted: granted ?? null,
  }))
  await sql`truncate second.questions`
  await sql`select second.ask(${sql.json(questions)})`
  await sql`analyze second.questions`
  return sql<SecondAnswer[]>`
    select id, refused, excluded_by as "excludedBy", earliest::text as earliest, ends, confidence, figure, coalesce(basis, '[]') as basis, arithmetic,
      (extract(epoch from firm_at) * 1000)::float8 as "firmAt", (extract(epoch from late_at) * 1000)::float8 as "lateAt",
      firm_day::text as "firmDay", late_day::text as "lateDay"
    from second.answers order by id`
}
