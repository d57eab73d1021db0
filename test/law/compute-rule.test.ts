import { describe, expect, it } from 'vitest'
import { computeRule, type From, type RuleOptions } from '../../src/law/compute-rule.js'
import { encodedIn } from '../../src/law/encoded.js'
import {
  type About,
  article,
  clearDays,
  daysIncluded,
  daysSameHour,
  defineRule,
  hours,
  hoursCpc,
  monthsFrom,
  times,
  twoReadings,
} from '../../src/law/rule.js'
import type { Period, Version } from '../../src/law/types.js'
import { place } from './support.js'

const basis = [article('CESEDA', 'L. 551-1', { until: '2021-05-01' }), article('CESEDA', 'L. 741-1', { from: '2021-05-01' })]
const ruleOf = (period: Period, more: Partial<Version> = {}, about?: About) =>
  defineRule('r', { fr: 'Règle', en: 'Rule' }, [{ from: '2020-01-01', period, basis, ...more }], about)
const compute = (period: Period, from: string, options: RuleOptions = {}, about?: About) => {
  const start: From = from.length === 10 ? { day: from } : { at: Date.parse(from) }
  return computeRule(ruleOf(period, {}, about), place('FR-75'), start, options)
}
const back: About = { kind: 'condition', procedures: [], counted: 'back' }

