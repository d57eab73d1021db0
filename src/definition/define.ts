import { each } from './compile.js'
import { endsIn, factsIn, momentsOf } from './moments.js'
import type { Any, Clause, Clock, Limit, Need, Procedure, When } from './language.js'

/** All procedure types by their id. */
export type Definitions = ReadonlyMap<string, Procedure>

/** Checks at load what the compiler cannot: every clause, stage and fact named exists, and no clause stands twice. Throws with all faults listed. */
export function defineProcedure(procedure: Procedure): Procedure {
  const faults = [...clauseFaults(procedure), ...factFaults(procedure), ...stageFaults(procedure)]
  if (faults.length > 0) throw new Error(`procedure ${procedure.type}:\n- ${faults.join('\n- ')}`)
  return procedure
}

/** Lists the definitions by type and checks that what is heard between them is published, without a cycle. */
export function defineAll(procedures: readonly Procedure[]): Definitions {
  const all = new Map(procedures.map((procedure) => [procedure.type, procedure]))
  const faults: string[] = []
  if (all.size !== procedures.length) faults.push('a procedure type stands twice')
  for (const procedure of procedures)
    for (const { heard, from } of heardBy(procedure)) {
      const publisher = all.get(from)
      if (publisher !== undefined && !(heard in publisher.publishes))
        faults.push(`${procedure.type} hears ${heard}, which ${from} does not publish`)
    }
  const cycle = publishCycle(procedures)
  if (cycle !== null) faults.push(`the publish graph has a cycle: ${cycle.join(' → ')}`)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return all
}

/** Every `When` of a procedure, with the place where it stands. */
export function occurrencesOf(procedure: Procedure): readonly { when: When; where: string }[] {
  const found: { when: When; where: string }[] = []
  const add = (where: string, any: Any | undefined) => each(any).forEach((when) => found.push({ when, where }))
  for (const clause of procedure.clauses) for (const [role, any] of clauseOccurrences(clause)) add(`${clause.id}.${role}`, any)
  for (const move of procedure.stages.moves) add(`stage ${move.to}`, move.on)
  for (const [name, any] of Object.entries(procedure.publishes)) add(`publishes ${name}`, any)
  for (const open of procedure.opens) add(`opens ${open.procedure}`, open.on)
  add('holding.from', procedure.holding?.from)
  add('holding.to', procedure.holding?.to)
  for (const safeguard of procedure.safeguards ?? []) {
    add(`${safeguard.id}.due`, safeguard.due)
    add(`${safeguard.id}.proved`, safeguard.proved)
  }
  return found
}

function clauseOccurrences(clause: Clause): readonly [string, Any | undefined][] {
  switch (clause.is) {
    case 'clock':
      return [
        ['starts', clause.starts],
        ['met', clause.met],
        ['stopped', clause.stopped],
        ...(clause.suspended ?? []).flatMap((s): [string, Any][] => [
          ['suspended', s.from],
          ['suspended', s.to],
        ]),
        ...(clause.restarted ?? []).flatMap((r): [string, Any | undefined][] => [
          ['restarted', r.on],
          ['pausedBy', r.pausedBy],
        ]),
      ]
    case 'task':
      return [
        ['starts', clause.starts],
        ['met', clause.met],
        ['stopped', clause.stopped],
      ]
    case 'notice':
      return [
        ['starts', clause.starts],
        ['served', clause.served],
        ['stopped', clause.stopped],
      ]
    case 'bar':
      return clause.while.flatMap((cause): [string, Any][] =>
        'since' in cause
          ? [
              ['since', cause.since],
              ['until', cause.until],
            ]
          : [],
      )
    case 'series':
      return [
        ['met', clause.met],
        ['excused', clause.excused],
      ]
  }
}

const heardBy = (procedure: Procedure) =>
  occurrencesOf(procedure)
    .flatMap(({ when }) => ('heard' in when ? [when] : []))
    .filter((when) => when.from !== procedure.type)

function publishCycle(procedures: readonly Procedure[]): readonly string[] | null {
  const edges = new Map(procedures.map((procedure) => [procedure.type, [...new Set(heardBy(procedure).map((when) => when.from))]]))
  const walk = (type: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(type)) return [...path.slice(path.indexOf(type)), type]
    for (const next of edges.get(type) ?? []) {
      const cycle = walk(next, [...path, type])
      if (cycle !== null) return cycle
    }
    return null
  }
  for (const procedure of procedures) {
    const cycle = walk(procedure.type, [])
    if (cycle !== null) return cycle
  }
  return null
}

