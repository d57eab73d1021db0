import type { Plan } from '../../workflows/messages.js'
import type { Tx } from '../db/client.js'
import type { CaseFile } from './case-file.js'
import type { CaseworkDeps } from './deps.js'
import { draftOf, type Draft } from './draft.js'
import { noticeOfAlarm, planOf, touchPlan } from './plan.js'
import { record } from './record.js'

/** An alarm that fell due (epoch milliseconds), and who woke for it: the guard, unless the sweep found it overdue. */
export type Advance = {
  readonly procedureId: string
  readonly alarmId: string
  readonly at: number
  readonly source?: 'guard' | 'sweep'
}

/**
 * Records that an alarm fell due and returns the plan that follows. One effect, however often it is called: an alarm that has passed, has moved
 * or is planned no more changes nothing. The sweep passes by a file that is held, and counts what the engine left to it as `engine_late`.
 */
export async function advance(deps: CaseworkDeps, alarm: Advance): Promise<Plan> {
  const noticeId = noticeOfAlarm(alarm.alarmId)
  if (noticeId === null) await advanceClock(deps, alarm)
  else await deps.db.sql.begin((tx) => escalate(deps, tx, alarm, noticeId))
  return planOf(deps, alarm.procedureId)
}

async function advanceClock(deps: CaseworkDeps, alarm: Advance): Promise<void> {
  const { source = 'guard', procedureId } = alarm
  let isHandled = false
  await record(deps, {
    target: { procedures: [procedureId] },
    waiting: source === 'sweep' ? 'pass' : 'wait',
    draft: ([file]) => {
      const draft = file === undefined ? null : draftAdvance(deps, file, { ...alarm, source })
      isHandled = draft !== null
      return draft === null ? [] : [draft]
    },
    also: async (tx) => {
      if (isHandled && source === 'sweep') await countLate(tx)
    },
  })
}

function draftAdvance(deps: CaseworkDeps, stored: CaseFile, { procedureId, alarmId, at, source }: Required<Advance>): Draft | null {
  const procedure = stored.procedures.find(({ id }) => id === procedureId)
  const isPlanned = procedure?.alarms.some((alarm) => alarm.id === alarmId && alarm.at === at) === true
  if (!isPlanned || at <= stored.file.evaluatedAt) return null
  const now = Math.max(deps.clock.now(), at, stored.file.evaluatedAt)
  const draft = draftOf(deps, stored, { now, actor: source, cause: { source, procedure: procedureId, alarm: alarmId } })
  draft.story.push({ kind: 'alarm-passed', content: { procedure: procedureId, alarm: alarmId, at: new Date(at).toISOString(), source } })
  return draft
}

/** Nobody has signed for a notice: the next rank is told. A signature that came first leaves nothing to do. */
async function escalate(deps: CaseworkDeps, tx: Tx, { procedureId, at, source }: Advance, noticeId: string): Promise<void> {
  const now = Math.max(deps.clock.now(), at)
  const [locked] = await tx<{ isDue: boolean }[]>`
    select n.status = 'sent' and n.escalate_at is not null and n.escalate_at <= ${now}::timestamptz as "isDue"
    from notices n join procedures p on p.id = n.procedure_id join files f on f.id = p.file_id
    where n.id = ${noticeId} and p.id = ${procedureId} for update of f, n`
  if (locked?.isDue !== true || deps.notices === undefined) return
  await deps.notices.escalate(tx, { noticeId, now })
  await touchPlan(tx, procedureId, now)
  if (source === 'sweep') {
    await countLate(tx)
    await tx`insert into outbox (procedure_id, created_at) values (${procedureId}, ${now}::timestamptz)`
    await tx`select pg_notify('outbox', '')`
  }
}

const countLate = (tx: Tx) => tx`
  insert into engine_counters (name, value) values ('engine_late', 1) on conflict (name) do update set value = engine_counters.value + 1`
