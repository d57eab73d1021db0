import { describe, expect, it } from 'vitest'
import { tell } from '../support/tale.js'
import type { StoryFact } from '../support/story.js'

const rights = (at: string): StoryFact => ({ type: 'detention-asylum-rights-notified', at, data: { conditionsTold: true } })
const handed = (at: string): StoryFact => ({ type: 'detention-claim-handed', at, data: { sealed: true } })
const kept = (at: string): readonly StoryFact[] => [
  { type: 'keeping-decided', at, data: { reasoned: true, vulnerabilityConsidered: true } },
  { type: 'keeping-notified', at, data: { remediesStated: true } },
]
const received = (at: string): readonly StoryFact[] => [
  { type: 'claim-sent-to-ofpra', at, data: { channel: 'secure' } },
  { type: 'claim-received-by-ofpra', at },
]
const answered = (outcome: string, at: string): StoryFact => ({ type: 'detention-ofpra-outcome', at, data: { outcome } })

describe.concurrent('an asylum claim in detention', () => {
  it('ends lawfully: opened by the detention, kept, protected by OFPRA, released; nothing is carried out meanwhile', () =>
    tell('2026-05-05T11:10:00+02:00', async (tale) => {
      const { procedureId: detention } = await tale.begin(
        'detention',
        {
          type: 'detention-decided',
          at: '2026-05-05T09:00:00+02:00',
          data: { basis: 'common', reasons: true, vulnerabilityConsidered: true, measureEnforceable: true, minor: false },
        },
        { type: 'placed-in-detention', at: '2026-05-05T09:30:00+02:00', data: { effectiveBy: 'notification', canRead: true } },
        { type: 'asylum-rights-notified', at: '2026-05-05T10:30:00+02:00', data: { language: 'ar', 'conditionsOfL754-1Told': true } },
      )
      const [claim = ''] = await tale.opened('asylum-in-detention')
      expect(await tale.dates(claim, 'detention-claim')).toEqual(['running', '2026-05-10T00:00+02:00', '2026-05-11T00:00+02:00'])
      for (const fact of [
        handed('2026-05-05T10:50:00+02:00'),
        ...kept('2026-05-05T11:00:00+02:00'),
        ...received('2026-05-05T11:05:00+02:00'),
      ])
        await tale.record(claim, fact)
      expect(await tale.shown(claim)).toMatchObject({
        openedFrom: detention,
        stage: 'at-ofpra',
        bars: [{ clause: 'detention-claim-pending' }],
        linked: [{ id: detention, stage: 'initial' }],
      })
      expect(await tale.shown(detention)).toMatchObject({ openedFrom: null, linked: [{ id: claim, stage: 'at-ofpra' }] })
      await tale.travelTo('2026-05-06T09:10:00+02:00')
      const granted = await tale.record(claim, answered('refugee', '2026-05-06T09:00:00+02:00'))
      expect(granted.procedure).toMatchObject({ stage: 'granted', defects: [] })
      await tale.settled()
      expect(await tale.told(claim, 'release-after-grant')).toContain('centre: must-release (start)')
      expect(tale.mailsTo('ofii')).toHaveLength(2) // the arrival, and the release to prepare
      await tale.record(detention, { type: 'released', at: '2026-05-06T09:10:00+02:00', data: { cause: 'asylum' } })
      expect([await tale.stage(claim), (await tale.dates(claim, 'release-after-grant'))?.[0]]).toEqual(['released', 'met'])
      expect((await tale.seen(detention)).holding).toMatchObject({ mustRelease: false, endedAt: '2026-05-06T09:10:00+02:00' })
    }))

  it('the five days lapse, a claim comes ten minutes later: examined all the same; nobody decides within the hour, and all are told to release', () =>
    tell('2025-04-01T12:00:00+02:00', async (tale) => {
      const { procedureId: claim } = await tale.begin('asylum-in-detention', rights('2025-03-27T16:30:00+01:00'))
      expect(await tale.dates(claim, 'detention-claim')).toEqual(['doubtful', '2025-04-01T00:00+02:00', '2025-04-02T00:00+02:00'])
      await tale.travelTo('2025-04-02T00:10:00+02:00')
      expect(await tale.stage(claim)).toBe('period-over')
      expect(await tale.chronicle(claim, 'detention-claim')).toContain('clock-lapsed guard detention-claim#1@lapse')
      expect(await tale.told(claim, 'detention-claim')).toEqual(
        expect.arrayContaining(['lawyer: right-lapsed (lapse)', 'case-agent: right-lapsed (lapse)']),
      )
      const late = await tale.record(claim, handed('2025-04-02T00:10:00+02:00'))
      expect(late.procedure).toMatchObject({ stage: 'late-claim', defects: [{ ground: 'after-five-days', void: false }] })
      expect(late.procedure.bars.map(({ clause }) => clause)).toEqual(['detention-claim-pending'])
      await tale.travelTo('2025-04-02T01:11:00+02:00')
      expect(await tale.told(claim, 'keeping-decision')).toEqual(
        expect.arrayContaining(['centre: must-release (firm)', 'prefect: must-release (firm)', 'lawyer: must-release (firm)']),
      )
    }))

  it('OFPRA is a minute late: told, no stage changes; the hour of its receipt is corrected, it was in time, and who was told is told so', () =>
    tell('2025-10-28T16:30:00+01:00', async (tale) => {
      const [sent, arrived] = received('2025-10-24T18:00:00+02:00')
      if (sent === undefined || arrived === undefined) throw new Error('no receipt')
      const { procedureId: claim, factIds } = await tale.begin(
        'asylum-in-detention',
        rights('2025-10-22T10:00:00+02:00'),
        handed('2025-10-23T10:00:00+02:00'),
        ...kept('2025-10-23T12:00:00+02:00'),
        sent,
        arrived,
      )
      expect(await tale.dates(claim, 'ofpra-96h')).toEqual(['running', '2025-10-28T17:00+01:00', '2025-10-28T18:00+01:00'])
      await tale.travelTo('2025-10-28T17:02:00+01:00')
      expect([await tale.stage(claim), (await tale.dates(claim, 'ofpra-96h'))?.[0]]).toEqual(['at-ofpra', 'lapsed'])
      expect(tale.mailsTo('ofpra')).toEqual(['Obligation non remplie à son échéance : examen par l’OFPRA en 96 heures'])
      await tale.record(claim, answered('rejected', '2025-10-28T17:01:00+01:00'))
      expect([await tale.stage(claim), (await tale.dates(claim, 'ofpra-96h'))?.[0]]).toEqual(['rejected', 'lapsed'])
      await tale.correct(claim, factIds.at(-1) ?? '', { ...arrived, at: '2025-10-24T18:02:00+02:00' })
      await tale.settled()
      expect(await tale.dates(claim, 'ofpra-96h')).toEqual(['met', '2025-10-28T17:02+01:00', '2025-10-28T18:02+01:00'])
      expect(await tale.chronicle(claim, 'ofpra-96h')).toContain('clock-undone fact')
      expect(tale.mailsTo('ofpra').filter((title) => /rectifi/i.test(title))).toHaveLength(1)
    }))

  it('the keeping is contested a minute late on a Sunday: the window has lapsed, the judge decides, and the removal waits until he has', () =>
    tell('2026-02-08T17:30:00+01:00', async (tale) => {
      const { procedureId: claim } = await tale.begin(
        'asylum-in-detention',
        rights('2026-02-05T10:00:00+01:00'),
        handed('2026-02-06T09:00:00+01:00'),
        ...kept('2026-02-06T17:42:00+01:00'),
        ...received('2026-02-06T18:00:00+01:00'),
      )
      await tale.travelTo('2026-02-08T17:44:00+01:00')
      expect(await tale.dates(claim, 'keeping-contest')).toEqual(['lapsed', '2026-02-08T17:42+01:00', '2026-02-08T17:42+01:00'])
      expect(await tale.chronicle(claim, 'keeping-contest')).toContain('clock-lapsed guard keeping-contest#1@lapse')
      const late = await tale.record(claim, { type: 'keeping-contested', at: '2026-02-08T17:43:00+01:00', data: { place: 'centre' } })
      expect(late.procedure.defects).toMatchObject([{ ground: 'after-window' }])
      await tale.travelTo('2026-02-09T10:00:00+01:00')
      await tale.record(claim, answered('rejected', '2026-02-09T09:00:00+01:00'))
      await tale.record(claim, { type: 'detention-ofpra-notified', at: '2026-02-09T09:30:00+01:00', data: { remediesStated: true } })
      expect([await tale.stage(claim), await tale.bars(claim)]).toEqual(['contested', ['keeping-contest-pending']])
      await tale.record(claim, { type: 'keeping-judged', at: '2026-02-09T10:00:00+01:00', data: { annulled: false } })
      expect([await tale.stage(claim), await tale.bars(claim)]).toEqual(['upheld', []])
    }))

  it('the law that held the asylum seeker as such ends on 24 May 2025: no title is left at midnight, and the centre is told', () =>
    tell('2025-05-23T20:00:00+02:00', async (tale) => {
      const { procedureId: claim } = await tale.begin(
        'asylum-in-detention',
        { type: 'l523-placed', at: '2025-05-20T10:00:00+02:00' },
        { type: 'l523-judge-seised', at: '2025-05-21T10:00:00+02:00' },
        { type: 'l523-ordered', at: '2025-05-22T10:00:00+02:00', data: { granted: true } },
        { type: 'l523-claim-handed', at: '2025-05-23T10:00:00+02:00' },
      )
      expect(await tale.dates(claim, 'l523-ground')).toEqual(['running', '2025-05-24T00:00+02:00', '2025-05-24T00:00+02:00'])
      expect(await tale.stage(claim)).toBe('claimant-held')
      await tale.travelTo('2025-05-24T00:01:00+02:00')
      expect((await tale.dates(claim, 'l523-ground'))?.[0]).toBe('lapsed')
      expect((await tale.dates(claim, 'l523-judge', 2))?.[0]).toBe('lapsed')
      expect(tale.mailsTo('centre-greffe')).toContain('AUCUN TITRE : libérer maintenant')
      expect((await tale.dates(claim, 'l523-release'))?.[0]).toBe('running')
    }))
})
