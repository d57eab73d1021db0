import { describe, expect, it } from 'vitest'
import { extended, iso, petition, placed, seen } from './story.js'

const facts = placed('2026-05-05T09:30+02:00')

describe('S4: a petition one minute late (R. 742-1)', () => {
  it.each([
    ['2026-05-09T09:29+02:00', 'met', 'awaiting_ruling', []],
    ['2026-05-09T09:30+02:00', 'lapsed', 'ended', ['after-expiry', 'not-awaited']],
    ['2026-05-09T09:31+02:00', 'lapsed', 'ended', ['after-expiry', 'not-awaited']],
  ] as const)('stamped %s → petition-1 %s, stage %s', (stamped, state, stage, grounds) => {
    const file = seen([...facts, petition(1, stamped)], '2026-05-09T10:00+02:00')
    expect(file.clock('petition-1').state).toBe(state)
    expect(file.procedure.stage).toBe(stage)
    expect(file.grounds()).toEqual(grounds)
  })

  it('it is recorded, without effect, with its ground and its consequence', () => {
    const file = seen([...facts, petition(1, '2026-05-09T09:31+02:00')], '2026-05-09T09:31+02:00')
    const [defect] = file.procedure.defects
    expect(defect).toMatchObject({ factType: 'extension-petition-filed', ground: 'after-expiry', void: true, unknown: false })
    expect(defect?.basis.map((one) => one.article)).toContain('R. 742-1')
    expect(file.has('ruling-1')).toBe(false)
    expect(file.has('awaiting-ruling')).toBe(false)
    expect(file.procedure.holding).toMatchObject({ mustRelease: true, title: null })
  })

  it('an order on it gives no title either', () => {
    const file = seen([...facts, petition(1, '2026-05-09T09:31+02:00'), extended(1, '2026-05-10T09:00+02:00')], '2026-05-10T10:00+02:00')
    expect(file.has('extension-1-cap')).toBe(false)
    expect(file.grounds()).toContain('judge-not-seized')
    expect(file.procedure.holding?.mustRelease).toBe(true)
  })

  it('the same at rank 2, at midnight', () => {
    const chain = [...placed('2024-09-02T10:00+02:00'), petition(1, '2024-09-05T10:00+02:00'), extended(1, '2024-09-06T10:00+02:00')]
    expect(seen([...chain, petition(2, '2024-10-01T23:59+02:00')], '2024-10-02T08:00+02:00').procedure.stage).toBe('awaiting_ruling')
    const late = seen([...chain, petition(2, '2024-10-02T00:00+02:00')], '2024-10-02T08:00+02:00')
    expect(late.procedure.stage).toBe('ended')
    expect(late.grounds()).toContain('after-expiry')
  })
})

describe('the cap is reached with nobody acting', () => {
  it('a minute before, held on its title', () => {
    const file = seen(facts, '2026-05-09T09:29+02:00')
    expect(file.procedure).toMatchObject({
      stage: 'initial',
      closed: false,
      holding: { title: { clause: 'initial-cap', n: 1 }, mustRelease: false },
    })
    expect(iso(file.procedure.holding?.heldUntil ?? null)).toBe('2026-05-09T09:30+02:00')
  })

  it('at the minute: stage ended, release due, those who can open the door are told', () => {
    const file = seen(facts, '2026-05-09T09:30+02:00')
    expect(file.procedure).toMatchObject({ stage: 'ended', closed: false, holding: { mustRelease: true, title: null } })
    expect(file.procedure.stageLabel).toEqual({
      fr: 'Plus de titre de rétention : remise en liberté due',
      en: 'No title of detention any more: release is due',
    })
    expect(iso(file.procedure.holding?.noTitleSince ?? null)).toBe('2026-05-09T09:30+02:00')
    expect(file.told('initial-cap', 'lapse')).toEqual([
      'centre: no-title',
      'duty-officer: no-title',
      'prosecutor: no-title',
      'lawyer: no-title',
      'supervisor: no-title',
    ])
    expect(file.told('petition-1', 'lapse')).toEqual(['case-agent: duty-lapsed', 'duty-officer: duty-lapsed', 'sub-prefect: duty-lapsed'])
    expect(file.procedure.notices.filter((notice) => notice.moment === 'lapse').every((notice) => notice.at === notice.about)).toBe(true)
  })

  it('half an hour later with no release on record they are told again', () => {
    expect(seen(facts, '2026-05-09T09:59+02:00').told('release-due', 'firm')).toEqual([])
    expect(seen(facts, '2026-05-09T10:00+02:00').told('release-due', 'firm')).toContain('centre: must-release')
  })

  it('the agent was warned a day, six hours, two hours and half an hour before', () => {
    const file = seen(facts, '2026-05-09T09:30+02:00')
    const warned = file.procedure.notices.filter((notice) => notice.clause === 'petition-1' && notice.moment === 'warning')
    expect([...new Set(warned.map((notice) => iso(notice.at)))]).toEqual([
      '2026-05-08T09:30+02:00',
      '2026-05-09T03:30+02:00',
      '2026-05-09T07:30+02:00',
      '2026-05-09T09:00+02:00',
    ])
    expect(warned.at(-1)).toMatchObject({ who: 'sub-prefect', what: 'petition-warning' })
  })

  it('the release is recorded: nobody is held any more', () => {
    const file = seen([...facts, ['released', '2026-05-09T09:50+02:00', { cause: 'expiry' }]], '2026-05-09T10:30+02:00')
    expect(file.procedure.holding).toMatchObject({ mustRelease: false, title: null })
    expect(iso(file.procedure.holding?.endedAt ?? null)).toBe('2026-05-09T09:50+02:00')
    expect(file.told('release-due', 'firm')).toEqual([])
  })
})

