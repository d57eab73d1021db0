import type { Confidence, Count, LimitKind, Text } from '../law/rule.js'
import { calendarWords, unitText } from '../law/units.js'
import type { Language } from './command.js'

/** Chooses between French and English words. */
export const say =
  (language: Language) =>
  (fr: string, en: string): string =>
    language === 'fr' ? fr : en

/** How sure a version is, in words. */
export const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  sure: { fr: 'sûre (texte lu à la source)', en: 'sure (primary text read)' },
  likely: { fr: 'probable (source seconde ou déduction)', en: 'likely (secondary source or deduction)' },
  unsure: { fr: 'incertaine (contradiction ou lacune)', en: 'unsure (conflict or gap)' },
}

/** The kinds of limits, in words. */
export const KINDS: Readonly<Record<LimitKind, Text>> = {
  'liberty-cap': { fr: 'plafond de privation de liberté', en: 'cap on the deprivation of liberty' },
  right: { fr: 'droit', en: 'right' },
  duty: { fr: 'obligation', en: 'duty' },
  notice: { fr: 'préavis', en: 'notice' },
  'implied-decision': { fr: 'décision implicite', en: 'implied decision' },
  power: { fr: 'pouvoir', en: 'power' },
  validity: { fr: 'validité', en: 'validity' },
  retention: { fr: 'conservation de données', en: 'retention of data' },
  advisory: { fr: 'délai indicatif', en: 'advisory limit' },
  condition: { fr: 'condition de durée', en: 'condition of length' },
  frequency: { fr: 'fréquence', en: 'frequency' },
}

/** A length in words: « 96 heures », « 1 mois franc », “one day” as `1 day`. */
export function lengthText(count: Count, language: Language): string {
  const clear = 'clear' in count && count.clear === true
  const words = [unitText(count.n, count.unit), ...calendarWords(count)].map((text) => text[language]).join(', ')
  return clear ? (language === 'fr' ? `${words}, délai franc` : `${words}, clear`) : words
}
