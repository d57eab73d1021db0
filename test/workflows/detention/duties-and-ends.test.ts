import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/definition/evaluate.js'
import { present } from '../../../src/definition/present.js'
import { law } from '../../../src/law/library.js'
import { definitions } from '../../../workflows/definitions.js'
import { fileOf, procedureOf } from '../../support/file.js'
import { extended, iso, ms, petition, placed, seen, type Told } from './story.js'

const facts = placed('2026-05-05T09:30+02:00')

describe('the duties "at once"', () => {
  it('placement: the prosecutor, the centre, OFII and the association are told; no figure, a target that is not law', () => {
    const file = seen(facts, '2026-05-05T09:30+02:00')
    expect(file.told('prosecutor-information', 'start')).toEqual(['prosecutor: placement'])
    expect(file.told('placed-in-detention', 'start')).toEqual(['centre: arrival', 'ofii: arrival', 'association: arrival'])
    expect(file.told('rights-notification', 'start')).toEqual(['centre: rights-due'])
    expect(file.clock('prosecutor-information')).toMatchObject({ state: 'running', firmAt: null, lapsesAt: null })
    expect(file.clock('prosecutor-information').reason?.fr).toMatch(/sans délai/)
    expect(iso(file.clock('prosecutor-information').targetAt)).toBe('2026-05-05T10:00+02:00')
  })

  it.each([
    ['prosecutor-information', 'prosecutor-informed', {}],
    ['rights-notification', 'detention-rights-notified', { copyGiven: true }],
    ['communication-on-arrival', 'right-exercised', { right: 'lawyer' }],
    ['communication-on-arrival', 'register-entry-made', { entryKind: 'communication-offered' }],
    ['asylum-rights', 'asylum-rights-notified', { 'conditionsOfL754-1Told': true }],
    ['switch-information', 'appeal-window-switched', {}],
    ['court-notice', 'administrative-court-informed', { by: 'prefecture' }],
    ['diligence', 'diligence-done', { kind: 'consular-request' }],
  ])('%s is met by %s', (clause, type, data) => {
    const story: readonly Told[] = [
      ['detention-decided', '2026-05-05T09:30+02:00'],
      ['placed-in-detention', '2026-05-05T09:30+02:00', { removalAppeal: 'window-open' }],
      ['arrived-at-place', '2026-05-05T11:00+02:00', { placeKind: 'CRA' }],
      [type, '2026-05-05T11:20+02:00', data],
    ]
    expect(seen(story, '2026-05-05T12:00+02:00').clock(clause)).toMatchObject({ state: 'met', metBy: 'f4' })
  })

  it('the articles are those of the day', () => {
    const cited = (at: string) =>
      seen(placed(at), at)
        .clock('prosecutor-information')
        .basis.map((one) => one.article)
    expect(cited('2021-04-30T23:59+02:00')).toEqual(['L. 551-2'])
    expect(cited('2021-05-01T00:00+02:00')).toEqual(['L. 741-8'])
  })

  it('each diligence opens the wait for the next; three days without one are told', () => {
    const file = seen([...facts, ['diligence-done', '2026-05-06T10:00+02:00', { kind: 'consular-request' }]], '2026-05-09T10:00+02:00')
    expect(file.clock('diligence').state).toBe('met')
    expect(file.told('diligence', 'firm', 2)).toEqual(['case-agent: duty-overdue'])
  })

  it('a petition: the file is told open, a hearing must be summoned, one summons is enough for contest and petition', () => {
    const story: readonly Told[] = [
      ...facts,
      ['placement-contested', '2026-05-06T10:00+02:00', { reasoned: true }],
      petition(1, '2026-05-07T10:00+02:00'),
      ['hearing-summoned', '2026-05-07T11:00+02:00', { hearingAt: '2026-05-08T10:00:00+02:00' }],
      ['hearing-summoned', '2026-05-07T16:00+02:00', { hearingAt: '2026-05-08T14:00:00+02:00' }],
    ]
    const file = seen(story, '2026-05-07T17:00+02:00')
    expect(file.told('ruling-1', 'start')).toEqual(['lawyer: petition-filed', 'person: petition-filed', 'case-agent: petition-filed'])
    expect([file.clock('hearing-notice', 1).state, file.clock('hearing-notice', 2).state]).toEqual(['met', 'stopped'])
    expect(file.told('hearing', 'start')).toEqual(['escort: hearing', 'centre: hearing', 'lawyer: hearing'])
    expect([file.clock('hearing', 1).state, iso(file.clock('hearing', 2).firmAt)]).toEqual(['stopped', '2026-05-08T14:00+02:00'])
    expect(iso(file.clock('produce-decision').firmAt)).toBe('2026-05-08T14:00+02:00')
  })

  it('a local place: the stay ends with the judge’s order, the move is due at once (R. 744-9)', () => {
    const story: readonly Told[] = [
      ...facts,
      ['arrived-at-place', '2026-05-05T11:00+02:00', { placeKind: 'LRA' }],
      petition(1, '2026-05-07T10:00+02:00'),
      extended(1, '2026-05-08T10:00+02:00'),
    ]
    expect(seen(story.slice(0, 3), '2026-05-06T10:00+02:00').clock('lra-cap')).toMatchObject({ state: 'waiting', firmAt: null })
    const file = seen(story, '2026-05-08T10:00+02:00')
    expect(file.clock('lra-cap').state).toBe('lapsed')
    expect(file.clock('move-to-centre').state).toBe('running')
    expect(file.procedure.holding).toMatchObject({ mustRelease: false, title: { clause: 'extension-1-cap' } })
    const moved = seen([...story, ['moved-to-place', '2026-05-08T15:00+02:00', { placeKind: 'CRA' }]], '2026-05-08T16:00+02:00')
    expect(moved.clock('move-to-centre').state).toBe('met')
    expect(moved.clock('asylum-rights').state).toBe('running')
    expect(moved.procedure.defects).toMatchObject([{ ground: 'move-information', unknown: true }])
  })
})

