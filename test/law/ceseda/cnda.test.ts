import { describe, expect, it } from 'vitest'
import {
  applicationDeemedReceipt,
  cndaLegalAid,
  cndaRuling,
  cndaRulingFast,
  cndaWindow,
  genevaAppeal,
  genevaRemarks,
  genevaSummons,
  lawyerDeemedReceipt,
  revisionFraud,
  videoOpposition,
} from '../../../src/law/ceseda/cnda-appeal.js'
import { collegiateClosing, earlyFixingNotice, singleJudgeClosing, singleJudgeNotice } from '../../../src/law/ceseda/cnda-hearing.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import { countsOf } from '../../../src/law/check.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))
const units = (rule: Rule, day: string) => countsOf(versionOf(rule, day, 'FR-75').period).map(({ n, unit }) => `${n} ${unit}`)

describe('CESEDA L. 532-1 to L. 532-6, the appeal to the CNDA', () => {
  it.each([
    ['window', cndaWindow, '2025-08-01T10:00+02:00', '2025-09-02T00:00+02:00 / 2025-09-03T00:00+02:00'],
    ['window that ends on a Sunday', cndaWindow, '2025-10-31T10:00+01:00', '2025-12-01T00:00+01:00 / 2025-12-02T00:00+01:00'],
    ['legal aid, over a Saturday', cndaLegalAid, '2025-08-01T10:00+02:00', '2025-08-17T00:00+02:00 / 2025-08-19T00:00+02:00'],
    ['five weeks', cndaRulingFast, '2025-09-12T10:00+02:00', '2025-10-18T00:00+02:00'],
    ['five months, no 30 February', cndaRuling, '2025-09-30T10:00+02:00', '2026-03-01T00:00+01:00'],
    ['revision, no 31 February', revisionFraud, '2025-12-31T10:00+01:00', '2026-03-01T00:00+01:00'],
    ['a week against a Geneva measure', genevaAppeal, '2026-02-13T10:00+01:00', '2026-02-21T00:00+01:00'],
    ['the ministers’ week', genevaRemarks, '2026-02-18T10:00+01:00', '2026-02-26T00:00+01:00'],
    ['the summons', genevaSummons, '2026-02-18T10:00+01:00', '2026-03-11T00:00+01:00'],
    ['deemed receipt, asylum service', lawyerDeemedReceipt, '2025-10-30T10:00+01:00', '2025-11-08T00:00+01:00'],
    ['deemed receipt, application', applicationDeemedReceipt, '2025-10-30T10:00+01:00', '2025-11-04T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it.each([
    ['the refusal of a video hearing', videoOpposition, '2018-12-31'],
    ['the early fixing', earlyFixingNotice, '2018-12-31'],
  ])('%s is gone on 2019-01-01', (_, rule, last) => {
    expect(versionOf(rule, last, 'FR-75').until).toBe('2019-01-01')
    expect(() => versionOf(rule, '2019-01-01', 'FR-75')).toThrow(NoLawInForce)
  })

  it('the dedicated application opens on 2021-04-01', () => {
    expect(() => versionOf(applicationDeemedReceipt, '2021-03-31', 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('CESEDA R. 532-22, R. 532-23 and R. 532-32, back from the hearing', () => {
  it('closings are clear until 2024-07-14, plain with a doubt of one day since', () => {
    expect(units(singleJudgeClosing, '2024-07-14')).toEqual(['3 clear-days'])
    expect(units(singleJudgeClosing, '2024-07-15')).toEqual(['3 days'])
    expect(units(collegiateClosing, '2024-07-14')).toEqual(['5 clear-days'])
    expect(units(collegiateClosing, '2024-07-15')).toEqual(['5 days'])
  })

  it('are marked as counted back', () => {
    for (const rule of [singleJudgeClosing, collegiateClosing, singleJudgeNotice]) expect(rule.about?.counted).toBe('back')
  })
})
