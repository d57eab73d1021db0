import {
  article,
  daysAfter,
  daysFranc,
  daysIncluded,
  hours,
  monthsFranc,
  monthsFrancFromMorrow,
  monthsFrom,
  monthsIncluded,
  twoReadings,
  yearsFrom,
  yearsIncluded,
} from '../rule.js'
import type { Article, Count, Period, Text } from '../types.js'

/** The lengths that the administrative courts and the authorities share. */

/** The first day of the library, where the start of a text was not researched. */
export const unresearched = '2016-11-01'
/** Law 2024-42, art. 86 IV: the windows and the court times of decisions signed from this day. */
export const reform2024 = '2024-07-15'

/** An article of the code of administrative justice. */
export const cja = (number: string, inForce: { readonly from?: string; readonly until?: string } = {}): Article =>
  article('CJA', number, inForce)

const eve: Text = {
  fr: 'De date à date, le dernier jour entier (art. 641 et 642 du code de procédure civile) ; aucun texte ne fixe le premier jour : la veille est le jour pour agir.',
  en: 'From date to date, the last day whole (art. 641 and 642 of the code of civil procedure); no text fixes the first day: the eve is the day to work to.',
}
const clearOrNot: Text = {
  fr: 'Délai franc, reporté au jour ouvrable (lecture la plus favorable à la personne), ou de date à date.',
  en: 'A clear limit, rolled over to a working day (the reading that favours the person), or from date to date.',
}
const clearDaysOrNot: Text = {
  fr: 'Délai franc, reporté au jour ouvrable (avis CE 30 juillet 2021, 452878, rendu sur les quinze jours), ou jours pleins sans report.',
  en: 'A clear limit, rolled over to a working day (CE opinion of 30 July 2021, 452878, given on the fifteen days), or plain days with no roll-over.',
}
const sevenClearOrNot: Text = {
  fr: 'Sept jours : fin le septième jour à 24 h (CAA Lyon 24LY03013) ou délai franc (CAA Toulouse 24TL02643), reporté ou non (R. 921-3).',
  en: 'Seven days: to 24:00 of the seventh (CAA Lyon 24LY03013) or a clear limit (CAA Toulouse 24TL02643), rolled over or not (R. 921-3).',
}

/** Days, months, years: the start day counted is the day to work to, the plain reading is the last. */
export const plainDays = (n: number): Period => twoReadings({ firm: daysIncluded(n), late: daysAfter(n), doubt: eve })
export const plainMonths = (n: number): Period => twoReadings({ firm: monthsIncluded(n), late: monthsFrom(n), doubt: eve })
export const plainYears = (n: number): Period => twoReadings({ firm: yearsIncluded(n), late: yearsFrom(n), doubt: eve })

/** A window in months before the administrative judge: date to date, or clear by the later of its two methods, rolled over. */
export const francMonths = (n: number): Period =>
  twoReadings({ firm: monthsFrom(n), late: [monthsFranc(n), monthsFrancFromMorrow(n)], doubt: clearOrNot })

/** A window in days before the administrative judge: plain, or clear and rolled over. */
export const francDays = (n: number): Period => twoReadings({ firm: daysAfter(n), late: daysFranc(n), doubt: clearDaysOrNot })

/** The seven days of L. 921-1, never counted hour by hour. */
export const sevenDays: Period = twoReadings({ firm: daysAfter(7), late: daysFranc(7), doubt: sevenClearOrNot })

/** The ninety-six hours to rule: wherever they stand they run from the end of the window, every other time to rule from the filing. */
export const fromTheEndOfTheWindow: Period = hours(96)

/** Both of two lengths, the shorter firm and the longer late. */
export function eitherOf(one: Period, other: Period, doubt: Text): Period {
  const side = (period: Period, name: 'firm' | 'late'): readonly Count[] => ('unit' in period ? [period] : [period[name]].flat())
  return twoReadings({
    firm: [...side(one, 'firm'), ...side(other, 'firm')],
    late: [...side(one, 'late'), ...side(other, 'late')],
    doubt,
  })
}
