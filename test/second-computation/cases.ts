import type { RuleRequest } from '../../src/dev/vectors/answer.js'
import { placeOf } from '../../src/dev/vectors/answer.js'
import { countsOf } from '../../src/law/check.js'
import type { Count, Law, Rule, Version } from '../../src/law/types.js'
import { territoryCodes } from '../../src/law/territory.js'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Two years after the texts that were read. */
const LAST = Date.parse('2028-11-28T00:00:00Z')

/** Days on which limits go wrong: month ends, leap days, changes of clocks (Europe, then Miquelon), holidays of everywhere and of one place. */
const AWKWARD = `
2017-01-31 2020-02-29 2021-02-28 2023-12-31 2024-02-29 2024-08-31 2026-01-31 2026-04-30 2028-02-29
2019-03-31 2021-10-31 2024-03-31 2024-10-27 2025-03-30 2025-10-26 2026-03-29 2026-10-25 2027-03-28
2020-11-01 2024-11-03 2025-03-09 2025-11-02 2026-03-08
2019-04-19 2021-05-13 2024-05-08 2024-05-09 2024-12-25 2024-12-26 2025-04-18 2025-04-21 2025-06-09 2026-04-03 2026-05-25 2026-11-11
2024-04-27 2024-05-22 2024-05-27 2024-06-10 2024-10-09 2024-12-20 2025-05-22 2025-06-10 2026-04-27 2026-05-28`
  .trim()
  .split(/\s+/)
const TIMES = ['00:00', '00:01', '23:59', '00:30', '01:59', '02:00', '02:30', '02:59', '03:00', '12:00', '17:45']
const OVERSEAS = territoryCodes.filter((code) => placeOf(code).zone !== 'Europe/Paris' || ['FR-57', 'FR-67', 'FR-6AE'].includes(code))

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Random requests on random versions of random rules, drawn towards the days and hours on which limits go wrong. */
export function randomRequests(law: Law, howMany: number, random: () => number): readonly RuleRequest[] {
  const versions = [...law.values()].flatMap((rule) => rule.versions.map((version) => ({ rule, version })))
  const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T // never empty: each list is written here
  const whole = (below: number) => Math.floor(random() * below)

  const placeFor = ({ territories }: Version): string =>
    territories !== undefined && random() < 0.8
      ? pick(territories)
      : random() < 0.4
        ? 'FR-75'
        : pick(random() < 0.7 ? OVERSEAS : territoryCodes)

  /** A day of the version, a day from which the limit ends on an awkward one, an awkward day, or a boundary. */
  function startDay(rule: Rule, version: Version): number {
    const [first, end] = [Date.parse(version.from), version.until === undefined ? LAST : Date.parse(version.until)]
    const chance = random()
    if (chance < 0.3) return first + whole(Math.max(1, (end - first) / DAY_MS)) * DAY_MS
    const awkward = Date.parse(pick(AWKWARD))
    const about = (rule.about?.counted === 'back' ? 1 : -1) * daysOf(pick(countsOf(version.period)), random)
    if (chance < 0.65) return awkward + (about + whole(4) - 2) * DAY_MS
    if (chance < 0.8) return awkward
    return (random() < 0.5 ? first : end) + (whole(3) - 1) * DAY_MS
  }

  return Array.from({ length: howMany }, () => {
    const { rule, version } = pick(versions)
    const territory = placeFor(version)
    const day = new Date(startDay(rule, version)).toISOString().slice(0, 10)
    const time = random() < 0.5 ? pick(TIMES) : new Date(whole(1440) * MINUTE_MS).toISOString().slice(11, 16)
    const offset = pick(['Z', '+01:00', '+02:00', '-04:00', '+11:00'])
    return {
      rule: rule.id,
      territory,
      from: random() < 0.15 ? day : `${day}T${time}:00${offset}`,
      ...(random() < 0.4 ? { governedOn: version.from } : {}),
      ...(random() < 0.1 && rule.about?.counted !== 'back' ? { granted: whole(40) } : {}),
    }
  })
}

/** Roughly how many days a count lasts. */
function daysOf({ unit, n }: Count, random: () => number): number {
  if (unit === 'hours') return Math.round(n / 24)
  if (unit === 'weeks') return 7 * n
  if (unit === 'months') return Math.round(30.44 * n)
  if (unit === 'years') return Math.round(365.25 * n)
  return unit === 'times' ? 0 : unit === 'working-days' ? n + Math.floor(random() * 4) : n
}
