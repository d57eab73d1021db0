import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { defaultPayloadConverter } from '@temporalio/common'
import proto, { type temporal } from '@temporalio/proto'
import { inTime } from './client.js'
import { procedureIdOf, workflowId } from './names.js'

/** A durable timer as the engine has it. `firesAt` is ISO, on the engine's clock. */
export type WatchTimer = { readonly id: string; readonly summary: string | null; readonly startedAt: string; readonly firesAt: string }

/** A guard in the engine's list. Instants are ISO; what the guard has not said yet is null. */
export type WatchListed = {
  readonly procedureId: string
  readonly workflowId: string
  readonly runId: string
  readonly type: string
  readonly status: string
  readonly prefecture: string | null
  readonly fileId: string | null
  readonly stage: string | null
  readonly nextDueAt: string | null
  readonly planVersion: number | null
  /** What the engine reports of a guard whose tasks fail. */
  readonly problems: readonly string[]
  readonly startedAt: string
  readonly closedAt: string | null
}

/** One guard with its timers, read from its history: `describe` shows no timers, a query needs a worker. */
export type Watch = WatchListed & { readonly events: number; readonly timers: readonly WatchTimer[] }

/** A page of the engine's list, and the cursor of the next one. */
export type WatchPage = { readonly watches: readonly WatchListed[]; readonly cursor: string | null }

/** What to list: a visibility query, running guards unless said; `limit` of them (100), after `cursor`. */
export type WatchQuery = { readonly query?: string; readonly limit?: number; readonly cursor?: string }

/** What of the engine the API reads. */
export type WatchReader = {
  readonly readWatch: (procedureId: string) => Promise<Watch | null>
  readonly listWatches: (query: WatchQuery) => Promise<WatchPage>
}

/** The reader over a client. */
export const watchReader = (client: Client): WatchReader => ({
  readWatch: (procedureId) => readWatch(client, procedureId),
  listWatches: (query) => listWatches(client, query),
})

type Info = temporal.api.workflow.v1.IWorkflowExecutionInfo
type HistoryEvent = temporal.api.history.v1.IHistoryEvent
type Instant = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined

const PAGE = 100
/** Somebody waits for the answer: it does not last as long as a plan may. */
const LOOK_MS = 4_000
const { EventType } = proto.temporal.api.enums.v1
const ENDS: ReadonlySet<number> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
])
const STATUS = proto.temporal.api.enums.v1.WorkflowExecutionStatus

/** The guard of a procedure with its timers, started minus fired and cancelled; null when the engine knows none. Throws when it does not answer. */
export async function readWatch(client: Client, procedureId: string): Promise<Watch | null> {
  const handle = client.workflow.getHandle(workflowId(procedureId))
  try {
    return await inTime(
      client,
      async () => {
        const { raw } = await handle.describe()
        const info = raw.workflowExecutionInfo
        const run = client.workflow.getHandle(workflowId(procedureId), info?.execution?.runId ?? undefined)
        const { events } = await run.fetchHistory()
        const listed = info && listedOf(info)
        return listed ? { ...listed, events: Number(info.historyLength ?? 0), timers: pendingTimers(events ?? []) } : null
      },
      LOOK_MS,
    )
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null
    throw error
  }
}

/** A page of the engine's list, by visibility. Throws when the engine does not answer, or does not understand the query. */
export async function listWatches(client: Client, { query, limit = PAGE, cursor }: WatchQuery = {}): Promise<WatchPage> {
  const list = () =>
    client.workflowService.listWorkflowExecutions({
      namespace: client.options.namespace,
      pageSize: limit,
      query: query ?? `ExecutionStatus = 'Running'`,
      nextPageToken: cursor === undefined ? null : Buffer.from(cursor, 'base64url'),
    })
  const page = await inTime(client, list, LOOK_MS)
  const token = page.nextPageToken ?? new Uint8Array()
  return {
    watches: (page.executions ?? []).map(listedOf).filter((watch) => watch !== null),
    cursor: token.length === 0 ? null : Buffer.from(token).toString('base64url'),
  }
}

/** The timers of a history that are still armed, soonest first. */
export function pendingTimers(events: readonly HistoryEvent[]): WatchTimer[] {
  const timers = new Map<string, WatchTimer>()
  for (const event of events) {
    const started = event.timerStartedEventAttributes
    if (started) timers.set(started.timerId ?? '', timerOf(event, started))
    const over = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes
    if (over) timers.delete(over.timerId ?? '')
    if (ENDS.has(Number(event.eventType))) timers.clear()
  }
  return [...timers.values()].sort((a, b) => a.firesAt.localeCompare(b.firesAt))
}

function timerOf(event: HistoryEvent, started: temporal.api.history.v1.ITimerStartedEventAttributes): WatchTimer {
  const startedAt = millis(event.eventTime) ?? 0
  const summary = event.userMetadata?.summary
  return {
    id: started.timerId ?? '',
    summary: summary ? defaultPayloadConverter.fromPayload<string>(summary) : null,
    startedAt: new Date(startedAt).toISOString(),
    firesAt: new Date(startedAt + (millis(started.startToFireTimeout) ?? 0)).toISOString(),
  }
}

function listedOf(info: Info): WatchListed | null {
  const id = info.execution?.workflowId ?? ''
  const procedureId = procedureIdOf(id)
  if (procedureId === null) return null
  const attribute = (name: string): unknown => {
    const payload = info.searchAttributes?.indexedFields?.[name]
    return payload ? defaultPayloadConverter.fromPayload(payload) : null
  }
  const text = (name: string): string | null => (typeof attribute(name) === 'string' ? String(attribute(name)) : null)
  const problems = attribute('TemporalReportedProblems')
  const version = attribute('PlanVersion')
  return {
    procedureId,
    workflowId: id,
    runId: info.execution?.runId ?? '',
    type: info.type?.name ?? '',
    status: STATUS[Number(info.status ?? 0)]?.replace('WORKFLOW_EXECUTION_STATUS_', '').toLowerCase() ?? 'unknown',
    prefecture: text('Prefecture'),
    fileId: text('File'),
    stage: text('Stage'),
    nextDueAt: text('NextDueAt'),
    planVersion: typeof version === 'number' ? version : null,
    problems: problems === null ? [] : [problems].flat().map(String),
    startedAt: iso(info.startTime) ?? '',
    closedAt: iso(info.closeTime),
  }
}

const millis = (at: Instant): number | null => (at ? Number(at.seconds ?? 0) * 1000 + Math.round((at.nanos ?? 0) / 1e6) : null)
const iso = (at: Instant): string | null => {
  const instant = millis(at)
  return instant === null ? null : new Date(instant).toISOString()
}
