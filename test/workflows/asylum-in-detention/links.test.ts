import { describe, expect, it } from 'vitest'
import { fileOf } from '../../support/file.js'
import { decided, handed, inFirst, iso, kept, look, received, rights, seen, seenWith, type Told } from './story.js'

const held: readonly Told[] = [
  inFirst('detention-decided', '2026-02-05T09:00+01:00'),
  inFirst('placed-in-detention', '2026-02-05T09:00+01:00'),
]
const atOfpra: readonly Told[] = [
  ...held,
  rights('2026-02-05T10:00+01:00'),
  handed('2026-02-06T09:00+01:00'),
  ...kept('2026-02-06T10:00+01:00'),
  ...received('2026-02-06T12:00+01:00'),
]
const contested: Told = ['keeping-contested', '2026-02-07T10:00+01:00', { place: 'ta' }]
const refused = decided('rejected', '2026-02-09T10:00+01:00')
const judged = (annulled: boolean): Told => ['keeping-judged', '2026-02-10T10:00+01:00', { annulled }]

describe('no removal while the claim is examined, in the whole file', () => {
  const removedAt = (facts: readonly Told[], at: string) => seenWith([...facts, inFirst('removed', at)], at).grounds('first')

  it.each([
    ['nothing claimed', [...held, rights('2026-02-05T10:00+01:00')], []],
    ['a wish alone', [...held, ['detention-claim-wished', '2026-02-06T09:00+01:00']], []],
    ['a claim handed over', atOfpra.slice(0, 4), ['detention-claim-pending']],
    [
      'the same, recorded in detention alone',
      [...held, inFirst('asylum-rights-notified', '2026-02-05T10:00+01:00'), inFirst('asylum-claim-handed-over', '2026-02-06T09:00+01:00')],
      ['detention-claim-pending'],
    ],
    ['at OFPRA', atOfpra, ['detention-claim-pending']],
    ['an outcome that is not notified', [...atOfpra, ...refused.slice(0, 1)], ['detention-claim-pending']],
    ['a grant', [...atOfpra, ...decided('refugee', '2026-02-09T10:00+01:00')], ['detention-claim-pending']],
    ['refused and notified', [...atOfpra, ...refused], []],
    ['refused, the keeping contested', [...atOfpra, contested, ...refused], ['keeping-contest-pending']],
    ['the court has ruled', [...atOfpra, contested, ...refused, judged(false)], []],
    ['the court has ruled, OFPRA has not', [...atOfpra, contested, judged(false)], ['detention-claim-pending']],
    ['withdrawn', [...atOfpra, ['detention-claim-withdrawn', '2026-02-08T10:00+01:00']], []],
    [
      'a re-examination without right to remain',
      [...atOfpra, ['right-to-remain-refused', '2026-02-08T10:00+01:00', { ground: 'second-reexam' }]],
      [],
    ],
  ] as readonly (readonly [string, readonly Told[], readonly string[]])[])('%s', (_, facts, grounds) => {
    expect(removedAt(facts, '2026-02-11T10:00+01:00')).toEqual(grounds)
  })

  it('an expulsion: the window to ask for suspension, then the court', () => {
    const facts = [
      ...atOfpra,
      ...decided('rejected', '2026-02-09T10:00+01:00', '2026-02-09T11:00+01:00', { measureKind: 'expulsion', custody: 'detained' }),
    ]
    expect(removedAt(facts, '2026-02-10T10:00+01:00')).toEqual(['suspension-window'])
    expect(removedAt(facts, '2026-02-11T11:01+01:00')).toEqual([])
    const asked: Told = ['removal-suspension-requested', '2026-02-11T11:00+01:00']
    expect(removedAt([...facts, asked], '2026-02-12T10:00+01:00')).toEqual(['suspension-window'])
    const ruled = (suspended: boolean): Told => ['removal-suspension-judged', '2026-02-12T10:00+01:00', { suspended }]
    expect(removedAt([...facts, asked, ruled(true)], '2026-02-12T11:00+01:00')).toEqual(['suspension-window'])
    expect(removedAt([...facts, asked, ruled(false)], '2026-02-12T11:00+01:00')).toEqual([])
  })
})

