import { describe, expect, it } from 'vitest'
import { fileOf } from '../../support/file.js'
import { look } from '../asylum-in-detention/story.js'
import { extended, iso, petition, seen, type Told } from './story.js'

/** An asylum seeker held as such (L. 523-1): 48 hours, one extension of 28 days at most, nothing after 23 May 2025. */
const placedAsThreat = (at: string, decidedAt = at): readonly Told[] => [
  ['detention-decided', decidedAt, { basis: 'asylum-threat' }],
  ['placed-in-detention', at],
]
const facts = placedAsThreat('2024-10-23T11:20+02:00')
const asked = [...facts, petition(1, '2024-10-25T09:00+02:00')]
const prolonged = [...asked, extended(1, '2024-10-26T10:00+02:00')]

describe('the first holding and the petition, CESEDA L. 523-3', () => {
  it.each([
    ['the first day of the decree', '2024-07-17T10:00+02:00', '2024-07-19T10:00+02:00'],
    ['elapsed hours, over a Sunday', '2024-10-18T17:45+02:00', '2024-10-20T17:45+02:00'],
    ['the clocks go back: the earlier reading', '2024-10-26T11:20+02:00', '2024-10-28T10:20+01:00'],
    ['two days before the end of the text', '2025-05-21T23:59+02:00', '2025-05-23T23:59+02:00'],
    ['the text ends first', '2025-05-22T00:01+02:00', '2025-05-24T00:00+02:00'],
    ['the last minute of the text', '2025-05-23T23:59+02:00', '2025-05-24T00:00+02:00'],
  ])('%s: placed %s → %s', (_, at, end) => {
    const file = seen(placedAsThreat(at), at)
    expect([file.dates('initial-cap')[0], file.dates('petition-1', 2)[0]]).toEqual([end, end])
    expect(iso(file.procedure.holding?.heldUntil ?? null)).toBe(end)
    expect(file.has('petition-1', 1)).toBe(false)
    expect(file.grounds()).toEqual([])
  })

  it('decided the day before the text, notified under it: the day of the placement counts', () => {
    const file = seen(placedAsThreat('2024-07-17T00:10+02:00', '2024-07-16T23:50+02:00'), '2024-07-17T00:10+02:00')
    expect(file.dates('initial-cap')[0]).toBe('2024-07-19T00:10+02:00')
    expect(file.grounds()).toEqual(['basis-not-encoded'])
  })

  it('the articles are its own', () => {
    const file = seen(prolonged, '2024-10-26T10:00+02:00')
    const cited = (clause: string, n?: number) => file.clock(clause, n).basis.map((one) => one.article)
    expect(cited('initial-cap')).toEqual(['L. 523-3', 'R. 523-12'])
    expect(cited('petition-1', 2)).toEqual(['L. 523-3', 'R. 523-12'])
    expect(cited('extension-1-cap')).toEqual(['L. 523-3', 'R. 523-12'])
  })

  it.each([
    ['2024-10-25T11:19+02:00', 'met', 'awaiting_ruling', false],
    ['2024-10-25T11:20+02:00', 'lapsed', 'ended', true],
    ['2024-10-25T11:21+02:00', 'lapsed', 'ended', true],
  ])('stamped %s → petition %s, stage %s, to be released: %s', (stamped, state, stage, mustRelease) => {
    const file = seen([...facts, petition(1, stamped)], '2024-10-25T11:30+02:00')
    expect(file.clock('petition-1', 2).state).toBe(state)
    expect(file.procedure).toMatchObject({ stage, holding: { mustRelease } })
  })

  it.each([
    ['2024-10-25T11:19+02:00', false],
    ['2024-10-25T11:20+02:00', true],
  ])('nobody asked the judge, at %s: to be released: %s', (at, mustRelease) => {
    const file = seen(facts, at)
    expect(file.procedure.holding?.mustRelease).toBe(mustRelease)
    expect(file.told('initial-cap', 'lapse').includes('prosecutor: no-title')).toBe(mustRelease)
    expect(file.has('release-due')).toBe(mustRelease)
  })

  it('the other grounds keep the common length', () => {
    const file = seen(
      [
        ['detention-decided', '2024-10-23T11:20+02:00', { basis: 'common' }],
        ['placed-in-detention', '2024-10-23T11:20+02:00'],
      ],
      '2024-10-23T11:20+02:00',
    )
    expect([file.dates('initial-cap')[0], file.dates('petition-1')[0]]).toEqual(['2024-10-27T00:00+02:00', '2024-10-27T00:00+02:00'])
    expect([file.has('petition-1', 2), file.has('detention-max', 2)]).toEqual([false, false])
  })
})