describe('asylum in detention (L. 754-1 to L. 754-7)', () => {
  const told: Told = ['asylum-rights-notified', '2026-05-05T12:00+02:00', { 'conditionsOfL754-1Told': true }]
  const claim: Told = ['asylum-claim-handed-over', '2026-05-06T12:00+02:00', { sealed: true }]
  it('asylum has its own procedure, opened once, by the rights or by the claim; no liberty cap moves', () => {
    const opens = (...more: readonly Told[]) => seen([...facts, ...more], '2026-05-06T12:00+02:00').procedure.opens
    expect(opens(told, claim).map((one) => [one.procedure, one.first?.type])).toEqual([
      ['asylum-in-detention', 'detention-asylum-rights-notified'],
    ])
    expect(opens(claim).map((one) => [one.procedure, one.first?.type])).toEqual([['asylum-in-detention', 'detention-claim-handed']])
    expect(seen([...facts, told, claim], '2026-05-06T12:00+02:00').dates('initial-cap')[0]).toBe('2026-05-09T09:30+02:00')
  })
  it('a claim with no rights told before it is received, with its defect', () => {
    expect(seen([...facts, claim], '2026-05-06T12:00+02:00').grounds()).toEqual(['rights-not-notified'])
  })
  it('detention ended on account of asylum: release at once', () => {
    const file = seen(
      [...facts, told, claim, ['asylum-detention-ended', '2026-05-07T10:00+02:00', { cause: 'not-kept' }]],
      '2026-05-07T10:00+02:00',
    )
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
    expect(file.told('release-on-asylum', 'start')).toEqual(releaseNow)
  })
})

/** All who can open the door, and the agent (dossier 1.6). */
const releaseNow = ['centre', 'duty-officer', 'prosecutor', 'lawyer', 'supervisor', 'case-agent'].map((role) => `${role}: must-release`)

