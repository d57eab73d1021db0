import type { PresentedEvaluation, PresentedProcedure } from '../definition/present.js'
import { Problem } from '../errors.js'
import type { CaseworkDeps } from './deps.js'
import type { FileDifference } from './difference/file.js'
import type { AnswerRef } from './idempotency.js'
import type { Done } from './record.js'

/** What to do next, those first whose miss frees or harms somebody first. */
export type NextDuty = PresentedProcedure['next'][number]

/** The answer to a command: the file as it stands now, and what follows from it. Instants are epoch milliseconds. */
export type Recorded = {
  readonly fileId: string
  readonly procedureId: string
  readonly factIds: readonly string[]
  readonly evaluation: PresentedEvaluation
  readonly procedure: PresentedProcedure
  readonly next: readonly NextDuty[]
  readonly recordable: readonly string[]
  readonly recordedAt: number
  readonly chroniclePosition: number
  /** The same key was answered before: this is that answer. */
  readonly replayed: boolean
}

/** Where an answer about one procedure of a changed file is found again. */
export const refOf = ({ draft, head }: FileDifference, procedureId: string, factIds: readonly string[]): AnswerRef => ({
  fileId: draft.stored.file.id,
  procedureId,
  factIds,
  position: head.position,
  recordedAt: draft.now,
})

/** The answers of a command, rebuilt from what is stored where it was done before. */
export async function answersOf(
  deps: CaseworkDeps,
  done: Done,
  answer: (changes: readonly FileDifference[]) => readonly AnswerRef[],
): Promise<readonly Recorded[]> {
  if ('replayed' in done) return Promise.all(done.replayed.map((ref) => replay(deps, ref)))
  return answer(done.changes).map((ref) => {
    const change = done.changes.find(({ draft }) => draft.stored.file.id === ref.fileId)
    if (change === undefined) throw new Error(`file ${ref.fileId} was not changed`)
    return recordedOf(ref, change.presented, false)
  })
}

/** The one answer of a command about one procedure. */
export async function answerOf(...args: Parameters<typeof answersOf>): Promise<Recorded> {
  const [first] = await answersOf(...args)
  if (first === undefined) throw new Error('a command was not answered')
  return first
}

/** What the file said at that position of its chronicle: stored then, never recomputed. */
async function replay(deps: CaseworkDeps, ref: AnswerRef): Promise<Recorded> {
  const rows = await deps.db.sql<{ presented: PresentedProcedure }[]>`
    select e.presented from procedures p
    cross join lateral (select presented from evaluations where procedure_id = p.id and chronicle_position <= ${ref.position}
                        order by chronicle_position desc limit 1) e
    where p.file_id = ${ref.fileId} and (p.withdrawn_at is null or p.withdrawn_at > ${ref.recordedAt}) order by p.opened_at, p.opened_from nulls first, p.id`
  const procedures = rows.map(({ presented }) => presented)
  return recordedOf(ref, { at: new Date(ref.recordedAt).toISOString(), procedures }, true)
}

function recordedOf(ref: AnswerRef, evaluation: PresentedEvaluation, replayed: boolean): Recorded {
  const procedure = evaluation.procedures.find(({ id }) => id === ref.procedureId)
  if (procedure === undefined) throw new Problem('unknown-procedure', { params: { id: ref.procedureId } })
  return {
    fileId: ref.fileId,
    procedureId: ref.procedureId,
    factIds: ref.factIds,
    evaluation,
    procedure,
    next: procedure.next,
    recordable: procedure.recordable,
    recordedAt: ref.recordedAt,
    chroniclePosition: ref.position,
    replayed,
  }
}