describe('the one extension, CESEDA L. 523-3', () => {
  it('28 days after the 48 hours, and no rank 2', () => {
    const file = seen(prolonged, '2024-10-26T10:00+02:00')
    expect(file.dates('extension-1-cap')).toEqual(['2024-11-22T00:00+01:00', '2024-11-23T00:00+01:00'])
    expect([file.has('petition-n', 2), file.has('detention-max', 1)]).toEqual([false, false])
    expect(file.procedure).toMatchObject({ stage: 'extended', holding: { title: { clause: 'extension-1-cap', n: 1 } } })
  })

  it('a petition of rank 2 is recorded and seizes nobody', () => {
    const file = seen([...prolonged, petition(2, '2024-11-20T10:00+01:00')], '2024-11-20T10:00+01:00')
    expect(file.procedure.defects).toMatchObject([{ ground: 'not-awaited', void: true }])
    expect(file.has('ruling-n', 2)).toBe(false)
  })

  it.each([
    ['2024-11-21T23:59+01:00', false],
    ['2024-11-22T00:00+01:00', true],
  ])('at %s: to be released: %s', (at, mustRelease) => {
    expect(seen(prolonged, at).procedure.holding?.mustRelease).toBe(mustRelease)
  })
})

describe('the last day of the text (Conseil constitutionnel, 2025-1140 QPC)', () => {
  const running = [
    ...placedAsThreat('2025-05-19T10:00+02:00'),
    petition(1, '2025-05-20T10:00+02:00'),
    extended(1, '2025-05-21T09:00+02:00'),
  ]
  it.each([
    ['2025-05-23T23:59+02:00', 'extended', false],
    ['2025-05-24T00:00+02:00', 'ended', true],
  ])('at %s: stage %s, to be released: %s', (at, stage, mustRelease) => {
    const file = seen(running, at)
    expect(file.procedure).toMatchObject({ stage, holding: { mustRelease } })
    expect(file.has('release-due')).toBe(mustRelease)
    expect(iso(file.procedure.holding?.heldUntil ?? null)).toBe('2025-05-24T00:00+02:00')
  })

  it('held for the judge, no longer', () => {
    const file = seen([...placedAsThreat('2025-05-22T10:00+02:00'), petition(1, '2025-05-23T09:00+02:00')], '2025-05-24T00:00+02:00')
    expect(file.dates('awaiting-ruling')[0]).toBe('2025-05-24T00:00+02:00')
    expect(file.procedure.holding?.mustRelease).toBe(true)
  })

  it('placed on the next day: no text, due to end at once, the agent is told when it is decided', () => {
    const file = seen(placedAsThreat('2025-05-24T08:00+02:00'), '2025-05-24T08:00+02:00')
    expect(file.grounds()).toEqual(['basis-not-encoded'])
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    expect(file.told('petition-1', 'lapse', 2)).toEqual([])
  })
})

describe('beside the claim that detention opens', () => {
  const file = (at: string) => {
    const input = fileOf({ first: 'detention', claim: 'asylum-in-detention' }, facts)
    const procedures = input.procedures.map((one) => (one.id === 'claim' ? { ...one, openedBy: { procedure: 'first', cause: 'f2' } } : one))
    return look({ ...input, procedures }, at)
  }
  it('each cap stands once: the periods in detention, the five days and what follows them in the claim', () => {
    const there = file('2024-10-23T12:00+02:00')
    expect(there.claim.clocks.map((one) => one.clause)).toEqual(['l523-lodging'])
    expect(there.of('first').clocks.map((one) => one.clause)).toEqual(
      expect.arrayContaining(['petition-1', 'initial-cap', 'detention-max']),
    )
  })
  it('nobody asked the judge: one message to each who can open the door', () => {
    const there = file('2024-10-25T11:20+02:00')
    const told = [there.claim, there.of('first')].flatMap((one) => one.notices.filter((notice) => notice.what === 'no-title'))
    expect(told.map((notice) => notice.who)).toEqual([...new Set(told.map((notice) => notice.who))])
  })
})
