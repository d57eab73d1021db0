import { describe, expect, it } from 'vitest'
import { countsOf, runsFromTheHour } from '../../src/law/check.js'
import { computeRule, type RuleComputation } from '../../src/law/compute-rule.js'
import { law } from '../../src/law/library.js'
import type { Count, Rule, Text, Version } from '../../src/law/types.js'
import { place } from './support.js'

const DAY = '2026-10-01'
const HOUR = '14:35'

const written = (language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const [french, english] = [written('fr-FR'), written('en-GB')]

/** A local day in words, by another hand than the library's. */
function dayWords(day: string): Text {
  const date = new Date(`${day}T00:00Z`)
  return { fr: french.format(date).replace(/ 1 /, ' 1er '), en: english.format(date).replace(',', '') }
}

/** A date of an answer in words: its instant as its place reads it, or 24:00 of its day. */
function dateWords(iso: string, day: string | null): Text {
  const isWhole = day !== null && !iso.startsWith(day)
  const [hour = '', minute = ''] = iso.slice(11, 16).split(':')
  const { fr, en } = dayWords(isWhole ? day : iso.slice(0, 10))
  if (isWhole) return { fr: `${fr} à 24 h`, en: `${en} at 24:00` }
  return { fr: `${fr} à ${Number(hour)} h${minute === '00' ? '' : ` ${minute}`}`, en: `${en} at ${hour}:${minute}` }
}

type Asked = { readonly rule: Rule; readonly version: Version; readonly answer: RuleComputation; readonly from: string }

/** Every version of every rule, from a bare day and from an instant. */
const asked: readonly Asked[] = [...law.values()].flatMap((rule) =>
  rule.versions.flatMap((version) => {
    const at = place(version.territories?.[0] ?? 'FR-75')
    const governedOn = version.from
    const instant = Date.parse(`${DAY}T${HOUR}Z`)
    return [
      { rule, version, answer: computeRule(rule, at, { day: DAY }, { governedOn }), from: DAY },
      { rule, version, answer: computeRule(rule, at, { at: instant }, { governedOn }), from: 'instant' },
    ]
  }),
)

const firstOf = (count: Count): string | undefined => ('first' in count ? count.first : undefined)
const isChained = (count: Count): boolean => 'chained' in count && count.chained === true
const isClear = (count: Count): boolean => count.unit === 'days' && count.clear === true
const plain = (count: Count): boolean => !isChained(count) && !isClear(count)

const named = ({ rule, version, answer, from }: Asked): string => `${rule.id}, ${version.from}, ${answer.territory}, from ${from}`

describe('the arithmetic of every rule, in words', () => {
  it.each(['fr', 'en'] as const)('begins with its start, with the day and the hour that were given (%s)', (language) => {
    for (const one of asked) {
      const { answer, version, from } = one
      const first = answer.steps[0]?.[language] ?? ''
      const isBare = from === DAY
      const words = isBare ? dayWords(DAY) : dateWords(answer.from, null)
      const at = isBare && runsFromTheHour(version.period) ? { fr: ' à 0 h', en: ' at 00:00' }[language] : ''
      expect(first, named(one)).toMatch({ fr: /^(Départ|Événement)( au plus tôt)? : /, en: /^(Earliest )?(start|event): /i }[language])
      expect(first.replace(/^.*?: /, '').replace(/ \(.*\)$/, ''), named(one)).toBe(words[language] + at)
    }
  })

  it.each(['fr', 'en'] as const)('ends with the dates of the answer (%s)', (language) => {
    for (const one of asked) {
      const { firmAt, firmDay, lateAt, lateDay, steps } = one.answer
      const dates = steps.flatMap((step) => (step[language].startsWith('= ') ? [step[language]] : []))
      expect(dates.at(-1), named(one)).toContain(dateWords(lateAt, lateDay)[language])
      if (firmAt !== lateAt) expect(dates.at(-2), named(one)).toContain(dateWords(firmAt, firmDay)[language])
    }
  })

  it.each(['fr', 'en'] as const)('counts the figures of the version, each of them, and no other (%s)', (language) => {
    for (const one of asked) {
      const figures = one.answer.steps.flatMap((step) => {
        const length = /^(?:[+−] )?(\d+) \D/.exec(step[language])
        return length === null ? [] : [Number(length[1])]
      })
      expect([...new Set(figures)].sort(), named(one)).toEqual([...new Set(countsOf(one.version.period).map(({ n }) => n))].sort())
    }
  })

  it.each<[fr: string, en: string, is: (count: Count) => boolean]>([
    ['le jour du départ est le premier', 'the day of the start is the first', (one) => plain(one) && firstOf(one) === 'counted'],
    ['le jour du départ ne compte pas', 'the day of the start does not count', (one) => plain(one) && firstOf(one) === 'not-counted'],
    ['du lendemain du départ', 'from the morrow of the start', (one) => firstOf(one) === 'morrow'],
    ['francs : ni le premier ni le dernier ne comptent', 'clear: neither the first nor the last counts', (one) => isClear(one)],
    ['à la suite d', 'following ', (one) => isChained(one)],
    ['de minute à minute', 'from minute to minute', (one) => one.unit === 'hours'],
    ['à la même heure', 'at the same clock time', (one) => one.unit === 'days-same-hour'],
  ])('says “%s” of the counts that go so, and of no other', (fr, en, is) => {
    const forward = asked.filter(({ rule }) => rule.about?.counted !== 'back')
    expect(forward.filter(({ version }) => countsOf(version.period).some(is)).length).toBeGreaterThan(0)
    for (const one of forward) {
      const counts = countsOf(one.version.period)
      const isSaid = (words: string, language: 'fr' | 'en') => one.answer.steps.some((step) => step[language].includes(words))
      expect(isSaid(fr, 'fr'), named(one)).toBe(counts.some(is))
      if (!counts.some(({ unit }) => unit === 'working-days')) expect(isSaid(en, 'en'), named(one)).toBe(counts.some(is))
    }
  })

  it('says the same number of lines in both languages, each of them whole', () => {
    for (const one of asked)
      for (const { fr, en } of one.answer.steps) {
        expect(fr, named(one)).not.toMatch(/undefined|null|NaN/)
        expect(en, named(one)).not.toMatch(/undefined|null|NaN/)
        expect(fr.startsWith('= '), named(one)).toBe(en.startsWith('= '))
      }
  })
})
