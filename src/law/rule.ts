import { checkRule } from './check.js'
import type { About, Article, Confidence, Count, Exclusion, Law, Period, Rule, Text, Version } from './types.js'

export type * from './types.js'

/** An article of a code, with the days on which it was the one in force where its version spans a renumbering. */
export const article = (code: string, number: string, inForce: { readonly from?: string; readonly until?: string } = {}): Article => ({
  code,
  article: number,
  ...inForce,
})

/** `H`: elapsed hours to the minute, without roll-over. */
export const hours = (n: number): Count => ({ unit: 'hours', n })

/** `H-CPC`: hours rolled over to the next working day at the same clock time; late at 24:00 of the day of expiry (CPC 640 to 642). */
export const hoursCpc = (n: number): Count => ({ unit: 'hours', n, roll: 'cpc-642' })

/** `H-CPC` for an authority or a court: late at 24:00 only when it was rolled over, to the minute otherwise (Cass. 1re civ. 25 June 2025, 24-12.723). */
export const hoursCpcToTheMinute = (n: number): Count => ({ unit: 'hours', n, roll: 'cpc-642', toTheMinute: true })

/** `D-incl`: calendar days, the day of the start is day 1, ending at 24:00 of the last. */
export const daysIncluded = (n: number): Count => ({ unit: 'days', n, first: 'counted' })

/** `D-excl`: calendar days, the day of the start is not counted, ending at 24:00 of the last. */
export const daysAfter = (n: number): Count => ({ unit: 'days', n, first: 'not-counted' })

/** `D-chain`: calendar days that run from the end of an earlier period. */
export const chained = (n: number): Count => ({ unit: 'days', n, first: 'counted', chained: true })

/** `H`, in minutes: elapsed minutes. */
export const minutes = (n: number): Count => ({ unit: 'minutes', n })

/** The same clock time, n calendar days later. */
export const daysSameHour = (n: number): Count => ({ unit: 'days-same-hour', n })

/** Délai franc in days: neither the day of the start nor the last day counts; ends at 24:00 of the day after the nth, rolled over. */
export const daysFranc = (n: number): Count => ({ unit: 'days', n, first: 'not-counted', clear: true, roll: 'cpc-642' })

/** Weeks: the same day of the week, n weeks later, ending at 24:00. */
export const weeks = (n: number): Count => ({ unit: 'weeks', n })

/** `M`: months from date to date (no such day: the last of the month), ending at 24:00. */
export const monthsFrom = (n: number): Count => ({ unit: 'months', n })

/** `EOM`: to 24:00 of the last day of the calendar month, n months after the one of the start. */
export const monthsThroughMonthEnd = (n: number): Count => ({ unit: 'months', n, through: 'month-end' })

/** Months from date to date, counted from the last day of the calendar month of the start. */
export const monthsAfterMonthEnd = (n: number): Count => ({ unit: 'months', n, after: 'month-end' })

/** Months whose day 1 is the day of the start: they end on the eve of the same date, at 24:00. */
export const monthsIncluded = (n: number): Count => ({ unit: 'months', n, first: 'counted' })

/** Délai franc in months: date to date and one day more, rolled over. */
export const monthsFranc = (n: number): Count => ({ unit: 'months', n, clear: true, roll: 'cpc-642' })

/** Délai franc in months, the other way: date to date from the morrow of the start, rolled over. It differs from `monthsFranc` near the end of a month. */
export const monthsFrancFromMorrow = (n: number): Count => ({ unit: 'months', n, first: 'morrow', roll: 'cpc-642' })

/** Years from date to date, ending at 24:00. */
export const yearsFrom = (n: number): Count => ({ unit: 'years', n })

/** To 24:00 of 31 December, n years after the one of the start. */
export const yearsThroughYearEnd = (n: number): Count => ({ unit: 'years', n, through: 'year-end' })

/** Years whose day 1 is the day of the start: they end on the eve of the same date, at 24:00. */
export const yearsIncluded = (n: number): Count => ({ unit: 'years', n, first: 'counted' })

/** `JF`: whole clear days after the day of the start; the act is possible from 00:00 of the next. */
export const clearDays = (n: number): Count => ({ unit: 'clear-days', n })

/** A figure that is no length: how many times at most. */
export const times = (n: number): Count => ({ unit: 'times', n })

/** `WD`: working days of the place, the day of the start not counted. */
export const workingDays = (n: number): Count => ({ unit: 'working-days', n })

/** `WD` of an authority that sits on the mainland: its own public holidays, not those of the place. */
export const workingDaysOfMainland = (n: number): Count => ({ unit: 'working-days', n, of: 'mainland' })

/** Two readings of a length, with the doubt in words; of several counts, the earliest is firm and the latest is late. */
export const twoReadings = (readings: {
  readonly firm: Count | readonly Count[]
  readonly late: Count | readonly Count[]
  readonly doubt: Text
}): Period => readings

