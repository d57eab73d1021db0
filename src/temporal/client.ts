import { Client, Connection, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client'
import { defineSearchAttributeKey, NamespaceNotFoundError, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common'
import { ADOPT, onEngineClock, type Plan } from '../../workflows/messages.js'
import { workflowId } from './names.js'
import { assertRegistered } from './register.js'

/** Where the engine is. */
export type EngineSettings = { readonly address: string; readonly namespace: string; readonly tls?: boolean }

/** What a call to the engine may last, in milliseconds, the client's own retries included. */
const CALL_MS = 10_000

const PROCEDURE_TYPE = defineSearchAttributeKey('ProcedureType', SearchAttributeType.KEYWORD)
const PREFECTURE = defineSearchAttributeKey('Prefecture', SearchAttributeType.KEYWORD)
const FILE = defineSearchAttributeKey('File', SearchAttributeType.KEYWORD)
const STAGE = defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD)
const NEXT_DUE_AT = defineSearchAttributeKey('NextDueAt', SearchAttributeType.DATETIME)
const PLAN_VERSION = defineSearchAttributeKey('PlanVersion', SearchAttributeType.INT)

/** gRPC's DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE. */
const DOWN = new Set([4, 8, 14])

/** A client of the engine; waits for the connection. */
export async function connectTemporal(settings: EngineSettings): Promise<Client> {
  const connection = await Connection.connect({ address: settings.address, tls: settings.tls ?? null })
  return new Client({ connection, namespace: settings.namespace })
}

/** A client of the engine; throws, with everything that is missing, before namespace and search attributes are registered. */
export async function connectRegistered(settings: EngineSettings): Promise<Client> {
  const connection = await Connection.connect({ address: settings.address, tls: settings.tls ?? null })
  await assertRegistered(connection, settings.namespace)
  return new Client({ connection, namespace: settings.namespace })
}

/** A client that connects at its first call, for a process that must start without the engine. */
export function lazyTemporal(settings: EngineSettings): Client {
  return new Client({
    connection: Connection.lazy({ address: settings.address, tls: settings.tls ?? null }),
    namespace: settings.namespace,
  })
}

/** Where plans go: the client, the guards' task queue, and the story's shift in milliseconds (0 in production). */
export type PlanRoute = { readonly client: Client; readonly taskQueue: string; readonly shift?: number }

/**
 * Brings a plan to its guard: an open one starts the guard if need be, and so does a closed one that has something to deliver yet; any other closed one
 * only ends what runs. Durable once it returns.
 */
export async function sendPlan(route: PlanRoute, procedureId: string, plan: Plan): Promise<void> {
  if (!plan.closed || plan.notices.length > 0) return startGuard(route, procedureId, plan, 'USE_EXISTING')
  const { client, shift = 0 } = route
  await inTime(client, () => client.workflow.getHandle(workflowId(procedureId)).signal(ADOPT, onEngineClock(plan, shift))).catch(
    exceptNotFound,
  )
}

/** Puts a new guard in the place of whatever bears its name: running, stuck, ended or gone. */
export const rebuildGuard = (route: PlanRoute, procedureId: string, plan: Plan): Promise<void> =>
  startGuard(route, procedureId, plan, 'TERMINATE_EXISTING')

/** Ends a guard that watches nothing any more; one that does not run is left alone. */
export async function endGuard(client: Client, procedureId: string, reason: string): Promise<void> {
  await inTime(client, () => client.workflow.getHandle(workflowId(procedureId)).terminate(reason)).catch(exceptNotFound)
}

async function startGuard(
  route: PlanRoute,
  procedureId: string,
  plan: Plan,
  conflict: 'USE_EXISTING' | 'TERMINATE_EXISTING',
): Promise<void> {
  const { client, taskQueue, shift = 0 } = route
  await inTime(client, () =>
    client.workflow.signalWithStart(plan.type, {
      workflowId: workflowId(procedureId),
      taskQueue,
      args: [procedureId],
      signal: ADOPT,
      signalArgs: [onEngineClock(plan, shift)],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: conflict,
      staticSummary: `${plan.type} · ${plan.prefecture} · file ${plan.fileId}`,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: PROCEDURE_TYPE, value: plan.type },
        { key: PREFECTURE, value: plan.prefecture },
        { key: FILE, value: plan.fileId },
        { key: STAGE, value: plan.stage },
        { key: PLAN_VERSION, value: plan.version },
        ...(plan.nextDueAt === null ? [] : [{ key: NEXT_DUE_AT, value: new Date(plan.nextDueAt) }]),
      ]),
    }),
  )
}

/** Runs one call, or a few, against the engine with a deadline. */
export const inTime = <T>(client: Client, call: () => Promise<T>, ms = CALL_MS): Promise<T> => client.withDeadline(Date.now() + ms, call)

/** Whether a failure says that the engine cannot be reached or cannot cope, rather than that this one call is wrong. */
export function isEngineDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof NamespaceNotFoundError) return true
    if (isGrpcServiceError(cause)) return DOWN.has(Number(cause.code))
  }
  return false
}

function exceptNotFound(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error
}
