import { type Static, type TProperties, Type } from 'typebox'
import { Closed, Day, Instant, Iso, Named, Nullable, Uuid } from './common.js'

const evidenceRef = Type.Optional(
  Type.String({ minLength: 1, maxLength: 200, description: 'Where the document is kept: a reference, never the document.' }),
)
const data = Type.Optional(
  Type.Record(Type.String(), Type.Unknown(), {
    description: 'By fact type, see GET /v1/procedure-types/{type}. A field that is not known is left out; an unknown field is refused.',
  }),
)
const dated = {
  type: Type.String({ minLength: 1, maxLength: 80, examples: ['placed-in-detention'] }),
  occurredAt: Type.Optional(Instant),
  occurredOn: Type.Optional(Day),
}

/** A fact to record: what happened, when, with what source. */
export const NewFact = Named(
  'NewFact',
  { ...dated, data, evidenceRef },
  'What happened. Dated by occurredAt, or by occurredOn where the type is dated by the day.',
)
export type NewFact = Static<typeof NewFact>

/** A fact to record, with fields that say where. */
export const NewFactIn = <const P extends TProperties>(name: string, where: P) => Named(name, { ...where, ...dated, data, evidenceRef })

/** What a correction says instead; of the same type unless said. */
export const CorrectedFact = Named('CorrectedFact', { ...dated, type: Type.Optional(dated.type), data, evidenceRef })

/** Why a fact is taken back. */
export const Retraction = Named('Retraction', {
  reason: Type.String({ minLength: 1, maxLength: 1000, description: 'Kept encrypted with the personal data.' }),
})

/** A fact of the calculator: `procedure` is needed only when the file has several. */
export const ComputedFact = Named('ComputedFact', { procedure: Type.Optional(Type.String({ maxLength: 80 })), ...dated, data })

/** A fact as the case file keeps it. */
export const RecordedFact = Named('RecordedFact', {
  id: Uuid,
  type: Type.String(),
  occurredAt: Iso,
  occurredOn: Nullable(Type.String()),
  recordedAt: Iso,
  recordedBy: Type.String(),
  evidenceRef: Nullable(Type.String()),
  data: Type.Record(Type.String(), Type.Unknown()),
  actId: Nullable(Uuid),
  replaces: Nullable(Uuid),
  replacedBy: Nullable(Uuid),
  retraction: Type.Boolean(),
})

/** The path of one fact. */
export const FactParams = Closed({ id: Uuid, factId: Uuid })