describe('the end of detention', () => {
  it.each([
    ['detention-ended-by-prefect', 'ended', true],
    ['removal-measure-annulled', 'ended', true],
    ['released', 'ended', false],
    ['absconded', 'ended', false],
    ['removed', 'removed', false],
  ] as const)('%s → stage %s, release due: %s', (type, stage, mustRelease) => {
    const file = seen([...facts, [type, '2026-05-07T10:00+02:00']], '2026-05-07T10:00+02:00')
    expect(file.procedure).toMatchObject({ stage, holding: { mustRelease, title: null } })
    expect(file.clock('petition-1').state).toBe('stopped')
  })

  it('the measure annulled: whoever can open the door is told at once, and again while no release is on record', () => {
    const annulled: Told = ['removal-measure-annulled', '2026-05-07T10:00+02:00']
    expect(seen([...facts, annulled], '2026-05-07T10:00+02:00').told('release-on-annulment', 'start')).toEqual(releaseNow)
    expect(seen([...facts, annulled], '2026-05-07T10:29+02:00').told('release-on-annulment', 'firm')).toEqual([])
    expect(seen([...facts, annulled], '2026-05-07T10:30+02:00').told('release-on-annulment', 'firm')).toEqual(
      releaseNow.filter((told) => !told.startsWith('case-agent')),
    )
  })

  /** Everybody who was told to open the door, or that there is no title, up to an instant: `clause moment who`. */
  const toldToRelease = (story: readonly Told[], at: string) =>
    seen(story, at)
      .procedure.notices.filter(({ what }) => what === 'must-release' || what === 'no-title')
      .map(({ clause, moment, who, at: when }) => [iso(when), clause, moment, who] as const)
  const extendedOnce = [...facts, petition(1, '2026-05-08T10:00+02:00'), extended(1, '2026-05-09T10:00+02:00')]
  const judgeEnds: readonly Told[] = [...facts, ['detention-ended-by-judge', '2026-05-07T09:00+02:00', { cause: 'irregularity' }]]
  const notified: Told = ['order-notified', '2026-05-07T09:10+02:00', { party: 'prosecutor' }]
  const suspensive: Told = ['appeal-filed', '2026-05-07T11:00+02:00', { by: 'prosecutor', reasoned: true, suspensiveRequested: true }]
  const appeal: Told = ['appeal-filed', '2026-05-09T18:00+02:00', { by: 'person', reasoned: true }]
  const doors = releaseNow.map((told) => told.slice(0, told.indexOf(':')))

  it.each([
    ['the prefect ends detention', facts, ['detention-ended-by-prefect', '2026-05-07T12:00+02:00', {}]],
    [
      'an appeal quashes the extension',
      [...extendedOnce, appeal],
      ['appeal-ruled', '2026-05-11T12:00+02:00', { outcome: 'quashed', against: 'extension' }],
    ],
    [
      'the prosecutor does not oppose, the order not notified yet',
      judgeEnds,
      ['prosecutor-waived-suspension', '2026-05-07T12:00+02:00', {}],
    ],
    ['the prosecutor does not oppose', [...judgeEnds, notified], ['prosecutor-waived-suspension', '2026-05-07T12:00+02:00', {}]],
    ['suspension is refused', [...judgeEnds, notified, suspensive], ['suspension-ruled', '2026-05-07T12:00+02:00', { granted: false }]],
    [
      'the release is confirmed on appeal',
      [...judgeEnds, notified, suspensive],
      ['appeal-ruled', '2026-05-08T12:00+02:00', { outcome: 'confirmed', against: 'release' }],
    ],
    [
      'the ruling does not say which order it quashes',
      [...judgeEnds, notified, suspensive],
      ['appeal-ruled', '2026-05-08T12:00+02:00', { outcome: 'quashed' }],
    ],
  ] as const satisfies readonly (readonly [string, readonly Told[], Told])[])(
    '%s: told at once, once each, and again after half an hour',
    (_name, before, decision) => {
      const at = iso(ms(decision[1])) ?? ''
      const half = iso(ms(decision[1]) + 30 * 60_000) ?? ''
      expect(toldToRelease([...before, decision], at)).toEqual(doors.map((who) => [at, 'release-due', 'start', who]))
      expect(toldToRelease([...before, decision], half).slice(doors.length)).toEqual(
        doors.filter((who) => who !== 'case-agent').map((who) => [half, 'release-due', 'firm', who]),
      )
      expect(toldToRelease([...before, decision, ['released', half]], half).length).toBe(doors.length)
    },
  )

  it.each([
    [
      'the measure annulled, then the prefect ends detention',
      facts,
      ['removal-measure-annulled', '2026-05-07T12:00+02:00', {}],
      ['detention-ended-by-prefect', '2026-05-07T12:10+02:00', {}],
    ],
    [
      'the prefect ends detention, then the measure is annulled',
      facts,
      ['detention-ended-by-prefect', '2026-05-07T12:00+02:00', {}],
      ['removal-measure-annulled', '2026-05-07T12:10+02:00', {}],
    ],
    [
      'a lapse, then the prefect ends detention',
      facts,
      ['hospitalised', '2026-05-09T09:30+02:00', {}],
      ['detention-ended-by-prefect', '2026-05-09T09:40+02:00', {}],
    ],
    [
      'the extension quashed, then the prefect ends detention',
      [...extendedOnce, appeal],
      ['appeal-ruled', '2026-05-11T12:00+02:00', { outcome: 'quashed', against: 'extension' }],
      ['detention-ended-by-prefect', '2026-05-11T12:10+02:00', {}],
    ],
  ] as const satisfies readonly (readonly [string, readonly Told[], Told, Told])[])(
    '%s: the first tells, nobody is told twice',
    (_name, before, first, second) => {
      const told = (story: readonly Told[]) => toldToRelease(story, second[1]).map(([, , , who]) => who)
      expect(told([...before, first, second])).toEqual(told([...before, first]))
      expect(new Set(told([...before, first])).size).toBe(told([...before, first]).length)
      expect(told([...before, first]).length).toBeGreaterThan(4)
    },
  )

  it('a waiver while the person is held on another title takes nothing away and tells nobody', () => {
    const file = seen([...facts, ['prosecutor-waived-suspension', '2026-05-07T12:00+02:00']], '2026-05-07T13:00+02:00')
    expect(file.procedure.holding).toMatchObject({ mustRelease: false, title: { clause: 'initial-cap' } })
    expect(file.has('release-due', 2)).toBe(false)
  })

  it('the release quashed on appeal: the person is held on, nobody is told to release', () => {
    const quashed: Told = ['appeal-ruled', '2026-05-08T12:00+02:00', { outcome: 'quashed', against: 'release', rank: 1 }]
    expect(toldToRelease([...judgeEnds, notified, suspensive, quashed], '2026-05-08T13:00+02:00')).toEqual([])
    const ended: Told = ['detention-ended-by-prefect', '2026-05-12T12:00+02:00']
    expect(toldToRelease([...judgeEnds, notified, suspensive, quashed, ended], '2026-05-12T12:00+02:00')).toHaveLength(doors.length)
  })

  it('what marks a state for other clauses is shown to no reader', () => {
    const file = seen([...facts, ['removal-measure-annulled', '2026-05-07T10:00+02:00']], '2026-05-07T10:00+02:00')
    const silent = file.procedure.clocks.filter(({ isSilent }) => isSilent).map(({ clause }) => clause)
    expect(silent).toEqual(['asylum-not-raised', 'measure-carries', 'asylum-allows', 'title-stands'])
    const [shown] = present(file.evaluation).procedures
    expect(shown?.clocks.filter(({ clause }) => silent.includes(clause))).toEqual([])
    expect(shown?.clocks.length).toBe(file.procedure.clocks.length - silent.length)
    expect(shown?.next.filter(({ clause }) => silent.includes(clause))).toEqual([])
    expect(file.procedure.alarms.filter(({ clause }) => silent.includes(clause))).toEqual([])
  })

  it('the measure annulled once the person is gone: nobody is told to release', () => {
    const story: readonly Told[] = [
      ...facts,
      ['released', '2026-05-06T10:00+02:00'],
      ['removal-measure-annulled', '2026-05-07T10:00+02:00'],
    ]
    expect(seen(story, '2026-05-08T10:00+02:00').has('release-on-annulment')).toBe(false)
  })

  it('released: OFII, the association and the court are told, the obligation to leave is recalled', () => {
    const file = seen([...facts, ['released', '2026-05-07T10:00+02:00', { cause: 'prefect' }]], '2026-05-07T10:00+02:00')
    expect(file.told('released', 'start')).toEqual(['ofii: released', 'association: released'])
    expect(file.clock('end-reminder').state).toBe('running')
    expect(file.has('court-notice-of-release')).toBe(false)
    expect(
      seen([...facts, ['released', '2026-05-07T10:00+02:00', { cause: 'annulment' }]], '2026-05-07T10:00+02:00').has('end-reminder'),
    ).toBe(false)
  })

  it('released while an appeal against the measure is pending: the administrative court is told', () => {
    const file = seen(
      [
        ['detention-decided', '2026-05-05T09:30+02:00'],
        ['placed-in-detention', '2026-05-05T09:30+02:00', { removalAppeal: 'pending' }],
        ['released', '2026-05-07T10:00+02:00'],
      ],
      '2026-05-07T10:00+02:00',
    )
    expect(file.told('court-notice-of-release', 'start')).toEqual(['administrative-court: released'])
  })

  it('absconded: the prosecutor and the prefecture are told', () => {
    expect(seen([...facts, ['absconded', '2026-05-07T10:00+02:00']], '2026-05-07T10:00+02:00').told('absconded', 'start')).toContain(
      'prosecutor: absconded',
    )
  })

  it('a house arrest by the judge ends detention, once the prosecutor’s hours are over', () => {
    const story: readonly Told[] = [
      ...facts,
      petition(1, '2026-05-07T10:00+02:00'),
      ['judicial-house-arrest-ordered', '2026-05-08T10:00+02:00', { passportHandedOver: false }],
      ['order-notified', '2026-05-08T10:05+02:00', { party: 'prosecutor' }],
    ]
    const file = seen(story, '2026-05-08T16:05+02:00')
    expect(file.grounds()).toEqual(['passport-not-handed-over'])
    expect(file.procedure).toMatchObject({ stage: 'ended', holding: { mustRelease: true } })
  })

  it('what is published to the linked procedures', () => {
    const file = seen(
      [...facts, ['detention-ended-by-prefect', '2026-05-07T10:00+02:00'], ['released', '2026-05-07T10:20+02:00']],
      '2026-05-07T11:00+02:00',
    )
    expect(file.procedure.published.map((one) => one.name)).toEqual([
      ...['held', 'held-in-file'],
      ...['detention-ended', 'ended-in-file'],
      ...['freed', 'detention-ended', 'freed-in-file', 'ended-in-file'],
    ])
  })
})

