import { dayNumber, isoDay } from '../../law/calendar.js'
import type { Count, Exclusion, Period, Rule, Version } from '../../law/types.js'

/** A rule with one thing wrong in it, in which of its versions, and what. */
export type Mutant = { readonly rule: Rule; readonly version: Version; readonly what: string }

/** Every rule that differs from this one by one figure, one boundary, one kind of end or one way of counting. */
export const mutantsOf = (rule: Rule): readonly Mutant[] => [
  ...rule.versions.flatMap((version, index) => {
    const where = `${rule.id}, version of ${version.from}${version.territories === undefined ? '' : ` (${version.territories.join(', ')})`}`
    return [
      ...versionMutants(version, rule.about?.counted === 'back').map(({ version: changed, what }) => ({
        rule: { ...rule, versions: rule.versions.with(index, changed) },
        version,
        what: `${where}: ${what}`,
      })),
      ...boundaryMutants(rule, index).map(({ versions, what }) => ({ rule: { ...rule, versions }, version, what: `${where}: ${what}` })),
    ]
  }),
  ...exclusionMutants(rule),
  ...(rule.about?.counted === 'back'
    ? rule.versions.slice(0, 1).map((version) => ({
        rule: { id: rule.id, label: rule.label, versions: rule.versions, ...(rule.notIn === undefined ? {} : { notIn: rule.notIn }) },
        version,
        what: `${rule.id}: counted from a start, no more back`,
      }))
    : []),
]

/** A rule that applies in a territory which has none, or is set aside a day early or late. */
function exclusionMutants(rule: Rule): readonly Mutant[] {
  const { notIn = [], versions } = rule
  return notIn.flatMap((exclusion, index) => {
    const { from, until, territories } = exclusion
    const changed = (one: Exclusion, what: string, where: readonly string[] = territories): Mutant => ({
      rule: { ...rule, notIn: notIn.with(index, one) },
      version: { ...versions.at(-1), ...exclusion, territories: where } as Version, // a rule has a version
      what: `${rule.id}, no application from ${from} (${where.join(', ')}): ${what}`,
    })
    return [
      ...territories.map((code) => changed({ ...exclusion, territories: territories.filter((one) => one !== code) }, 'it applies', [code])),
      ...[1, -1].map((by) => changed({ ...exclusion, from: moved(from, by) }, by > 0 ? 'a day late' : 'a day early')),
      ...(until === undefined
        ? []
        : [1, -1].map((by) => changed({ ...exclusion, until: moved(until, by) }, by > 0 ? 'ends a day late' : 'ends a day early'))),
    ]
  })
}

type Changed = { readonly version: Version; readonly what: string }

function versionMutants(version: Version, isBack: boolean): readonly Changed[] {
  const flipped = version.ends === 'before' ? 'by' : 'before'
  return [
    { version: { ...version, ends: flipped }, what: `ends ${flipped}` },
    ...periodMutants(version.period, isBack).map(({ period, what }) => ({ version: { ...version, period }, what })),
  ]
}

const moved = (day: string, by: number): string => isoDay((dayNumber(day) ?? 0) + by)

/** A version that begins or ends a day early or late, together with the one that it meets there. */
function boundaryMutants({ versions }: Rule, index: number): readonly { readonly versions: readonly Version[]; readonly what: string }[] {
  const version = versions[index]
  if (version === undefined) return []
  const { from, until, territories } = version
  const isBefore = (one: Version) => one.until === from && String(one.territories) === String(territories)
  const begins = [1, -1].map((by) => ({
    versions: versions.map((one) =>
      one === version ? { ...one, from: moved(from, by) } : isBefore(one) ? { ...one, until: moved(from, by) } : one,
    ),
    what: by > 0 ? 'begins a day late' : 'begins a day early',
  }))
  const isFollowed = versions.some((one) => one.from === until && String(one.territories) === String(territories))
  if (until === undefined || isFollowed) return begins
  const ends = [1, -1].map((by) => ({
    versions: versions.with(index, { ...version, until: moved(until, by) }),
    what: by > 0 ? 'ends a day late' : 'ends a day early',
  }))
  return [...begins, ...ends]
}

