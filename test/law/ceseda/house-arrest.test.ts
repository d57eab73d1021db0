import { describe, expect, it } from 'vitest'
import { asylumHouseArrestContest, shortExpulsionHouseArrestContest } from '../../../src/law/ceseda/house-arrest-contest.js'
import {
  electronicMonitoring,
  electronicMonitoringExtension,
  electronicMonitoringTotal,
} from '../../../src/law/ceseda/house-arrest-monitoring.js'
import {
  hoursAtHome,
  hoursAtHomeAfterExpulsion,
  reportsADay,
  reportsADayAfterAdministrativeBan,
  reportsADayAfterExpulsion,
  reportsADayInShortForm,
} from '../../../src/law/ceseda/house-arrest-terms.js'
import {
  dublinHouseArrest,
  dublinHouseArrestRenewal,
  dublinHouseArrestTotal,
  expulsionProposedHouseArrest,
  judicialBanSpecialReasons,
  longHouseArrest,
  longHouseArrestRenewal,
  renewalsOfAsylum,
  renewalsOfAsylumThreat,
  secondLongRenewal,
  secondShortRenewal,
  shortHouseArrest,
  shortHouseArrestRenewal,
  shortHouseArrestTotal,
  uncountedBanRenewal,
} from '../../../src/law/ceseda/house-arrest.js'
import { visitAppeal, visitAppealByAuthority, visitAppealRuling, visitRuling, visitValidity } from '../../../src/law/ceseda/house-visit.js'
import { NoLawInForce, basisOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)
const governed = (rule: Rule, start: string, on = start.slice(0, 10)) => dates(limit(rule, on, start))

describe('CESEDA L. 732-3, short house arrest', () => {
  it.each([
    ['2019-03-01T00:00+01:00', '2019-04-15T00:00+02:00 / 2019-04-16T00:00+02:00'],
    ['2021-04-30T23:59+02:00', '2021-06-14T00:00+02:00 / 2021-06-15T00:00+02:00'],
    ['2021-05-01T00:00+02:00', '2021-06-15T00:00+02:00 / 2021-06-16T00:00+02:00'],
    ['2023-12-18T10:00+01:00', '2024-02-01T00:00+01:00 / 2024-02-02T00:00+01:00'],
    ['2024-01-16T08:00+01:00', '2024-03-01T00:00+01:00 / 2024-03-02T00:00+01:00'],
    ['2025-10-01T23:59+02:00', '2025-11-15T00:00+01:00 / 2025-11-16T00:00+01:00'],
  ])('notified %s → %s', (notified, expected) => {
    expect(governed(shortHouseArrest, notified)).toBe(expected)
  })

  it('is renewed from the end of the period before, each reading from its own', () => {
    const first = limit(shortHouseArrest, '2023-12-18', '2023-12-18T10:00+01:00')
    const second = limit(shortHouseArrestRenewal, '2024-01-30', first)
    expect(dates(second)).toBe('2024-03-17T00:00+01:00 / 2024-03-18T00:00+01:00')
    expect(dates(limit(secondShortRenewal, '2024-03-15', second))).toBe('2024-05-01T00:00+02:00 / 2024-05-02T00:00+02:00')
  })

  it('is 90 days in all, 135 since law 2024-42', () => {
    expect(governed(shortHouseArrestTotal, '2023-12-18T10:00+01:00')).toBe('2024-03-17T00:00+01:00 / 2024-03-18T00:00+01:00')
    expect(governed(shortHouseArrestTotal, '2024-01-27T23:59+01:00')).toBe('2024-04-26T00:00+02:00 / 2024-04-27T00:00+02:00')
    expect(governed(shortHouseArrestTotal, '2024-01-28T00:00+01:00')).toBe('2024-06-11T00:00+02:00 / 2024-06-12T00:00+02:00')
  })

  it.each([
    ['the second renewal of the short form', secondShortRenewal],
    ['the second renewal of the long form', secondLongRenewal],
  ])('%s has no version before 2024-01-28', (_, rule) => {
    expect(() => versionOf(rule, '2024-01-27', 'FR-75')).toThrow(NoLawInForce)
    expect(versionOf(rule, '2024-01-28', 'FR-75').from).toBe('2024-01-28')
  })

  it('cites both numberings', () => {
    expect(articles(shortHouseArrest, '2021-04-30')).toEqual(['L. 561-2, I'])
    expect(articles(shortHouseArrest, '2021-05-01')).toEqual(['L. 732-3'])
    expect(articles(dublinHouseArrest, '2021-04-30')).toEqual(['L. 561-2, I, 1° bis'])
    expect(articles(dublinHouseArrest, '2021-05-01')).toEqual(['L. 751-4'])
  })
})

