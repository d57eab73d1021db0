/** Words in French, the language of the users, and in English. */
export type Text = { readonly fr: string; readonly en: string }

/** `sure`: primary text read; `likely`: secondary source or deduction; `unsure`: conflict or gap, both readings are encoded. */
export type Confidence = 'sure' | 'likely' | 'unsure'

/** One article of one code; `from` and `until` bound the days on which it was the article in force (half-open, ISO days), where its version does not. */
export type Article = { readonly code: string; readonly article: string; readonly from?: string; readonly until?: string }

/** How an end binds: `by`, an act at that very minute is in time; `before`, strictly before it. */
export type Ends = 'by' | 'before'

/** What an H-CPC clock does when it ends on a Saturday, Sunday or public holiday: the next working day (CPC 640 to 642). */
export type Roll = 'cpc-642'

/** The last day of a calendar month, or 31 December. */
export type CalendarEnd = 'month-end' | 'year-end'

/** One way of counting one length. All lengths are in the law's own units; nothing is converted before the last step. */
export type Count =
  /**
   * Elapsed hours, to the minute. Across a change of clocks the wall-clock reading stands beside it. `toTheMinute`: rolled or not, an ordinary day
   * ends at its minute in both readings. `notBefore`: it never ends before 00:00 of this local day.
   */
  | { readonly unit: 'hours'; readonly n: number; readonly roll?: Roll; readonly toTheMinute?: true; readonly notBefore?: string }
  /**
   * Calendar days at the place, ending at 24:00. `first`: whether the day of the start is day 1. `chained`: the start is the end of an earlier period.
   * `clear`: one day more (délai franc).
   */
  | {
      readonly unit: 'days'
      readonly n: number
      readonly first: 'counted' | 'not-counted'
      readonly chained?: true
      readonly clear?: true
      readonly roll?: Roll
    }
  /** Elapsed minutes; the clocks that change within them are no second reading. */
  | { readonly unit: 'minutes'; readonly n: number }
  /** The same clock time, n calendar days later. */
  | { readonly unit: 'days-same-hour'; readonly n: number }
  /** Whole clear days, counted from the morrow of the start (jour franc): the act is possible from 00:00 of the day after them. */
  | { readonly unit: 'clear-days'; readonly n: number; readonly roll?: Roll }
  /**
   * Working days: Monday to Friday, public holidays of the place excluded; start day not counted. `of`: of an authority that sits on the mainland, by
   * the holidays that every place has.
   */
  | { readonly unit: 'working-days'; readonly n: number; readonly of?: 'mainland' }
  /**
   * Months from date to date (no such day: the last of the month), ending at 24:00; `clear`: one day more. `first`: the day of the start is day 1, so
   * that the last day is the eve of the same date (`counted`), or the morrow of the start gives the date (`morrow`). `after`: from the last day of
   * the calendar month of the start. `through`: to the last day of the calendar month or year in which they end.
   */
  | {
      readonly unit: 'months'
      readonly n: number
      readonly first?: 'counted' | 'morrow'
      readonly clear?: true
      readonly roll?: Roll
      readonly after?: 'month-end'
      readonly through?: CalendarEnd
    }
  /** Weeks of seven calendar days, the day of the start not counted: they end on the same day of the week. */
  | { readonly unit: 'weeks'; readonly n: number }
  /** Years, counted as months. */
  | {
      readonly unit: 'years'
      readonly n: number
      readonly first?: 'counted' | 'morrow'
      readonly roll?: Roll
      readonly through?: CalendarEnd
    }
  /** A figure that is no length, as four reports a day: read by `figureOn`, it moves no date. */
  | { readonly unit: 'times'; readonly n: number }

/** A length: one count, or a firm and a late reading with the doubt in words. Arrays take the earliest (firm) or the latest (late) of several. */
export type Period = Count | { readonly firm: Count | readonly Count[]; readonly late: Count | readonly Count[]; readonly doubt: Text }

/** The wording in force over a half-open interval of local days (`until` excluded; absent: still in force). */
export type Version = {
  readonly from: string
  readonly until?: string
  readonly period: Period
  readonly basis: readonly Article[]
  readonly confidence?: Confidence // unless said, `sure` where there is one reading and `likely` where there are two: see `confidenceOf`
  readonly ends?: Ends // `by` unless said
  /** An overlay: this version stands only in these territories, before the general one. */
  readonly territories?: readonly string[]
}

/**
 * What a limit is for. `condition`: a length that is checked on a date, without a timer; `frequency`: how often; the others are the kinds of a clock.
 */
export type LimitKind =
  | 'liberty-cap'
  | 'right'
  | 'duty'
  | 'notice'
  | 'implied-decision'
  | 'power'
  | 'validity'
  | 'retention'
  | 'advisory'
  | 'condition'
  | 'frequency'

/**
 * What a rule is used for where no definition says so: its kind, the procedures it belongs to, and whether its length is counted back from a coming
 * event (`back`) instead of from a start.
 */
export type About = { readonly kind: LimitKind; readonly procedures: readonly string[]; readonly counted?: 'back' }

/** Territories in which a rule has no application, over a half-open interval of local days, and the articles that say so. */
export type Exclusion = {
  readonly territories: readonly string[]
  readonly from: string
  readonly until?: string
  readonly basis: readonly Article[]
  readonly confidence?: Confidence // `sure` unless said
}

/** One legal question, answered by one version on each day since `versions[0].from`, save where it has no application. */
export type Rule = {
  readonly id: string
  readonly label: Text
  readonly versions: readonly Version[]
  readonly about?: About
  readonly notIn?: readonly Exclusion[]
}

/** The law as data: rules by id. Another law, another answer (rehearsal). */
export type Law = ReadonlyMap<string, Rule>

/**
 * One date: an instant in epoch milliseconds and, for a limit in days, the last local day (ISO) that it holds. `at` is then 24:00 of that day.
 * `wallDay`: the local day on which a limit in hours ends by the clock on the wall, where a change of clocks moved the end across midnight;
 * a period that follows counts from it.
 */
export type End = { readonly at: number; readonly day: string | null; readonly wallDay?: string }

/** A date with its two readings: nobody is held beyond firm; a right can be used until late. */
export type Span = { readonly firm: End; readonly late: End }
