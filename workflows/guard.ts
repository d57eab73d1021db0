import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow'
import type { Activities } from '../activities/index.js'
import { ADOPT, GET_WATCH, type GuardWatch, type Plan, type PlanAlarm } from './messages.js'

const patience = { startToCloseTimeout: '10 s', retry: { maximumInterval: '5 s' } } as const
/** A lapse is written before any mail is sent, however many wait. */
const { advance } = proxyActivities<Activities>({ ...patience, priority: { priorityKey: 1 } })
const { deliver } = proxyActivities<Activities>({ ...patience, priority: { priorityKey: 4 } })

const adoptSignal = defineSignal<[Plan]>(ADOPT)
const watchQuery = defineQuery<GuardWatch>(GET_WATCH)

const STAGE = defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD)
const NEXT_DUE_AT = defineSearchAttributeKey('NextDueAt', SearchAttributeType.DATETIME)
const PLAN_VERSION = defineSearchAttributeKey('PlanVersion', SearchAttributeType.INT)

/** An alarm that its own advance left in the plan is not tried again before this many milliseconds. */
const AGAIN_MS = 5_000

/** A run goes on in the next one after about so many events, and two for each timer: what operators open, and what is replayed, stays short for years of daily checks. */
const EVENTS_A_RUN = 200

/** What a guard holds before its first plan has come. */
const NO_PLAN: Plan = {
  version: 0,
  closed: false,
  prefecture: '',
  fileId: '',
  type: '',
  stage: '',
  nextDueAt: null,
  alarms: [],
  notices: [],
  details: '',
}

/**
 * Watches one procedure: keeps a durable timer for each alarm of the file's plan, tells the file when one fires, has its notices
 * delivered, and ends once the file says that the procedure is closed.
 */
export async function guard(procedureId: string, from: Plan = NO_PLAN): Promise<void> {
  const armed = new Map<string, CancellationScope>()
  const sending = new Set<string>()
  let due: PlanAlarm[] = []
  let plan = from
  let changed = from.version > 0
  let lastAdvanced = ''

  const adopt = (next: Plan | null): void => {
    if (next === null || next.version < plan.version || (next.version === plan.version && next.closed === plan.closed)) return
    plan = next
    changed = true
  }
  setHandler(adoptSignal, adopt)
  setHandler(watchQuery, () => ({
    version: plan.version,
    closed: plan.closed,
    armed: [...armed.keys()],
    due: due.map(key),
    sending: [...sending],
  }))

  const arm = (alarm: PlanAlarm): void => {
    const scope = new CancellationScope()
    armed.set(key(alarm), scope)
    const fired = (): void => {
      armed.delete(key(alarm))
      due.push(alarm)
    }
    const wait = Math.max(untilFired(alarm), key(alarm) === lastAdvanced ? AGAIN_MS : 0)
    scope.run(() => sleep(wait, { summary: alarm.summary })).then(fired, exceptCancelled)
  }

  /** The timers that did not change stay armed: what is re-armed needlessly costs two events each time. */
  const rearm = (): void => {
    const wanted = new Map(plan.alarms.map((alarm) => [key(alarm), alarm]))
    due = due.filter((alarm) => wanted.has(key(alarm)))
    for (const [id, scope] of armed) {
      if (wanted.has(id)) continue
      armed.delete(id)
      scope.cancel()
    }
    const waiting = new Set(due.map(key))
    for (const [id, alarm] of wanted) if (!armed.has(id) && !waiting.has(id)) arm(alarm)
  }

  /** Beside the loop, so that a mail server that hangs holds no clock back; those of one plan together, and what is left of them again. */
  const send = (noticeIds: readonly string[]): void => {
    if (noticeIds.length === 0) return
    for (const id of noticeIds) sending.add(id)
    const sent = (next: Plan | null): void => {
      for (const id of noticeIds) sending.delete(id)
      adopt(next)
      send(noticeIds.filter((id) => next?.notices.includes(id)))
    }
    deliver({ noticeIds }).then(sent, exceptCancelled)
  }

  const isOver = (): boolean => plan.closed && sending.size === 0
  while (changed || !isOver()) {
    await condition(() => changed || due.length > 0 || isOver())
    if (changed) {
      changed = false
      rearm()
      send(plan.notices.filter((id) => !sending.has(id)))
      show(plan)
    } else {
      const alarm = due.shift()
      if (alarm !== undefined) {
        lastAdvanced = key(alarm)
        adopt(await advance({ procedureId, alarmId: alarm.id, at: alarm.at }))
      }
    }
    const isIdle = !changed && due.length === 0 && sending.size === 0
    const { historyLength, continueAsNewSuggested } = workflowInfo()
    if (isIdle && !plan.closed && (continueAsNewSuggested || historyLength > EVENTS_A_RUN + 2 * plan.alarms.length)) {
      await condition(allHandlersFinished)
      await continueAsNew<typeof guard>(procedureId, plan)
    }
  }
  await condition(allHandlersFinished)
}

const key = (alarm: PlanAlarm): string => `${alarm.id}@${alarm.at}`

// eslint-disable-next-line no-restricted-syntax -- inside a workflow Date.now() is the engine's own recorded time, the same at each replay
const untilFired = (alarm: PlanAlarm): number => Date.parse(alarm.fireAt) - Date.now()

/** A guard that was started with this very plan bears its attributes already. */
function show(plan: Plan): void {
  const nextDueAt = plan.nextDueAt === null ? null : new Date(plan.nextDueAt)
  const { typedSearchAttributes: shown } = workflowInfo()
  const isShown =
    shown.get(PLAN_VERSION) === plan.version &&
    shown.get(STAGE) === plan.stage &&
    (shown.get(NEXT_DUE_AT)?.getTime() ?? null) === (nextDueAt?.getTime() ?? null)
  if (!isShown)
    upsertSearchAttributes([
      { key: STAGE, value: plan.stage },
      { key: NEXT_DUE_AT, value: nextDueAt },
      { key: PLAN_VERSION, value: plan.version },
    ])
  setCurrentDetails(plan.details)
}

function exceptCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error
}
