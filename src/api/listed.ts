import type { Static } from 'typebox'
import type { Definitions } from '../definition/define.js'
import type { WorklistRow } from './queries/worklist.js'
import type { ListedProcedure } from './schemas/procedure.js'
import { isoAt, isoOrNull } from './time.js'

/** A row of a worklist as it is answered: instants at the place, the stage in words. */
export function listed(row: WorklistRow, definitions: Definitions): Static<typeof ListedProcedure> {
  const { territory, stage } = row
  const stageLabel = definitions.get(row.type)?.stages.labels[stage] ?? { fr: stage, en: stage }
  return {
    id: row.id,
    fileId: row.fileId,
    type: row.type,
    territory,
    reference: row.reference,
    place: row.place,
    stage,
    stageLabel,
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
