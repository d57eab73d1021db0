import type { Text } from '../types.js'

/** The entry of the 96 hours (law 2025-796): 11 or 12 November 2025, and no transitional rule was found. */
export const entryOfTheHours: Text = {
  fr: 'Loi 2025-796 : entrée en vigueur le 11 ou le 12 novembre 2025, sans règle transitoire trouvée : 4 jours ou 96 heures.',
  en: 'Law 2025-796: in force on 11 or 12 November 2025, and no transitional rule was found: 4 days or 96 hours.',
}

/** The first day of a total counted in days: counted or not. */
export const firstDayOfTotal: Text = {
  fr: 'Le premier jour du total compte (Cass. avis 7 janvier 2025, 24-70.008, par analogie) ou non (Cass. crim. 22 janvier 2020, 19-84.160).',
  en: 'The first day of the total counts (Cass. avis 7 January 2025, 24-70.008, by analogy) or not (Cass. crim. 22 January 2020, 19-84.160).',
}

/** A window in days: to 24:00 of its last day, the first counted, or to the same clock time. */
export const daysOrSameHour: Text = {
  fr: 'Fenêtre en jours : l’avis de la Cour de cassation (24-70.008) a été rendu sur la rétention ; à la même heure au plus tard.',
  en: 'A window in days: the opinion of the Cour de cassation (24-70.008) was given on the detention; the same clock time at the latest.',
}

/** Since 15 July 2024 local texts replace words that are gone from the national ones. */
export const localFigure: Text = {
  fr: 'Depuis le 15 juillet 2024, le texte local remplace des mots qui ne sont plus dans l’article national : durée nationale ou durée locale.',
  en: 'Since 15 July 2024 the local text replaces words that are no longer in the national article: national length or local length.',
}

/** Before 30 December 2019 the references of the text of Mayotte were wrong. */
export const wrongReferences: Text = {
  fr: 'Mayotte avant le 30 décembre 2019 : 5 jours par un texte dont les renvois étaient inexacts, ou la durée nationale.',
  en: 'Mayotte before 30 December 2019: 5 days by a text whose references were wrong, or the national length.',
}

/** A local text that names no article for this question. */
export const reachOfLocalText: Text = {
  fr: 'La portée du texte local sur ce délai n’est pas établie : durée nationale ou durée locale.',
  en: 'Whether the local text reaches this limit is not established: national length or local length.',
}
