import { Type, type Static, type TObject } from 'typebox'
import type { SlotDay, Slots } from '../../src/definition/language.js'
import { HOUR, MINUTE, dayNumber, instantOf, weekday } from '../../src/law/calendar.js'
import {
  hoursAtHome,
  hoursAtHomeAfterExpulsion,
  reportsADay,
  reportsADayAfterAdministrativeBan,
  reportsADayAfterExpulsion,
  reportsADayInShortForm,
} from '../../src/law/ceseda/house-arrest-terms.js'
import { NoLawInForce, figureOn, type Law, type Rule } from '../../src/law/rule.js'
import { flag, maybe, oneOf } from '../fact.js'

/** The forms of house arrest that a prefecture or the minister orders; the judge's is opened by the detention. */
export const forms = [
  'short',
  'dublin',
  'long',
  'long-nolimit',
  'expulsion-health',
  'expulsion-probation',
  'expulsion-proposed',
  'asylum-oqtf',
  'asylum-expulsion',
  'asylum-threat',
] as const
export type Form = (typeof forms)[number]

/** What is executed, or why: the grounds of L. 731-1 and L. 731-3, and of the asylum forms. */
export const grounds = [
  'oqtf',
  'return-ban',
  'circulation-ban',
  'other-state-decision',
  'handover',
  'transfer',
  'expulsion',
  'judicial-ban',
  'administrative-ban',
  'other',
] as const
export type Ground = (typeof grounds)[number]

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
const clockTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** When the person reports: the slots of one day, from their opening to their closing (an hour later unless said), and on which days. */
export const reports = {
  times: Type.Optional(Type.Array(Type.Object({ from: clockTime, to: Type.Optional(clockTime) }), { maxItems: 24 })),
  days: Type.Optional(Type.Array(oneOf(...WEEK), { maxItems: 7 })),
  sundaysAndHolidays: flag,
}

/** The written terms of a house arrest. Where they say nothing of the reports, or of the hours at home, the earlier ones stand. */
export const terms = {
  form: oneOf(...forms),
  ground: maybe(...grounds),
  threatToPublicOrder: flag,
  ...reports,
  curfew: Type.Optional(Type.Object({ from: clockTime, to: clockTime })),
  curfewLifted: flag,
}
export type Terms = Static<TObject<typeof terms>>

const wallMs = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE
const DAY = 24 * HOUR
/** How long a slot stays open where its closing is not written. A product threshold, no legal figure. */
const SLOT = HOUR

/** The reports of one local day, on the clock of the place. Sundays and public holidays are left out only where the order says so. */
export const reportsOf: Slots<Pick<Terms, 'times' | 'days' | 'sundaysAndHolidays'>> = (
  { times, days, sundaysAndHolidays },
  { iso, place },
) => {
  if (times === undefined) return null
  const day = dayNumber(iso) ?? 0
  const isSunday = weekday(day) === 0
  if (sundaysAndHolidays === false && (isSunday || place.holidays(iso))) return []
  const name = WEEK[weekday(day)]
  if (days !== undefined && !days.some((one) => one === name)) return []
  return times.map(({ from, to }) => {
    const opens = day * DAY + wallMs(from)
    const closes = to === undefined ? opens + SLOT : day * DAY + wallMs(to)
    return { opensAt: instantOf(place.zone, opens), closesAt: instantOf(place.zone, closes <= opens ? closes + DAY : closes) }
  })
}

/** The hours at home of one night: as the order says, and never longer than the law allows in elapsed hours. */
export const hoursAtHomeOf: Slots<Terms> = (data, day) => {
  if (data.curfewLifted === true) return []
  if (data.curfew === undefined) return null
  const { from, to } = data.curfew
  const start = (dayNumber(day.iso) ?? 0) * DAY
  const [opens, closes] = [start + wallMs(from), start + wallMs(to)]
  const opensAt = instantOf(day.zone, opens)
  const ordered = instantOf(day.zone, closes <= opens ? closes + DAY : closes)
  const most = hoursAtHomeOn(data, day.iso, day.place.code, day.law)
  return [{ opensAt, closesAt: most === null ? ordered : Math.min(ordered, opensAt + most * HOUR) }]
}

/** The hours during which a visit may start, on the clock of the place. */
export const VISIT_HOURS = { from: '06:00', to: '21:00' } as const
export const visitHoursOf: Slots<object> = (_, { iso, zone }: SlotDay) => {
  const start = (dayNumber(iso) ?? 0) * DAY
  return [{ opensAt: instantOf(zone, start + wallMs(VISIT_HOURS.from)), closesAt: instantOf(zone, start + wallMs(VISIT_HOURS.to)) }]
}

const AFTER_EXPULSION: readonly Form[] = ['expulsion-health', 'expulsion-probation', 'expulsion-proposed']
const OR_BANS: readonly Form[] = [...AFTER_EXPULSION, 'long-nolimit', 'asylum-expulsion', 'asylum-threat']
const EXPULSION_GROUNDS: readonly (Ground | undefined)[] = ['expulsion', 'judicial-ban', 'administrative-ban']
/** Whether the ground is an expulsion or a ban from the territory. */
export const isAfterExpulsion = (ground: Ground | undefined): boolean => EXPULSION_GROUNDS.includes(ground)
type OfForm = Pick<Terms, 'form' | 'ground' | 'threatToPublicOrder'>

/** The rule on reports a day, by form and ground; where the ground is not told, the one that asks least. */
export function reportsRule({ form, ground }: OfForm): Rule {
  if (AFTER_EXPULSION.includes(form)) return reportsADayAfterExpulsion
  if (form === 'short') return isAfterExpulsion(ground) ? reportsADayInShortForm : reportsADay
  if (form !== 'long-nolimit') return reportsADay
  return ground === 'expulsion' || ground === 'judicial-ban' ? reportsADayAfterExpulsion : reportsADayAfterAdministrativeBan
}

/** The rule on hours at home, by form, ground and threat. */
export const hoursAtHomeRule = ({ form, ground, threatToPublicOrder }: OfForm): Rule =>
  OR_BANS.includes(form) || isAfterExpulsion(ground) || threatToPublicOrder === true ? hoursAtHomeAfterExpulsion : hoursAtHome

/** The figure of a rule on a local day; null where no text is in force. */
export function figure(rule: Rule, on: { readonly day: string; readonly territory: string; readonly law: Law }): number | null {
  try {
    return figureOn(on.law.get(rule.id) ?? rule, on.day, on.territory)
  } catch (error) {
    if (error instanceof NoLawInForce) return null
    throw error
  }
}

const hoursAtHomeOn = (data: Terms, day: string, territory: string, law: Law): number | null =>
  figure(hoursAtHomeRule(data), { day, territory, law })

/** How many minutes at home the order asks for on an ordinary night. */
export function minutesAtHome({ curfew }: Pick<Terms, 'curfew'>): number | null {
  if (curfew === undefined) return null
  const minutes = (wallMs(curfew.to) - wallMs(curfew.from)) / MINUTE
  return minutes <= 0 ? minutes + 1440 : minutes
}
