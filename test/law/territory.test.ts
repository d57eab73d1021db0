import { IANAZone } from 'luxon'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../src/law/calendar.js'
import { territory, territoryCodes } from '../../src/law/territory.js'
import { place } from './support.js'

describe('territories', () => {
  it('are the 96 departments of the mainland, those overseas and the collectivities', () => {
    expect(territoryCodes.filter((code) => place(code).zone === 'Europe/Paris' && code !== 'FR-6AE')).toHaveLength(96)
    for (const code of ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-BL', 'FR-MF', 'FR-PM', 'FR-WF', 'FR-PF', 'FR-NC'])
      expect(territoryCodes).toContain(code)
  })

  it('an unknown code is no territory', () => {
    expect(territory('FR-20')).toBeUndefined()
    expect(territory('75')).toBeUndefined()
  })

  it('each has a zone that exists and a name', () => {
    for (const code of territoryCodes) {
      expect(IANAZone.isValidZone(place(code).zone)).toBe(true)
      expect(place(code).name).not.toBe('')
    }
  })

  it.each([
    ['FR-976', 'Indian/Mayotte'],
    ['FR-971', 'America/Guadeloupe'],
    ['FR-972', 'America/Martinique'],
    ['FR-973', 'America/Cayenne'],
    ['FR-974', 'Indian/Reunion'],
    ['FR-PM', 'America/Miquelon'],
    ['FR-NC', 'Pacific/Noumea'],
    ['FR-PF', 'Pacific/Tahiti'],
    ['FR-WF', 'Pacific/Wallis'],
    ['FR-2A', 'Europe/Paris'],
  ])('%s lives by %s', (code, zone) => {
    expect(place(code).zone).toBe(zone)
  })
})

describe('public holidays', () => {
  it.each([
    ['FR-75', '2026-05-14', true, 'Ascension'],
    ['FR-75', '2026-05-25', true, 'Whit Monday'],
    ['FR-75', '2026-05-24', false, 'Whit Sunday is a Sunday, no holiday'],
    ['FR-75', '2026-04-03', false, 'Good Friday'],
    ['FR-75', '2026-12-26', false, 'Saint Stephen'],
    ['FR-57', '2026-04-03', true, 'Good Friday in Moselle'],
    ['FR-67', '2026-12-26', true, 'Saint Stephen in the Bas-Rhin'],
    ['FR-68', '2026-12-26', true, 'Saint Stephen in the Haut-Rhin'],
    ['FR-6AE', '2026-12-26', true, 'Saint Stephen in Alsace'],
    ['FR-971', '2026-05-27', true, 'abolition of slavery, Guadeloupe'],
    ['FR-972', '2026-05-22', true, 'abolition of slavery, Martinique'],
    ['FR-75', '2026-05-22', false, 'not on the mainland'],
    ['FR-973', '2026-06-10', true, 'abolition of slavery, Guyane'],
    ['FR-974', '2026-12-20', true, 'abolition of slavery, La Réunion'],
    ['FR-976', '2026-04-27', true, 'abolition of slavery, Mayotte'],
    ['FR-BL', '2026-10-09', true, 'abolition of slavery, Saint-Barthélemy'],
    ['FR-NC', '2026-09-24', false, 'citizenship day: given by no article of the code du travail'],
    ['FR-75', 'no day', false, 'not a day'],
  ])('%s on %s: %s (%s)', (code, day, holiday) => {
    expect(place(code).holidays(day)).toBe(holiday)
  })

  it('a working day is neither a Saturday, a Sunday nor a holiday', () => {
    const open = (iso: string, code = 'FR-75') => place(code).isWorkingDay(dayNumber(iso) ?? Number.NaN)
    expect(['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09', '2026-11-11'].map((iso) => open(iso))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect([open('2028-12-26'), open('2028-12-26', 'FR-67')]).toEqual([true, false])
  })
})
