import { cpus, totalmem } from 'node:os'

/** What was measured on, for the report. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`

/** The value below which a share of the sorted measures lies; NaN where there is none. */
export function quantile(measures: readonly number[], share: number): number {
  const sorted = [...measures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** One line of a report. */
export const row = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? round(cell) : cell)).join(' | ')} |`
const round = (value: number): string => (Number.isNaN(value) ? '–' : value >= 100 ? String(Math.round(value)) : value.toFixed(1))
