import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/db/client.js'
import { readiness, tellTroubles, type TellTrouble, troubles } from '../../src/temporal/health.js'
import { startHeartbeat } from '../../src/temporal/heartbeat.js'
import { testLog, until } from '../support/engine.js'
import { caseFiles, type CaseFiles } from './fixture.js'

let files: CaseFiles
beforeAll(async () => {
  files = await caseFiles()
})
afterAll(() => files.close())
beforeEach(async () => {
  await files.db.sql`delete from heartbeats`
  await files.db.sql`update engine_episodes set ended_at = now() where ended_at is null`
})

const deps = () => ({ sql: files.db.sql, clock: files.casework.clock })
const beat = (process: string, secondsAgo = 0) =>
  files.db
    .sql`insert into heartbeats (process, instance, at) values (${process}, ${`${process} ${secondsAgo}`}, now() - make_interval(secs => ${secondsAgo}))`
const codes = async () => (await troubles(deps())).map(({ code }) => code)

describe('readiness', () => {
  it('names the relay and the engine while they are silent', async () => {
    expect(await codes()).toEqual(['relay-silent', 'worker-silent'])
    await beat('relay', 61)
    await beat('worker', 59)
    expect(await codes()).toEqual(['relay-silent'])
    await beat('relay', 2)
    expect(await readiness(deps())).toEqual([])
  })

  it('names the prefecture whose alarm nobody has handled for a minute', async () => {
    await beat('relay')
    await beat('worker')
    const { procedureId } = await files.place(95)
    await files.waitUntilDue(procedureId, 59_000)
    expect(await codes()).toEqual([])
    await files.waitUntilDue(procedureId, 61_000)
    expect(await codes()).toEqual(['alarms-unhandled FR-75'])
    expect((await readiness(deps()))[0]).toContain('FR-75')
    await files.db.sql`update procedures set alarms = '[]', next_alarm_at = null`
  })

  it('says so when the database does not answer', async () => {
    const nowhere = connect('postgres://nobody@127.0.0.1:1/none')
    expect(await readiness({ ...deps(), sql: nowhere.sql })).toEqual(['la base de données ne répond pas (the database does not answer)'])
    await nowhere.close()
  })
})

describe('the watchdog', () => {
  it('mails a trouble once for as long as it lasts, whichever processes look, and again when it comes back', async () => {
    const mails: string[] = []
    const tell: TellTrouble = (mail) => Promise.resolve(mails.push(mail.subject))
    const look = () => tellTroubles({ ...deps(), tell, log: testLog })
    await beat('relay')
    await Promise.all([look(), look(), look()])
    await look()
    expect(mails).toEqual(['Échéancier : alerte du moteur (worker-silent)'])
    await beat('worker')
    await look()
    await files.db.sql`delete from heartbeats where process = 'worker'`
    await look()
    expect(mails).toHaveLength(2)
  })

  it('tries again when the mail could not be sent', async () => {
    const mails: string[] = []
    await beat('worker')
    const failing: TellTrouble = () => Promise.reject(new Error('no mail server'))
    await tellTroubles({ ...deps(), tell: failing, log: testLog })
    await tellTroubles({ ...deps(), tell: (mail) => Promise.resolve(mails.push(mail.subject)), log: testLog })
    expect(mails).toEqual(['Échéancier : alerte du moteur (relay-silent)'])
  })
})

describe('a sign of life', () => {
  it('is given again and again while there is one, and not without', async () => {
    let isAlive = true
    const beats = () => files.db.sql<{ at: number }[]>`select at from heartbeats where process = 'relay'`
    const heartbeat = startHeartbeat({ sql: files.db.sql, process: 'relay', isAlive: () => isAlive, log: testLog, everyMs: 20 })
    const [first] = await until('a beat', beats, (rows) => rows.length === 1)
    await until('the next one', beats, ([row]) => (row?.at ?? 0) > (first?.at ?? 0))
    isAlive = false
    await new Promise((resolve) => setTimeout(resolve, 100))
    const [last] = await beats()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await beats()).toEqual([last])
    await heartbeat.stop()
  })
})
