import type { Told } from './file.js'

/**
 * A worked scenario of the law dossiers: facts, the instant at which the file is read, and what its clocks say then: `clause#n firm late`, to the
 * minute, in the order of the dossier. `=`: late is firm. Facts of a second procedure name it.
 */
export type Scenario = {
  readonly section: string
  readonly name: string
  readonly procedures: Readonly<Record<string, string>>
  readonly facts: readonly Told[]
  readonly at: string
  readonly clocks: readonly string[]
}

const inWindow = { procedure: 'w' }
const signed = (day: string, data: object = {}): Told => [
  'removal-decision-signed',
  day,
  { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: true, ...data },
]
const notified = (at: string): Told => ['removal-decision-notified', at, { custodyAtNotification: 'free', remediesStated: true }]
const opened = (at: string, data: object, more: Told[3] = {}): Told => [
  'window-opened',
  at,
  {
    ...{ decisionType: 'oqtf', ground: 'new-3', custody: 'free', departurePeriod: true, channel: 'voie-administrative' },
    ...{ remediesStated: true, signedAt: at.slice(0, 10), ...data },
  },
  more,
]
const period = { m: 'removal-measure', w: 'appeal-window' }
const removal = (name: string, procedures: Scenario['procedures'], at: string, facts: readonly Told[], clocks: readonly string[]) => ({
  ...{ section: 'removal-measure', name, procedures, at, facts, clocks },
})
const window = (name: string, at: string, facts: readonly Told[], clocks: readonly string[]): Scenario => ({
  ...{ section: 'appeal-window', name, procedures: { w: 'appeal-window' }, at, facts, clocks },
})
const measure = { m: 'removal-measure' }

const removals: readonly Scenario[] = [
  removal(
    '1. a period ending on the Sunday of the change of clocks, a window at month end',
    period,
    '2025-03-25T10:00+01:00',
    [
      signed('2025-02-24'),
      notified('2025-02-28T11:20+01:00'),
      opened('2025-02-28T11:20+01:00', { signedAt: '2025-02-24' }, inWindow),
      ['appeal-registered', '2025-03-24T17:00+01:00', {}, inWindow],
    ],
    [
      'rm.departure-period 2025-03-30T00:00+01:00 2025-03-31T00:00+02:00',
      'aw.month 2025-03-29T00:00+01:00 2025-04-02T00:00+02:00',
      'aw.ruling 2025-09-24T00:00+02:00 2025-09-25T00:00+02:00',
    ],
  ),
  removal(
    '2. one year, then three',
    measure,
    '2024-01-29T10:00+01:00',
    [signed('2022-12-05'), notified('2022-12-05T10:00+01:00')],
    [
      'rm.coercion-age#1 2023-12-05T00:00+01:00 2023-12-06T00:00+01:00',
      'rm.coercion-age#2 2025-12-05T00:00+01:00 2025-12-06T00:00+01:00',
      'rm.eloi-unexecuted 2025-12-06T00:00+01:00 =',
    ],
  ),
  removal(
    '3. the period ended, under the older law',
    period,
    '2024-06-26T10:00+02:00',
    [
      signed('2024-06-07'),
      notified('2024-06-10T10:00+02:00'),
      opened('2024-06-10T10:00+02:00', { signedAt: '2024-06-07' }, inWindow),
      ['departure-period-ended', '2024-06-25T14:30+02:00', { signedOn: '2024-06-25' }],
      opened('2024-06-25T14:30+02:00', { decisionType: 'departure-period-ended' }, inWindow),
    ],
    ['aw.30d 2024-07-11T00:00+02:00 2024-07-12T00:00+02:00', 'aw.48h 2024-06-27T14:30+02:00 ='],
  ),
  removal(
    '4. a citizen of the Union, end of month',
    period,
    '2025-02-01T10:00+01:00',
    [
      signed('2025-01-31', { kind: 'oqtf-eu', legalGround: 'eu-2' }),
      notified('2025-01-31T15:00+01:00'),
      opened('2025-01-31T15:00+01:00', { decisionType: 'oqtf-eu', ground: 'eu-2' }, inWindow),
    ],
    ['rm.departure-period 2025-02-28T00:00+01:00 2025-03-01T00:00+01:00', 'aw.month 2025-03-01T00:00+01:00 2025-03-04T00:00+01:00'],
  ),
  removal(
    '5. a ban that begins with the exit',
    measure,
    '2025-09-15T10:00+02:00',
    [
      signed('2025-02-24', { departurePeriodGranted: false }),
      ['return-ban-issued', '2025-02-24', { type: 'irtf-612-6', months: 36 }],
      notified('2025-02-24T10:00+01:00'),
      ['departure-proved', '2025-09-14', { means: 'exit-stamp' }],
    ],
    ['rm.irtf 2028-09-14T00:00+02:00 2028-09-15T00:00+02:00', 'rm.eloi-3m 2025-12-15T00:00+01:00 =', 'rm.gestel 2026-03-15T00:00+01:00 ='],
  ),
  removal(
    '6. the asylum feed',
    measure,
    '2025-01-17T10:00+01:00',
    [['asylum-right-ended-known', '2025-01-17T09:00+01:00', { source: 'cnda' }]],
    ['rm.oqtf-after-asylum 2025-02-01T00:00+01:00 2025-02-02T00:00+01:00'],
  ),
]

