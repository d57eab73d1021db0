import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addMonths, dayNumber, isoDay, localDay, MINUTE } from '../../src/law/calendar.js'
import { law } from '../../src/law/library.js'
import { NoLawInForce, type Rule, type Version, versionOf } from '../../src/law/rule.js'
import { place } from './support.js'

/** The sweep ends two years after the texts that were read; a fixed day, so that a green test stays green. */
const LAST = '2028-11-28'
const ANYWHERE = 'FR-75'

const rules = [...law.values()]
const general = (rule: Rule): readonly Version[] => rule.versions.filter(({ territories }) => territories === undefined)
const overlaysOf = (rule: Rule, territory: string): readonly Version[] =>
  rule.versions.filter(({ territories }) => territories?.includes(territory))

/** The places where a rule may answer differently: the mainland, and each territory of an overlay. */
const placesOf = (rule: Rule): readonly string[] => [
  ...new Set([ANYWHERE, ...rule.versions.flatMap(({ territories }) => territories ?? [])]),
]

const firstDay = (rule: Rule): string => rule.versions.map(({ from }) => from).reduce((a, b) => (b < a ? b : a))
/** The versions that can stand in a place, in the order of their days. */
const knownIn = (rule: Rule, territory: string): readonly Version[] =>
  [...general(rule), ...overlaysOf(rule, territory)].sort((a, b) => (a.from < b.from ? -1 : 1))
/** The day on which the rule ends in a place; null where it is still in force. */
const endIn = (rule: Rule, territory: string): string | null => {
  const ends = knownIn(rule, territory).map(({ until }) => until)
  return ends.reduce<string | null>((last, until) => (last === null || until === undefined ? null : until > last ? until : last), '')
}

const stands = (version: Version, day: string): boolean => version.from <= day && (version.until === undefined || day < version.until)
const shifted = (day: string, days: number): string => isoDay((dayNumber(day) ?? Number.NaN) + days)

/** The first day of the rule and of each month after it, until the end of the sweep. */
function months(rule: Rule): readonly string[] {
  const first = firstDay(rule)
  const start = dayNumber(`${first.slice(0, 7)}-01`) ?? Number.NaN
  const days = [first]
  for (let n = 1, day = first; day < LAST; n++) days.push((day = isoDay(addMonths(start, n))))
  return days
}

/** The day before and the day of each boundary. */
const boundaries = (rule: Rule): readonly string[] =>
  rule.versions.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]).flatMap((day) => [shifted(day, -1), day])

/** The version that stands, found without the library: the overlay of the territory, else the general one. Throws where there are two. */
function standing(rule: Rule, day: string, territory: string): Version | null {
  const [own = [], all = []] = [overlaysOf(rule, territory), general(rule)].map((versions) =>
    versions.filter((version) => stands(version, day)),
  )
  if (own.length > 1 || all.length > 1) throw new Error(`${rule.id} has two versions on ${day} in ${territory}`)
  return own[0] ?? all[0] ?? null
}

const refusal = (rule: Rule, day: string, territory: string): NoLawInForce => {
  try {
    versionOf(rule, day, territory)
  } catch (error) {
    if (error instanceof NoLawInForce) return error
    throw error
  }
  throw new Error(`${rule.id} answers on ${day} in ${territory}`)
}

/** The minute at which a local day begins, by another library than the calendar of the law. */
const midnight = (day: string, zone: string): number => DateTime.fromISO(day, { zone }).toMillis()

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it(`has one version in force each month from its first day to ${LAST}, without gap or overlap`, () => {
    const faults: string[] = []
    for (const territory of placesOf(rule)) {
      const first = knownIn(rule, territory)[0]?.from
      const end = endIn(rule, territory)
      for (const day of [...months(rule), ...boundaries(rule)]) {
        const version = standing(rule, day, territory)
        const isCovered = first !== undefined && first <= day && (end === null || day < end)
        if ((version !== null) !== isCovered)
          faults.push(`${day} in ${territory}: ${isCovered ? 'no version' : 'a version out of its time'}`)
        if (version !== null && versionOf(rule, day, territory) !== version) faults.push(`${day} in ${territory}: another version`)
      }
    }
    expect(faults).toEqual([])
  })

  it('refuses a date before its first version, and after its last, with the reason', () => {
    for (const territory of placesOf(rule)) {
      const first = knownIn(rule, territory)[0]?.from ?? null
      const end = endIn(rule, territory)
      const outside = [shifted(first ?? firstDay(rule), -1), ...(end === null || first === null ? [] : [end, LAST])]
      for (const day of outside) {
        const error = refusal(rule, day, territory)
        expect(error.message).toBe(`No version of ${rule.id} is in force on ${day} in ${territory}`)
        expect(error.earliest).toBe(first)
      }
    }
  })

  it('changes at midnight of the place, to the minute', () => {
    const seen = new Set<Version | null>()
    for (const territory of placesOf(rule)) {
      const { zone } = place(territory)
      for (const day of knownIn(rule, territory).flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))) {
        const at = midnight(day, zone)
        const dayAt = (instant: number) => isoDay(localDay(zone, instant))
        expect([dayAt(at), dayAt(at - MINUTE)]).toEqual([day, shifted(day, -1)])
        const [before, after] = [standing(rule, dayAt(at - MINUTE), territory), standing(rule, dayAt(at), territory)]
        if (before !== after) seen.add(after)
      }
    }
    // A version that never takes over from another, or from none, is shadowed by an overlay everywhere: nobody would ever get it.
    expect(rule.versions.filter((version) => !seen.has(version)).map(({ from }) => from)).toEqual([])
  })
})
