import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/definition/evaluate.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fileOf, ms, procedureOf, type Told } from '../support/file.js'

const seen = (type: string, story: readonly Told[], at: string) =>
  procedureOf(evaluate(fileOf(type, story), { at: ms(at), law, definitions }))

const held: readonly Told[] = [
  ['detention-decided', '2026-05-05T09:30+02:00'],
  ['placed-in-detention', '2026-05-05T09:30+02:00'],
]
const assigned: readonly Told[] = [
  ['house-arrest-signed', '2026-05-05', { form: 'long-nolimit' }],
  ['house-arrest-notified', '2026-05-05T09:30+02:00'],
]

describe('an end is recorded once: one more has its defect, with the date of the first, and no effect', () => {
  it.each([
    ['detention', held, 'released', 'released', 'Remise en liberté effective'],
    ['detention', held, 'removed', 'removed', 'Éloignement effectif'],
    ['detention', held, 'absconded', 'absconded', 'Fuite ou soustraction'],
    ['detention', held, 'removed', 'released', 'Éloignement effectif'],
    ['detention', held, 'released', 'absconded', 'Remise en liberté effective'],
    ['detention', held, 'detention-ended-by-prefect', 'detention-ended-by-prefect', 'Fin de la rétention décidée par le préfet'],
    ['detention', held, 'released', 'detention-ended-by-prefect', 'Remise en liberté effective'],
    ['detention', held, 'removal-measure-annulled', 'removal-measure-annulled', 'Mesure d’éloignement annulée'],
    ['house-arrest', assigned, 'house-arrest-ended', 'house-arrest-ended', 'Fin de l’assignation'],
    ['house-arrest', assigned, 'contact-ban-lifted', 'contact-ban-lifted', 'Interdiction de contact levée'],
    ['removal-measure', [], 'measure-annulled', 'measure-annulled', 'Annulation'],
    ['removal-measure', [], 'measure-withdrawn', 'measure-withdrawn', 'Retrait'],
    ['expulsion', [], 'order-withdrawn', 'order-withdrawn', 'Retrait de l’arrêté'],
    ['appeal-window', [], 'window-closed', 'window-closed', 'Délai sans objet'],
    [
      'single-limit',
      [['limit-set', '2026-05-05T09:30+02:00', { owner: 'lawyer', endsAt: '2026-06-30' }]],
      'limit-met',
      'limit-lifted',
      'Acte accompli',
    ],
  ] as const satisfies readonly (readonly [string, readonly Told[], string, string, string])[])(
    '%s: %3$s after %2$s',
    (type, before, first, second, label) => {
      const story: readonly Told[] = [...before, [first, '2026-05-07T10:00+02:00']]
      const twice = seen(type, [...story, [second, '2026-05-08T11:00+02:00']], '2026-05-20T12:00+02:00')
      const found = twice.defects.filter(({ ground }) => ground === 'already-ended')
      expect(found).toMatchObject([{ factType: second, void: true, refuse: false, unknown: false }])
      expect(found[0]?.says.fr).toBe(`« ${label} » est déjà au dossier : jeudi 7 mai 2026 à 10 h (Paris).`)
      const once = seen(type, story, '2026-05-20T12:00+02:00')
      expect([twice.stage, twice.notices, twice.published, twice.holding]).toEqual([once.stage, once.notices, once.published, once.holding])
      expect(twice.clocks.map(({ clause, n, state }) => [clause, n, state])).toEqual(
        once.clocks.map(({ clause, n, state }) => [clause, n, state]),
      )
      expect(twice.recordable()).not.toContain(second)
    },
  )

  it('the earlier of two releases is the one that frees, whichever was recorded first', () => {
    const later: Told = ['released', '2026-05-08T11:00+02:00', {}, { recordedAt: '2026-05-08T11:05+02:00' }]
    const earlier: Told = ['released', '2026-05-07T10:00+02:00', {}, { recordedAt: '2026-05-09T09:00+02:00' }]
    const file = seen('detention', [...held, later, earlier], '2026-05-10T10:00+02:00')
    expect(file.holding?.endedAt).toBe(ms('2026-05-07T10:00+02:00'))
    expect(file.defects).toMatchObject([{ fact: 'f3', ground: 'already-ended' }])
  })

  it('after a new placement a release is the first again', () => {
    const story: readonly Told[] = [
      ...held,
      ['released', '2026-05-07T10:00+02:00'],
      ['placed-in-detention', '2026-05-16T10:00+02:00'],
      ['released', '2026-05-17T10:00+02:00'],
    ]
    const file = seen('detention', story, '2026-05-18T10:00+02:00')
    expect(file.defects.filter(({ ground }) => ground === 'already-ended')).toEqual([])
    expect(file.holding?.endedAt).toBe(ms('2026-05-17T10:00+02:00'))
  })

  it('a removal after a release has happened: it counts, and its defect says that the person was free', () => {
    const story: readonly Told[] = [...held, ['released', '2026-05-07T10:00+02:00'], ['removed', '2026-05-08T11:00+02:00']]
    const file = seen('detention', story, '2026-05-08T12:00+02:00')
    expect(file.defects).toMatchObject([{ factType: 'removed', ground: 'not-held-any-more', void: false }])
    expect(file.stage).toBe('removed')
  })

  it('an order carried out a second time is recorded, and flagged', () => {
    const at = (day: string) => `${day}T10:00+02:00`
    const story: readonly Told[] = [
      ['absolute-urgency-declared', at('2026-05-04'), { reasoned: true }],
      ['expulsion-order-signed', at('2026-05-05'), { reasoned: true }],
      ['expulsion-order-notified', at('2026-05-05')],
      ['expulsion-executed', at('2026-05-06')],
      ['expulsion-executed', at('2026-06-06')],
    ]
    expect(seen('expulsion', story, at('2026-06-07')).defects).toMatchObject([{ fact: 'f5', ground: 'already-executed', void: false }])
  })
})