describe('a second placement for the same measure (L. 741-7)', () => {
  /** A first detention that ended, and a second one decided later, in the same file. */
  const second = (endedAt: string, decidedAt: string, data: Record<string, unknown>) =>
    procedureOf(
      evaluate(
        fileOf({ first: 'detention', second: 'detention' }, [
          ['detention-decided', '2026-09-01T10:00+02:00', {}, { procedure: 'first' }],
          ['placed-in-detention', '2026-09-01T10:00+02:00', {}, { procedure: 'first' }],
          ['released', endedAt, {}, { procedure: 'first' }],
          ['detention-decided', decidedAt, data, { procedure: 'second' }],
        ]),
        { at: ms(decidedAt), law, definitions },
      ),
      'second',
    ).defects.map((defect) => defect.ground)
  const same = { earlierPlacement: 'same-measure' }

  it.each([
    ['within seven days', '2026-09-03T10:00+02:00', '2026-09-10T23:59+02:00', same, ['replacement-gap']],
    ['after seven days', '2026-09-03T10:00+02:00', '2026-09-11T00:00+02:00', same, []],
    ['48 hours, new circumstance', '2026-09-03T10:00+02:00', '2026-09-05T10:01+02:00', { ...same, gapException: 'new-circumstance' }, []],
    [
      'within 48 hours all the same',
      '2026-09-03T10:00+02:00',
      '2026-09-05T09:59+02:00',
      { ...same, gapException: 'new-circumstance' },
      ['replacement-gap'],
    ],
    ['the person evaded supervision', '2026-09-03T10:00+02:00', '2026-09-04T10:00+02:00', { ...same, gapException: 'evasion' }, []],
    ['another measure', '2026-09-03T10:00+02:00', '2026-09-04T10:00+02:00', { earlierPlacement: 'other-measure' }, []],
    ['31 October 2026', '2026-09-03T10:00+02:00', '2026-10-31T23:59+01:00', same, []],
    ['1 November 2026: the text is repealed', '2026-09-03T10:00+02:00', '2026-11-01T00:00+01:00', same, ['no-text-for-second-placement']],
    [
      'the same, a legal opinion on file',
      '2026-09-03T10:00+02:00',
      '2026-11-01T00:00+01:00',
      { ...same, gapException: 'legal-opinion' },
      [],
    ],
  ] as const)('%s', (_name, endedAt, decidedAt, data, grounds) => {
    expect(second(endedAt, decidedAt, data)).toEqual(grounds)
  })
})

describe('what a decision must hold', () => {
  it.each([
    [{ minor: true }, 'minor'],
    [{ reasons: false }, 'no-reasons'],
    [{ vulnerabilityConsidered: false }, 'vulnerability-not-considered'],
    [{ measureEnforceable: false }, 'measure-not-enforceable'],
    [{ basis: 'asylum-threat' }, 'basis-not-encoded'], // 2026: struck down, then restored by a law that was not read
  ])('%j → %s', (data, ground) => {
    expect(seen([['detention-decided', '2026-05-05T09:00+02:00', data]], '2026-05-05T09:30+02:00').grounds()).toEqual([ground])
  })
  it('nothing told, nothing reproached', () => {
    expect(seen(facts, '2026-05-05T09:30+02:00').grounds()).toEqual([])
  })
})
