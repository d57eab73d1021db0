import { describe, expect, it } from 'vitest'
import { defineProcedure, occurrencesOf } from '../../../src/definition/define.js'
import type { Procedure } from '../../../src/definition/language.js'
import { Type } from 'typebox'
import { houseArrest } from '../../../workflows/house-arrest/index.js'
import { reader } from '../../support/seen.js'
import { assigned, renewed, seen, type Told } from './story.js'

describe('the notification', () => {
  it('without a recorded decision it founds nothing', () => {
    const file = seen([['house-arrest-notified', '2025-06-02T12:00+02:00']], '2025-06-02T13:00+02:00')
    expect(file.grounds()).toEqual(['no-decision'])
  })

  it('by post is irregular since 2024-07-15', () => {
    const posted = (at: string) => seen(assigned(at, {}, { notified: { channel: 'lettre-ar' } }), at).grounds()
    expect([posted('2024-07-14T12:00+02:00'), posted('2024-07-15T12:00+02:00')]).toEqual([[], ['not-by-administrative-channel']])
  })

  it('the form of rights: at the latest at the first report', () => {
    const facts = assigned('2025-06-02T12:00+02:00', {}, { notified: { rightsFormGiven: false } })
    expect(seen(facts, '2025-06-02T13:00+02:00').clock('ha.rights-form')).toMatchObject({ state: 'waiting', lapsesAt: null })
    const came: Told = ['report-recorded', '2025-06-03T09:20+02:00']
    const late = seen([...facts, came], '2025-06-03T10:00+02:00')
    expect(late.state('ha.rights-form')).toBe('lapsed')
    expect(late.told('ha.rights-form', 'lapse')).toEqual(['police: duty-lapsed', 'case-agent: duty-lapsed'])
    const given: Told = ['rights-form-given', '2025-06-03T09:20+02:00', { language: 'es' }]
    expect(seen([...facts, came, given], '2025-06-03T10:00+02:00').state('ha.rights-form')).toBe('met')
    expect(
      seen(assigned('2025-06-02T12:00+02:00', { form: 'long' }, { notified: { rightsFormGiven: false } }), '2025-06-02T13:00+02:00').has(
        'ha.rights-form',
      ),
    ).toBe(false)
  })

  it('with the window of the measure open, a new one must be told; with a case pending, the court', () => {
    const facts = (removalAppeal: string, at = '2025-06-02T12:00+02:00') => assigned(at, {}, { notified: { removalAppeal } })
    expect(seen(facts('window-open'), '2025-06-02T14:00+02:00').told('ha.switch-information', 'firm')).toEqual(['case-agent: duty-overdue'])
    expect(seen(facts('window-open', '2024-07-14T12:00+02:00'), '2024-07-14T14:00+02:00').has('ha.switch-information')).toBe(false)
    expect(
      seen(facts('pending'), '2025-06-02T13:00+02:00')
        .clock('ha.tell-court')
        .basis.map((one) => one.article),
    ).toEqual(['R. 921-4'])
    expect(
      seen(facts('pending', '2024-07-14T12:00+02:00'), '2024-07-14T13:00+02:00')
        .clock('ha.tell-court')
        .basis.map((one) => one.article),
    ).toEqual(['L. 614-9'])
  })
})

describe('the window of contest', () => {
  it.each([
    ['short form', { form: 'short' }, '2025-06-02', '2025-06-02T12:00+02:00', ['2025-06-10T00:00+02:00', '2025-06-11T00:00+02:00']],
    [
      'signed before 2024-07-15',
      { form: 'short' },
      '2024-07-14',
      '2024-07-14T12:00+02:00',
      ['2024-07-16T12:00+02:00', '2024-07-16T12:00+02:00'],
    ],
    [
      'signed before and notified after: both windows',
      { form: 'short' },
      '2024-07-12',
      '2024-07-16T09:30+02:00',
      ['2024-07-18T09:30+02:00', '2024-07-25T00:00+02:00'],
    ],
    ['long form', { form: 'long' }, '2025-06-02', '2025-06-02T12:00+02:00', ['2025-08-03T00:00+02:00', '2025-08-05T00:00+02:00']],
    [
      'short form after an expulsion',
      { form: 'short', ground: 'expulsion' },
      '2025-06-02',
      '2025-06-02T12:00+02:00',
      ['2025-08-03T00:00+02:00', '2025-08-05T00:00+02:00'],
    ],
    [
      'asylum seeker: no text read',
      { form: 'asylum-threat' },
      '2025-06-02',
      '2025-06-02T12:00+02:00',
      ['2025-06-10T00:00+02:00', '2025-08-05T00:00+02:00'],
    ],
  ])('%s', (_, data, signedOn, at, expected) => {
    expect(seen(assigned(at, data, { signedOn }), at).dates('ha.contest')).toEqual(expected)
  })

  it('never lapses against a person who was not told of it', () => {
    const facts = assigned('2025-06-02T12:00+02:00', {}, { notified: { remediesStated: false } })
    expect(seen(facts, '2025-06-20T12:00+02:00').clock('ha.contest')).toMatchObject({ lapsesAt: null })
  })
})

