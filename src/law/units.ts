import type { CalendarEnd, Count, Text } from './types.js'

/** The units of the law in words, as lengths are listed: « 3 jours francs ». */
export const UNIT_WORDS: Readonly<Record<Count['unit'], Text>> = {
  hours: { fr: 'heures', en: 'hours' },
  minutes: { fr: 'minutes', en: 'minutes' },
  days: { fr: 'jours', en: 'days' },
  'days-same-hour': { fr: 'jours, à la même heure', en: 'days, same hour' },
  'clear-days': { fr: 'jours francs', en: 'clear days' },
  'working-days': { fr: 'jours ouvrés', en: 'working days' },
  weeks: { fr: 'semaines', en: 'weeks' },
  months: { fr: 'mois', en: 'months' },
  years: { fr: 'ans', en: 'years' },
  times: { fr: 'fois', en: 'times' },
}

const MAINLAND: Text = { fr: 'jours fériés de la métropole', en: 'public holidays of the mainland' }
const AFTER_MONTH_END: Text = { fr: 'depuis la fin du mois du départ', en: 'from the end of the month of the start' }
const THROUGH: Readonly<Record<CalendarEnd, Text>> = {
  'month-end': { fr: 'jusqu’à la fin du mois civil', en: 'to the end of the calendar month' },
  'year-end': { fr: 'jusqu’à la fin de l’année civile', en: 'to the end of the calendar year' },
}

/** The calendar of which authority counts, and the ends of calendar months or years from which and to which a count runs, in words. */
export const calendarWords = (count: Count): readonly Text[] => [
  ...('of' in count ? [MAINLAND] : []),
  ...('after' in count ? [AFTER_MONTH_END] : []),
  ...('through' in count && count.through !== undefined ? [THROUGH[count.through]] : []),
]
