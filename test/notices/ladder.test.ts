import { describe, expect, it } from 'vitest'
import { escalationLead, ladderOf, requiresAcknowledgement, rungOf, termsOf } from '../../src/notices/ladder.js'
import { templateIds } from '../../src/notices/templates/catalogue.js'

const MINUTE = 60_000
const roles = (role: string) => ladderOf(role).map((rung) => `${rung.role} ${rung.from}`)

describe('the ladder: product thresholds, not law', () => {
  it('case agent, duty officer, sub-prefect', () => {
    expect(roles('case-agent')).toEqual(['case-agent 1', 'duty-officer 1', 'sub-prefect 1'])
  })

  it('the centre’s head after its registry, then those on duty at the prefecture; the same for the prosecutor', () => {
    expect(roles('centre')).toEqual(['centre 1', 'centre 2', 'duty-officer 1', 'sub-prefect 1'])
    expect(roles('prosecutor')).toEqual(['prosecutor 1', 'prosecutor 2', 'duty-officer 1', 'sub-prefect 1'])
  })

  it('any other role, then those on duty', () => {
    expect(roles('judge-registry')).toEqual(['judge-registry 1', 'duty-officer 1', 'sub-prefect 1'])
    expect(rungOf('judge-registry', 4)).toBeUndefined()
  })

  it.each([
    ['no-title', true],
    ['must-release', true],
    ['held-for-justice', true],
    ['suspensive-notice', true],
    ['petition-warning', true],
    ['placement', false],
    ['released', false],
    ['correction', false],
    ['unknown', false],
  ])('%s must be signed for: %s', (template, isAsked) => {
    expect(requiresAcknowledgement(template)).toBe(isAsked)
    expect(termsOf({ template })).toEqual({ requiresAck: isAsked, rank: 1 })
  })

  it('the nearer the end, the sooner the next rank is told, but never within two minutes', () => {
    const lead = (left: number) => escalationLead('petition-warning', 'case-agent', left * MINUTE, true)
    expect([24 * 60, 6 * 60, 120, 60, 30, 4].map((left) => (lead(left) ?? 0) / MINUTE)).toEqual([30, 30, 30, 15, 7.5, 2])
  })

  it('after the end, or where there is none, the text’s own patience holds', () => {
    expect(escalationLead('no-title', 'centre', null, true)).toBe(10 * MINUTE)
    expect(escalationLead('no-title', 'centre', -MINUTE, true)).toBe(10 * MINUTE)
  })

  it('a missed duty wakes the next rank in half an hour where somebody is held, in a day where nobody is', () => {
    expect(escalationLead('duty-lapsed', 'case-agent', null, true)).toBe(30 * MINUTE)
    expect(escalationLead('duty-lapsed', 'case-agent', null, false)).toBe(24 * 60 * MINUTE)
  })

  it('counsel, the person and those told for information may sign; their silence wakes nobody', () => {
    for (const role of ['lawyer', 'person', 'association', 'supervisor']) expect(escalationLead('no-title', role, null, true)).toBeNull()
  })

  it('a text without signature never escalates', () => {
    for (const template of templateIds.filter((id) => !requiresAcknowledgement(id)))
      expect(escalationLead(template, 'centre', null, true)).toBeNull()
  })
})