describe('what goes back', () => {
  const handed: Told = ['passport-handed-over', '2025-06-03T09:20+02:00', { receiptNo: 'R-12', mentionsHouseArrest: true }]

  it('a receipt stands for the passport; at the end the passport goes back', () => {
    const facts = [...assigned('2025-06-02T12:00+02:00'), handed]
    expect(seen(facts, '2025-06-10T12:00+02:00').clock('ha.passport-receipt')).toMatchObject({ state: 'waiting' })
    const over = seen(facts, '2025-07-17T00:00+02:00')
    expect(over.state('ha.passport-return')).toBe('running')
    expect(seen(facts, '2025-07-18T00:00+02:00').told('ha.passport-return', 'firm')).toEqual([
      'police: duty-overdue',
      'case-agent: duty-overdue',
    ])
    expect(seen([...facts, ['passport-returned', '2025-07-17T10:00+02:00']], '2025-07-18T00:00+02:00').state('ha.passport-return')).toBe(
      'met',
    )
    expect(seen(assigned('2025-06-02T12:00+02:00'), '2025-07-18T00:00+02:00').has('ha.passport-return')).toBe(false)
  })

  it('a renewal keeps the receipt', () => {
    const file = seen([...assigned('2025-06-02T12:00+02:00'), handed, renewed(1, '2025-07-10T12:00+02:00')], '2025-07-18T00:00+02:00')
    expect([file.state('ha.passport-receipt'), file.has('ha.passport-return')]).toEqual(['waiting', false])
  })

  it('a receipt without its mention is a defect', () => {
    const bare: Told = ['passport-handed-over', '2025-06-03T09:20+02:00', { mentionsHouseArrest: false }]
    expect(seen([...assigned('2025-06-02T12:00+02:00'), bare], '2025-06-04T00:00+02:00').grounds()).toEqual(['receipt-without-mention'])
  })

  it('the data of a host are erased at once', () => {
    const ended: Told = ['house-arrest-ended', '2025-06-20T10:00+02:00', { cause: 'decision' }]
    const file = seen([...assigned('2025-06-02T12:00+02:00', { hosted: true }), ended], '2025-06-20T11:00+02:00')
    expect(file.state('ha.host-erasure')).toBe('running')
    expect(seen([...assigned('2025-06-02T12:00+02:00'), ended], '2025-06-20T11:00+02:00').has('ha.host-erasure')).toBe(false)
  })
})