const noPeriod = { departurePeriod: false }
const windows: readonly Scenario[] = [
  window(
    '1. forty-eight hours across the change of clocks',
    '2025-03-31T12:00+02:00',
    [opened('2025-03-29T10:05+01:00', { ...noPeriod, custody: 'cra' }), ['appeal-deposited', '2025-03-30T18:00+02:00']],
    ['aw.48h 2025-03-31T10:05+02:00 2025-03-31T11:05+02:00', 'aw.ruling 2025-04-04T10:05+02:00 2025-04-04T11:05+02:00'],
  ),
  window(
    '2. a chain of switches: the hour of the information counts',
    '2025-04-29T09:00+02:00',
    [
      opened('2025-04-07T09:00+02:00', {}),
      ['switch-information-given', '2025-04-22T16:00+02:00', { newState: 'house-arrest', textGiven: true }],
      ['custody-changed', '2025-04-28T09:15+02:00', { newState: 'cra' }],
      ['switch-information-given', '2025-04-28T09:40+02:00', { newState: 'cra', textGiven: true }],
    ],
    [
      'aw.month 2025-05-08T00:00+02:00 2025-05-10T00:00+02:00',
      'aw.switch#1 2025-04-30T00:00+02:00 2025-05-01T00:00+02:00',
      'aw.switch#2 2025-04-30T09:40+02:00 =',
    ],
  ),
  window(
    '3. signed before 2024-07-15, notified after it',
    '2024-07-17T09:00+02:00',
    [opened('2024-07-16T09:30+02:00', { ...noPeriod, signedAt: '2024-07-12', announcedWindow: '1-month' })],
    ['aw.48h 2024-07-18T09:30+02:00 2024-08-20T00:00+02:00'],
  ),
  window(
    '4. legal aid: the month before it',
    '2025-06-03T10:00+02:00',
    [opened('2025-06-02T10:00+02:00', {})],
    ['aw.month 2025-07-03T00:00+02:00 2025-07-04T00:00+02:00'],
  ),
  window(
    '4. legal aid: a whole new month',
    '2025-07-11T10:00+02:00',
    [
      opened('2025-06-02T10:00+02:00', {}),
      ['legal-aid-requested', '2025-06-20T10:00+02:00'],
      ['legal-aid-decided', '2025-07-10T10:00+02:00', { outcome: 'admitted-full' }],
    ],
    ['aw.month 2025-08-11T00:00+02:00 2025-08-30T00:00+02:00'],
  ),
  window(
    '5. imprisoned during the month',
    '2025-11-01T03:00+01:00',
    [
      opened('2025-10-08T10:00+02:00', {}),
      ['switch-information-given', '2025-10-24T15:00+02:00', { newState: 'prison', textGiven: true }],
      ['appeal-deposited', '2025-10-31T23:50+01:00', { custodySinceNotification: false }],
    ],
    ['aw.switch 2025-11-01T00:00+01:00 2025-11-04T00:00+01:00', 'aw.ruling 2025-11-15T00:00+01:00 2025-11-16T00:00+01:00'],
  ),
  window(
    '6. notified in prison on a Friday evening',
    '2025-07-12T10:00+02:00',
    [opened('2025-07-11T17:00+02:00', { ...noPeriod, custody: 'prison' })],
    ['aw.7d 2025-07-19T00:00+02:00 2025-07-22T00:00+02:00'],
  ),
]