/** A claim that the first detention of the file opened, by whatever came first. */
const opened = (facts: readonly Told[], at: string) => {
  const input = fileOf({ first: 'detention', claim: 'asylum-in-detention' }, facts)
  const openedBy = { procedure: 'first', cause: 'asylum-not-raised#1' }
  return look({ ...input, procedures: input.procedures.map((one) => (one.id === 'claim' ? { ...one, openedBy } : one)) }, at)
}

describe('each duty stands once in the file: here, and not in the detention', () => {
  const decided: readonly Told[] = [
    ['detention-decided', '2026-02-05T09:00+01:00'],
    ['placed-in-detention', '2026-02-05T09:00+01:00'],
  ]
  const told: Told = ['asylum-rights-notified', '2026-02-05T10:00+01:00', { 'conditionsOfL754-1Told': true }]
  const claimed: Told = ['asylum-claim-handed-over', '2026-02-06T09:00+01:00', { sealed: true }]
  const keptThere: Told = ['kept-despite-asylum', '2026-02-06T11:00+01:00', { reasoned: true }]
  const sentThere: Told = ['register-entry-made', '2026-02-06T12:00+01:00', { entryKind: 'claim-sent' }]
  const running = (facts: readonly Told[], at: string) =>
    [opened(facts, at).of('first'), opened(facts, at).claim].flatMap((one) =>
      one.clocks
        .filter((clock) => clock.state === 'running' && /claim|keep|ofpra|tell-prefect|asylum/.test(clock.clause))
        .map((clock) => clock.clause),
    )

  it.each([
    ['the rights told', [told], '2026-02-05T11:00+01:00', ['detention-claim']],
    ['a claim', [told, claimed], '2026-02-06T09:00+01:00', ['tell-prefect', 'keeping-decision']],
    ['the keeping, recorded in the detention', [told, claimed, keptThere], '2026-02-06T11:00+01:00', ['send-to-ofpra']],
    ['the sending, recorded in its register', [told, claimed, keptThere, sentThere], '2026-02-06T12:00+01:00', []],
    ['a claim, no rights told before it', [claimed], '2026-02-06T09:00+01:00', ['tell-prefect', 'keeping-decision']],
    [
      'the rights told after it: no five days any more',
      [claimed, ['asylum-rights-notified', '2026-02-06T10:00+01:00']],
      '2026-02-06T10:00+01:00',
      ['tell-prefect', 'keeping-decision'],
    ],
  ] as readonly (readonly [string, readonly Told[], string, readonly string[]])[])('%s', (_, facts, at, clauses) => {
    expect(running([...decided, ...facts], at)).toEqual(clauses)
    expect(opened([...decided, ...facts], at).of('first').opens).toHaveLength(1)
  })

  it('the prefect and the agent are told of a claim once', () => {
    const file = opened([...decided, told, claimed], '2026-02-06T09:00+01:00')
    const notices = [file.of('first'), file.claim].flatMap((one) => one.notices.filter(({ what }) => what === 'asylum-claim'))
    expect(notices.map(({ who }) => who)).toEqual(['case-agent', 'prefect', 'centre'])
  })

  it('a claim with no rights told: received with its defect, the stage is that of a claim, the prefect’s answer lacks nothing', () => {
    const file = opened(
      [...decided, claimed, ['keeping-declined', '2026-02-06T10:00+01:00', {}, { procedure: 'claim' }]],
      '2026-02-06T10:00+01:00',
    )
    expect([file.grounds('first'), file.grounds(), file.claim.stage]).toEqual([['rights-not-notified'], [], 'not-kept'])
  })

  it('told before, and not in this file: the claim opens it', () => {
    const elsewhere: Told = ['asylum-rights-notified', '2026-02-05T10:00+01:00', { toldBefore: true }]
    expect(opened([...decided, elsewhere], '2026-02-05T11:00+01:00').of('first').opens).toEqual([])
    expect(running([...decided, elsewhere, claimed], '2026-02-06T09:00+01:00')).toEqual(['tell-prefect', 'keeping-decision'])
  })

  it('released before anything of asylum: nothing is opened', () => {
    const freed: Told = ['released', '2026-02-05T12:00+01:00']
    expect(opened([...decided, freed], '2026-02-06T10:00+01:00').of('first').opens).toEqual([])
  })
})

