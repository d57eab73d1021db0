import { describe, expect, it } from 'vitest'
import {
  chained,
  daysIncluded,
  hours,
  hoursCpc,
  minutes,
  monthsAfterMonthEnd,
  monthsFrom,
  monthsThroughMonthEnd,
  twoReadings,
  yearsThroughYearEnd,
} from '../../src/law/rule.js'
import { counting } from './support.js'

const fr = (counted: ReturnType<typeof counting>): string[] => counted.steps().map((step) => step.fr)

describe('the arithmetic, in words', () => {
  it('hours from minute to minute', () => {
    expect(counting(hours(48), '2024-07-14T22:40+02:00').steps()).toEqual([
      { fr: 'Départ : dimanche 14 juillet 2024 à 22 h 40 (heure de Paris)', en: 'Start: Sunday 14 July 2024 at 22:40 (Paris time)' },
      { fr: '+ 48 heures, de minute à minute', en: '+ 48 hours, from minute to minute' },
      { fr: '= mardi 16 juillet 2024 à 22 h 40', en: '= Tuesday 16 July 2024 at 22:40' },
    ])
  })

  it('a change of clocks shows both readings and the doubt', () => {
    expect(fr(counting(hours(96), '2026-03-27T14:10+01:00'))).toEqual([
      'Départ : vendredi 27 mars 2026 à 14 h 10 (heure de Paris)',
      '+ 96 heures, de minute à minute',
      'Heures écoulées : mardi 31 mars 2026 à 15 h 10',
      'Heure de la montre : mardi 31 mars 2026 à 14 h 10',
      '= au plus tôt mardi 31 mars 2026 à 14 h 10',
      '= au plus tard mardi 31 mars 2026 à 15 h 10',
      expect.stringMatching(/^Doute : Un changement d’heure/),
    ])
  })

  it('a roll-over goes day by day, holidays by their name', () => {
    expect(fr(counting(hoursCpc(24), '2026-12-31T11:00+01:00'))).toEqual([
      'Départ : jeudi 31 décembre 2026 à 11 h (heure de Paris)',
      '+ 24 heures, de minute à minute',
      'vendredi 1er janvier 2027 : jour férié (Nouvel An)',
      'samedi 2 janvier 2027 : pas un jour ouvrable',
      'dimanche 3 janvier 2027 : pas un jour ouvrable',
      'Report au premier jour ouvrable qui suit : lundi 4 janvier 2027 (art. 642 du code de procédure civile)',
      '= au plus tôt lundi 4 janvier 2027 à 11 h',
      '= au plus tard lundi 4 janvier 2027 à 24 h',
      expect.stringMatching(/^Doute : Même heure/),
    ])
  })

  it('a period that follows days, with what the judge granted', () => {
    const initial = counting(daysIncluded(4), '2024-07-15T00:20+02:00')
    expect(fr(counting(chained(30), initial, 'FR-75', 10))).toEqual([
      'Départ : jeudi 18 juillet 2024 à 24 h (heure de Paris)',
      '+ 10 jours, à la suite de la période précédente',
      'Durée accordée : 10, au plus 30',
      '= dimanche 28 juillet 2024 à 24 h',
    ])
  })

  it('a start with two dates keeps them apart', () => {
    const first = counting(chained(28), counting(hours(48), '2024-07-14T22:40+02:00'))
    expect(fr(counting(chained(30), first))).toEqual([
      'Départ au plus tôt : lundi 12 août 2024 à 24 h (heure de Paris)',
      'Départ au plus tard : mardi 13 août 2024 à 24 h (heure de Paris)',
      '+ 30 jours, à la suite de la période précédente',
      '= au plus tôt mercredi 11 septembre 2024 à 24 h',
      '= au plus tard jeudi 12 septembre 2024 à 24 h',
    ])
  })

  it('several readings are each worked out', () => {
    const doubt = { fr: 'Quatre jours ou 96 heures.', en: 'Four days or 96 hours.' }
    expect(fr(counting(twoReadings({ firm: daysIncluded(4), late: hours(96), doubt }), '2025-11-09T16:00+01:00'))).toEqual([
      'Départ : dimanche 9 novembre 2025 à 16 h (heure de Paris)',
      'Lecture ferme :',
      '+ 4 jours, le jour du départ est le premier',
      '= mercredi 12 novembre 2025 à 24 h',
      'Lecture tardive :',
      '+ 96 heures, de minute à minute',
      '= jeudi 13 novembre 2025 à 16 h',
      '= au plus tôt mercredi 12 novembre 2025 à 24 h',
      '= au plus tard jeudi 13 novembre 2025 à 16 h',
      'Doute : Quatre jours ou 96 heures.',
    ])
  })

  it.each([
    [minutes(30), '+ 30 minutes', '+ 30 minutes'],
    [monthsThroughMonthEnd(1), '+ 1 mois, jusqu’à la fin du mois civil', '+ 1 month, to the end of the calendar month'],
    [yearsThroughYearEnd(2), '+ 2 ans, jusqu’à la fin de l’année civile', '+ 2 years, to the end of the calendar year'],
    [
      monthsAfterMonthEnd(3),
      '+ 3 mois, depuis la fin du mois du départ, de date à date',
      '+ 3 months, from the end of the month of the start, from date to date',
    ],
  ])('%o', (period, french, english) => {
    expect(counting(period, '2024-12-31T10:00+01:00').steps()[1]).toEqual({ fr: french, en: english })
  })

  it('months, from date to date', () => {
    expect(fr(counting(monthsFrom(2), '2024-12-31T10:00+01:00')).slice(1)).toEqual([
      '+ 2 mois, de date à date',
      '= vendredi 28 février 2025 à 24 h',
    ])
  })
})
