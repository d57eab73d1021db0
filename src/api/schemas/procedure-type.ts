import { type Static, type TObject, Type } from 'typebox'
import { each } from '../../definition/compile.js'
import { rulesOf } from '../../definition/define.js'
import type { Any, Clause, Fact, Need, Procedure, Tell, When } from '../../definition/language.js'
import { limitsOf, warningsOf } from '../../definition/moments.js'
import { presentRule } from '../../law/present-rule.js'
import type { Law } from '../../law/rule.js'
import { closed } from '../../casework/fact-data.js'
import { Article, Closed, Named, Nullable, Text } from './common.js'
import { Rule } from './rule.js'

const Occurrence = Named('Occurrence', {
  fact: Type.Optional(Type.String()),
  where: Type.Optional(Type.Array(Text)),
  clause: Type.Optional(Type.String()),
  n: Type.Optional(Type.Integer()),
  turns: Type.Optional(Type.String()),
  heard: Type.Optional(Type.String()),
  from: Type.Optional(Type.String()),
})
const Occurrences = Type.Array(Occurrence)

const NoticeType = Named('NoticeType', {
  at: Type.String({ description: 'start, firm, lapse, met, unrolled; or how long before the firm end, a threshold of the product.' }),
  role: Type.String(),
  template: Type.String(),
})
const NoticeTypes = Type.Array(NoticeType)

const NeedSchema = Named('Need', {
  ground: Type.String(),
  consequence: Text,
  basis: Type.Array(Article),
  isVoid: Type.Boolean({ description: 'Without it the fact has no effect.' }),
  canBeRefused: Type.Boolean({ description: 'The act is still to be done: without it the act is refused.' }),
})

const FactType = Named('FactType', {
  type: Type.String(),
  label: Text,
  by: Type.Array(Type.String()),
  dated: Type.String({ description: 'instant: occurredAt; day: occurredOn.' }),
  data: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Schema of the data.' }),
  needs: Type.Array(NeedSchema),
  notices: NoticeTypes,
})

const ClauseSchema = Named('Clause', {
  id: Type.String(),
  n: Nullable(Type.Integer()),
  form: Type.String(),
  kind: Nullable(Type.String()),
  label: Text,
  owner: Nullable(Type.String()),
  starts: Occurrences,
  met: Occurrences,
  stopped: Occurrences,
  forbids: Type.Array(Type.String()),
  rules: Type.Array(Type.String()),
  warnings: Type.Array(Type.String()),
  notices: NoticeTypes,
  basis: Type.Array(Article),
})

const summaryFields = { type: Type.String(), label: Text, purpose: Type.Array(Type.Integer()), subject: Type.String() }

/** A procedure type in a list. */
export const ProcedureTypeSummary = Named('ProcedureTypeSummary', summaryFields)

/** The fields of a procedure type read whole. */
export const procedureTypeFields = {
  ...summaryFields,
  stages: Closed({
    initial: Type.String(),
    final: Type.Array(Type.String()),
    labels: Type.Record(Type.String(), Text),
    diagram: Type.String({ description: 'Mermaid state diagram.' }),
  }),
  facts: Type.Array(FactType),
  clauses: Type.Array(ClauseSchema),
  rules: Type.Array(Rule),
  safeguards: Type.Array(Closed({ id: Type.String(), label: Text, sanction: Text, basis: Type.Array(Article) })),
  opens: Type.Array(Type.String()),
}

/** A procedure type in a list. */
export const summaryOf = ({ type, label, purpose, subject }: Procedure): Static<typeof ProcedureTypeSummary> => ({
  type,
  label,
  purpose: [...purpose],
  subject,
})

/** A definition as data: facts with their JSON Schemas, stages, clauses, and the rules they run by. */
export function procedureTypeAnswer(procedure: Procedure, law: Law): Static<TObject<typeof procedureTypeFields>> {
  const ids = [...new Set(procedure.clauses.flatMap(ruleIds))]
  return {
    ...summaryOf(procedure),
    stages: { ...stageFields(procedure), diagram: diagramOf(procedure) },
    facts: Object.entries(procedure.facts).map(([type, fact]) => factAnswer(type, fact)),
    clauses: procedure.clauses.map(clauseAnswer),
    rules: ids.flatMap((id) => law.get(id) ?? []).map(presentRule),
    safeguards: (procedure.safeguards ?? []).map(({ id, label, sanction, basis }) => ({ id, label, sanction, basis: cited(basis) })),
    opens: [...new Set(procedure.opens.map((open) => open.procedure))],
  }
}