/** Names a rule of law. Throws when its general versions leave a gap or overlap, when overlays of one territory overlap, or on a day that does not exist. */
export function defineRule(id: string, label: Text, versions: readonly Version[], about?: About, notIn?: readonly Exclusion[]): Rule {
  const rule: Rule = { id, label, versions, ...(about === undefined ? {} : { about }), ...(notIn === undefined ? {} : { notIn }) }
  checkRule(rule)
  return rule
}

/** The law: rules by id, in the order of their ids. Throws on an id used twice. */
export function lawOf(rules: Iterable<Rule>): Law {
  const law = new Map<string, Rule>()
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (law.has(rule.id)) throw new Error(`Two rules are named ${rule.id}`)
    law.set(rule.id, rule)
  }
  return law
}

/** No version of the rule is in force on that local day in that territory: refuse, never guess. `earliest` is the first day encoded there, null where the rule never stood. */
export class NoLawInForce extends Error {
  override readonly name = 'NoLawInForce'
  readonly ruleId: string
  readonly day: string
  readonly territory: string
  readonly earliest: string | null
  /** Set where the rule has no application in the territory on that day. */
  readonly exclusion: Exclusion | null

  constructor(ruleId: string, day: string, territory: string, earliest: string | null, exclusion: Exclusion | null = null) {
    super(
      exclusion === null
        ? `No version of ${ruleId} is in force on ${day} in ${territory}`
        : `${ruleId} has no application on ${day} in ${territory}`,
    )
    this.ruleId = ruleId
    this.day = day
    this.territory = territory
    this.earliest = earliest
    this.exclusion = exclusion
  }
}

const standing = new WeakMap<Rule, Map<string, readonly Version[]>>()

/** The versions that can stand in a territory, its overlays first. Kept per rule and territory. */
function versionsIn(rule: Rule, territory: string): readonly Version[] {
  let byTerritory = standing.get(rule)
  if (byTerritory === undefined) standing.set(rule, (byTerritory = new Map()))
  let versions = byTerritory.get(territory)
  if (versions === undefined) {
    const overlays = rule.versions.filter((version) => version.territories?.includes(territory))
    versions = [...overlays, ...rule.versions.filter((version) => version.territories === undefined)]
    byTerritory.set(territory, versions)
  }
  return versions
}

/** The version in force on a local day (ISO) in a territory; its overlay before the general one. Throws `NoLawInForce`. */
export function versionOf(rule: Rule, day: string, territory: string): Version {
  const version = versionOn(rule, day, territory)
  if (version === null) throw noLawOn(rule, day, territory)
  return version
}

/** Why no version of the rule is in force on that day there. */
export const noLawOn = (rule: Rule, day: string, territory: string): NoLawInForce =>
  new NoLawInForce(rule.id, day, territory, earliestOf(versionsIn(rule, territory)), exclusionOn(rule, day, territory))

/** As `versionOf`, null where no version is in force, or the rule has no application. */
export function versionOn(rule: Rule, day: string, territory: string): Version | null {
  if (exclusionOn(rule, day, territory) !== null) return null
  for (const version of versionsIn(rule, territory)) if (stands(version, day)) return version
  return null
}

/** What sets a rule aside on a local day (ISO) in a territory; null where nothing does. */
export const exclusionOn = ({ notIn }: Rule, day: string, territory: string): Exclusion | null =>
  notIn?.find((one) => one.territories.includes(territory) && stands(one, day)) ?? null

const stands = ({ from, until }: { readonly from?: string; readonly until?: string }, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day < until)

/** The figure of the version in force on a local day (ISO), in its own unit; of two readings the smaller one. Throws `NoLawInForce`. */
export function figureOn(rule: Rule, day: string, territory: string): number {
  const { period } = versionOf(rule, day, territory)
  return 'unit' in period ? period.n : Math.min(...[period.firm].flat().map(({ n }) => n))
}

/** How sure a version is: as it says; else `likely` where its length has two readings, `sure` where it has one. */
export const confidenceOf = ({ confidence, period }: Version): Confidence => confidence ?? ('unit' in period ? 'sure' : 'likely')

/** The articles that were in force on a local day (ISO). */
export const basisOn = ({ basis }: { readonly basis: readonly Article[] }, day: string): readonly Article[] =>
  basis.filter((one) => stands(one, day))

/** The articles in force at some time while a version stands: not what a renumbering had already replaced. */
export const basisWithin = (version: Version | Exclusion): readonly Article[] =>
  version.basis.filter(
    ({ from, until }) =>
      (until === undefined || version.from < until) && (from === undefined || version.until === undefined || from < version.until),
  )

/** The first local day (ISO) for which the rule is encoded anywhere. */
export const encodedSince = (rule: Rule): string => earliestOf(rule.versions) ?? ''

const earliestOf = (versions: readonly Version[]): string | null =>
  versions.reduce<string | null>((earliest, { from }) => (earliest === null || from < earliest ? from : earliest), null)
