import { describe, expect, it } from 'vitest'
import { tell } from '../support/tale.js'
import type { StoryFact } from '../support/story.js'

/** Opened by itself, as an office does for a decision that it did not take here: an obligation to leave, remedies stated, handed over. */
const opened = (at: string, data: object): StoryFact => ({
  type: 'window-opened',
  at,
  data: { decisionType: 'oqtf', ground: 'new-3', departurePeriod: false, remediesStated: true, channel: 'voie-administrative', ...data },
})
const deposited = (at: string): StoryFact => ({
  type: 'appeal-deposited',
  at,
  data: { receiptGiven: true, custodySinceNotification: true },
})

describe.concurrent('a window of appeal', () => {
  it('ends lawfully: deposited in the last minute across the change of clocks, forwarded, judged, final after a month', () =>
    tell('2025-03-30T11:00:00+02:00', async (tale) => {
      const { procedureId: window } = await tale.begin(
        'appeal-window',
        opened('2025-03-29T10:05:00+01:00', { custody: 'cra', signedAt: '2025-03-29' }),
      )
      expect(await tale.dates(window, 'aw.48h')).toEqual(['running', '2025-03-31T10:05+02:00', '2025-03-31T11:05+02:00'])
      await tale.travelTo('2025-03-31T11:04:30+02:00')
      expect(tale.mailsTo('barreau-permanence')).toEqual([
        'Délai proche de son terme : recours de quarante-huit heures', // six hours before
        'Délai incertain : date ferme dépassée : recours de quarante-huit heures',
      ])
      const filed = await tale.record(window, deposited('2025-03-31T11:04:00+02:00'))
      expect(filed.procedure).toMatchObject({ stage: 'filed', defects: [] })
      expect(filed.procedure.clocks.find(({ clause }) => clause === 'aw.48h')).toMatchObject({ state: 'met', contested: true })
      await tale.travelTo('2025-03-31T13:05:00+02:00')
      expect(await tale.told(window, 'aw.forward')).toEqual(['case-agent: duty-overdue (firm)', 'centre: duty-overdue (firm)'])
      await tale.record(window, { type: 'appeal-registered', at: '2025-03-31T13:04:30+02:00' })
      expect(await tale.dates(window, 'aw.ruling')).toEqual(['running', '2025-04-04T11:04+02:00', '2025-04-04T11:05+02:00']) // never before the filing
      await tale.travelTo('2025-04-03T12:00:00+02:00')
      const read = { type: 'judgment-read', at: '2025-04-03T11:00:00+02:00', data: { court: 'ta', operative: 'reject' } }
      expect((await tale.record(window, read)).procedure).toMatchObject({ stage: 'judged', bars: [] })
      const notice = { party: 'person', court: 'ta', appealTimeStated: true }
      await tale.record(window, { type: 'judgment-notified', at: '2025-04-03T12:00:00+02:00', data: notice })
      expect(await tale.dates(window, 'aw.appeal')).toEqual(['running', '2025-05-04T00:00+02:00', '2025-05-06T00:00+02:00'])
      await tale.travelTo('2025-05-06T00:01:00+02:00')
      expect(await tale.shown(window)).toMatchObject({ stage: 'final', closed: true })
      expect(await tale.chronicle(window, 'aw.appeal')).toContain('clock-lapsed guard aw.appeal#1@lapse')
    }))

  it('lapses unused from a Friday evening in prison: closed only after the week-end, and a petition at that minute is out of time', () =>
    tell('2025-07-18T23:00:00+02:00', async (tale) => {
      const { procedureId: window } = await tale.begin(
        'appeal-window',
        opened('2025-07-11T17:00:00+02:00', { custody: 'prison', signedAt: '2025-07-11' }),
      )
      await tale.travelTo('2025-07-19T00:01:00+02:00')
      expect(await tale.dates(window, 'aw.7d')).toEqual(['doubtful', '2025-07-19T00:00+02:00', '2025-07-22T00:00+02:00'])
      expect([await tale.stage(window), await tale.bars(window)]).toEqual(['open', ['aw.no-removal']])
      await tale.travelTo('2025-07-22T00:01:00+02:00')
      expect([await tale.stage(window), await tale.bars(window)]).toEqual(['closed-unused', []])
      expect(await tale.chronicle(window, 'aw.7d')).toContain('clock-lapsed guard aw.7d#1@lapse')
      expect(await tale.told(window, 'aw.7d')).toContain('case-agent: right-lapsed (lapse)')
      const late = await tale.record(window, deposited('2025-07-22T00:00:00+02:00'))
      expect(late.procedure).toMatchObject({ stage: 'filed-late', bars: [], defects: [{ ground: 'out-of-time' }] })
    }))

  it('a court that does not rule in its time: the agent is told, and the removal waits on', () =>
    tell('2025-06-11T12:00:00+02:00', async (tale) => {
      const { procedureId: window } = await tale.begin(
        'appeal-window',
        opened('2025-05-20T10:00:00+02:00', { custody: 'prison', signedAt: '2025-05-20' }),
        deposited('2025-05-27T16:45:00+02:00'),
        { type: 'appeal-registered', at: '2025-05-28T09:00:00+02:00' },
      )
      expect(await tale.dates(window, 'aw.ruling')).toEqual(['doubtful', '2025-06-11T00:00+02:00', '2025-06-12T00:00+02:00'])
      await tale.travelTo('2025-06-12T00:01:00+02:00')
      expect(await tale.chronicle(window, 'aw.ruling')).toContain('clock-lapsed guard aw.ruling#1@lapse')
      expect(await tale.told(window, 'aw.ruling')).toContain('case-agent: duty-lapsed (lapse)')
      expect([await tale.stage(window), await tale.bars(window)]).toEqual(['filed', ['aw.no-removal']])
    }))

  it('an information on the new window that was never given: the seven days had gone on, and who was told is told so', () =>
    tell('2025-04-30T08:00:00+02:00', async (tale) => {
      const switched = (at: string, newState: string): StoryFact => ({
        type: 'switch-information-given',
        at,
        data: { newState, textGiven: true },
      })
      const { procedureId: window, factIds } = await tale.begin(
        'appeal-window',
        opened('2025-04-07T09:00:00+02:00', { custody: 'free', signedAt: '2025-04-07', departurePeriod: true }),
        switched('2025-04-22T16:00:00+02:00', 'house-arrest'),
        switched('2025-04-28T09:40:00+02:00', 'cra'),
      )
      expect(await tale.dates(window, 'aw.switch', 2)).toEqual(['running', '2025-04-30T09:40+02:00', '2025-04-30T09:40+02:00'])
      await tale.travelTo('2025-04-30T09:41:00+02:00')
      expect([await tale.stage(window), await tale.bars(window)]).toEqual(['closed-unused', []])
      await tale.retract(window, factIds[2] ?? '', 'not given')
      await tale.settled()
      expect(await tale.dates(window, 'aw.switch', 1)).toEqual(['doubtful', '2025-04-30T00:00+02:00', '2025-05-01T00:00+02:00'])
      expect([await tale.stage(window), await tale.bars(window)]).toEqual(['switched', ['aw.no-removal']])
      expect(tale.mailsTo('bureau-eloignement').filter((title) => /rectifi/i.test(title))).toHaveLength(1)
      await tale.travelTo('2025-05-01T00:01:00+02:00')
      expect(await tale.stage(window)).toBe('closed-unused')
    }))

  it('signed before the law of 15 July 2024 and notified after it: no removal between the readings, and a petition in the later one is in time', () =>
    tell('2024-07-18T09:00:00+02:00', async (tale) => {
      const { procedureId: window } = await tale.begin(
        'appeal-window',
        opened('2024-07-16T09:30:00+02:00', { custody: 'free', signedAt: '2024-07-12' }),
      )
      await tale.travelTo('2024-07-19T09:00:00+02:00')
      expect(await tale.dates(window, 'aw.48h')).toEqual(['doubtful', '2024-07-18T09:30+02:00', '2024-08-20T00:00+02:00'])
      expect(await tale.bars(window)).toEqual(['aw.no-removal'])
      expect(await tale.articles(window, 'aw.48h')).toEqual(expect.arrayContaining(['L. 614-6', 'L. 911-1']))
      await tale.travelTo('2024-08-19T18:30:00+02:00')
      await tale.record(window, { type: 'appeal-registered', at: '2024-08-19T18:00:00+02:00' })
      expect([await tale.stage(window), await tale.bars(window), await tale.grounds(window)]).toEqual(['filed', ['aw.no-removal'], []])
    }))
})