describe('CESEDA L. 751-4, Dublin house arrest', () => {
  it('four periods of 45 days', () => {
    let period = limit(dublinHouseArrest, '2025-01-06', '2025-01-06T11:00+01:00')
    const ends = [dates(period)]
    for (let renewal = 0; renewal < 3; renewal += 1) ends.push(dates((period = limit(dublinHouseArrestRenewal, '2025-02-01', period))))
    expect(ends).toEqual([
      '2025-02-20T00:00+01:00 / 2025-02-21T00:00+01:00',
      '2025-04-06T00:00+02:00 / 2025-04-07T00:00+02:00',
      '2025-05-21T00:00+02:00 / 2025-05-22T00:00+02:00',
      '2025-07-05T00:00+02:00 / 2025-07-06T00:00+02:00',
    ])
  })

  it('180 days in all', () => {
    expect(governed(dublinHouseArrestTotal, '2025-01-06T11:00+01:00')).toBe('2025-07-05T00:00+02:00 / 2025-07-06T00:00+02:00')
  })
})

describe('CESEDA L. 752-1 and L. 523-3, house arrest of an asylum seeker', () => {
  it.each([
    ['one renewal under its own text', renewalsOfAsylum, '2021-04-30', 1],
    ['one renewal by reference', renewalsOfAsylum, '2024-01-27', 1],
    ['two since law 2024-42', renewalsOfAsylum, '2024-01-28', 2],
    ['two for a threat', renewalsOfAsylumThreat, '2024-01-28', 2],
  ])('%s', (_, rule, day, expected) => {
    expect(figureOn(rule, day, 'FR-75')).toBe(expected)
  })

  it('none for a threat before law 2024-42', () => {
    expect(() => versionOf(renewalsOfAsylumThreat, '2024-01-27', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 732-4, long house arrest', () => {
  it.each([
    ['2023-09-04T10:00+02:00', '2024-03-04T00:00+01:00 / 2024-03-05T00:00+01:00'],
    ['2024-01-27T23:59+01:00', '2024-07-27T00:00+02:00 / 2024-07-28T00:00+02:00'],
    ['2024-01-28T00:00+01:00', '2025-01-28T00:00+01:00 / 2025-01-29T00:00+01:00'],
    ['2024-03-11T10:00+01:00', '2025-03-11T00:00+01:00 / 2025-03-12T00:00+01:00'],
    ['2024-02-29T10:00+01:00', '2025-02-28T00:00+01:00 / 2025-03-01T00:00+01:00'],
    ['2020-08-31T10:00+02:00', '2021-02-28T00:00+01:00 / 2021-03-01T00:00+01:00'],
  ])('notified %s → %s', (notified, expected) => {
    expect(governed(longHouseArrest, notified)).toBe(expected)
  })

  it('with two renewals, an absolute end', () => {
    const first = limit(longHouseArrest, '2024-03-11', '2024-03-11T10:00+01:00')
    const second = limit(longHouseArrestRenewal, '2025-03-01', first)
    expect(dates(limit(secondLongRenewal, '2026-03-01', second))).toBe('2027-03-11T00:00+01:00 / 2027-03-12T00:00+01:00')
  })

  it('after a ban, renewals had no count under the old numbering', () => {
    expect(versionOf(uncountedBanRenewal, '2021-04-30', 'FR-75').from).toBe('2019-01-01')
    expect(() => versionOf(uncountedBanRenewal, '2021-05-01', 'FR-75')).toThrow(NoLawInForce)
  })

  it('needs special reasons after five years of a judicial ban', () => {
    expect(governed(judicialBanSpecialReasons, '2021-04-20T10:00+02:00')).toBe('2026-04-20T00:00+02:00 / 2026-04-21T00:00+02:00')
  })
})

describe('CESEDA L. 523-3, house arrest during a proposal of expulsion', () => {
  it.each([
    ['2021-03-15T10:00+01:00', '2021-04-15T00:00+02:00 / 2021-04-16T00:00+02:00'],
    ['2021-04-01T10:00+02:00', '2021-05-01T00:00+02:00 / 2021-05-02T00:00+02:00'],
    ['2021-04-02T10:00+02:00', '2021-05-01T00:00+02:00 / 2021-05-02T00:00+02:00'],
    ['2021-04-20T10:00+02:00', '2021-05-01T00:00+02:00 / 2021-05-20T00:00+02:00'],
    ['2021-04-30T23:59+02:00', '2021-05-01T00:00+02:00 / 2021-05-30T00:00+02:00'],
  ])('notified %s → %s', (notified, expected) => {
    expect(governed(expulsionProposedHouseArrest, notified)).toBe(expected)
  })

  it('has no basis in the new code', () => {
    expect(() => versionOf(expulsionProposedHouseArrest, '2021-05-01', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 733-1 and R. 733-2, reports a day', () => {
  it.each([
    ['all forms', reportsADay, [1, 1, 1, 1]],
    ['expulsion, judicial ban', reportsADayAfterExpulsion, [4, 4, 4, 4]],
    ['administrative ban', reportsADayAfterAdministrativeBan, [1, 1, 1, 4]],
    ['short form after an expulsion', reportsADayInShortForm, [1, 1, 1, 4]],
  ])('%s: on the eve and the day of each text', (_, rule, expected) => {
    const days = ['2021-04-30', '2021-05-01', '2024-07-16', '2024-07-17']
    expect(days.map((day) => figureOn(rule, day, 'FR-75'))).toEqual(expected)
  })

  it('keeps a conflict of copies visible', () => {
    expect(versionOf(reportsADayAfterAdministrativeBan, '2024-07-16', 'FR-75').confidence).toBe('unsure')
  })
})

describe('CESEDA L. 733-2, hours at home', () => {
  it('three hours, ten after an expulsion', () => {
    expect([hoursAtHome, hoursAtHomeAfterExpulsion].map((rule) => figureOn(rule, '2025-10-25', 'FR-75'))).toEqual([3, 10])
  })

  it('are elapsed hours: a night of autumn holds one more on the clock', () => {
    expect(governed(hoursAtHomeAfterExpulsion, '2025-10-25T22:00+02:00').split(' / ')[0]).toBe('2025-10-26T07:00+01:00')
    expect(governed(hoursAtHomeAfterExpulsion, '2025-03-29T22:00+01:00').split(' / ')[1]).toBe('2025-03-30T09:00+02:00')
  })
})

describe('CESEDA L. 733-9 to L. 733-12, the visit of a home', () => {
  it.each([
    ['ruling', visitRuling, '2025-10-24T16:10+02:00', '2025-10-25T16:10+02:00'],
    ['validity', visitValidity, '2025-10-25T15:00+02:00', '2025-10-31T14:00+01:00 / 2025-10-31T15:00+01:00'],
    ['validity before law 2024-42', visitValidity, '2024-01-27T23:59+01:00', '2024-01-31T23:59+01:00'],
    ['validity since', visitValidity, '2024-01-28T00:00+01:00', '2024-02-03T00:00+01:00'],
    ['appeal', visitAppeal, '2025-10-26T06:20+01:00', '2025-10-27T06:20+01:00'],
    ['appeal that ends on a Sunday', visitAppeal, '2025-11-15T06:20+01:00', '2025-11-16T06:20+01:00 / 2025-11-18T00:00+01:00'],
    ['appeal of the prefect', visitAppealByAuthority, '2025-11-15T06:20+01:00', '2025-11-16T06:20+01:00'],
    ['ruling on appeal', visitAppealRuling, '2025-10-26T19:00+01:00', '2025-10-28T19:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})

describe('the contest of a house arrest', () => {
  it.each([
    ['short form after an expulsion, old text', shortExpulsionHouseArrestContest, '2021-04-30T10:00+02:00', '2021-05-02T10:00+02:00'],
    [
      'short form after an expulsion',
      shortExpulsionHouseArrestContest,
      '2025-01-06T11:00+01:00',
      '2025-03-07T00:00+01:00 / 2025-03-08T00:00+01:00',
    ],
    ['asylum, before law 2024-42', asylumHouseArrestContest, '2024-07-14T11:00+02:00', '2024-07-16T11:00+02:00 / 2024-09-17T00:00+02:00'],
    ['asylum', asylumHouseArrestContest, '2025-01-06T11:00+01:00', '2025-01-14T00:00+01:00 / 2025-03-08T00:00+01:00'],
  ])('%s', (_, rule, notified, expected) => {
    expect(governed(rule, notified)).toBe(expected)
  })
})

describe('CESEDA L. 733-14, electronic monitoring', () => {
  it('three months, then three more, two years in all', () => {
    const first = limit(electronicMonitoring, '2025-01-31', '2025-01-31T10:00+01:00')
    expect(dates(first)).toBe('2025-04-30T00:00+02:00 / 2025-05-01T00:00+02:00')
    expect(dates(limit(electronicMonitoringExtension, '2025-04-20', first))).toBe('2025-07-30T00:00+02:00 / 2025-07-31T00:00+02:00')
    expect(governed(electronicMonitoringTotal, '2025-01-31T10:00+01:00')).toBe('2027-01-31T00:00+01:00 / 2027-02-01T00:00+01:00')
  })
})