describe('electronic monitoring and contact ban', () => {
  const form = { form: 'long-nolimit', ground: 'judicial-ban' }
  const ordered: readonly Told[] = [
    ...assigned('2025-01-20T10:00+01:00', form),
    ['emonitoring-consented', '2025-01-28T10:00+01:00'],
    ['emonitoring-ordered', '2025-01-31T10:00+01:00', { consentSignedOn: '2025-01-28' }],
  ]

  it('three months, extended with a new consent, two years in all', () => {
    const extended: Told = ['emonitoring-extended', '2025-04-20T10:00+02:00', { seq: 1, consentSignedOn: '2025-04-18' }]
    const file = seen([...ordered, extended], '2025-04-21T10:00+02:00')
    expect(file.dates('ha.emonitoring')[0]).toBe('2025-04-30T00:00+02:00')
    expect(file.dates('ha.emonitoring', 2)[0]).toBe('2025-07-30T00:00+02:00')
    expect(file.dates('ha.emonitoring-total')[0]).toBe('2027-01-31T00:00+01:00')
    expect(file.grounds()).toEqual([])
  })

  it('no consent before it, no lawful order; an extension after the end has no effect', () => {
    const bare: Told = ['emonitoring-ordered', '2025-01-31T10:00+01:00', { consentSignedOn: '2025-02-01' }]
    expect(seen([...ordered.slice(0, 3), bare], '2025-02-02T10:00+01:00').grounds()).toEqual(['no-prior-consent'])
    const late: Told = ['emonitoring-extended', '2025-04-30T00:00+02:00', { seq: 1, consentSignedOn: '2025-04-18' }]
    expect(seen([...ordered, late], '2025-05-02T10:00+02:00').grounds()).toEqual(['monitoring-over', 'extension-of-no-running-period'])
  })

  const banned: readonly Told[] = [...assigned('2025-01-20T10:00+01:00', form), ['contact-ban-ordered', '2025-01-31T10:00+01:00']]
  const extended = (seq: number, at: string): Told => ['emonitoring-extended', at, { seq, consentSignedOn: at.slice(0, 10) }]
  const again = (seq: number, at: string): Told => ['contact-ban-renewed', at, { seq }]

  it.each([
    ['monitoring: number 2 where number 1 never was', 'ha.emonitoring', ordered, extended, 2, '2025-04-20T10:00+02:00', []],
    [
      'monitoring: number 1 a second time',
      'ha.emonitoring',
      ordered,
      extended,
      1,
      '2025-07-20T10:00+02:00',
      [extended(1, '2025-04-20T10:00+02:00')],
    ],
    [
      'monitoring: number 3 after number 1',
      'ha.emonitoring',
      ordered,
      extended,
      3,
      '2025-07-20T10:00+02:00',
      [extended(1, '2025-04-20T10:00+02:00')],
    ],
    ['contact ban: number 2 where number 1 never was', 'ha.contact-ban', banned, again, 2, '2025-07-20T10:00+02:00', []],
    [
      'contact ban: number 1 a second time',
      'ha.contact-ban',
      banned,
      again,
      1,
      '2026-01-20T10:00+01:00',
      [again(1, '2025-07-20T10:00+02:00')],
    ],
    [
      'contact ban: number 3 after number 1',
      'ha.contact-ban',
      banned,
      again,
      3,
      '2026-01-20T10:00+01:00',
      [again(1, '2025-07-20T10:00+02:00')],
    ],
    ['contact ban: number 1 after its end', 'ha.contact-ban', banned, again, 1, '2025-08-02T10:00+02:00', []],
  ] as const)('%s: a defect and no effect; the running period keeps its end', (_name, clause, first, act, seq, at, before) => {
    const clocks = (story: readonly Told[]) =>
      seen(story, at)
        .procedure.clocks.filter((clock) => clock.clause === clause)
        .map(({ n, state, lapsesAt }) => [n, state, lapsesAt])
    const wrong = [...first, ...before, act(seq, at)]
    expect(clocks(wrong)).toEqual(clocks([...first, ...before]))
    const { defects } = seen(wrong, at).procedure
    expect(defects).toMatchObject([{ ground: expect.stringMatching(/-of-no-running-period$/), void: true }])
    expect(defects[0]?.says.fr).toMatch(new RegExp(`période n° ${seq} » ne court pas`))
    expect(defects[0]?.basis.every(({ article }) => article.startsWith('L. 733-'))).toBe(true)
  })

  it('the right number can still follow the wrong one', () => {
    const file = seen([...ordered, extended(2, '2025-04-01T10:00+02:00'), extended(1, '2025-04-20T10:00+02:00')], '2025-04-21T10:00+02:00')
    expect([file.state('ha.emonitoring', 1), file.state('ha.emonitoring', 2), file.has('ha.emonitoring', 3)]).toEqual([
      'met',
      'running',
      false,
    ])
    expect(file.dates('ha.emonitoring', 2)[0]).toBe('2025-07-30T00:00+02:00')
    const contact = seen([...banned, again(2, '2025-07-01T10:00+02:00'), again(1, '2025-07-20T10:00+02:00')], '2025-07-21T10:00+02:00')
    expect([contact.state('ha.contact-ban', 1), contact.state('ha.contact-ban', 2)]).toEqual(['met', 'running'])
    expect(contact.dates('ha.contact-ban', 2)[0]).toBe('2026-01-31T00:00+01:00')
  })

  it('an alert is passed on at once; the end of the house arrest ends it', () => {
    const alert: Told = ['emonitoring-alert', '2025-02-10T03:00+01:00', { alarm: 'outside-zone' }]
    expect(seen([...ordered, alert], '2025-02-10T03:15+01:00').told('ha.emonitoring-alert', 'firm')).toEqual([
      'case-agent: duty-overdue',
      'duty-officer: duty-overdue',
    ])
    const ended: Told = ['house-arrest-ended', '2025-03-01T10:00+01:00', { cause: 'decision' }]
    expect(seen([...ordered, ended], '2025-03-02T10:00+01:00').state('ha.emonitoring')).toBe('stopped')
  })

  it('a ban on contact: six months, lifted with the house arrest', () => {
    const facts: readonly Told[] = [...assigned('2025-01-20T10:00+01:00', form), ['contact-ban-ordered', '2025-01-31T10:00+01:00']]
    expect(seen(facts, '2025-02-01T10:00+01:00').dates('ha.contact-ban')).toEqual(['2025-07-31T00:00+02:00', '2025-08-01T00:00+02:00'])
    const ended: Told = ['house-arrest-ended', '2025-03-01T10:00+01:00', { cause: 'decision' }]
    expect(seen([...facts, ended], '2025-03-02T10:00+01:00').state('ha.contact-ban')).toBe('stopped')
  })
})

