import { unresearched } from '../cja/lengths.js'
import { daysAfter, defineRule, monthsFrom, twoReadings } from '../rule.js'
import type { About, Article, Confidence, LimitKind, Period, Rule, Text, Version } from '../types.js'
import { newCeseda, renumbering } from './articles.js'
import { former, lasting } from './wordings.js'

/** The lengths that the chapters on asylum share: days and months from date to date, the day of the event not counted. */

/** The first day on which regulation (EU) 2024/1348 applies; its French adaptation was not found. */
export const pact = '2026-06-12'
/** Law 2024-42 and its decrees on asylum. */
export const law2024 = '2024-01-28'

const rollOrNot: Text = {
  fr: 'Aucun texte ne dit si un dernier jour tombant un samedi, un dimanche ou un jour férié est reporté au jour ouvrable suivant.',
  en: 'No text says whether a last day on a Saturday, a Sunday or a public holiday moves to the next working day.',
}
/** Days whose roll-over is written nowhere: plain (firm), or moved to the next working day (late). */
export const openDays = (n: number): Period =>
  twoReadings({ firm: daysAfter(n), late: { unit: 'days', n, first: 'not-counted', roll: 'cpc-642' }, doubt: rollOrNot })

/** Months whose roll-over is written nowhere: plain (firm), or moved to the next working day (late). */
export const openMonths = (n: number): Period =>
  twoReadings({ firm: monthsFrom(n), late: { unit: 'months', n, roll: 'cpc-642' }, doubt: rollOrNot })

/** A limit that went on unchanged over the renumbering; the start of the old text was not researched. */
export const renumbered = (
  period: Period,
  before: string | readonly string[],
  since: string | readonly string[],
  more: { readonly from?: string; readonly confidence?: Confidence } = {},
): Version[] => [lasting(period, before, since, { from: unresearched, ...more })]

/** A limit of the old regulations that no dated reading covers: from the first day of the copy to the renumbering. */
export const ofOldRegulations = (period: Period, ...numbers: readonly string[]): Version[] => [
  former(period, numbers, { confidence: 'likely' }),
]

/** A limit that has only the numbers of 2021. */
export const ofNewCode = (period: Period, ...numbers: readonly string[]): Version[] => [
  { from: renumbering, period, basis: numbers.map((number) => newCeseda(number)) },
]

/** Versions whose last one is unsettled from the day of the Pact on, where the texts of the Union also speak. */
export const unsettledByPact = (versions: readonly Version[], period?: Period, ...articles: readonly Article[]): Version[] => {
  const last = versions[versions.length - 1]
  if (last === undefined) return []
  return [
    ...versions.slice(0, -1),
    { ...last, until: pact },
    { ...last, from: pact, period: period ?? last.period, basis: [...last.basis, ...articles], confidence: 'unsure' },
  ]
}

/** Defines the rules of one chapter: id, what the limit is for, label, versions. */
export const limitsOf =
  (...procedures: readonly string[]) =>
  (id: string, kind: LimitKind, label: Text, versions: readonly Version[], counted?: 'back'): Rule => {
    const about: About = counted === undefined ? { kind, procedures } : { kind, procedures, counted }
    return defineRule(id, label, versions, about)
  }
