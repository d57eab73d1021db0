import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import pino from 'pino'
import type { Activities } from '../../activities/index.js'
import { connectTemporal } from '../../src/temporal/client.js'
import { NAMESPACE } from '../../src/temporal/names.js'
import { bundleGuards, startWorker } from '../../src/temporal/worker.js'

/** The log of a test: silent unless LOG_LEVEL asks for it. */
export const testLog = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' })

let bundle: ReturnType<typeof bundleGuards> | undefined
/** The guards' bundle, made once a test file. */
const guardsBundle = (): ReturnType<typeof bundleGuards> => (bundle ??= bundleGuards())

/** A worker on a task queue of its own, with a client. */
export type Engine = {
  readonly client: Client
  readonly taskQueue: string
  readonly stop: () => Promise<void>
}

/** Starts guards over activities given by the test. */
export async function startEngine(address: string, activities: Activities): Promise<Engine> {
  const taskQueue = `test-${randomUUID()}`
  const client = await connectTemporal({ address, namespace: NAMESPACE })
  const worker = await startWorker({ address, namespace: NAMESPACE, taskQueue, activities, log: testLog, workflows: await guardsBundle() })
  return {
    client,
    taskQueue,
    stop: async () => {
      await worker.stop()
      await client.connection.close()
    },
  }
}

const { FastForwardPollingResult } = proto.temporal.api.enums.v1

/** Moves the clock of one workflow ahead by some milliseconds, firing its timers on the way; returns once it is there, or has ended. */
export async function fastForward(client: Client, workflowId: string, byMs: number): Promise<void> {
  const { namespace } = client.options
  const id = randomUUID()
  const workflowExecution = { workflowId }
  const duration = proto.google.protobuf.Duration.fromObject({ seconds: Math.floor(byMs / 1000), nanos: Math.round((byMs % 1000) * 1e6) })
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount: 10_000, fastForwardConfig: { id, duration } } },
  })
  for (;;) {
    const { fastForwardPollingResult: result, failedReason } = await client.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution,
      fastForwardId: id,
    })
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) continue
    if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return
    const { status } = await client.workflow.getHandle(workflowId).describe()
    if (status.name === 'RUNNING') throw new Error(`${workflowId} was not fast-forwarded: ${failedReason ?? 'no reason given'}`)
    return
  }
}

/** The workflow's own clock, in epoch milliseconds. */
export async function virtualNow(client: Client, workflowId: string): Promise<number> {
  const { raw } = await client.workflow.getHandle(workflowId).describe()
  const skipped = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  return skipped ? Number(skipped.seconds ?? 0) * 1000 + Math.round((skipped.nanos ?? 0) / 1e6) : Date.now()
}

/** Asks again and again until the answer satisfies; throws with what was last answered. */
export async function until<T>(what: string, ask: () => Promise<T> | T, isIt: (value: T) => boolean, patienceMs = 20_000): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const value = await ask()
    if (isIt(value)) return value
    if (Date.now() > end) throw new Error(`${what}: not within ${patienceMs} ms, last ${JSON.stringify(value)}`)
    await sleep(50)
  }
}
