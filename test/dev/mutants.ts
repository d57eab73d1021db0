import type { Count, Period, Rule, Version } from '../../src/law/types.js'

/** A rule in which one thing was changed, and what. */
export type Mutant = { readonly what: string; readonly rule: Rule }
type Change = readonly [what: string, count: Count]

/** Every rule that differs from this one by one figure, one boundary or one way of counting. Lengths of several counts a side are left alone: the others may hide the change. */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  const isBack = rule.about?.counted === 'back'
  return rule.versions.flatMap((version, index) => {
    const put = (what: string, changed: Version): Mutant => ({
      what: `${version.from} ${version.territories ?? ''} ${what}`,
      rule: { ...rule, versions: rule.versions.map((one, at) => (at === index ? changed : one)) },
    })
    return [
      put('begins a day later', { ...version, from: shifted(version.from, 1) }),
      ...(version.until === undefined ? [] : [put('ends a day earlier', { ...version, until: shifted(version.until, -1) })]),
      ...periodsLike(version.period, isBack).map(([what, period]) => put(what, { ...version, period })),
    ]
  })
}

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

function periodsLike(period: Period, isBack: boolean): readonly (readonly [string, Period])[] {
  if ('unit' in period) return changes(period, isBack)
  // Counted back, both dates are taken over both readings: one may hide the other.
  if (isBack) return []
  return (['firm', 'late'] as const).flatMap((side) => {
    const counts = [period[side]].flat()
    const [only] = counts
    if (only === undefined || counts.length > 1) return []
    return changes(only, isBack).map(([what, count]) => [`${side}: ${what}`, { ...period, [side]: count }] as const)
  })
}

/** A count with one figure or one field changed, where that changes a date. */
function changes(count: Count, isBack: boolean): readonly Change[] {
  const isFloored = count.unit === 'hours' && count.notBefore !== undefined
  const figure: readonly Change[] = isFloored ? [] : [[`${count.n + 1} for ${count.n}`, { ...count, n: count.n + 1 }]]
  return [...figure, ...(isBack ? [] : modes(count))]
}

function modes(count: Count): readonly Change[] {
  const { unit, n } = count
  switch (unit) {
    case 'hours':
      return [toggled(count, 'roll', 'cpc-642'), ...(count.roll === undefined ? [] : [toggled(count, 'toTheMinute', true)])]
    case 'days':
      return count.chained === true
        ? [toggled(count, 'chained', true), toggled(count, 'roll', 'cpc-642')]
        : [
            ['the other first day', { ...count, first: count.first === 'counted' ? 'not-counted' : 'counted' }],
            toggled(count, 'clear', true),
            toggled(count, 'roll', 'cpc-642'),
          ]
    case 'months':
    case 'years':
      return [
        ...(['counted', 'morrow'] as const)
          .filter((first) => first !== count.first)
          .map((first): Change => [`first ${first}`, { ...count, first }]),
        toggled(count, 'roll', 'cpc-642'),
      ]
    case 'working-days':
      return [['calendar days', { unit: 'days', n, first: 'not-counted' }]]
    case 'weeks':
      return [['days', { unit: 'days', n, first: 'not-counted' }]]
    case 'days-same-hour':
      return [['whole days', { unit: 'days', n, first: 'not-counted' }]]
    case 'clear-days':
      return [toggled(count, 'roll', 'cpc-642')]
    case 'times':
      return []
  }
}

/** A field taken away where it is, else set. */
function toggled(count: Count, field: string, value: unknown): Change {
  if (!(field in count)) return [`with ${field}`, { ...count, [field]: value }]
  // Only optional fields are taken away.
  return [`without ${field}`, Object.fromEntries(Object.entries(count).filter(([name]) => name !== field)) as Count]
}