describe('what each step does to the detention beside it', () => {
  it('a claim stops, extends and restarts no period of detention', () => {
    const without = seenWith(held, '2026-02-06T13:00+01:00').of('first').clocks
    const beside = seenWith(atOfpra, '2026-02-06T13:00+01:00').of('first').clocks
    const end = (clocks: typeof without) => clocks.filter((one) => one.clause === 'initial-cap').map((one) => iso(one.firmAt))
    expect(end(beside)).toEqual(end(without))
    expect(end(beside)).toEqual(['2026-02-09T09:00+01:00'])
  })

  it('no decision to keep the person: red from the first hour, the threshold is not law', () => {
    const file = seenWith(atOfpra.slice(0, 4), '2026-02-06T10:00+01:00')
    expect(file.clock('keeping-decision')).toMatchObject({ state: 'running', kind: 'liberty-cap', firmAt: null })
    expect(iso(file.clock('keeping-decision').targetAt)).toBe('2026-02-06T10:00+01:00')
    expect(file.told('keeping-decision', 'start')).toContain('prefect: asylum-claim')
    expect(file.told('keeping-decision', 'firm')).toEqual(
      expect.arrayContaining(['centre: must-release', 'prefect: must-release', 'lawyer: must-release']),
    )
  })

  it.each([
    ['protection granted', [...atOfpra, ...decided('subsidiary', '2026-02-09T08:00+01:00')], 'granted'],
    ['the fast track declined', [...atOfpra, ['ofpra-declines-accelerated', '2026-02-09T08:00+01:00']], 'not-accelerated'],
    ['not kept', [...atOfpra.slice(0, 4), ['keeping-declined', '2026-02-09T08:00+01:00']], 'not-kept'],
    [
      'the keeping annulled',
      [
        ...atOfpra,
        contested,
        ...decided('rejected', '2026-02-08T08:00+01:00'),
        ['keeping-judged', '2026-02-09T08:00+01:00', { annulled: true }],
      ],
      'annulled',
    ],
  ] as readonly (readonly [string, readonly Told[], string])[])(
    '%s: detention ends at once, and says so by its own fact',
    (_, facts, stage) => {
      const file = seenWith(facts, '2026-02-09T08:00+01:00')
      expect(file.claim.stage).toBe(stage)
      expect(file.clock('release-after-grant').state).toBe('running')
      expect(file.told('release-after-grant', 'start')).toEqual(
        ['centre', 'case-agent', 'judge-registry', 'lawyer', 'ofpra', 'ofii'].map((who) => `${who}: must-release`),
      )
      expect(seenWith(facts, '2026-02-09T08:30+01:00').told('release-after-grant', 'firm')).toContain('prosecutor: must-release')
      const ended = seenWith(
        [...facts, inFirst('asylum-detention-ended', '2026-02-09T08:10+01:00', {}), inFirst('released', '2026-02-09T08:20+01:00')],
        '2026-02-09T08:20+01:00',
      )
      expect(ended.clock('release-after-grant').state).toBe('met')
      expect([ended.claim.stage, ended.of('first').holding?.mustRelease]).toEqual(['released', false])
    },
  )

  it('detention opens the claim with the rights that it recorded; not under the Dublin regulation', () => {
    const story = (basis: string): readonly Told[] => [
      ['detention-decided', '2026-02-05T09:00+01:00', { basis }],
      ['placed-in-detention', '2026-02-05T09:00+01:00'],
      ['asylum-rights-notified', '2026-02-05T10:00+01:00', { language: 'fa', 'conditionsOfL754-1Told': true }],
    ]
    const opensOf = (basis: string) => opened(story(basis), '2026-02-05T11:00+01:00')
    expect(opensOf('common').of('first').opens).toMatchObject([
      {
        procedure: 'asylum-in-detention',
        by: 'asylum-not-raised#1',
        first: { type: 'detention-asylum-rights-notified', data: { language: 'fa', conditionsTold: true } },
      },
    ])
    expect(opensOf('common').dates('detention-claim')).toEqual(['2026-02-10T00:00+01:00', '2026-02-11T00:00+01:00'])
    expect(opensOf('dublin').of('first').opens).toEqual([])
  })

  it('a refusal opens the appeal to the court of asylum; what is published', () => {
    const file = seenWith([...atOfpra, ...refused], '2026-02-09T10:00+01:00')
    expect(file.claim.opens.map((one) => one.procedure)).toEqual(['cnda-appeal'])
    expect(file.claim.published.map((one) => one.name)).toEqual(['claim-pending', 'claim-settled'])
  })
})

