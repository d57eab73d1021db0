import type { Sql, Tx } from '../db/client.js'
import { wakeRelay } from '../db/wake.js'
import { Problem } from '../errors.js'
import type { CaseFile } from './case-file.js'
import type { CaseworkDeps } from './deps.js'
import { differenceOfFile, type FileDifference } from './difference/file.js'
import type { Draft } from './draft.js'
import { answeredBefore, keepAnswer, type AnswerRef, type Key } from './idempotency.js'
import { loadFiles, type Target, type Waiting } from './load.js'
import { writeFiles } from './write.js'

/** A command: which files it locks (none for a new file), and what it adds to them. */
export type Command = {
  readonly target: Target | null
  readonly waiting?: Waiting
  readonly key?: Key | undefined
  /** Takes the locked files up; throws a problem to refuse, returns no draft to change nothing. */
  readonly draft: (files: readonly CaseFile[]) => readonly Draft[]
  /** What the answer is about, in each file. */
  readonly answer?: (changes: readonly FileDifference[]) => readonly AnswerRef[]
  /** What else belongs to the transaction. */
  readonly also?: (tx: Tx) => Promise<unknown>
}

/** What became of a command: done now, or done before under the same key. */
export type Done = { readonly changes: readonly FileDifference[] } | { readonly replayed: readonly AnswerRef[] }

/** Whether the engine is to be told: the relay is woken once it is committed. */
type Told = { readonly isTold: boolean }

/**
 * The only way a case file changes: one transaction that locks the files in the order of their ids, evaluates them to a fixed point and writes
 * the difference. Nothing of a refused command is kept. The same key is answered once, whatever happens at the same moment.
 */
export async function record(deps: CaseworkDeps, command: Command): Promise<Done> {
  try {
    // A new file needs no lock: its one statement is its transaction.
    const { sql } = deps.db
    const { isTold, ...done } =
      command.target === null ? await run(deps, sql, command, []) : await sql.begin((tx) => lockAndRun(deps, tx, command))
    if (isTold) wakeRelay(sql)
    return done
  } catch (error) {
    const { key } = command
    if (key !== undefined && (error instanceof Problem || isKeyTaken(error))) {
      const replayed = await answeredBefore(deps.db.sql, key)
      if (replayed !== null) return { replayed }
    }
    throw problemOf(error)
  }
}

async function lockAndRun(deps: CaseworkDeps, tx: Tx, command: Command): Promise<Done & Told> {
  const { target, waiting, key, also } = command
  if (target === null) return run(deps, tx, command, [])
  const [files, before] = await Promise.all([loadFiles(tx, target, waiting), key === undefined ? null : answeredBefore(tx, key)])
  if (before !== null) return { replayed: before, isTold: false }
  const done = await run(deps, tx, command, files)
  await also?.(tx)
  return done
}

async function run(deps: CaseworkDeps, sql: Sql | Tx, { draft, key, answer }: Command, files: readonly CaseFile[]): Promise<Done & Told> {
  const changes = draft(files).map((one) => differenceOfFile(deps, one))
  changes.forEach((change) => refuseActs(deps, change))
  const kept = key === undefined || answer === undefined ? [] : [keepAnswer(key, answer(changes))]
  const isTold = changes.length > 0 && (await writeFiles(deps, sql, changes, kept))
  return { changes, isTold }
}

/** An act that is still to be done, and whose conditions are known not to hold, is refused with all its grounds. */
function refuseActs({ definitions }: CaseworkDeps, { draft, evaluation }: FileDifference): void {
  const added = new Set(draft.added.facts.map(({ id }) => id))
  for (const { type, defects } of evaluation.procedures) {
    const grounds = defects.filter(({ fact, factType, refuse, unknown }) => {
      const favours = definitions.get(type)?.facts[factType]?.favours
      return added.has(fact) && refuse && !unknown && favours !== 'person'
    })
    const [first] = grounds
    if (first === undefined) continue
    throw new Problem('act-refused', {
      params: { fact: first.factType, grounds: grounds.map(({ ground }) => ground) },
      errors: grounds.map(({ says }) => ({ pointer: '', ...says })),
      basis: grounds.flatMap(({ basis }) => basis),
    })
  }
}

type DatabaseError = Error & { readonly code?: string; readonly constraint_name?: string }

const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as DatabaseError).constraint_name === constraint

const isKeyTaken = (error: unknown): boolean => violates(error, 'idempotency_key_used_once')

/** What the database refuses and a caller can understand is a problem; the rest is a fault. */
const problemOf = (error: unknown): unknown =>
  violates(error, 'facts_replaced_once') ? new Problem('already-corrected', { params: { id: '?' }, cause: error }) : error