describe('a rule counted from one start', () => {
  it('in hours, from the minute', () => {
    const { firmAt, lateAt, from, steps } = compute(hours(48), '2024-07-14T22:40:30+02:00')
    expect([firmAt, lateAt, from]).toEqual(['2024-07-16T22:40:00+02:00', '2024-07-16T22:40:00+02:00', '2024-07-14T22:40:00+02:00'])
    expect(steps[0]?.fr).toBe('Départ : dimanche 14 juillet 2024 à 22 h 40 (heure de Paris)')
  })

  it('in days or months, from a day: it starts from that day', () => {
    const { firmDay, firmAt, steps, doubt } = compute(monthsFrom(1), '2024-01-31')
    expect([firmDay, firmAt, doubt]).toEqual(['2024-02-29', '2024-03-01T00:00:00+01:00', null])
    expect(steps[0]).toEqual({ fr: 'Départ : mercredi 31 janvier 2024', en: 'Start: Wednesday 31 January 2024' })
    expect(compute(daysIncluded(1), '2024-01-31').firmDay).toBe('2024-01-31')
  })

  it('in hours, from a day: from its first instant and from its last, with the reason', () => {
    const { firmAt, lateAt, doubt, steps } = compute(hours(48), '2024-07-14')
    expect([firmAt, lateAt]).toEqual(['2024-07-16T00:00:00+02:00', '2024-07-17T00:00:00+02:00'])
    expect(doubt?.en).toMatch(/^The hour of the start is not said/)
    expect(steps.at(-1)?.fr).toMatch(/^Doute : L’heure du départ/)
  })

  it.each([
    {
      what: 'hours, by the change of clocks',
      period: hours(48),
      code: 'FR-75',
      day: '2026-03-28',
      fr: [
        'Départ au plus tôt : samedi 28 mars 2026 à 0 h (heure de Paris)',
        'Départ au plus tard : samedi 28 mars 2026 à 24 h (heure de Paris)',
        '+ 48 heures, de minute à minute',
        'Heures écoulées : lundi 30 mars 2026 à 1 h',
        'Heure de la montre : lundi 30 mars 2026 à 0 h',
        'Heures écoulées : mardi 31 mars 2026 à 1 h',
        'Heure de la montre : mardi 31 mars 2026 à 0 h',
        '= au plus tôt lundi 30 mars 2026 à 0 h',
        '= au plus tard mardi 31 mars 2026 à 1 h',
      ],
      en: [
        'Earliest start: Saturday 28 March 2026 at 00:00 (Paris time)',
        'Latest start: Saturday 28 March 2026 at 24:00 (Paris time)',
        '+ 48 hours, from minute to minute',
        'Elapsed hours: Monday 30 March 2026 at 01:00',
        'Clock on the wall: Monday 30 March 2026 at 00:00',
        'Elapsed hours: Tuesday 31 March 2026 at 01:00',
        'Clock on the wall: Tuesday 31 March 2026 at 00:00',
        '= at the earliest Monday 30 March 2026 at 00:00',
        '= at the latest Tuesday 31 March 2026 at 01:00',
      ],
    },
    {
      what: 'hours, where no clock changes',
      period: hours(48),
      code: 'FR-973',
      day: '2026-03-28',
      fr: [
        'Départ au plus tôt : samedi 28 mars 2026 à 0 h (heure de la Guyane)',
        'Départ au plus tard : samedi 28 mars 2026 à 24 h (heure de la Guyane)',
        '+ 48 heures, de minute à minute',
        '= au plus tôt lundi 30 mars 2026 à 0 h',
        '= au plus tard mardi 31 mars 2026 à 0 h',
      ],
      en: [
        'Earliest start: Saturday 28 March 2026 at 00:00 (Guyane time)',
        'Latest start: Saturday 28 March 2026 at 24:00 (Guyane time)',
        '+ 48 hours, from minute to minute',
        '= at the earliest Monday 30 March 2026 at 00:00',
        '= at the latest Tuesday 31 March 2026 at 00:00',
      ],
    },
    {
      what: 'days at the same hour',
      period: daysSameHour(4),
      code: 'FR-PF',
      day: '2026-10-01',
      fr: [
        'Départ au plus tôt : jeudi 1er octobre 2026 à 0 h (heure de Tahiti)',
        'Départ au plus tard : jeudi 1er octobre 2026 à 24 h (heure de Tahiti)',
        '+ 4 jours, à la même heure',
        '= au plus tôt lundi 5 octobre 2026 à 0 h',
        '= au plus tard mardi 6 octobre 2026 à 0 h',
      ],
      en: [
        'Earliest start: Thursday 1 October 2026 at 00:00 (Tahiti time)',
        'Latest start: Thursday 1 October 2026 at 24:00 (Tahiti time)',
        '+ 4 days, at the same clock time',
        '= at the earliest Monday 5 October 2026 at 00:00',
        '= at the latest Tuesday 6 October 2026 at 00:00',
      ],
    },
    {
      what: 'days',
      period: daysIncluded(4),
      code: 'FR-75',
      day: '2026-10-01',
      fr: ['Départ : jeudi 1er octobre 2026', '+ 4 jours, le jour du départ est le premier', '= dimanche 4 octobre 2026 à 24 h'],
      en: ['Start: Thursday 1 October 2026', '+ 4 days, the day of the start is the first', '= Sunday 4 October 2026 at 24:00'],
    },
  ])('says a start that is a day: $what, $code', ({ period, code, day, fr, en }) => {
    const { steps } = computeRule(ruleOf(period), place(code), { day })
    const dated = steps.filter((step) => !step.fr.startsWith('Doute'))
    expect([dated.map((step) => step.fr), dated.map((step) => step.en)]).toEqual([fr, en])
  })

  it('says an event that is a day with both its hours, where hours are counted back from it', () => {
    const { steps } = compute(hours(24), '2026-10-01', {}, back)
    expect(steps.map(({ fr }) => fr)).toEqual([
      'Événement au plus tôt : jeudi 1er octobre 2026 à 0 h (heure de Paris)',
      'Événement au plus tard : jeudi 1er octobre 2026 à 24 h (heure de Paris)',
      '− 24 heures, à rebours',
      '= lecture sûre : au plus tard mercredi 30 septembre 2026 à 0 h',
      '= autre lecture : au plus tard jeudi 1er octobre 2026 à 0 h',
      expect.stringMatching(/^Doute : L’heure du départ/),
    ])
  })

  it('gives both dates and the reason where there are two readings', () => {
    const doubt = { fr: 'Deux lectures.', en: 'Two readings.' }
    const computed = compute(twoReadings({ firm: monthsFrom(1), late: clearDays(40), doubt }), '2024-07-14')
    expect([computed.firmDay, computed.lateDay, computed.doubt]).toEqual(['2024-08-14', '2024-08-23', doubt])
    expect(computed.local.fr).toBe('mercredi 14 août 2024 à 24 h ou vendredi 23 août 2024 à 24 h (Paris)')
  })

  it('back from an event, where the rule says so', () => {
    const { countedBack, firmAt, lateDay, firmDay, steps } = compute(monthsFrom(2), '2024-07-14', {}, back)
    expect([countedBack, firmDay, lateDay]).toEqual([true, '2024-05-13', '2024-05-14'])
    expect(firmAt).toBe('2024-05-14T00:00:00+02:00')
    expect(steps[0]?.fr).toBe('Événement : dimanche 14 juillet 2024')
  })

  it('a figure that is no length moves no date', () => {
    const { figure, firmAt, local } = compute(times(4), '2024-07-14T10:00+02:00')
    expect([figure, firmAt, local.fr]).toEqual([4, '2024-07-14T10:00:00+02:00', '4 fois au plus'])
    expect(compute(hours(4), '2024-07-14T10:00+02:00').figure).toBeNull()
  })

  it('what was granted stands instead of the length, never more than it', () => {
    const from = '2024-07-14T10:00+02:00'
    expect(compute(hours(48), from, { granted: 24 })).toMatchObject({ granted: 24, firmAt: '2024-07-15T10:00:00+02:00' })
    expect(compute(hours(48), from, { granted: 72 }).firmAt).toBe('2024-07-16T10:00:00+02:00')
  })

  it('says where a roll-over began', () => {
    expect(compute(hoursCpc(24), '2024-07-12T10:00+02:00').unrolledAt).toBe('2024-07-13T10:00:00+02:00')
    expect(compute(hours(24), '2024-07-12T10:00+02:00').unrolledAt).toBeNull()
  })

  it('cites the articles of the day that governs, the day of the start unless said, each with its days', () => {
    const from = '2021-04-30T23:59+02:00'
    expect(compute(hours(48), from)).toMatchObject({
      governedOn: '2021-04-30',
      basis: [{ code: 'CESEDA', article: 'L. 551-1', from: '2020-01-01', until: '2021-05-01' }],
    })
    expect(compute(hours(48), from, { governedOn: '2021-05-01' }).basis).toEqual([
      { code: 'CESEDA', article: 'L. 741-1', from: '2021-05-01', until: null },
    ])
  })

  it('takes the local day of its territory', () => {
    const at = Date.parse('2021-04-30T21:00:00Z') // 1 May at Réunion
    expect(computeRule(ruleOf(hours(1)), place('FR-974'), { at }).governedOn).toBe('2021-05-01')
  })
})

describe('the days for which a rule is encoded', () => {
  it('has a last one once every version ended, and none where it never stood', () => {
    expect(encodedIn(ruleOf(hours(1)), 'FR-75')).toEqual({ earliest: '2020-01-01', latest: null })
    expect(encodedIn(ruleOf(hours(1), { until: '2022-03-01' }), 'FR-75')).toEqual({ earliest: '2020-01-01', latest: '2022-02-28' })
    expect(encodedIn(ruleOf(hours(1), { territories: ['FR-976'] }), 'FR-75')).toEqual({ earliest: null, latest: null })
  })
})
