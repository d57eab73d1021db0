import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countsOf } from '../../law/check.js'
import type { Count, Law, Text, Version } from '../../law/types.js'

/**
 * One row of the research on the law: an article, a figure in a unit (null where there is none) and, for the legislative part, the days on which it
 * stood (`lastDay` included). `S` rows are of the legislative part and other codes, `R` rows of the regulatory part in its numbering before 2021-05-01.
 */
export type Row = {
  readonly row: string
  readonly id: string
  readonly article: string
  readonly value: number | string | null
  readonly unit: string | null
  readonly from?: string | null
  readonly lastDay?: string | null
  readonly confidence?: string
}

/** Why a row is no rule: the closed list. */
export type Reason = 'no-time-limit' | 'duplicate' | 'unsure' | 'condition-of-substance' | 'ended-before-encoded-law'

/** What answers a row: the rules that encode it (`differs`: not with its figure, and why), what counts it, or why nothing does. */
export type Claim =
  | string
  | readonly string[]
  | { readonly rule: string | readonly string[]; readonly differs: string }
  | { readonly counting: string }
  | { readonly reason: Exclude<Reason, 'duplicate' | 'unsure'> }
  | { readonly reason: 'duplicate'; readonly of: string }
  | { readonly reason: 'unsure'; readonly point: Text }

/** A row with its claim. */
export type Covered = { readonly row: Row; readonly claim: Claim | undefined }

/** The rows and what answers them, read from `docs/law`; a row claimed in two files is a fault. */
export async function readCoverage(folder: string): Promise<{ readonly covered: readonly Covered[]; readonly faults: readonly string[] }> {
  const json = async <T>(...path: readonly string[]): Promise<T> => JSON.parse(await readFile(join(folder, ...path), 'utf8')) as T
  const rows = [...(await json<Row[]>('rows', 'statutes.json')), ...(await json<Row[]>('rows', 'regulations.json'))]
  const claims = new Map<string, Claim>()
  const faults: string[] = []
  for (const file of (await readdir(join(folder, 'claims'))).sort())
    for (const [row, claim] of Object.entries(await json<Record<string, Claim>>('claims', file))) {
      if (claims.has(row)) faults.push(`${row} is claimed twice, the second time in ${file}`)
      if (!rows.some((one) => one.row === row)) faults.push(`${file} claims ${row}, which is no row`)
      claims.set(row, claim)
    }
  return { covered: rows.map((row) => ({ row, claim: claims.get(row.row) })), faults }
}

/** The rules that a claim names. */
export const rulesOfClaim = (claim: Claim | undefined): readonly string[] => {
  if (typeof claim === 'string') return [claim]
  if (claim === undefined || 'counting' in claim || 'reason' in claim) return []
  return 'rule' in claim ? [claim.rule].flat() : claim
}

/** What is wrong with the answer to a row: none, a rule that is not there, another figure than the row's, a duplicate of nothing. */
export function faultsOf({ row, claim }: Covered, rows: ReadonlyMap<string, Row>, law: Law): readonly string[] {
  if (claim === undefined) return [`${row.row} (${row.id}, ${row.article}) has no answer`]
  if (typeof claim === 'object' && 'reason' in claim)
    return claim.reason === 'duplicate' && !rows.has(claim.of) ? [`${row.row} is a duplicate of ${claim.of}, which is no row`] : []
  if (typeof claim === 'object' && 'counting' in claim) return []
  const ids = rulesOfClaim(claim)
  const unknown = ids.filter((id) => !law.has(id)).map((id) => `${row.row} is encoded by ${id}, which is no rule`)
  if (unknown.length > 0 || (typeof claim === 'object' && 'differs' in claim) || row.value === null) return unknown
  const has = ids.some((id) => law.get(id)?.versions.some((version) => stood(version, row) && hasFigure(version, row)))
  return has ? [] : [`${row.row} (${row.article}) says ${row.value} ${row.unit ?? ''}, and ${ids.join(', ')} does not on those days`]
}

/** The last day of the old numbering of the regulatory part. */
const LAST_OLD_DAY = '2021-04-30'

function stood({ from, until }: Version, row: Row): boolean {
  const last = row.lastDay ?? (row.row.startsWith('R') ? LAST_OLD_DAY : '9999-12-31')
  return from <= last && (row.from == null || until === undefined || until > row.from)
}

const hasFigure = ({ period }: Version, { value, unit }: Row): boolean =>
  countsOf(period).some((count) => count.n === value && unitsOf(unit).includes(count.unit))

const DAYS: readonly Count['unit'][] = ['days', 'days-same-hour']
const UNITS: Readonly<Record<string, readonly Count['unit'][]>> = {
  ...{ hour: ['hours'], hours: ['hours'], day: DAYS, days: DAYS, week: ['weeks'], weeks: ['weeks'] },
  ...{ month: ['months'], months: ['months'], year: ['years'], years: ['years'] },
  ...{ jour_franc: ['clear-days', 'days'], clear_days: ['clear-days', 'days'] },
  ...{ working_day: ['working-days'], working_days: ['working-days'] },
}
/** A unit of the rows that is no length is a number of times. */
const unitsOf = (unit: string | null): readonly Count['unit'][] => UNITS[unit ?? ''] ?? ['times']