describe('what is lacking', () => {
  it('a decision dated before the hand-over is unlawful', () => {
    const facts: readonly Told[] = [
      rights('2026-02-05T10:00+01:00'),
      ['keeping-decided', '2026-02-06T08:59+01:00'],
      handed('2026-02-06T09:00+01:00'),
    ]
    expect(seen(facts, '2026-02-06T10:00+01:00').grounds()).toEqual(['before-the-claim'])
  })
  it('later facts invoked after the five days: nothing to reproach', () => {
    expect(
      seen(
        [rights('2026-02-05T10:00+01:00'), handed('2026-02-20T09:00+01:00', { newFactsInvoked: true })],
        '2026-02-20T10:00+01:00',
      ).grounds(),
    ).toEqual([])
  })
  it('conditions not told: the five days never run', () => {
    expect(
      seen([['detention-asylum-rights-notified', '2026-02-05T10:00+01:00', {}]], '2026-03-20T10:00+01:00').clock('detention-claim')
        .lapsesAt,
    ).toBeNull()
  })
  it('judged before OFPRA decided', () => {
    expect(seenWith([...atOfpra, contested, judged(false)], '2026-02-10T11:00+01:00').grounds()).toEqual(['before-ofpra-decision'])
  })
  it('a broken seal, a keeping without reasons or criteria', () => {
    const facts: readonly Told[] = [
      rights('2026-02-05T10:00+01:00'),
      ['detention-claim-handed', '2026-02-06T09:00+01:00', { sealed: false }],
      ['keeping-decided', '2026-02-06T10:00+01:00', { reasoned: false, criteria: [], vulnerabilityConsidered: false }],
    ]
    expect(seen(facts, '2026-02-06T11:00+01:00').grounds()).toEqual([
      'seal-broken',
      'no-reasons',
      'no-criteria',
      'vulnerability-not-considered',
    ])
  })
})

