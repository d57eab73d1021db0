import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/api/app.js'
import { chooseSignIn } from '../../src/api/plugins/sign-in.js'
import { alarmMail } from '../../src/notices/alarm.js'
import { createMailer } from '../../src/notices/mailer.js'
import { readiness, startWatchdog } from '../../src/temporal/health.js'
import { readWatch, watchReader } from '../../src/temporal/watch.js'
import { testLog, until } from '../support/engine.js'
import { type Scenario, type Servers, startScenario, startServers } from './stack.js'

let servers: Servers
let scenario: Scenario
beforeAll(async () => {
  servers = await startServers()
})
afterAll(() => servers.stop())
afterEach(() => scenario.stop())

/** Both processes, and the engine answering. */
const start = async (secondsToCap: number) => {
  scenario = await startScenario(servers, secondsToCap)
  scenario.start('worker')
  scenario.start('relay')
}
const reasons = () => readiness({ sql: scenario.db.sql, clock: scenario.clock, silentAfterMs: 6_000, unhandledAfterMs: 4_000 })
const ready = () => until('readiness', reasons, (left) => left.length === 0, 60_000)
const told = (count: number) =>
  until(
    `${count} mails`,
    () => scenario.told(),
    (mails) => mails.length >= count,
    30_000,
  )
const toldOnce = async (count: number): Promise<void> => {
  const mails = await told(count)
  expect(mails.map(({ to, subject }) => `${to.join()}: ${subject}`)).toEqual(Array(count).fill(expect.any(String)))
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(count)
}

