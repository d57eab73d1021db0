import { DateTime } from 'luxon'
import type { RuleRequest } from '../../src/dev/vectors/answer.js'
import { placeOf } from '../../src/dev/vectors/answer.js'
import { countsOf } from '../../src/law/check.js'
import type { Count, Law, Rule, Version } from '../../src/law/types.js'
import { territoryCodes } from '../../src/law/territory.js'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Two years after the texts that were read. */
const LAST = Date.parse('2028-11-28T00:00:00Z')

/** Days on which limits go wrong: month ends, leap days, changes of clocks. */
const AWKWARD = `
2017-01-31 2020-02-29 2021-02-28 2023-12-31 2024-02-29 2024-08-31 2026-01-31 2026-04-30 2028-02-29
2019-03-31 2021-10-31 2024-03-31 2024-10-27 2025-03-30 2025-10-26 2026-03-29 2026-10-25 2027-03-28 2026-05-01`
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

/** A change of clocks, or a holiday, and where. */
type Trap = { readonly day: string; readonly places: readonly string[] }
const trap = (places: string, days: string): readonly Trap[] => days.split(' ').map((day) => ({ day, places: places.split(' ') }))
const NIGHTS: readonly Trap[] = [
  ...trap('FR-75 FR-67', '2019-03-31 2021-10-31 2024-03-31 2024-10-27 2025-03-30 2025-10-26 2026-03-29 2026-10-25 2027-03-28 2027-10-31'),
  ...trap('FR-PM', '2019-11-03 2021-03-14 2024-11-03 2025-03-09 2025-11-02 2026-03-08 2026-11-01 2027-03-14'),
]
const HOLIDAYS: readonly Trap[] = [
  ...trap('FR-75 FR-972 FR-PF FR-NC', '2021-05-13 2022-04-18 2023-05-29 2024-05-08 2024-05-09 2025-04-21 2025-06-09 2026-05-25 2026-11-11'),
  ...trap('FR-57 FR-67 FR-68 FR-6AE FR-971 FR-972 FR-PF', '2019-04-19 2022-04-15 2024-03-29 2025-04-18 2024-12-26 2025-12-26 2026-04-03'),
  ...trap('FR-976', '2021-04-27 2022-04-27 2026-04-27'),
  ...trap('FR-972', '2019-05-22 2024-05-22 2025-05-22 2026-05-22'),
  ...trap('FR-971 FR-MF', '2019-05-27 2024-05-27 2025-05-27 2026-05-27 2026-05-28'),
  ...trap('FR-973', '2020-06-10 2024-06-10 2025-06-10 2026-06-10'),
  ...trap('FR-BL', '2019-10-09 2024-10-09 2025-10-09 2026-10-09'),
  ...trap('FR-974', '2022-12-20 2023-12-20 2024-12-20'),
  ...trap('FR-NC FR-WF FR-PF', '2025-09-24 2025-04-28 2025-07-29 2025-03-05 2026-11-20'),
]

/** Random requests on random versions of random rules, drawn towards the days and hours on which limits go wrong. */
export function randomRequests(law: Law, howMany: number, random: () => number): readonly RuleRequest[] {
  const all: readonly Case[] = [...law.values()].flatMap((rule) => rule.versions.map((version) => ({ rule, version })))
  const having = (test: (count: Count) => boolean) => all.filter(({ version }) => countsOf(version.period).some(test))
  const hourly = having(isInHours)
  const rolled = having((count) => 'roll' in count || count.unit === 'working-days')
  const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T // never empty: each list is written here
  const whole = (below: number) => Math.floor(random() * below)

  const anywhere = ({ rule, version: { territories } }: Case): string =>
    territories !== undefined && random() < 0.8
      ? pick(territories)
      : rule.notIn !== undefined && random() < 0.5
        ? pick(pick(rule.notIn).territories)
        : random() < 0.4
          ? 'FR-75'
          : pick(random() < 0.7 ? OVERSEAS : territoryCodes)

  /** The start from which the length ends about a day. */
  const before = ({ rule, version }: Case, day: string): number =>
    Date.parse(day) + (rule.about?.counted === 'back' ? 1 : -1) * daysOf(pick(countsOf(version.period)), random) * DAY_MS

  /** A day of the version, a day from which the limit ends on an awkward one, an awkward day, or a boundary. */
  function anyDay(one: Case): number {
    const { from, until } = one.version
    const [first, end] = [Date.parse(from), until === undefined ? LAST : Date.parse(until)]
    const chance = random()
    if (chance < 0.3) return first + whole(Math.max(1, (end - first) / DAY_MS)) * DAY_MS
    if (chance < 0.65) return before(one, pick(AWKWARD)) + (whole(4) - 2) * DAY_MS
    if (chance < 0.8) return Date.parse(pick(AWKWARD))
    return (random() < 0.5 ? first : end) + (whole(3) - 1) * DAY_MS
  }

  const anyTime = () => (random() < 0.5 ? pick(TIMES) : new Date(whole(1440) * MINUTE_MS).toISOString().slice(11, 16))
  const nightTime = () => pick(['01:30', '01:59', '02:00', '02:15', '02:30', '02:59', '03:00', '03:30'])

  function anyRequest(): RuleRequest {
    const chance = random()
    const [pool, traps] = chance < 0.15 ? [hourly, NIGHTS] : chance < 0.3 ? [rolled, HOLIDAYS] : [all, null]
    const one = pick(pool)
    const { rule, version } = one
    const trap = traps === null ? null : pick(traps)
    const territory = trap === null ? anywhere(one) : pick(trap.places)
    const at = trap === null ? anyDay(one) : before(one, trap.day) - (random() < 0.3 ? whole(3) * DAY_MS : 0)
    const day = new Date(at).toISOString().slice(0, 10)
    const time = traps === NIGHTS ? nightTime() : anyTime()
    const local = DateTime.fromISO(`${day}T${time}`, { zone: placeOf(territory).zone })
    return {
      rule: rule.id,
      territory,
      from: random() < 0.15 ? day : (local.toISO({ suppressMilliseconds: true }) ?? day),
      ...(trap !== null || random() < 0.3 ? { governedOn: version.from } : {}),
      ...(random() < 0.1 && rule.about?.counted !== 'back' ? { granted: whole(40) } : {}),
    }
  }

  return Array.from({ length: howMany }, anyRequest)
}

const isInHours = ({ unit }: Count): boolean => unit === 'minutes' || unit === 'hours' || unit === 'days-same-hour'

type Case = { readonly rule: Rule; readonly version: Version }

/** Roughly how many days a count lasts. */
function daysOf({ unit, n }: Count, random: () => number): number {
  if (unit === 'hours') return Math.round(n / 24)
  if (unit === 'weeks') return 7 * n
  if (unit === 'months') return Math.round(30.44 * n)
  if (unit === 'years') return Math.round(365.25 * n)
  return unit === 'times' || unit === 'minutes' ? 0 : unit === 'working-days' ? n + Math.floor(random() * 4) : n
}