describe('versions and places', () => {
  const story = (day: string): readonly Told[] => [
    rights(`${day}T08:00Z`),
    handed(`${day}T09:00Z`),
    ...kept(`${day}T10:00Z`),
    ['keeping-contested', `${day}T11:00Z`],
    ...received(`${day}T12:00Z`),
  ]
  const cited = (day: string, clause: string) =>
    seen(story(day), `${day}T13:00Z`)
      .clock(clause)
      .basis.map((one) => one.article)
  it.each([
    ['2021-04-30', ['L. 551-3'], ['L. 556-1', 'R. 723-4, I'], ['L. 556-1'], ['L. 556-1']],
    ['2021-05-01', ['L. 754-1'], ['L. 531-29', 'R. 531-23'], ['L. 754-4'], ['L. 754-3']],
    ['2024-07-14', ['L. 754-1'], ['L. 531-29', 'R. 531-23'], ['L. 754-4'], ['L. 754-3']],
    ['2024-07-15', ['L. 754-1'], ['L. 531-29', 'R. 531-23'], ['L. 754-4', 'L. 921-2'], ['L. 754-3']],
  ])('%s: the articles of the day', (day, claim, ofpra, contest, keeping) => {
    expect([cited(day, 'detention-claim'), cited(day, 'ofpra-96h'), cited(day, 'keeping-contest'), cited(day, 'keeping-decision')]).toEqual(
      [claim, ofpra, contest, keeping],
    )
  })
  it('before the code of 2021, seventy-two hours from OFPRA’s decision stand beside the ninety-six', () => {
    const ruling = (day: string) => {
      const file = seen([...story(day), ...decided('rejected', `${day}T13:00Z`)], `${day}T14:00Z`)
      return [iso(file.clock('keeping-ruling').firmAt), file.has('keeping-ruling', 2) ? iso(file.clock('keeping-ruling', 2).firmAt) : null]
    }
    expect(ruling('2021-04-30')).toEqual(['2021-05-06T12:00+02:00', '2021-05-03T15:00+02:00'])
    expect(ruling('2021-05-01')).toEqual(['2021-05-07T12:00+02:00', null])
  })
  it('the court is told of OFPRA’s decision since the reform', () => {
    const tells = (day: string) => seen([...story(day), ...decided('rejected', `${day}T13:00Z`)], `${day}T14:00Z`).has('ta-told-of-ofpra')
    expect([tells('2024-07-14'), tells('2024-07-15')]).toEqual([false, true])
  })
  it('assigned to residence in the meantime: fifteen days, from the notification or from the information of the court', () => {
    const assigned: Told = ['assigned-meanwhile', '2026-02-08T09:00+01:00']
    const open = seenWith([...atOfpra, contested, assigned], '2026-02-08T10:00+01:00')
    expect(open.dates('keeping-ruling')).toEqual(['2026-02-23T00:00+01:00', null])
    const told = seenWith(
      [
        ...atOfpra,
        contested,
        assigned,
        ['court-told-of-assignment', '2026-02-09T09:00+01:00'],
        ...decided('rejected', '2026-02-10T09:00+01:00'),
      ],
      '2026-02-10T10:00+01:00',
    )
    expect(told.dates('keeping-ruling')).toEqual(['2026-02-23T00:00+01:00', '2026-02-25T00:00+01:00'])
  })
  it('OFPRA later than the court’s time: the alert is at the earliest date, and no latest one is known', () => {
    const file = seenWith([...atOfpra, contested, ...decided('rejected', '2026-02-14T09:00+01:00')], '2026-02-14T10:00+01:00')
    expect(file.dates('keeping-ruling')).toEqual(['2026-02-12T10:00+01:00', null])
    expect(file.clock('keeping-ruling').state).toBe('lapsed')
  })
  it('since the Pact, OFPRA’s three months stand beside the ninety-six hours, which bind', () => {
    expect(seen(story('2026-06-11'), '2026-06-11T13:00Z').dates('ofpra-96h')).toEqual(['2026-06-15T14:00+02:00', '2026-06-15T14:00+02:00'])
    const file = seen(story('2026-06-12'), '2026-06-12T13:00Z')
    expect(file.dates('ofpra-96h')).toEqual(['2026-06-16T14:00+02:00', '2026-09-13T00:00+02:00'])
    expect(iso(file.clock('ofpra-96h').lapsesAt)).toBe('2026-06-16T14:00+02:00')
  })
  it('Guyane: no special contest, and the claim bars the removal all the same', () => {
    const file = seen([...story('2026-02-05'), ['keeping-contested', '2026-02-05T15:00Z']], '2026-02-05T16:00Z', 'FR-973')
    expect([file.has('keeping-contest'), file.has('keeping-ruling')]).toEqual([false, false])
    expect(file.grounds()).toEqual(['no-special-contest', 'no-special-contest'])
    expect(file.claim.bars.map((bar) => bar.clause)).toEqual(['detention-claim-pending'])
  })
})
