import type { Law, Rule, Version } from '../law/types.js'
import { rulesOf, type Definitions } from './define.js'
import type { Clause, Procedure } from './language.js'
import { table } from './markdown.js'

/** The register's purposes, in few words. */
const PURPOSES: Readonly<Record<number, string>> = {
  1: 'permits',
  2: 'removal, detention, house arrest',
  3: 'imprisoned foreigners',
  4: 'litigation',
  5: 'asylum',
  6: 'nationality',
  7: 'fraud and public order',
  8: 'unaccompanied minors',
}

/** The table of procedure types in Markdown: what each is, its purposes in the register, its clocks and their articles. */
export function typesTable(definitions: Definitions, law: Law): string {
  const rows = [...definitions.values()].map((procedure) => [
    `[\`${procedure.type}\`](docs/procedures/${procedure.type}.md)`,
    procedure.label.en,
    procedure.purpose.length === Object.keys(PURPOSES).length
      ? 'any'
      : procedure.purpose.map((one) => PURPOSES[one] ?? String(one)).join('; '),
    clocksText(procedure.clauses.filter((clause) => clause.is !== 'clock' || clause.silent !== true)),
    articlesText(procedure, law),
  ])
  return table(['type', 'what', 'purposes', 'clocks', 'main articles'], rows)
}

function clocksText(clauses: readonly Clause[]): string {
  const of = (form: Clause['is']) => new Set(clauses.filter((clause) => clause.is === form).map(({ id }) => id)).size
  const forms = [
    [of('clock'), 'clock', 's'],
    [of('task'), 'at-once dut', 'ies', 'y'],
    [of('notice'), 'minimum notice', 's'],
    [of('series'), 'schedule', 's'],
    [of('bar'), 'bar', 's'],
  ] as const
  return forms
    .filter(([count]) => count > 0)
    .map(([count, name, many, one = '']) => `${count} ${name}${count === 1 ? one : many}`)
    .join(', ')
}

/** The articles cited most by what runs today, the most cited first. */
function articlesText({ clauses }: Procedure, law: Law): string {
  const cited = new Map<string, number>()
  const cite = (code: string, article: string) => {
    if (code.startsWith('Loi')) return
    const name = `${code === 'CESEDA' ? '' : `${code} `}${article.split(',')[0]}`
    cited.set(name, (cited.get(name) ?? 0) + 1)
  }
  for (const clause of clauses) {
    for (const { code, article, until } of clause.basis ?? []) if (until === undefined) cite(code, article)
    if (clause.is === 'clock' || clause.is === 'notice')
      for (const { id } of rulesOf(clause.runs))
        for (const { code, article, until } of inForce(law.get(id))?.basis ?? []) if (until === undefined) cite(code, article)
  }
  const most = [...cited].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST)
  return most.length === 0 ? `any of the ${law.size} rules` : most.map(([name]) => name).join(', ')
}

/** The general version that stands today, if one does. */
const inForce = (rule: Rule | undefined): Version | undefined =>
  rule?.versions.findLast(({ territories, until }) => territories === undefined && until === undefined)

const MOST = 6
