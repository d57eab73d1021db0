import { describe, expect, it } from 'vitest'
import { tell, type Tale } from '../support/tale.js'
import type { StoryFact } from '../support/story.js'

const signed = (at: string, data: object = {}): StoryFact => ({
  type: 'removal-decision-signed',
  at,
  data: { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: true, reasoned: true, stayRightChecked: true, ...data },
})
const notified = (at: string): StoryFact => ({
  type: 'removal-decision-notified',
  at,
  data: { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true },
})
const windowOf = async (tale: Tale) => (await tale.opened('appeal-window'))[0] ?? ''

describe.concurrent('a removal measure', () => {
  it('ends lawfully: appealed in time, not removed before the judgment, removed after it', () =>
    tell('2025-03-29T12:00:00+01:00', async (tale) => {
      const { procedureId: measure } = await tale.begin('removal-measure', signed('2025-02-24'), notified('2025-02-28T11:20:00+01:00'))
      const window = await windowOf(tale)
      expect(await tale.shown(measure)).toMatchObject({ openedFrom: null, linked: [{ id: window, type: 'appeal-window', stage: 'open' }] })
      expect(await tale.shown(window)).toMatchObject({ openedFrom: measure, linked: [{ id: measure, stage: 'departure-period' }] })
      await tale.record(window, { type: 'appeal-registered', at: '2025-03-29T11:00:00+01:00' })
      await tale.travelTo('2025-03-31T08:00:00+02:00')
      expect(tale.mailsTo('escortes')).toEqual(['Recours formé : éloignement suspendu'])
      expect([await tale.stage(measure), await tale.bars(measure), await tale.bars(window)]).toEqual([
        'enforceable',
        ['rm.no-removal'],
        ['aw.no-removal'],
      ])
      expect(await tale.dates(window, 'aw.ruling')).toEqual(['running', '2025-09-29T00:00+02:00', '2025-09-30T00:00+02:00'])
      await tale.travelTo('2025-04-10T17:00:00+02:00')
      await tale.record(window, { type: 'judgment-read', at: '2025-04-10T15:00:00+02:00', data: { court: 'ta', operative: 'reject' } })
      expect([await tale.stage(measure), await tale.bars(measure)]).toEqual(['removable', []])
      const removed = { type: 'removal-executed', at: '2025-04-10T16:00:00+02:00', data: { mode: 'forced' } }
      expect((await tale.record(measure, removed)).procedure).toMatchObject({ stage: 'executed', defects: [] })
      await tale.settled()
      expect(tale.mailsTo('ofii')).toEqual(['Éloignement exécuté'])
    }))

  it('the period lapses on the Sunday of twenty-three hours, the window two days later: only then may the person be removed', () =>
    tell('2025-03-30T12:00:00+02:00', async (tale) => {
      const { procedureId: measure } = await tale.begin('removal-measure', signed('2025-02-24'), notified('2025-02-28T11:20:00+01:00'))
      const window = await windowOf(tale)
      expect(await tale.dates(measure, 'rm.departure-period')).toEqual(['doubtful', '2025-03-30T00:00+01:00', '2025-03-31T00:00+02:00'])
      await tale.travelTo('2025-03-31T00:01:00+02:00')
      expect([await tale.stage(measure), await tale.bars(measure)]).toEqual(['enforceable', ['rm.no-removal']])
      expect(await tale.told(measure, 'rm.departure-period')).toEqual([
        'case-agent: right-lapsed (lapse)',
        'duty-officer: right-lapsed (lapse)',
      ])
      expect(await tale.chronicle(measure, 'rm.departure-period')).toContain('clock-lapsed guard rm.departure-period#1@lapse')
      await tale.travelTo('2025-04-02T00:01:00+02:00')
      expect([await tale.stage(measure), await tale.bars(measure), await tale.stage(window)]).toEqual(['removable', [], 'closed-unused'])
      expect(await tale.chronicle(window, 'aw.month')).toContain('clock-lapsed guard aw.month#1@lapse')
      expect(await tale.told(window, 'aw.month')).toContain('case-agent: right-lapsed (lapse)')
    }))

  it('the asylum right ended and no measure was taken; a ban that ran for three years is over', () =>
    tell('2028-09-13T12:00:00+02:00', async (tale) => {
      const { procedureId: ban } = await tale.begin(
        'removal-measure',
        signed('2025-02-24', { departurePeriodGranted: false }),
        { type: 'return-ban-issued', at: '2025-02-24', data: { type: 'irtf-612-6', months: 36 } },
        notified('2025-02-24T10:00:00+01:00'),
        { type: 'departure-proved', at: '2025-09-14', data: { means: 'exit-stamp' } },
      )
      expect([await tale.stage(ban), await tale.dates(ban, 'rm.irtf')]).toEqual([
        'ban-running',
        ['running', '2028-09-14T00:00+02:00', '2028-09-15T00:00+02:00'],
      ])
      const { procedureId: feed } = await tale.begin('removal-measure', {
        type: 'asylum-right-ended-known',
        at: '2028-08-30T09:00:00+02:00',
        data: { source: 'cnda' },
      })
      await tale.travelTo('2028-09-14T00:01:00+02:00')
      expect(await tale.stage(ban)).toBe('closed')
      expect(await tale.told(ban, 'rm.irtf')).toContain('case-agent: right-lapsed (lapse)')
      expect(await tale.dates(feed, 'rm.oqtf-after-asylum')).toEqual(['lapsed', '2028-09-14T00:00+02:00', '2028-09-15T00:00+02:00'])
      expect(await tale.told(feed, 'rm.oqtf-after-asylum')).toContain('duty-officer: duty-lapsed (lapse)')
    }))

  it('a day of notification corrected once the period is over: it runs again, who was told is told so, and it ends three days later', () =>
    tell('2025-03-30T12:00:00+02:00', async (tale) => {
      const facts = [signed('2025-02-24'), notified('2025-02-28T11:20:00+01:00')] as const
      const { procedureId: measure, factIds } = await tale.begin('removal-measure', ...facts)
      const window = await windowOf(tale)
      await tale.travelTo('2025-03-31T12:00:00+02:00')
      expect(await tale.stage(measure)).toBe('enforceable')
      await tale.correct(measure, factIds[1] ?? '', notified('2025-03-03T11:20:00+01:00'))
      await tale.settled()
      expect(await tale.dates(measure, 'rm.departure-period')).toEqual(['running', '2025-04-02T00:00+02:00', '2025-04-03T00:00+02:00'])
      expect(await tale.chronicle(measure, 'rm.departure-period')).toContain('clock-undone fact')
      expect(await tale.dates(window, 'aw.month')).toEqual(['running', '2025-04-04T00:00+02:00', '2025-04-05T00:00+02:00'])
      expect(tale.mailsTo('permanence').filter((title) => /rectifi/i.test(title))).toHaveLength(1)
      expect(await tale.opened('appeal-window')).toEqual([window])
      await tale.travelTo('2025-04-03T00:01:00+02:00')
      expect(await tale.stage(measure)).toBe('enforceable')
    }))

  it('the law of 2024 makes a measure young again that had grown too old: one year, then three', () =>
    tell('2023-12-04T12:00:00+01:00', async (tale) => {
      const { procedureId: measure } = await tale.begin('removal-measure', signed('2022-12-05'), notified('2022-12-05T10:00:00+01:00'))
      await tale.travelTo('2023-12-05T00:01:00+01:00')
      expect(await tale.dates(measure, 'rm.coercion-age', 1)).toEqual(['lapsed', '2023-12-05T00:00+01:00', '2023-12-06T00:00+01:00'])
      expect(await tale.told(measure, 'rm.coercion-age')).toContain('case-agent: right-lapsed (lapse)')
      await tale.travelTo('2024-01-28T00:01:00+01:00')
      expect(await tale.dates(measure, 'rm.coercion-age', 2)).toEqual(['running', '2025-12-05T00:00+01:00', '2025-12-06T00:00+01:00'])
      await tale.travelTo('2025-12-05T00:01:00+01:00')
      expect(await tale.chronicle(measure, 'rm.coercion-age')).toContain('clock-lapsed guard rm.coercion-age#2@lapse')
      expect(await tale.stage(measure)).toBe('removable') // the measure itself never lapses by time
    }))
})