const cited = (basis: readonly { code: string; article: string }[] = []) => basis.map(({ code, article }) => ({ code, article }))

const stageFields = ({ stages }: Procedure) => ({ initial: stages.initial, final: [...stages.final], labels: { ...stages.labels } })

const factAnswer = (type: string, fact: Fact): Static<typeof FactType> => ({
  type,
  label: fact.label,
  by: [...fact.by],
  dated: fact.dated,
  data: closed(fact.data) as Record<string, unknown>, // a JSON Schema is an object
  needs: (fact.needs ?? []).map(needAnswer),
  notices: told('start', fact.tell),
})

const needAnswer = (need: Need): Static<typeof NeedSchema> => ({
  ground: need.ground,
  consequence: need.consequence,
  basis: cited(need.basis),
  isVoid: need.void === true,
  canBeRefused: need.refuse === true,
})

function clauseAnswer(clause: Clause): Static<typeof ClauseSchema> {
  const isBar = clause.is === 'bar'
  return {
    id: clause.id,
    n: clause.n ?? null,
    form: clause.is,
    kind: clause.is === 'clock' ? clause.kind : clause.is === 'notice' ? 'notice' : clause.is === 'task' ? (clause.kind ?? 'duty') : null,
    label: clause.label,
    owner: typeof clause.owner === 'string' ? clause.owner : null,
    starts: 'starts' in clause ? occurrences(clause.starts) : [],
    met: occurrences('met' in clause ? clause.met : 'served' in clause ? clause.served : undefined),
    stopped: occurrences('stopped' in clause ? clause.stopped : undefined),
    forbids: isBar ? [...clause.forbids] : clause.is === 'notice' ? [clause.forbids] : [],
    rules: [...new Set(ruleIds(clause))],
    warnings: warningsOf(clause).map(({ before }) => before),
    notices: [
      ...Object.entries(clause.tell ?? {}).flatMap(([at, tell]) => told(at, tell)),
      ...warningsOf(clause).flatMap(({ before, tell }) => told(before, tell)),
    ],
    basis: cited(clause.basis),
  }
}

const told = (at: string, tell: readonly Tell[] = []): Static<typeof NoticeTypes> =>
  tell.map(([role, template]) => ({ at, role, template }))

const ruleIds = (clause: Clause): readonly string[] =>
  limitsOf(clause)
    .flatMap(rulesOf)
    .map(({ id }) => id)

const occurrences = (any: Any | undefined): Static<typeof Occurrences> => each(any).map(occurrence)

function occurrence(when: When): Static<typeof Occurrence> {
  if ('fact' in when) return { fact: when.fact, ...(when.where.length > 0 ? { where: when.where.map(({ says }) => says) } : {}) }
  if ('clause' in when) return { clause: when.clause, turns: when.turns, ...(when.n === undefined ? {} : { n: when.n }) }
  return { heard: when.heard, from: when.from }
}

/** The stages as a Mermaid state diagram. */
function diagramOf({ stages }: Procedure): string {
  const id = (stage: string) => stage.replaceAll('-', '_')
  const said = (when: When) =>
    'fact' in when ? when.fact : 'clause' in when ? `${when.clause} ${when.turns}` : `${when.heard} (${when.from})`
  const names = Object.entries(stages.labels).map(([stage, label]) => `  ${id(stage)}: ${label.fr}`)
  const moves = stages.moves.flatMap((move) =>
    (move.from === '*' ? Object.keys(stages.labels).filter((stage) => stage !== move.to && !stages.final.includes(stage)) : move.from).map(
      (from) => `  ${id(from)} --> ${id(move.to)}: ${each(move.on).map(said).join(' / ')}`,
    ),
  )
  return [
    'stateDiagram-v2',
    ...names,
    `  [*] --> ${id(stages.initial)}`,
    ...moves,
    ...stages.final.map((stage) => `  ${id(stage)} --> [*]`),
  ].join('\n')
}
