import { describe, expect, it } from 'vitest'
import type { StoredNotice } from '../../src/casework/case-file.js'
import { differenceOfNotices, type NewNotice } from '../../src/casework/difference/notices.js'
import { evaluate } from '../../src/definition/evaluate.js'
import { present } from '../../src/definition/present.js'
import { law } from '../../src/law/library.js'
import { termsOf } from '../../src/notices/ladder.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, type Told } from '../support/file.js'

/** What a detention gives to be told at an instant, after what was stored of it. */
function told(facts: readonly Told[], at: string, stored: readonly StoredNotice[] = []) {
  const [procedure] = present(evaluate(fileOf('detention', facts), { at: ms(at), law, definitions })).procedures
  if (procedure === undefined) throw new Error('no procedure')
  const revises = facts.some(([, , , more]) => more?.replaces !== undefined)
  return differenceOfNotices(procedure, stored, { now: ms(at), revises, planned: [], terms: termsOf })
}
const word = ({ clause, moment, role, template }: StoredNotice) => `${clause} ${moment}: ${role} ${template}`
const pending = (notices: readonly NewNotice[]) => notices.filter(({ status }) => status === 'pending')
const sent = (facts: readonly Told[], at: string) => pending(told(facts, at).created).map(word)
/** As if the mail server had taken them. */
const delivered = (notices: readonly NewNotice[]): readonly StoredNotice[] =>
  notices.map((notice) => (notice.status === 'pending' ? { ...notice, status: 'sent', address: 'greffe@example.org' } : notice))

const placedAt = (at: string, more: Told[3] = {}): Told => ['placed-in-detention', at, {}, { id: 'placement', ...more }]
const placed: readonly Told[] = [['detention-decided', '2026-05-05T09:00+02:00'], placedAt('2026-05-05T09:30+02:00')]
const acted: readonly Told[] = [
  ['detention-rights-notified', '2026-05-05T10:00+02:00'],
  ['prosecutor-informed', '2026-05-05T10:05+02:00'],
  ['diligence-done', '2026-05-05T11:00+02:00', { kind: 'consular-request' }],
]
const petition: Told = ['extension-petition-filed', '2026-05-08T10:00+02:00', { rank: 1, registerCopyAttached: true }]
const ruled: Told = ['extension-ordered', '2026-05-09T10:00+02:00', { rank: 1 }]
const NO_TITLE = ['centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor']

describe('what was already done when it became known is not told, the clock and the chronicle show it', () => {
  it('a day later, everything done in between: who receives the person is told, nobody is asked for what is done', () => {
    expect(sent([...placed, ...acted], '2026-05-06T09:00+02:00')).toEqual([
      'placed-in-detention start: centre arrival',
      'placed-in-detention start: ofii arrival',
      'placed-in-detention start: association arrival',
    ])
  })

  it('it is kept as superseded', () => {
    const { created, story } = told([...placed, ...acted], '2026-05-06T09:00+02:00')
    const kept = created.filter(({ status }) => status === 'superseded').map(word)
    expect(kept).toEqual(
      expect.arrayContaining([
        'prosecutor-information start: prosecutor placement',
        'prosecutor-information firm: case-agent duty-overdue',
        'rights-notification start: centre rights-due',
      ]),
    )
    expect(story.filter(({ content }) => content['status'] === 'superseded')).toHaveLength(kept.length)
  })

  it('what is still to be done is told, late or not', () => {
    expect(sent(placed, '2026-05-05T10:40+02:00')).toEqual(
      expect.arrayContaining([
        'prosecutor-information start: prosecutor placement',
        'prosecutor-information firm: case-agent duty-overdue',
        'rights-notification firm: centre duty-overdue',
      ]),
    )
  })

  it('a petition whose ruling is known too: the file is not told open any more', () => {
    const file = [...placed, ...acted, petition]
    expect(sent(file, '2026-05-08T10:00+02:00')).toContain('ruling-1 start: person petition-filed')
    expect(sent([...file, ruled], '2026-05-09T11:00+02:00').filter((one) => one.startsWith('ruling-1'))).toEqual([])
  })

  it('a detention that is over when it is recorded: its end is told, and nothing of what went before', () => {
    const notified: Told = ['order-notified', '2026-05-09T10:05+02:00', { party: 'person', presentAtPronouncement: true }]
    const file = [...placed, ...acted, petition, ruled, notified, ['released', '2026-05-15T10:00+02:00', {}] as Told]
    expect(sent([...file, ['departure-obligation-reminded', '2026-05-15T10:05+02:00']], '2026-06-20T10:00+02:00')).toEqual([
      'released start: ofii released',
      'released start: association released',
    ])
  })

  it('what lapses after the end of the detention is told: it goes on without it', () => {
    const file = [...placed, ...acted, petition, ruled, ['released', '2026-05-09T12:00+02:00', {}] as Told]
    expect(sent(file, '2026-06-20T10:00+02:00')).toContain('appeal-prosecutor lapse: prosecutor right-lapsed')
  })
})

