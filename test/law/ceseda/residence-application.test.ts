import { describe, expect, it } from 'vitest'
import {
  contractTerm,
  closingInterview,
  languageCertificate,
  terminationObservations,
} from '../../../src/law/ceseda/integration-contract.js'
import { receptionContractClosureAfterExam } from '../../../src/law/ceseda/reception-contract.js'
import {
  entryConditionsAgain,
  prolongationCertificate,
  protectionProlongationCertificate,
  renewalWindow,
  renewalWindowOnline,
  renewalWindowOnlineEnd,
} from '../../../src/law/ceseda/renewal.js'
import {
  asylumSeekerHealthGround,
  filingAtEighteen,
  filingAtEighteenByRight,
  firstFilingAfterEntry,
  otherPermitAfterProtection,
} from '../../../src/law/ceseda/residence-application.js'
import { commissionMeeting, deemedOpinion, provisionalStay, summonsNotice } from '../../../src/law/ceseda/residence-commission.js'
import {
  blueCardMobilityExtension,
  silenceBlueCard,
  silenceBlueCardMobility,
  silenceGeneral,
  silenceNinetyDays,
} from '../../../src/law/ceseda/residence-silence.js'
import { reunificationBreakSinceIssue, reunificationBreakSinceVisa } from '../../../src/law/ceseda/residence-withdrawal.js'
import { reasonsOfImplicitRefusal } from '../../../src/law/crpa/requests.js'
import { NoLawInForce, basisOn, exclusionOn, figureOn, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const articles = (rule: Rule, day: string) => basisOn(versionOf(rule, day, 'FR-75'), day).map(({ article }) => article)
const governed = (rule: Rule, start: string, on = start.slice(0, 10)) => dates(limit(rule, on, start))

describe('CESEDA R*. 432-1 and R. 432-2, the silence that refuses', () => {
  it.each([
    ['four months that end on a Saturday', silenceGeneral, '2025-07-08T10:12+02:00', '2025-11-08T00:00+01:00 / 2025-11-09T00:00+01:00'],
    [
      'ninety days across a change of clocks',
      silenceNinetyDays,
      '2025-08-01T10:00+02:00',
      '2025-10-30T00:00+01:00 / 2025-10-31T00:00+01:00',
    ],
    ['a Blue Card before its own limits', silenceNinetyDays, '2025-06-13T10:00+02:00', '2025-09-11T00:00+02:00 / 2025-09-12T00:00+02:00'],
    ['a Blue Card holder who moves', silenceBlueCardMobility, '2025-06-16T10:00+02:00', '2025-07-16T00:00+02:00 / 2025-07-17T00:00+02:00'],
    ['the reasons, from the request', reasonsOfImplicitRefusal, '2025-12-15T10:00+01:00', '2026-01-16T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('an extension runs from the end of the thirty days, on a holiday too', () => {
    const first = limit(silenceBlueCardMobility, '2025-06-16', '2025-06-16T10:00+02:00')
    expect(dates(limit(blueCardMobilityExtension, '2025-07-10', first))).toBe('2025-08-15T00:00+02:00 / 2025-08-16T00:00+02:00')
  })

  it('the Blue Card left the list of the ninety days on 2025-06-16', () => {
    expect(articles(silenceNinetyDays, '2025-06-15')).toContain('R. 421-23')
    expect(articles(silenceNinetyDays, '2025-06-16')).not.toContain('R. 421-23')
    expect(() => versionOf(silenceBlueCard, '2025-06-15', 'FR-75')).toThrow(NoLawInForce)
    expect(figureOn(silenceBlueCard, '2025-06-16', 'FR-75')).toBe(90)
  })

  it('cites the article of each ground from the day of its text', () => {
    expect(articles(silenceNinetyDays, '2019-02-28')).not.toContain('R. 313-7')
    expect(articles(silenceNinetyDays, '2019-03-01')).toContain('R. 313-7')
    expect(articles(silenceNinetyDays, '2021-05-01')).toContain('R. 422-5')
  })
})

describe('CESEDA R. 431-4 and R. 431-5, filing', () => {
  it.each([
    ['after the entry', firstFilingAfterEntry, '2025-12-31T10:00+01:00', '2026-03-01T00:00+01:00'],
    ['at eighteen, by right', filingAtEighteenByRight, '2025-08-31T00:00+02:00', '2026-08-31T00:00+02:00'],
    [
      'at eighteen, by right, old words',
      filingAtEighteenByRight,
      '2020-08-31T00:00+02:00',
      '2021-08-31T00:00+02:00 / 2022-01-01T00:00+01:00',
    ],
    ['at eighteen, other cases', filingAtEighteen, '2025-08-31T00:00+02:00', '2025-11-01T00:00+01:00'],
    ['health, during an asylum claim', asylumSeekerHealthGround, '2025-11-30T10:00+01:00', '2026-03-01T00:00+01:00'],
    ['another permit after a protection', otherPermitAfterProtection, '2025-03-31T10:00+02:00', '2025-08-01T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('both numberings', () => {
    expect(articles(firstFilingAfterEntry, '2021-04-30')).toEqual(['R. 311-2, al. 1'])
    expect(articles(firstFilingAfterEntry, '2021-05-01')).toEqual(['R. 431-4'])
  })
})

describe('CESEDA R. 431-5, R. 431-8 and R. 431-15-1, renewal', () => {
  it.each([
    ['at the expiry, old text', entryConditionsAgain, '2021-04-15T12:00+02:00', '2021-04-16T00:00+02:00'],
    ['six months on, new text', entryConditionsAgain, '2021-05-20T12:00+02:00', '2021-11-21T00:00+01:00'],
    ['a first certificate', prolongationCertificate, '2025-10-01T00:00+02:00', '2026-01-01T00:00+01:00'],
    ['a certificate of a protected person', protectionProlongationCertificate, '2025-03-05T10:00+01:00', '2025-09-05T00:00+02:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('the online window opens and closes by days, the other one by months', () => {
    expect([renewalWindow, renewalWindowOnline, renewalWindowOnlineEnd].map((rule) => figureOn(rule, '2025-09-30', 'FR-75'))).toEqual([
      2, 120, 60,
    ])
    expect(() => versionOf(renewalWindowOnline, '2021-04-30', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA L. 432-15 and R. 432-8, the residence-permit commission', () => {
  it.each([
    ['the meeting', commissionMeeting, '2025-09-15T10:00+02:00', '2025-12-16T00:00+01:00'],
    ['the opinion deemed given', deemedOpinion, '2025-09-15T10:00+02:00', '2025-12-15T00:00+01:00 / 2025-12-16T00:00+01:00'],
    ['a provisional document', provisionalStay, '2025-09-15T10:00+02:00', '2025-12-15T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it.each([
    ['FR-973', '2014-05-25', undefined],
    ['FR-973', '2014-05-26', 'L. 312-3'],
    ['FR-973', '2021-05-01', 'L. 441-4, 2°'],
    ['FR-976', '2021-04-30', 'L. 312-3'],
    ['FR-MF', '2026-11-22', 'ancien L. 312-3'],
    ['FR-972', '2026-11-22', undefined],
  ])('there is none in %s on %s by %s', (territory, day, expected) => {
    const found = exclusionOn(deemedOpinion, day, territory)
    expect(found === null ? undefined : basisOn(found, day)[0]?.article).toBe(expected)
  })

  it('the summons is counted back, the provisional document has a length since 2021 only', () => {
    expect(summonsNotice.about?.counted).toBe('back')
    expect(() => versionOf(provisionalStay, '2021-04-30', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('the end of shared life after a family reunification', () => {
  it('counts from the issue of the permit to 2021-04-30, from the visa since', () => {
    expect(figureOn(reunificationBreakSinceIssue, '2021-04-30', 'FR-75')).toBe(3)
    expect(() => versionOf(reunificationBreakSinceIssue, '2021-05-01', 'FR-75')).toThrow(NoLawInForce)
    expect(() => versionOf(reunificationBreakSinceVisa, '2021-04-30', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 413-4, the integration contract', () => {
  it.each([
    ['its length', contractTerm, '2025-01-20T10:00+01:00', '2026-01-21T00:00+01:00'],
    ['the closing interview', closingInterview, '2025-12-10T10:00+01:00', '2026-03-11T00:00+01:00'],
    [
      'observations that end on a Saturday before a holiday',
      terminationObservations,
      '2025-06-12T10:00+02:00',
      '2025-07-13T00:00+02:00 / 2025-07-16T00:00+02:00',
    ],
    [
      'one clear day after the examination',
      receptionContractClosureAfterExam,
      '2016-06-01T10:00+02:00',
      '2016-06-03T00:00+02:00 / 2016-06-04T00:00+02:00',
    ],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('an order fixes the language certificate since 2022', () => {
    expect(figureOn(languageCertificate, '2021-12-31', 'FR-75')).toBe(6)
    expect(() => versionOf(languageCertificate, '2022-01-01', 'FR-75')).toThrow(NoLawInForce)
  })
})