const assigned = (at: string, data: object): readonly Told[] => [
  ['house-arrest-signed', at.slice(0, 10), { form: 'short', ...data }],
  ['house-arrest-notified', at, { channel: 'voie-administrative', rightsFormGiven: true, remediesStated: true }],
]
const renewed = (seq: number, at: string, form = 'short'): Told => ['house-arrest-renewed', at, { form, seq }]
const arrest = (name: string, at: string, facts: readonly Told[], clocks: readonly string[]): Scenario => ({
  ...{ section: 'house-arrest', name, procedures: { h: 'house-arrest' }, at, facts, clocks },
})
const arrests: readonly Scenario[] = [
  arrest(
    '1. forty-five days across the law of 2024-01-28',
    '2024-03-16T10:00+01:00',
    [...assigned('2023-12-18T10:00+01:00', {}), renewed(1, '2024-01-30T09:00+01:00'), renewed(2, '2024-03-15T09:00+01:00')],
    [
      'ha.short#1 2024-02-01T00:00+01:00 2024-02-02T00:00+01:00',
      'ha.short#2 2024-03-17T00:00+01:00 2024-03-18T00:00+01:00',
      'ha.short#3 2024-05-01T00:00+02:00 2024-05-02T00:00+02:00',
      'ha.short-total 2024-03-17T00:00+01:00 2024-05-02T00:00+02:00',
    ],
  ),
  arrest(
    '2. a visit across the change of clocks',
    '2025-10-26T20:00+01:00',
    [
      ...assigned('2025-10-20T10:00+02:00', { ground: 'oqtf' }),
      ['visit-petition-filed', '2025-10-24T16:10+02:00', { ground: 'oqtf' }],
      ['visit-order-issued', '2025-10-25T15:00+02:00'],
      ['visit-started', '2025-10-26T06:05+01:00'],
      ['visit-order-notified', '2025-10-26T06:20+01:00', { to: 'person' }],
      ['visit-appeal-filed', '2025-10-26T19:00+01:00', { by: 'person' }],
    ],
    [
      'ha.visit-ruling 2025-10-25T16:10+02:00 =',
      'ha.visit-validity 2025-10-31T14:00+01:00 2025-10-31T15:00+01:00',
      'ha.visit-appeal 2025-10-27T06:20+01:00 =',
      'ha.visit-appeal-ruling 2025-10-28T19:00+01:00 =',
    ],
  ),
  arrest(
    '3. a daily report across the change of clocks: slots that close an hour after nine',
    '2025-10-24T13:00+02:00',
    assigned('2025-10-24T12:00+02:00', { times: [{ from: '09:00', to: '10:00' }], sundaysAndHolidays: true }),
    ['ha.report#1 2025-10-25T10:00+02:00 =', 'ha.report#2 2025-10-26T10:00+01:00 ='],
  ),
  arrest(
    '4. ten hours at home: the night of autumn ends at seven',
    '2025-10-25T12:00+02:00',
    assigned('2025-10-24T12:00+02:00', { form: 'expulsion-health', ground: 'expulsion', curfew: { from: '22:00', to: '08:00' } }),
    ['ha.curfew#2 2025-10-26T07:00+01:00 ='],
  ),
  arrest(
    '5. Dublin',
    '2025-05-16T10:00+02:00',
    [
      ...assigned('2025-01-06T11:00+01:00', { form: 'dublin' }),
      renewed(1, '2025-02-10T10:00+01:00', 'dublin'),
      renewed(2, '2025-04-01T10:00+02:00', 'dublin'),
      renewed(3, '2025-05-15T10:00+02:00', 'dublin'),
    ],
    [
      'ha.dublin#1 2025-02-20T00:00+01:00 2025-02-21T00:00+01:00',
      'ha.dublin#2 2025-04-06T00:00+02:00 2025-04-07T00:00+02:00',
      'ha.dublin#3 2025-05-21T00:00+02:00 2025-05-22T00:00+02:00',
      'ha.dublin#4 2025-07-05T00:00+02:00 2025-07-06T00:00+02:00',
      'ha.contest 2025-01-14T00:00+01:00 2025-01-15T00:00+01:00',
    ],
  ),
  arrest(
    '6. the long form, one year with two renewals',
    '2026-03-02T10:00+01:00',
    [
      ...assigned('2024-03-11T10:00+01:00', { form: 'long', ground: 'oqtf' }),
      renewed(1, '2025-03-01T10:00+01:00', 'long'),
      renewed(2, '2026-03-01T10:00+01:00', 'long'),
    ],
    [
      'ha.long#1 2025-03-11T00:00+01:00 2025-03-12T00:00+01:00',
      'ha.long#2 2026-03-11T00:00+01:00 2026-03-12T00:00+01:00',
      'ha.long#3 2027-03-11T00:00+01:00 2027-03-12T00:00+01:00',
    ],
  ),
  arrest(
    '6. the long form of 2023, six months',
    '2023-09-05T10:00+02:00',
    assigned('2023-09-04T10:00+02:00', { form: 'long', ground: 'oqtf' }),
    ['ha.long 2024-03-04T00:00+01:00 2024-03-05T00:00+01:00'],
  ),
]

