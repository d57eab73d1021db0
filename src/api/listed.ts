import type { Static } from 'typebox'
import type { Definitions } from '../definition/define.js'
import { stageLabel } from '../definition/outcome.js'
import type { WorklistRow } from './queries/worklist.js'
import type { ListedProcedure } from './schemas/procedure.js'
import { isoAt, isoOrNull } from './time.js'

/** A row of a worklist as it is answered: instants at the place, the stage in words. */
export function listed(row: WorklistRow, definitions: Definitions): Static<typeof ListedProcedure> {
  const { territory, stage } = row
  const stages = definitions.get(row.type)?.stages
  return {
    id: row.id,
    fileId: row.fileId,
    type: row.type,
    territory,
    reference: row.reference,
    place: row.place,
    stage,
    stageLabel: stages === undefined ? { fr: stage, en: stage } : stageLabel(stages, stage, row.mustRelease),
    openedAt: isoAt(row.openedAt, territory),
    closed: row.closed,
    held: row.held,
    mustRelease: row.mustRelease,
    heldUntil: isoOrNull(row.heldUntil, territory),
    heldUntilLocal: row.heldUntilLocal,
    title: row.title,
    nextDueAt: isoOrNull(row.nextDueAt, territory),
    nextDuty: row.nextDuty,
  }
}
