import { describe, expect, it } from 'vitest'
import { adaEndAccelerated, adaEndNegative, adaEndPositive, housingDeclaration } from '../../../src/law/ceseda/asylum-allowance.js'
import {
  cmaAppeal,
  cmaObservations,
  cmaPriorAppeal,
  cmaRuling,
  exitProtected,
  exitRejected,
  housingAbsence,
  housingArrival,
  housingFiles,
  prefectOpposition,
  regionNoShow,
  returnAid,
} from '../../../src/law/ceseda/reception-conditions.js'
import { provisionalStay, regimeForUkraine } from '../../../src/law/ceseda/temporary-protection.js'
import { statelessAppeal } from '../../../src/law/ceseda/statelessness.js'
import { NoLawInForce, versionOf } from '../../../src/law/rule.js'
import type { Rule } from '../../../src/law/types.js'
import { dates, limit } from '../support.js'

const governed = (rule: Rule, start: string) => dates(limit(rule, start.slice(0, 10), start))

describe('the reception conditions', () => {
  it.each([
    ['opposition of the prefect, over Christmas', prefectOpposition, '2025-12-24T11:00+01:00', '2025-12-26T11:00+01:00'],
    ['arrival', housingArrival, '2025-12-24T11:00+01:00', '2025-12-30T00:00+01:00'],
    ['remarks', cmaObservations, '2026-01-05T10:00+01:00', '2026-01-21T00:00+01:00'],
    ['appeal', cmaAppeal, '2026-01-26T10:00+01:00', '2026-02-03T00:00+01:00 / 2026-02-04T00:00+01:00'],
    ['ruling', cmaRuling, '2026-01-30T10:00+01:00', '2026-02-15T00:00+01:00'],
    ['prior appeal', cmaPriorAppeal, '2024-07-10T10:00+02:00', '2024-09-11T00:00+02:00 / 2024-09-12T00:00+02:00'],
    ['more than a week away', housingAbsence, '2026-02-01T10:00+01:00', '2026-02-09T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it.each([
    ['the allowance after a rejection', adaEndNegative, '2025-09-17T10:00+02:00', '2025-10-01T00:00+02:00'],
    ['the allowance, rejection on the last day of a month', adaEndNegative, '2024-02-29T23:59+01:00', '2024-03-01T00:00+01:00'],
    ['the allowance, safe country', adaEndAccelerated, '2025-12-01T00:00+01:00', '2026-01-01T00:00+01:00'],
    ['the allowance of a protected person', adaEndPositive, '2025-09-17T10:00+02:00', '2025-11-01T00:00+01:00'],
    ['the allowance of a person protected on 31 January', adaEndPositive, '2026-01-31T10:00+01:00', '2026-03-01T00:00+01:00'],
    ['the stay after a rejection, from the end of the care', exitRejected, '2025-09-30T12:00+02:00', '2025-10-31T00:00+01:00'],
    ['the stay of a protected person, from it too', exitProtected, '2025-09-30T12:00+02:00', '2025-12-31T00:00+01:00'],
    ['the stay after a rejection, old words, from the reading', exitRejected, '2020-02-03T12:00+01:00', '2020-03-30T00:00+02:00'],
    ['the stay of a protected person, old words', exitProtected, '2020-09-17T12:00+02:00', '2020-12-31T00:00+01:00'],
    ['return aid', returnAid, '2025-03-31T12:00+02:00', '2025-04-15T00:00+02:00 / 2025-04-16T00:00+02:00'],
    ['return aid that ends on a Sunday', returnAid, '2026-03-28T12:00+01:00', '2026-04-12T00:00+02:00 / 2026-04-14T00:00+02:00'],
    ['the files, two calendar years', housingFiles, '2024-03-10T12:00+01:00', '2027-01-01T00:00+01:00'],
    ['the files, exit in the last minute of a year', housingFiles, '2024-12-31T23:59+01:00', '2027-01-01T00:00+01:00'],
    ['the files, exit in the first minute of a year', housingFiles, '2025-01-01T00:00+01:00', '2028-01-01T00:00+01:00'],
  ])('%s: %#', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })

  it('the prior appeal and the new window stand together on 15 and 16 July 2024', () => {
    expect(() => versionOf(cmaAppeal, '2024-07-14', 'FR-75')).toThrow(NoLawInForce)
    expect(versionOf(cmaAppeal, '2024-07-15', 'FR-75').from).toBe('2024-07-15')
    expect(versionOf(cmaPriorAppeal, '2024-07-16', 'FR-75').until).toBe('2024-07-17')
    expect(() => versionOf(cmaPriorAppeal, '2024-07-17', 'FR-75')).toThrow(NoLawInForce)
  })

  it.each([
    ['the harsher wording on the region', regionNoShow, '2020-11-26', '2020-11-27'],
    ['the declaration of housing', housingDeclaration, '2021-04-30', '2021-05-01'],
  ])('%s stands on its last day, not on the morrow', (_, rule, last, morrow) => {
    expect(versionOf(rule, last, 'FR-75').until).toBe(morrow)
    expect(() => versionOf(rule, morrow, 'FR-75')).toThrow(NoLawInForce)
  })
})

describe('temporary protection and statelessness', () => {
  it.each([
    ['the authorisation', provisionalStay, '2025-10-15T10:00+02:00', '2026-04-16T00:00+02:00'],
    ['the regime for Ukraine holds its last day', regimeForUkraine, '2022-03-04T00:00+01:00', '2027-03-05T00:00+01:00'],
    ['the appeal', statelessAppeal, '2026-02-27T10:00+01:00', '2026-04-28T00:00+02:00 / 2026-04-29T00:00+02:00'],
    ['the appeal that ends on a Saturday', statelessAppeal, '2025-12-31T10:00+01:00', '2026-03-01T00:00+01:00 / 2026-03-03T00:00+01:00'],
  ])('%s', (_, rule, start, expected) => {
    expect(governed(rule, start)).toBe(expected)
  })
})
