import { describe, expect, it } from 'vitest'
import { iso, petition, placed, seen } from './story.js'

describe('S3: the clocks go forward, 29 March 2026', () => {
  const facts = placed('2026-03-27T14:10+01:00')

  it('96 hours: the shorter reading caps, the longer stays open to the person', () => {
    const file = seen(facts, '2026-03-28T08:00+01:00')
    expect(file.dates('initial-cap')).toEqual(['2026-03-31T14:10+02:00', '2026-03-31T15:10+02:00'])
    expect(file.lapses('initial-cap')).toBe('2026-03-31T14:10+02:00')
    expect(file.lapses('petition-1')).toBe('2026-03-31T14:10+02:00')
    expect(file.lapses('placement-contest')).toBe('2026-03-31T15:10+02:00')
    expect(file.clock('initial-cap').doubt?.fr).toMatch(/changement d’heure/)
  })

  it('the ruling: 48 hours on the wall, 49 elapsed at the latest', () => {
    const file = seen([...facts, petition(1, '2026-03-28T09:00+01:00')], '2026-03-28T10:00+01:00')
    expect(file.dates('ruling-1')).toEqual(['2026-03-30T09:00+02:00', '2026-03-30T10:00+02:00'])
  })

  it('between both readings of the ruling, the period still running, an order is in time and contested', () => {
    const file = seen(
      [...facts, petition(1, '2026-03-28T09:00+01:00'), ['extension-ordered', '2026-03-30T09:30+02:00', { rank: 1 }]],
      '2026-03-30T10:00+02:00',
    )
    expect(file.clock('ruling-1')).toMatchObject({ state: 'met', contested: true })
    expect(file.procedure.stage).toBe('extended')
    expect(file.grounds()).toEqual([])
  })
})

describe('S3: the clocks go back, 25 October 2026', () => {
  it('96 elapsed hours come first', () => {
    const file = seen(placed('2026-10-23T14:10+02:00'), '2026-10-24T08:00+02:00')
    expect(file.dates('initial-cap')).toEqual(['2026-10-27T13:10+01:00', '2026-10-27T14:10+01:00'])
    expect(file.lapses('initial-cap')).toBe('2026-10-27T13:10+01:00')
  })

  it('the end of an extension is a midnight: the change never moves it', () => {
    const file = seen(
      [
        ...placed('2026-10-01T10:00+02:00'),
        petition(1, '2026-10-04T10:00+02:00'),
        ['extension-ordered', '2026-10-05T10:00+02:00', { rank: 1 }],
      ],
      '2026-10-05T11:00+02:00',
    )
    expect(file.dates('extension-1-cap')).toEqual(['2026-10-31T00:00+01:00', '2026-11-01T00:00+01:00'])
  })

  it('a placement in the repeated hour keeps its own offset', () => {
    const first = seen(placed('2026-10-25T02:30+02:00'), '2026-10-25T12:00+01:00')
    const second = seen(placed('2026-10-25T02:30+01:00'), '2026-10-25T12:00+01:00')
    expect(iso(first.clock('initial-cap').firmAt)).toBe('2026-10-29T01:30+01:00')
    expect(second.dates('initial-cap')).toEqual(['2026-10-29T02:30+01:00', '2026-10-29T02:30+01:00'])
  })
})

describe('29 February', () => {
  it('4 days and 30 days across it', () => {
    const file = seen(
      [
        ...placed('2028-02-26T10:00+01:00'),
        petition(1, '2028-02-29T10:00+01:00'),
        ['extension-ordered', '2028-03-01T09:00+01:00', { rank: 1 }],
      ],
      '2028-03-01T09:30+01:00',
    )
    expect(file.dates('initial-cap')).toEqual(['2028-03-01T10:00+01:00', '2028-03-01T10:00+01:00'])
    expect(file.dates('extension-1-cap')).toEqual(['2028-03-27T00:00+02:00', '2028-03-28T00:00+02:00'])
  })
  it('a placement that day, in 2020: 48 hours, then 28 days', () => {
    const file = seen(
      [
        ...placed('2020-02-29T12:00+01:00'),
        petition(1, '2020-03-02T09:00+01:00'),
        ['extension-ordered', '2020-03-03T09:00+01:00', { rank: 1 }],
      ],
      '2020-03-03T10:00+01:00',
    )
    expect(file.dates('initial-cap')).toEqual(['2020-03-02T12:00+01:00', '2020-03-02T12:00+01:00'])
    expect(file.dates('extension-1-cap')).toEqual(['2020-03-30T00:00+02:00', '2020-03-31T00:00+02:00'])
  })
})