const text = (fr: string) => ({ fr, en: fr })
/** A stand-in for a procedure of the same file: it publishes all that the house arrest hears from its type, each on a fact of that name. */
function publisher(type: string): Procedure {
  const names = [...new Set(occurrencesOf(houseArrest).flatMap(({ when }) => ('heard' in when && when.from === type ? [when.heard] : [])))]
  const fact = { label: text('fait'), by: ['prefecture'], dated: 'instant' as const, data: Type.Object({}) }
  return defineProcedure({
    type,
    purpose: [2],
    label: text(type),
    subject: 'person',
    facts: Object.fromEntries(names.map((name) => [name, fact])),
    stages: { initial: 'open', labels: { open: text('ouverte') }, final: [], moves: [] },
    clauses: [],
    opens: [],
    publishes: Object.fromEntries(names.map((name) => [name, { fact: name, where: [] }])),
  })
}

describe('what is heard from the file', () => {
  it.each([
    ['a placement in detention', 'detention', 'held'],
    ['an annulled or withdrawn measure', 'removal-measure', 'measure-ended'],
    ['an executed measure', 'removal-measure', 'measure-executed'],
    ['an expulsion order that is over', 'expulsion', 'order-ended'],
    ['an executed expulsion', 'expulsion', 'order-executed'],
    ['a judicial ban that is over', 'judicial-ban', 'order-ended'],
    ['the house arrest annulled', 'appeal-window', 'house-arrest-annulled'],
    ['protection granted', 'asylum-claim', 'protection-granted'],
  ])('%s ends it', (_, type, name) => {
    const read = reader([houseArrest, publisher(type)], { h: 'house-arrest', other: type })
    const facts: readonly Told[] = [
      ...assigned('2025-06-02T12:00+02:00', { times: [{ from: '09:00' }], sundaysAndHolidays: true }),
      [name, '2025-06-04T08:00+02:00', {}, { procedure: 'other' }],
    ]
    const file = read(facts, '2025-06-04T12:00+02:00', { id: 'h' })
    expect([file.procedure.stage, file.state('ha.short')]).toEqual(['ended', 'stopped'])
    expect(file.slots('ha.report').map(([state, opens]) => [state, opens])).toEqual([['lapsed', '2025-06-03T09:00+02:00']])
    expect(read(facts.slice(0, 2), '2025-06-04T12:00+02:00', { id: 'h' }).procedure.stage).toBe('running')
  })

  it('a house arrest by the judge lasts until it is ended, with its daily report', () => {
    const facts: readonly Told[] = [
      ['judicial-house-arrest-ordered', '2025-06-02T12:00+02:00', { times: [{ from: '09:00' }], sundaysAndHolidays: true }],
    ]
    const file = seen(facts, '2025-06-02T13:00+02:00')
    expect(file.procedure.stage).toBe('running')
    expect(file.clock('ha.judicial')).toMatchObject({ state: 'waiting' })
    expect(file.slots('ha.report')[0]?.[1]).toBe('2025-06-03T09:00+02:00')
    expect(file.has('ha.rights-form')).toBe(true)
  })
})
