import { dayNumber } from './calendar.js'
import type { Count, Exclusion, Period, Rule, Version } from './types.js'

/** Throws when a rule cannot be law: no version, a gap, an overlap, a day that does not exist, no article, a length that is not a whole number. */
export function checkRule(rule: Rule): void {
  const fail = (problem: string): never => {
    throw new Error(`Rule ${rule.id}: ${problem}`)
  }
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(rule.id)) fail('its id is not in kebab-case')
  if (rule.versions.length === 0) fail('it has no version')
  for (const version of rule.versions) checkVersion(version, fail)
  if (rule.about?.counted === 'back' && rule.versions.some(({ period }) => countsOf(period).some(hasCalendarEnd)))
    fail('the end of a month or year is not counted back')
  for (const exclusion of rule.notIn ?? []) checkInForce(exclusion, fail)
  checkSequence(
    rule.versions.filter(({ territories }) => territories === undefined),
    fail,
    'no gaps',
  )
  for (const territory of new Set((rule.notIn ?? []).flatMap(({ territories }) => territories)))
    checkSequence(
      (rule.notIn ?? []).filter(({ territories }) => territories.includes(territory)),
      fail,
      'gaps',
    )
  for (const territory of new Set(rule.versions.flatMap(({ territories }) => territories ?? [])))
    checkSequence(
      rule.versions.filter(({ territories }) => territories?.includes(territory)),
      fail,
      'gaps',
    )
}

const hasCalendarEnd = (count: Count): boolean => 'after' in count || 'through' in count

type Fail = (problem: string) => never

function checkVersion(version: Version, fail: Fail): void {
  checkInForce(version, fail)
  for (const count of countsOf(version.period)) {
    if (!Number.isInteger(count.n) || count.n < 0) fail(`${count.n} is not a length`)
    if (count.unit === 'hours' && count.notBefore !== undefined && dayNumber(count.notBefore) === null)
      fail(`${count.notBefore} is not a day`)
  }
}

function checkInForce({ from, until, basis, territories }: Version | Exclusion, fail: Fail): void {
  for (const day of [from, until, ...basis.flatMap((article) => [article.from, article.until])])
    if (day !== undefined && dayNumber(day) === null) fail(`${day} is not a day`)
  if (until !== undefined && until <= from) fail(`the version of ${from} ends before it begins`)
  if (basis.length === 0) fail(`the version of ${from} cites no article`)
  if (territories?.length === 0) fail(`the version of ${from} stands in no territory`)
}

/** Append only: versions stand in their order, each beginning where the last one ended. Overlays may leave a gap, which the general version fills. */
function checkSequence(versions: readonly (Version | Exclusion)[], fail: Fail, gaps: 'gaps' | 'no gaps'): void {
  let last: Version | Exclusion | undefined
  for (const version of versions) {
    if (last !== undefined) {
      if (last.until === undefined || version.from < last.until) fail(`the version of ${version.from} overlaps the one of ${last.from}`)
      else if (gaps === 'no gaps' && version.from > last.until) fail(`no version from ${last.until} to ${version.from}`)
    }
    last = version
  }
}

/** All the counts of a period, firm first. */
export const countsOf = (period: Period): readonly Count[] => ('unit' in period ? [period] : [period.firm, period.late].flat())

/** Whether any count of a period runs from a clock time, so that a start dated by the day has two readings. */
export const runsFromTheHour = (period: Period): boolean =>
  countsOf(period).some(({ unit }) => unit === 'hours' || unit === 'minutes' || unit === 'days-same-hour')