describe('recorded late, corrected, taken back', () => {
  it('a release dated before the lapse and recorded after it undoes the lapse', () => {
    const freed = [...facts, ['released', '2026-05-09T09:10+02:00', {}, { recordedAt: '2026-05-09T11:00+02:00' }]] as const
    const before = seen(freed, '2026-05-09T10:30+02:00', '2026-05-09T10:30+02:00')
    expect(before.clock('initial-cap').state).toBe('lapsed')
    expect(before.procedure.holding?.mustRelease).toBe(true)
    const after = seen(freed, '2026-05-09T11:00+02:00')
    expect(after.clock('initial-cap').state).toBe('met')
    expect(after.has('release-due')).toBe(false)
    expect(after.told('initial-cap', 'lapse')).toEqual([])
  })

  it('a petition stamped in time and recorded after the cap gives the title back', () => {
    const filed = [
      ...facts,
      [
        'extension-petition-filed',
        '2026-05-09T09:20+02:00',
        { rank: 1, registerCopyAttached: true },
        { recordedAt: '2026-05-09T11:00+02:00' },
      ],
    ] as const
    expect(seen(filed, '2026-05-09T10:30+02:00', '2026-05-09T10:30+02:00').procedure.holding?.mustRelease).toBe(true)
    expect(seen(filed, '2026-05-09T11:00+02:00').procedure).toMatchObject({
      stage: 'awaiting_ruling',
      holding: { mustRelease: false, title: { clause: 'awaiting-ruling', n: 1 } },
    })
  })

  it('the minute of the placement is corrected: every clock moves', () => {
    const corrected = [
      ['detention-decided', '2026-05-05T09:00+02:00'],
      ['placed-in-detention', '2026-05-05T09:30+02:00', {}, { id: 'placed' }],
      ['placed-in-detention', '2026-05-05T09:12+02:00', {}, { id: 'again', replaces: 'placed', recordedAt: '2026-05-06T10:00+02:00' }],
    ] as const
    for (const clause of ['initial-cap', 'petition-1', 'placement-contest'])
      expect(iso(seen(corrected, '2026-05-06T11:00+02:00').clock(clause).firmAt)).toBe('2026-05-09T09:12+02:00')
    expect(iso(seen(corrected, '2026-05-06T11:00+02:00', '2026-05-06T09:00+02:00').clock('initial-cap').firmAt)).toBe(
      '2026-05-09T09:30+02:00',
    )
  })

  it('a second record of the placement gives no second period', () => {
    const file = seen([...facts, ['placed-in-detention', '2026-05-06T09:30+02:00']], '2026-05-06T10:00+02:00')
    expect(file.dates('initial-cap')[0]).toBe('2026-05-09T09:30+02:00')
    expect(file.has('initial-cap', 2)).toBe(false)
  })
})

describe('a placement without its decision (L. 741-6)', () => {
  it('is recorded with its defect, and due to end at once', () => {
    const file = seen([['placed-in-detention', '2026-05-05T09:30+02:00']], '2026-05-05T09:30+02:00')
    expect(file.grounds()).toEqual(['no-decision'])
    expect(file.lapses('initial-cap')).toBe('2026-05-05T09:30+02:00')
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })
  it('a petition mends nothing', () => {
    const file = seen([['placed-in-detention', '2026-05-05T09:30+02:00'], petition(1, '2026-05-06T09:30+02:00')], '2026-05-06T10:00+02:00')
    expect(file.procedure.holding?.mustRelease).toBe(true)
    expect(file.has('awaiting-ruling')).toBe(false)
  })
  it('the decision recorded later, and dated before, mends it', () => {
    const facts = [
      ['placed-in-detention', '2026-05-05T09:30+02:00'],
      ['detention-decided', '2026-05-05T09:00+02:00', {}, { recordedAt: '2026-05-05T11:00+02:00' }],
    ] as const
    expect(seen(facts, '2026-05-05T10:00+02:00', '2026-05-05T10:00+02:00').procedure.holding?.mustRelease).toBe(true)
    expect(seen(facts, '2026-05-05T12:00+02:00').procedure).toMatchObject({
      stage: 'initial',
      holding: { mustRelease: false },
      defects: [],
    })
  })
})
