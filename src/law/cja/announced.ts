import { defineRule, hours } from '../rule.js'
import type { Period, Rule, Text } from '../types.js'
import { cja, francDays, francMonths, sevenDays, unresearched } from './lengths.js'

/** The window that a notification announced, where it is longer than the law's: it is honoured (R. 421-5, by its logic). */
const announced = (id: string, label: Text, period: Period): Rule =>
  defineRule(`announced-${id}`, label, [{ from: unresearched, period, basis: [cja('R. 421-5')], confidence: 'likely' }])

/** Announced: 48 hours. */
export const announcedTwoDays = announced(
  '48-hours',
  { fr: 'Délai annoncé de quarante-huit heures', en: 'Announced window of forty-eight hours' },
  hours(48),
)
/** Announced: seven days. */
export const announcedSevenDays = announced(
  '7-days',
  { fr: 'Délai annoncé de sept jours', en: 'Announced window of seven days' },
  sevenDays,
)
/** Announced: fifteen days. */
export const announcedFifteenDays = announced(
  '15-days',
  { fr: 'Délai annoncé de quinze jours', en: 'Announced window of fifteen days' },
  francDays(15),
)
/** Announced: thirty days. */
export const announcedThirtyDays = announced(
  '30-days',
  { fr: 'Délai annoncé de trente jours', en: 'Announced window of thirty days' },
  francDays(30),
)
/** Announced: one month. */
export const announcedMonth = announced('1-month', { fr: 'Délai annoncé d’un mois', en: 'Announced window of one month' }, francMonths(1))
/** Announced: two months. */
export const announcedTwoMonths = announced(
  '2-months',
  { fr: 'Délai annoncé de deux mois', en: 'Announced window of two months' },
  francMonths(2),
)