function periodMutants(period: Period, isBack: boolean): readonly { readonly period: Period; readonly what: string }[] {
  if ('unit' in period) return countMutants(period, isBack).map(({ count, what }) => ({ period: count, what }))
  // A length that stands in both readings is one length: it is changed in both.
  const lengths = new Map([period.firm, period.late].flat().map((count) => [JSON.stringify(count), count]))
  return [...lengths].flatMap(([name, length]) =>
    countMutants(length, isBack).map(({ count, what }) => {
      const changed = (side: Count | readonly Count[]) => [side].flat().map((one) => (JSON.stringify(one) === name ? count : one))
      return { period: { ...period, firm: changed(period.firm), late: changed(period.late) }, what: `${length.n} ${length.unit}, ${what}` }
    }),
  )
}

type ChangedCount = { readonly count: Count; readonly what: string }

/** One more, one less, and every option of the count turned; counted back, only the unit and the clear day are options. */
function countMutants(count: Count, isBack: boolean): readonly ChangedCount[] {
  const mutants: ChangedCount[] = [{ count: { ...count, n: count.n + 1 }, what: `${count.n + 1} ${count.unit}` }]
  if (count.n > 0) mutants.push({ count: { ...count, n: count.n - 1 }, what: `${count.n - 1} ${count.unit}` })
  if (isBack) return mutants
  if (count.unit === 'days') {
    const first = count.first === 'counted' ? 'not-counted' : 'counted'
    if (count.chained !== true) mutants.push({ count: { ...count, first }, what: `first day ${first}` })
    const { chained, clear, roll, ...plain } = count
    if (chained === true) mutants.push({ count: plain, what: 'not chained' })
    if (clear === true) mutants.push({ count: { ...plain, ...(roll === undefined ? {} : { roll }) }, what: 'not clear' })
    if (roll !== undefined) mutants.push({ count: { ...plain, ...(clear === undefined ? {} : { clear }) }, what: 'not rolled over' })
    if (roll === undefined && chained === undefined) mutants.push({ count: { ...count, roll: 'cpc-642' }, what: 'rolled over' })
  }
  if (count.unit === 'hours') {
    const { roll, toTheMinute: _exact, ...plain } = count
    if (roll === undefined) mutants.push({ count: { ...count, roll: 'cpc-642' }, what: 'rolled over' })
    else mutants.push({ count: plain, what: 'not rolled over' })
    mutants.push({ count: { unit: 'days-same-hour', n: Math.ceil(count.n / 24) }, what: 'days at the same hour' })
  }
  if (count.unit === 'months' || count.unit === 'years') {
    const { first, ...plain } = count
    mutants.push(
      first === 'counted'
        ? { count: plain, what: 'first day not counted' }
        : { count: { ...count, first: 'counted' }, what: 'first day counted' },
    )
    if (count.roll === undefined) mutants.push({ count: { ...count, roll: 'cpc-642' }, what: 'rolled over' })
    else {
      const { roll: _roll, ...unrolled } = count
      mutants.push({ count: unrolled, what: 'not rolled over' })
    }
  }
  mutants.push(...calendarMutants(count))
  if (count.unit === 'minutes') mutants.push({ count: { unit: 'hours', n: Math.ceil(count.n / 60) }, what: 'hours' })
  if (count.unit === 'working-days' && count.of !== undefined)
    mutants.push({ count: { unit: 'working-days', n: count.n }, what: 'by the holidays of the place' })
  if (count.unit === 'weeks') mutants.push({ count: { unit: 'days', n: count.n, first: 'not-counted' }, what: 'days' })
  if (count.unit === 'clear-days' || count.unit === 'working-days')
    mutants.push({ count: { unit: 'days', n: count.n, first: 'not-counted' }, what: 'plain days' })
  return mutants
}

/** A calendar month or year whose end no longer counts, or the other of the two. */
function calendarMutants(count: Count): readonly ChangedCount[] {
  if (count.unit !== 'months' && count.unit !== 'years') return []
  const mutants: ChangedCount[] = []
  if ('after' in count) {
    const { after: _after, ...plain } = count
    mutants.push({ count: plain, what: 'from the start, not from the end of its month' })
  }
  if (count.through !== undefined) {
    const { through, ...plain } = count
    const other = through === 'month-end' ? 'year-end' : 'month-end'
    mutants.push({ count: plain, what: `not to the ${through}` }, { count: { ...count, through: other }, what: `to the ${other}` })
  }
  return mutants
}
