import type { Text } from './types.js'

/** Why a change of clocks gives two readings of hours. */
export const clocksChange: Text = {
  fr: 'Un changement d’heure tombe dans le délai : les heures écoulées et l’heure de la montre donnent deux dates, aucun texte ne tranche.',
  en: 'The clocks change within the limit: elapsed hours and the clock on the wall give two dates, and no text settles it.',
}

/** Why a limit in hours under CPC 640 and 642 has two readings. */
export const sameHourOrMidnight: Text = {
  fr: 'Même heure (Cass. 2e civ. 30 novembre 2000, 99-50.044) ou 24 heures du jour d’expiration (art. 642, al. 1, du code de procédure civile).',
  en: 'Same clock time (Cass. 2e civ. 30 November 2000, 99-50.044) or 24:00 of the day of expiry (art. 642, para. 1, of the code of civil procedure).',
}

/** Why days that follow a limit in hours have two readings. */
export const firstDayAfterHours: Text = {
  fr: 'Après un délai en heures, le premier jour compte (Cass. avis 7 janvier 2025, 24-70.008) ou non (Cass. crim. 22 janvier 2020, 19-84.160).',
  en: 'After a limit in hours, the first day counts (Cass. avis 7 January 2025, 24-70.008) or not (Cass. crim. 22 January 2020, 19-84.160).',
}

/** Why a length counted back from an event has two readings. */
export const plainOrClear: Text = {
  fr: 'Compté à rebours : aucun texte ne dit si la durée doit rester entière entre l’acte et l’événement (lecture sûre) ou non.',
  en: 'Counted back: no text says whether the length must stand whole between the act and the event (safe reading) or not.',
}

/** Why a length counted by the hour has two readings from a start dated by the day. */
export const hourNotSaid: Text = {
  fr: 'L’heure du départ n’est pas dite : première date, compté depuis 0 h ; seconde, depuis 24 h.',
  en: 'The hour of the start is not said: the first date is counted from 00:00, the second from 24:00.',
}

/** Several doubts as one, each said once; null when there is none. */
export function joinDoubts(...doubts: readonly (Text | null)[]): Text | null {
  let joined: Text | null = null
  for (const doubt of doubts) {
    if (doubt === null || joined?.fr.includes(doubt.fr)) continue
    joined = joined === null ? doubt : { fr: `${joined.fr} ${doubt.fr}`, en: `${joined.en} ${doubt.en}` }
  }
  return joined
}
