import { Type } from 'typebox'
import { Answer, Closed, Iso, Named, Nullable, Text, Uuid } from './common.js'

const Row = Named('ChronicleRow', {
  position: Type.Integer(),
  at: Iso,
  kind: Type.String(),
  actor: Type.String(),
  text: Text,
  content: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String({ description: 'SHA-256 of the previous seal and of this row, in hexadecimal.' }),
})

/** The story of the file that a procedure stands in. */
export const ChronicleAnswer = Answer('Chronicle', {
  procedureId: Uuid,
  fileId: Uuid,
  rows: Type.Array(Row),
  verified: Nullable(Named('Verified', { ok: Type.Boolean(), rows: Type.Integer(), problem: Type.Optional(Type.String()) })),
})

/** Whether to walk the chain. */
export const ChronicleQuery = Closed({
  verify: Type.Optional(Type.Boolean({ description: 'Walks the chain of seals and says whether it is whole.' })),
})
