import type { Plan } from '../../workflows/messages.js'
import type { Sql, Tx } from '../db/client.js'
import type { StoredAlarm } from '../db/schema/columns.js'
import { Problem } from '../errors.js'
import type { CaseworkDeps } from './deps.js'
import { guardId } from './guard-id.js'

/** The alarm of a notice that nobody has signed for. */
export const escalationAlarm = (noticeId: string): string => `notice:${noticeId}@escalate`

/** The notice of an escalation alarm; null for an alarm of a clock. */
export const noticeOfAlarm = (alarmId: string): string | null => /^notice:([\da-f-]{36})@escalate$/.exec(alarmId)?.[1] ?? null

/** What the file asks of the guard of a procedure, as it stands now. */
export const planOf = ({ db: { sql } }: Pick<CaseworkDeps, 'db'>, procedureId: string): Promise<Plan> => planIn(sql, procedureId)

type Row = {
  readonly version: number
  readonly closed: boolean
  readonly prefecture: string
  readonly fileId: string
  readonly type: string
  readonly stage: string
  readonly alarms: readonly StoredAlarm[]
  readonly evaluatedAt: number
  readonly notices: readonly string[]
  readonly escalations: readonly { readonly id: string; readonly at: string; readonly template: string }[]
  readonly clocks: readonly ClockLine[]
  readonly linked: readonly LinkLine[]
}

type ClockLine = {
  readonly clause: string
  readonly n: number
  readonly state: string
  readonly firmAt: string | null
  readonly lapsesAt: string | null
  readonly articles: string
}

type LinkLine = { readonly id: string; readonly type: string; readonly relation: string }

/** The plan, read within a transaction or outside of one. */
export async function planIn(sql: Sql | Tx, procedureId: string): Promise<Plan> {
  const [row] = await sql<Row[]>`
    select p.plan_version as version, p.closed, p.prefecture, p.file_id as "fileId", p.type, p.stage, p.alarms,
      f.evaluated_at as "evaluatedAt",
      (select coalesce(json_agg(n.id order by n.due_at, n.id), '[]') from notices n
       where n.procedure_id = p.id and n.status in ('pending', 'leased')) as notices,
      (select coalesce(json_agg(json_build_object('id', n.id, 'at', n.escalate_at, 'template', n.template) order by n.escalate_at, n.id), '[]')
       from notices n where n.procedure_id = p.id and n.status = 'sent' and n.escalate_at is not null) as escalations,
      (select coalesce(json_agg(json_build_object('clause', c.clause, 'n', c.n, 'state', c.state, 'firmAt', c.presented -> 'firmAt',
         'lapsesAt', c.presented -> 'lapsesAt', 'articles', (select string_agg(distinct line ->> 'article', ', ')
         from json_array_elements(c.presented -> 'basis') line)) order by c.lapses_at nulls last, c.clause, c.n), '[]')
       from clocks c where c.procedure_id = p.id and c.state in ('waiting', 'running', 'suspended', 'doubtful')) as clocks,
      (select coalesce(json_agg(json_build_object('id', o.id, 'type', o.type, 'relation',
         case when o.id = p.opened_from then 'opened by' when o.opened_from = p.id then 'opened' else 'same file' end) order by o.opened_at, o.opened_from nulls first, o.id), '[]')
       from procedures o where o.file_id = p.file_id and o.id <> p.id and o.withdrawn_at is null) as linked
    from procedures p join files f on f.id = p.file_id where p.id = ${procedureId}`
  if (row === undefined) throw new Problem('unknown-procedure', { params: { id: procedureId } })
  return planFrom(row)
}

function planFrom(row: Row): Plan {
  const { version, closed, prefecture, fileId, type, stage, notices } = row
  const own = row.alarms.filter(({ at }) => at > row.evaluatedAt).map(({ id, at, summary }) => alarm(id, at, summary))
  const escalations = row.escalations.map(({ id, at, template }) =>
    alarm(escalationAlarm(id), Date.parse(at), `notice · escalate · ${template}`),
  )
  const alarms = [...own, ...escalations].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  return {
    version,
    // The guard of a closed procedure stays until its last notice is signed for.
    closed: closed && escalations.length === 0,
    prefecture,
    fileId,
    type,
    stage,
    nextDueAt: alarms[0]?.at ?? null,
    alarms,
    notices,
    details: detailsOf(row),
  }
}

/** On the law's own clock; whoever sends the plan to the engine shifts it. */
function alarm(id: string, instant: number, summary: string) {
  const at = new Date(instant).toISOString()
  return { id, at, fireAt: at, summary }
}

/** The open clocks and the guards of the linked procedures as operators see them: ids, instants and articles, no word of a person. */
function detailsOf({ stage, clocks, linked }: Row): string {
  const lines = clocks.map(
    ({ clause, n, state, firmAt, lapsesAt, articles }) =>
      `| ${clause} ${n} | ${state} | ${firmAt ?? ''} | ${lapsesAt ?? ''} | ${articles ?? ''} |`,
  )
  const links = linked.map(({ id, type, relation }) => `| ${type} | ${relation} | ${guardId(id)} |`)
  return [
    ...[`Stage: ${stage}`, '', '| clock | state | firm | lapses | articles |', '|---|---|---|---|---|', ...lines],
    ...(links.length === 0 ? [] : ['', '| linked procedure | relation | workflow |', '|---|---|---|', ...links]),
  ].join('\n')
}

/** Raises the version of a plan whose notices changed outside of `record`: a delivery that somebody must sign for, a signature. Returns it. */
export async function touchPlan(sql: Sql | Tx, procedureId: string, now: number): Promise<number> {
  const [row] = await sql<{ version: number }[]>`
    update procedures set plan_version = greatest(plan_version + 1, ${Math.floor(now * 1000)}::bigint) where id = ${procedureId}
    returning plan_version as version`
  if (row === undefined) throw new Problem('unknown-procedure', { params: { id: procedureId } })
  return row.version
}