describe('what was promised survives', () => {
  it('a worker killed between the activity and its answer: one effect, one mail', async () => {
    await start(16)
    const { procedureId, fileId } = await scenario.place()
    // The worker's answer waits here, once its effect is committed.
    await scenario.admin.unsafe(`
      create function stall() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
      create trigger stall before update of armed_version on procedures for each row
        when (new.stage = 'to-release' and new.armed_version = new.plan_version and old.plan_version = new.plan_version and current_setting('application_name') = 'echeancier-worker')
        execute function stall()`)
    await scenario.stage(procedureId, 'to-release')
    await scenario.kill('worker')
    // PostgreSQL would notice only once the session wakes that its client is gone.
    await scenario.admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'echeancier-worker'`
    await scenario.admin`drop trigger stall on procedures`
    scenario.start('worker')
    await scenario.armed(procedureId)
    await toldOnce(1)
    expect(await scenario.passed(fileId)).toBe(1)
  })

  it('a relay killed between the lease and the call: the plan is sent by the next one', async () => {
    scenario = await startScenario(servers, 3_000)
    scenario.start('worker')
    const { procedureId } = await scenario.place()
    await scenario.admin.begin(async (tx) => {
      // The relay leases, then waits here for the plan.
      await tx`lock table clocks in access exclusive mode`
      scenario.start('relay')
      const leased = () => scenario.db.sql`select from outbox where leased_until is not null`
      await until('a lease', leased, (rows) => rows.length === 1, 30_000)
      await scenario.kill('relay')
    })
    expect(await readWatch(scenario.client, procedureId)).toBeNull()
    expect(await scenario.db.sql`select from outbox`).toHaveLength(1)
    scenario.start('relay')
    await scenario.armed(procedureId)
    const left = () => scenario.db.sql`select from outbox`
    await until('an empty outbox', left, (rows) => rows.length === 0)
  })

  it('Temporal stopped while facts are recorded and a cap falls due: the sweep tells, the engine catches up, nothing is told twice', async () => {
    await start(16)
    const [held, petitioned] = [await scenario.place(), await scenario.place(20)]
    await scenario.armed(held.procedureId, petitioned.procedureId)
    await servers.stopEngine()
    const late = await scenario.place(1)
    await scenario.record(petitioned.procedureId, 'extension-petition-filed')
    await scenario.stage(held.procedureId, 'to-release')
    await told(1)
    expect((await scenario.db.sql`select value from engine_counters where name = 'engine_late'`)[0]?.['value']).toBe(1)
    await servers.startEngine('kept')
    await scenario.armed(held.procedureId, petitioned.procedureId, late.procedureId)
    await ready()
    await toldOnce(1)
    expect(await scenario.passed(held.fileId)).toBe(1)
  })

  it('an incompatible guard deployed: the stuck guards are rebuilt', async () => {
    await start(3_000)
    const [one, two] = [await scenario.place(), await scenario.place(48)]
    await scenario.armed(one.procedureId, two.procedureId)
    const before = await readWatch(scenario.client, one.procedureId)
    await scenario.kill('worker')
    scenario.start('worker', 'incompatible')
    await ready()
    await scenario.record(one.procedureId, 'extension-petition-filed')
    await scenario.armed(one.procedureId, two.procedureId)
    expect((await readWatch(scenario.client, one.procedureId))?.runId).not.toBe(before?.runId)
  })

  it('all of Temporal’s state lost: every guard is rebuilt from the files, those of far alarms too', async () => {
    await start(3_000)
    const placed = [await scenario.place(), await scenario.place(72), await scenario.place(90)]
    const ids = placed.map(({ procedureId }) => procedureId)
    await scenario.armed(...ids)
    await servers.stopEngine()
    await servers.startEngine('lost')
    const from = Date.now()
    await scenario.armed(...ids)
    expect(Date.now() - from).toBeLessThan(60_000)
    await ready()
  })

  it('PostgreSQL restarted while a cap falls due: it is told once it is back, and new facts are armed', async () => {
    await start(16)
    const { procedureId, fileId } = await scenario.place()
    await scenario.armed(procedureId)
    await servers.stopDatabase()
    await scenario.untilCap()
    await servers.startDatabase()
    await scenario.stage(procedureId, 'to-release')
    const { procedureId: next } = await scenario.place(5)
    await scenario.armed(procedureId, next)
    await toldOnce(1)
    expect(await scenario.passed(fileId)).toBe(1)
    await ready()
  })

  it('worker and relay both dead: the API says so with 503, and mails it once', async () => {
    scenario = await startScenario(servers, 5)
    await scenario.place()
    const mailer = createMailer({ smtpUrl: servers.mails.smtpUrl, from: 'echeancier@localhost' })
    const { db, clock, casework } = scenario
    const telling = { db, clock, mailer, publicUrl: 'http://localhost:3000', operatorMail: 'operator@localhost' }
    const app = await buildApp({
      ...casework,
      ...{ signIn: chooseSignIn({ isEmbedded: true, demoSignIn: true }), watch: watchReader(scenario.client), readiness: reasons },
      ...{ links: {}, software: 'Échéancier 0', publicUrl: telling.publicUrl },
    })
    const watchdogs = [1, 2].map(() =>
      startWatchdog({
        sql: db.sql,
        clock,
        log: testLog,
        everyMs: 300,
        silentAfterMs: 6_000,
        unhandledAfterMs: 4_000,
        tell: (it) => alarmMail(telling, it),
      }),
    )
    const health = async () => {
      const { statusCode, body } = await app.inject({ url: '/health/ready' })
      return { statusCode, body }
    }
    const answer = await until(
      '503',
      health,
      ({ statusCode, body }) => statusCode === 503 && body.includes('relais') && body.includes('FR-75'),
      30_000,
    )
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'not-ready' })
    const subjects = () =>
      scenario
        .mails()
        .filter(({ to }) => to.includes('operator@localhost'))
        .map(({ subject }) => subject)
    await until('three troubles', subjects, (all) => all.length >= 3, 20_000)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(
      subjects()
        .map((subject) => /\((.*)\)/.exec(subject)?.[1])
        .sort(),
    ).toEqual(['alarms-unhandled FR-75', 'relay-silent', 'worker-silent'])
    expect(scenario.mails().some(({ to }) => to[0]?.startsWith('permanence@'))).toBe(true)
    scenario.start('worker')
    scenario.start('relay')
    await until('200', health, ({ statusCode }) => statusCode === 200, 60_000)
    await Promise.all(watchdogs.map((watchdog) => watchdog.stop()))
    await app.close()
    mailer.close()
  })
})
