import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'
import { describe, expect, it } from 'vitest'
import type { ActivitiesDeps } from '../../activities/deps.js'
import { createActivities } from '../../activities/index.js'
import type { Plan } from '../../workflows/messages.js'

const AT = '2025-03-07T08:12:00.000Z'
const NEXT = '2025-03-09T08:12:00.000Z'
const plan: Plan = {
  version: 7,
  closed: false,
  prefecture: 'FR-75',
  fileId: 'f',
  type: 'detention',
  stage: 'initial',
  nextDueAt: NEXT,
  alarms: [{ id: 'cap', at: NEXT, fireAt: NEXT, summary: 'cap' }],
  notices: [],
  details: '',
}

/** Activities whose use cases note their calls. */
function noted(more: Partial<ActivitiesDeps> = {}) {
  const calls: unknown[][] = []
  const note =
    <T>(name: string, answer: T) =>
    (...args: unknown[]): Promise<T> =>
      Promise.resolve((calls.push([name, ...args]), answer))
  const activities = createActivities({
    advance: note('advance', plan),
    deliver: note('deliver', 'p'),
    planOf: note('planOf', plan),
    markArmed: note('markArmed', undefined),
    ...more,
  })
  return { calls, activities }
}
const run = <A, R>(activity: (request: A) => Promise<R>, request: A): Promise<R> =>
  new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(activity, request)

describe('advance', () => {
  it('tells the file at the instant in law, notes what the engine now has, and answers with the plan', async () => {
    const { calls, activities } = noted()
    expect(await run(activities.advance, { procedureId: 'p', alarmId: 'cap', at: AT })).toEqual(plan)
    expect(calls).toEqual([
      ['advance', { procedureId: 'p', alarmId: 'cap', at: Date.parse(AT) }],
      ['markArmed', 'p', 7],
    ])
  })

  it('answers on the engine’s clock where a story runs ahead of it', async () => {
    const { activities } = noted({ shift: 3_600_000 })
    const { alarms } = await run(activities.advance, { procedureId: 'p', alarmId: 'cap', at: AT })
    expect(alarms).toEqual([{ id: 'cap', at: NEXT, fireAt: '2025-03-09T07:12:00.000Z', summary: 'cap' }])
  })

  it('fails, to be called again, when the file cannot be told', async () => {
    const { activities } = noted({ advance: () => Promise.reject(new Error('database away')) })
    await expect(run(activities.advance, { procedureId: 'p', alarmId: 'cap', at: AT })).rejects.toThrow('database away')
  })
})

describe('deliver', () => {
  it('delivers, and answers with the plan that follows: somebody may now have to sign', async () => {
    const { calls, activities } = noted()
    expect(await run(activities.deliver, { noticeIds: ['n'] })).toEqual(plan)
    expect(calls).toEqual([
      ['deliver', ['n']],
      ['planOf', 'p'],
      ['markArmed', 'p', 7],
    ])
  })

  it('has nothing to say of a notice that is not there', async () => {
    const { calls, activities } = noted({ deliver: () => Promise.resolve(null) })
    expect(await run(activities.deliver, { noticeIds: ['n'] })).toBeNull()
    expect(calls).toEqual([])
  })

  it('fails, to be called again, when the mail server does not take it', async () => {
    const { activities } = noted({ deliver: () => Promise.reject(new Error('deferred')) })
    await expect(run(activities.deliver, { noticeIds: ['n'] })).rejects.toThrow('deferred')
  })
})
