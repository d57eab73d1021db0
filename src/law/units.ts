import type { CalendarEnd, Count, Text } from './types.js'

type Number = readonly [one: string, many: string]
const UNITS: Readonly<Record<Count['unit'], { readonly fr: Number; readonly en: Number }>> = {
  hours: { fr: ['heure', 'heures'], en: ['hour', 'hours'] },
  minutes: { fr: ['minute', 'minutes'], en: ['minute', 'minutes'] },
  days: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  'days-same-hour': { fr: ['jour à la même heure', 'jours à la même heure'], en: ['day at the same hour', 'days at the same hour'] },
  'clear-days': { fr: ['jour franc', 'jours francs'], en: ['clear day', 'clear days'] },
  'working-days': { fr: ['jour ouvrable', 'jours ouvrables'], en: ['working day', 'working days'] },
  weeks: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  months: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  years: { fr: ['an', 'ans'], en: ['year', 'years'] },
  times: { fr: ['fois au plus', 'fois au plus'], en: ['time at most', 'times at most'] },
}

/** A figure with its unit in words, as lengths are listed: « 3 jours francs », « 1 an ». */
export const unitText = (n: number, unit: Count['unit']): Text => ({
  fr: `${n} ${UNITS[unit].fr[n < 2 ? 0 : 1]}`,
  en: `${n} ${UNITS[unit].en[n === 1 ? 0 : 1]}`,
})

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