const expelled = (name: string, at: string, facts: readonly Told[], clocks: readonly string[]): Scenario => ({
  ...{ section: 'expulsion', name, procedures: { e: 'expulsion' }, at, facts, clocks },
})
const fixed: readonly Told[] = [
  ['expulsion-proposed', '2025-02-01T10:00+01:00'],
  ['comex-date-fixed', '2025-02-01T10:00+01:00', { sittingAt: '2025-03-12T09:30:00+01:00' }],
]
const ordered: readonly Told[] = [
  ['expulsion-order-signed', '2025-04-18T10:00+02:00'],
  ['expulsion-order-notified', '2025-04-22T10:00+02:00', { euCitizen: true, urgency: false, remediesStated: true }],
]
const expulsions: readonly Scenario[] = [
  expelled(
    '1. the ordinary path',
    '2025-03-13T10:00+01:00',
    [
      ...fixed,
      ['bulletin-served', '2025-02-24T15:00+01:00'],
      ['sitting-held', '2025-03-12T09:30+01:00'],
      ['adjournment-granted', '2025-03-12T10:00+01:00'],
    ],
    [
      'ex.notice 2025-02-25T00:00+01:00 2025-02-26T00:00+01:00',
      'ex.opinion 2025-03-24T00:00+01:00 2025-03-25T00:00+01:00',
      'ex.adjourned 2025-04-12T00:00+02:00 2025-04-13T00:00+02:00',
    ],
  ),
  expelled(
    '2. one day short',
    '2025-02-27T10:00+01:00',
    [...fixed, ['bulletin-served', '2025-02-26T15:00+01:00']],
    ['ex.notice 2025-02-25T00:00+01:00 2025-02-26T00:00+01:00'],
  ),
  expelled('3. the order and after', '2030-04-20T10:00+02:00', ordered, [
    'ex.contest 2025-06-23T00:00+02:00 2025-06-24T00:00+02:00',
    'ex.abrogation-free 2025-06-23T00:00+02:00 =',
    'ex.eu-period 2025-05-23T00:00+02:00 =',
    'ex.review#1 2030-04-18T00:00+02:00 2030-04-19T00:00+02:00',
    'ex.review-silence#1 2030-06-18T00:00+02:00 2030-06-19T00:00+02:00',
  ]),
  expelled(
    '4. silence on a request, at the end of a month',
    '2025-02-01T10:00+01:00',
    [
      ['expulsion-order-signed', '2024-01-10T10:00+01:00'],
      ['expulsion-order-notified', '2024-01-12T10:00+01:00'],
      ['abrogation-requested', '2024-10-31', { residesAbroad: true }],
    ],
    ['ex.abrogation-silence 2025-03-01T00:00+01:00 ='],
  ),
  expelled(
    '5. two letters of two days',
    '2025-02-24T18:00+01:00',
    [...fixed, ['bulletin-posted', '2025-02-24', {}]],
    ['ex.same-day-letter 2025-02-25T00:00+01:00 ='],
  ),
  arrest(
    '6 of the expulsion. a house arrest for a mere proposal ends with the old code',
    '2021-04-21T10:00+02:00',
    assigned('2021-04-20T10:00+02:00', { form: 'expulsion-proposed' }),
    ['ha.expulsion-proposed 2021-05-01T00:00+02:00 2021-05-20T00:00+02:00'],
  ),
]

