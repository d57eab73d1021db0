import type { Count, Text } from './types.js'

/** The units of the law in words, as lengths are listed: « 3 jours francs ». */
export const UNIT_WORDS: Readonly<Record<Count['unit'], Text>> = {
  hours: { fr: 'heures', en: 'hours' },
  days: { fr: 'jours', en: 'days' },
  'days-same-hour': { fr: 'jours, à la même heure', en: 'days, same hour' },
  'clear-days': { fr: 'jours francs', en: 'clear days' },
  'working-days': { fr: 'jours ouvrés', en: 'working days' },
  weeks: { fr: 'semaines', en: 'weeks' },
  months: { fr: 'mois', en: 'months' },
  years: { fr: 'ans', en: 'years' },
  times: { fr: 'fois', en: 'times' },
}