function clauseFaults(procedure: Procedure): readonly string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  const known = (id: string, n?: number) =>
    procedure.clauses.some((clause) => clause.id === id && (n === undefined || clause.n === undefined || clause.n === n))
  for (const clause of procedure.clauses) {
    const key = `${clause.id}#${clause.n ?? ''}`
    if (seen.has(key)) faults.push(`clause ${key} stands twice`)
    seen.add(key)
    for (const end of momentsOf(clause).flatMap(endsIn))
      if (!known(end.endOf, end.n)) faults.push(`${clause.id} counts from the end of ${end.endOf}, which is no clause`)
    for (const fact of momentsOf(clause).flatMap(factsIn))
      if (!(fact in procedure.facts)) faults.push(`${clause.id} is dated by ${fact}, which is no fact`)
    if (clause.is === 'series')
      for (const id of [clause.during].flat()) if (!known(id)) faults.push(`${clause.id} stands during ${id}, which is no clause`)
    if (clause.is === 'clock' && clause.silent === true && isHeard(clause))
      faults.push(`${clause.id} is silent, and has a rule or tells somebody`)
    if (clause.is === 'clock')
      for (const one of clause.opposable ?? [])
        if ('fact' in one && !(one.fact in procedure.facts)) faults.push(`${clause.id} is opposable by ${one.fact}, which is no fact`)
    if (clause.is === 'bar')
      for (const cause of clause.while)
        if ('running' in cause && !known(cause.running, cause.n)) faults.push(`${clause.id} waits for ${cause.running}, which is no clause`)
  }
  for (const { when, where } of occurrencesOf(procedure)) {
    if ('fact' in when && !(when.fact in procedure.facts)) faults.push(`${where} names ${when.fact}, which is no fact`)
    for (const { fact } of when.given ?? []) if (!(fact in procedure.facts)) faults.push(`${where} is subject to ${fact}, which is no fact`)
    if ('clause' in when && !known(when.clause, when.n)) faults.push(`${where} names ${when.clause}, which is no clause`)
    if (
      'clause' in when &&
      procedure.clauses.some((clause) => clause.id === when.clause && (clause.is === 'series' || clause.is === 'bar'))
    )
      faults.push(`${where}: the slots of a series and a bar do not turn`)
  }
  for (const id of procedure.holding?.titles ?? []) if (!known(id)) faults.push(`title ${id} is no clause`)
  return faults
}

const isHeard = ({ runs, tell, warn }: Clock): boolean => !('until' in runs) || tell !== undefined || warn !== undefined

function factFaults(procedure: Procedure): readonly string[] {
  const clauseIds = new Set(procedure.clauses.map((clause) => clause.id))
  const fault = (type: string, need: Need): string | null => {
    if ('fact' in need) return need.fact in procedure.facts ? null : `${type} needs ${need.fact}, which is no fact`
    if ('none' in need) {
      const unknown = [...need.none, ...(need.since ?? [])].find((one) => !(one in procedure.facts))
      return unknown === undefined ? null : `${type} is ruled out by ${unknown}, which is no fact`
    }
    if ('stage' in need) return need.stage.every((stage) => stage in procedure.stages.labels) ? null : `${type} needs an unknown stage`
    if ('over' in need) return null // may be a clause of another procedure of the file
    if ('holds' in need) return null
    if ('inForce' in need)
      return need.on === undefined || need.on in procedure.facts ? null : `${type} needs a rule in force on ${need.on}, which is no fact`
    if ('leaves' in need)
      return procedure.clauses.some((clause) => clause.is === 'notice' && clause.id === need.leaves)
        ? null
        : `${type} must leave ${need.leaves}, which is no notice`
    const unknown = ['running' in need ? need.running : need.inTime].flat().find((id) => !clauseIds.has(id))
    return unknown === undefined ? null : `${type} needs ${unknown}, which is no clause`
  }
  return Object.entries(procedure.facts).flatMap(([type, fact]) =>
    (fact.needs ?? []).map((need) => fault(type, need)).filter((text) => text !== null),
  )
}

function stageFaults(procedure: Procedure): readonly string[] {
  const { initial, labels, final, moves } = procedure.stages
  const named = [initial, ...final, ...moves.map((move) => move.to), ...moves.flatMap((move) => (move.from === '*' ? [] : move.from))]
  return [...new Set(named)].filter((stage) => !(stage in labels)).map((stage) => `stage ${stage} has no label`)
}

/** The rules that a limit may run by. */
export const rulesOf = (limit: Limit): readonly { readonly id: string }[] =>
  'until' in limit || 'field' in limit.rule ? [] : 'among' in limit.rule ? limit.rule.among : [limit.rule]