const claimed = (name: string, at: string, facts: readonly Told[], clocks: readonly string[]): Scenario => ({
  ...{ section: 'asylum-in-detention', name, procedures: { a: 'asylum-in-detention' }, at, facts, clocks },
})
const rights = (at: string): Told => ['detention-asylum-rights-notified', at, { conditionsTold: true }]
const inDetention = (one: string, type: string, at: string): Told => [type, at, {}, { procedure: one }]
const claims: readonly Scenario[] = [
  claimed(
    '1. the clocks go forward inside the five days',
    '2025-04-04T12:00+02:00',
    [
      rights('2025-03-27T16:30+01:00'),
      ['detention-claim-handed', '2025-04-01T21:12+02:00', { sealed: true }],
      ['keeping-decided', '2025-04-02T10:00+02:00'],
      ['keeping-notified', '2025-04-02T10:00+02:00', { remediesStated: true }],
      ['claim-sent-to-ofpra', '2025-04-02T15:00+02:00'],
      ['claim-received-by-ofpra', '2025-04-02T15:00+02:00'],
      ['keeping-contested', '2025-04-04T10:00+02:00', { place: 'centre' }],
    ],
    [
      'detention-claim 2025-04-01T00:00+02:00 2025-04-02T00:00+02:00',
      'keeping-contest 2025-04-04T10:00+02:00 =',
      'ofpra-96h 2025-04-06T15:00+02:00 =',
      'keeping-ruling-time 2025-04-08T10:00+02:00 =',
    ],
  ),
  claimed(
    '2. the clocks go back, and OFPRA is one minute late',
    '2025-10-28T16:00+01:00',
    [rights('2025-10-22T10:00+02:00'), ['claim-received-by-ofpra', '2025-10-24T18:00+02:00']],
    ['ofpra-96h 2025-10-28T17:00+01:00 2025-10-28T18:00+01:00'],
  ),
  claimed(
    '3. a week-end, with no roll-over',
    '2026-02-08T18:00+01:00',
    [
      ['keeping-decided', '2026-02-06T17:00+01:00'],
      ['keeping-notified', '2026-02-06T17:42+01:00', { remediesStated: true }],
      ['keeping-contested', '2026-02-08T17:42+01:00', { place: 'centre' }],
    ],
    ['keeping-contest 2026-02-08T17:42+01:00 =', 'keeping-ruling-time 2026-02-12T17:42+01:00 ='],
  ),
  {
    ...{ section: 'asylum-in-detention', name: '4. freed in between, and detained again', at: '2026-03-21T10:00+01:00' },
    procedures: { a: 'asylum-in-detention', one: 'detention', two: 'detention' },
    facts: [
      inDetention('one', 'detention-decided', '2026-03-02T09:00+01:00'),
      inDetention('one', 'placed-in-detention', '2026-03-02T09:00+01:00'),
      rights('2026-03-02T10:00+01:00'),
      inDetention('one', 'released', '2026-03-04T18:00+01:00'),
      inDetention('two', 'detention-decided', '2026-03-20T09:00+01:00'),
      inDetention('two', 'placed-in-detention', '2026-03-20T09:00+01:00'),
    ],
    clocks: ['detention-claim 2026-03-23T00:00+01:00 2026-03-24T00:00+01:00'],
  },
  claimed(
    '5. the asylum seeker held as such: nothing lodged in five days',
    '2024-10-28T12:00+01:00',
    [
      ['l523-placed', '2024-10-23T11:20+02:00'],
      ['l523-judge-seised', '2024-10-25T11:20+02:00'],
    ],
    ['l523-lodging 2024-10-28T10:20+01:00 2024-10-28T11:20+01:00', 'l523-tail 2024-10-29T10:20+01:00 2024-10-29T11:20+01:00'],
  ),
  claimed(
    '5. at the end of the ground of that detention',
    '2025-05-23T10:00+02:00',
    [['l523-placed', '2025-05-23T10:00+02:00']],
    ['l523-ground 2025-05-24T00:00+02:00 ='],
  ),
]

/** Every worked scenario of the sections of the dossiers on the procedures that run. */
export const scenarios: readonly Scenario[] = [...removals, ...windows, ...arrests, ...expulsions, ...claims]

/** What a scenario expects of one clock. */
export const expected = (line: string) => {
  const [name = '', firm = '', late = '='] = line.split(' ')
  const [clause = '', n = '1'] = name.split('#')
  return { clause, n: Number(n), dates: [firm, late === '=' ? firm : late] as const }
}