describe('a person who may be held without a title is never passed over', () => {
  it('an old placement with no end on record: no title, and the release that is due', () => {
    const words = sent([...placed, ...acted], '2026-06-20T10:00+02:00')
    for (const role of NO_TITLE) {
      expect(words).toContain(`initial-cap lapse: ${role} no-title`)
      expect(words).toContain(`release-due firm: ${role} must-release`)
    }
  })

  it('the same once the release is on record: nobody is told to open a door that is open', () => {
    const words = sent([...placed, ...acted, ['released', '2026-05-09T12:00+02:00', {}]], '2026-06-20T10:00+02:00')
    expect(words.filter((one) => one.includes('no-title') || one.includes('must-release'))).toEqual([])
  })

  it('an order that ends detention, known after its notification: the centre is told of the hours of the prosecutor', () => {
    const file: readonly Told[] = [
      ...placed,
      ['detention-ended-by-judge', '2026-05-06T10:00+02:00', { cause: 'irregularity' }],
      ['order-notified', '2026-05-06T10:10+02:00', { party: 'prosecutor' }],
    ]
    expect(sent(file, '2026-05-06T11:00+02:00')).toContain('held-for-justice start: centre held-for-justice')
  })
})

describe('a corrected placement: one message that says the new instant', () => {
  const before = delivered(told(placed, '2026-05-05T09:31+02:00').created)
  const corrected = (at: string): readonly Told[] => [
    ...placed,
    placedAt(at, { id: 'corrected', replaces: 'placement', recordedAt: '2026-05-05T12:00+02:00' }),
  ]
  /** What each message is about, for whoever reads it. */
  const thing = ({ clause, role, template, params }: NewNotice) => {
    const { corrected: of } = params as { corrected?: { template: string } }
    return `${clause}: ${role} ${of?.template ?? template}`
  }

  it('what still holds is told again in the place of the first, to the same address', () => {
    const { created, withdrawn } = told(corrected('2026-05-05T09:10+02:00'), '2026-05-05T09:32+02:00', before)
    const old = before.find(({ template }) => template === 'placement')
    const [again, ...more] = pending(created).filter((one) => thing(one).startsWith('prosecutor-information: prosecutor'))
    expect(more).toEqual([])
    expect(again).toMatchObject({
      template: 'placement',
      corrects: null,
      address: 'greffe@example.org',
      dueAt: ms('2026-05-05T09:10+02:00'),
      params: { replaces: old?.id, before: { at: ms('2026-05-05T09:30+02:00') } },
    })
    expect(withdrawn).toContain(old?.id)
  })

  it.each([
    ['at once', [], '2026-05-05T09:32+02:00'],
    ['once everything is done', acted, '2026-05-05T12:00+02:00'],
    ['with nothing done', [], '2026-05-05T12:00+02:00'],
  ] as const)('%s: nobody gets two messages of the same thing', (_, more, at) => {
    const { created } = told([...corrected('2026-05-05T09:10+02:00'), ...more], at, before)
    const things = pending(created).map(thing)
    expect(things).toEqual([...new Set(things)])
  })

  it('what is done since is not asked again: the correction gives the new instant', () => {
    const { created } = told([...corrected('2026-05-05T09:10+02:00'), ...acted], '2026-05-05T12:00+02:00', before)
    const toProsecutor = created.filter(({ role }) => role === 'prosecutor')
    expect(toProsecutor).toMatchObject([
      { template: 'placement', status: 'superseded' },
      { template: 'correction', status: 'pending', params: { now: { at: ms('2026-05-05T09:10+02:00') } } },
    ])
  })

  it('what the correction said falls in its turn: it is withdrawn too', () => {
    const first = told([...corrected('2026-05-05T09:10+02:00'), ...acted], '2026-05-05T12:00+02:00', before)
    const gone = new Set(first.withdrawn)
    const stored = [
      ...before.map((notice) => (gone.has(notice.id) ? { ...notice, status: 'withdrawn' } : notice)),
      ...delivered(first.created),
    ]
    const taken: Told = [
      'placed-in-detention',
      '2026-05-05T09:10+02:00',
      {},
      { replaces: 'corrected', recordedAt: '2026-05-05T13:00+02:00', retraction: true },
    ]
    const { created } = told([...corrected('2026-05-05T09:10+02:00'), taken], '2026-05-05T13:00+02:00', stored)
    expect(created.filter(({ role }) => role === 'prosecutor').map(({ template, status }) => `${template} ${status}`)).toEqual([
      'correction pending',
    ])
  })

  it('what was not sent yet goes out once, with the new instant', () => {
    const unsent = told(placed, '2026-05-05T09:31+02:00').created
    const { created } = told(corrected('2026-05-05T09:10+02:00'), '2026-05-05T09:32+02:00', unsent)
    expect(created.filter(({ params, template }) => template === 'correction' || 'replaces' in params)).toEqual([])
    expect(pending(created).filter(({ template }) => template === 'placement')).toHaveLength(1)
  })

  it('a correction that moves no instant tells nothing', () => {
    const { created, withdrawn } = told(corrected('2026-05-05T09:30+02:00'), '2026-05-05T09:32+02:00', before)
    expect([created, withdrawn]).toEqual([[], []])
  })
})
