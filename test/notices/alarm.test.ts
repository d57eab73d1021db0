import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alarmMail } from '../../src/notices/alarm.js'
import { openPostOffice, type PostOffice } from './post-office.js'

const refused = new Set<string>()
let office: PostOffice
beforeEach(async () => {
  refused.clear()
  office = await openPostOffice({ refused })
  await office.onDuty('duty-officer', 'permanence@p75.example')
  await office.onDuty('duty-officer', 'permanence@p59.example', { prefecture: '59' })
  await office.onDuty('duty-officer', 'repos@p75.example', { from: '2026-11-20T08:00:00+01:00', until: '2026-11-20T20:00:00+01:00' })
})
afterEach(() => office.close())

const trouble = (prefecture: string | null) => ({
  subject: 'Échéancier : la veille est en retard',
  lines: ['le relais ne donne plus signe de vie'],
  prefecture,
})
const alarm = (prefecture: string | null) =>
  alarmMail({ ...office.delivering, operatorMail: 'exploitation@installation.example' }, trouble(prefecture))
const told = () =>
  office
    .mails()
    .map(({ to }) => to[0])
    .sort()

describe('an alarm of the engine', () => {
  it('goes to the operator and to the duty officers on call of all prefectures, without the engine', async () => {
    await alarm(null)
    expect(told()).toEqual(['exploitation@installation.example', 'permanence@p59.example', 'permanence@p75.example'])
    expect(office.mails()[0]).toMatchObject({ subject: 'Échéancier : la veille est en retard' })
    expect(office.mails()[0]?.text).toContain('le relais ne donne plus signe de vie')
    expect(office.mails()[0]?.text).toContain('suivre les échéances sur la liste des délais')
    expect(office.mails()[0]?.text).toContain('https://echeancier.example/health/ready')
  })

  it('that touches one prefecture leaves the others in peace', async () => {
    await alarm('75')
    expect(told()).toEqual(['exploitation@installation.example', 'permanence@p75.example'])
  })

  it('one address that is refused holds the others back from nothing; what the server said is returned', async () => {
    refused.add('permanence@p75.example')
    const sent = await alarm('75')
    expect(sent).toMatchObject([
      { outcome: 'accepted' },
      { to: 'permanence@p75.example', outcome: 'refused', answer: expect.stringMatching(/^550/) },
    ])
  })

  it('that reaches nobody is a fault, so that it is tried again', async () => {
    refused.add('permanence@p75.example').add('exploitation@installation.example')
    await expect(alarm('75')).rejects.toThrow('reached nobody')
  })
})
