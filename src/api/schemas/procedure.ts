import { type Static, Type } from 'typebox'
import { Answer, Closed, Instant, Iso, Named, Nullable, OneOf, ProcedureType, Territory, Text, Uuid } from './common.js'
import { LINE_PATTERN } from './patterns.js'
import { Clock, ProcedureState, Relations, procedureStateFields } from './evaluation.js'
import { NewFact, RecordedFact } from './fact.js'

const Person = Type.Union(
  [
    Named('NewPerson', {
      name: Type.String({ minLength: 1, maxLength: 200 }),
      birthDate: Type.Optional(Type.String({ format: 'date' })),
      nationality: Type.Optional(Type.String({ minLength: 2, maxLength: 3, description: 'ISO 3166-1 code.' })),
      language: Type.Optional(Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47 tag of the language understood.' })),
    }),
    Named('KnownPerson', { personId: Uuid }),
  ],
  { description: 'A new person, encrypted with a key of their own, or a known one. Never sent to the engine nor written in logs.' },
)

/** One line of text that can be read. */
const line = (maxLength: number) => ({ minLength: 1, maxLength, pattern: LINE_PATTERN })

/** What opens a procedure. */
export const NewProcedure = Named('NewProcedure', {
  type: ProcedureType,
  territory: Territory,
  reference: Type.String({
    ...line(80),
    description: 'The office’s own reference; bears no name.',
    examples: ['75-2026-0412'],
  }),
  place: Type.Optional(
    Type.String({ ...line(120), description: 'Code of the place of detention or of the seat.', examples: ['CRA-PARIS-1'] }),
  ),
  fileId: Type.Optional(Uuid),
  person: Type.Optional(Person),
  facts: Type.Array(NewFact, { minItems: 1, maxItems: 100 }),
})
export type NewProcedure = Static<typeof NewProcedure>

const KnownIdentity = Named('PersonOfProcedure', {
  personId: Uuid,
  name: Type.Optional(Type.String()),
  birthDate: Type.Optional(Type.String()),
  nationality: Type.Optional(Type.String()),
  language: Type.Optional(Type.String()),
})

const headFields = {
  fileId: Uuid,
  reference: Type.String(),
  prefecture: Type.String(),
  place: Nullable(Type.String()),
  person: Nullable(KnownIdentity),
  openedAt: Iso,
  openedBy: Type.String(),
  openedFrom: Nullable(Uuid),
  evaluatedAt: Iso,
  evaluatedWith: Type.String({ description: 'Hash of the law and the definitions that were applied.' }),
}
const momentFields = {
  at: Nullable(Iso),
  knownAt: Nullable(Iso),
}
const LinkedProcedure = Named('LinkedProcedure', {
  id: Uuid,
  type: ProcedureType,
  stage: Type.String(),
  closed: Type.Boolean(),
  relations: Relations,
})
const Linked = Type.Array(LinkedProcedure, { description: 'The other procedures of the file.' })

const recordedFields = {
  fileId: Uuid,
  factIds: Type.Array(Uuid),
  recordedAt: Iso,
  chroniclePosition: Type.Integer(),
  replayed: Type.Boolean({ description: 'The same command had been recorded before; nothing new was.' }),
  ...procedureStateFields,
  linked: Linked,
}

/** The answer to a command: the new state, and where it stands in the chronicle. */
export const RecordedAnswer = Answer('Recorded', recordedFields)

/** The answer to an act: its id, and the new state of each procedure in the order given. */
export const ActAnswer = Answer('RecordedAct', {
  actId: Uuid,
  replayed: Type.Boolean(),
  recorded: Type.Array(Named('RecordedInAct', recordedFields)),
})

/** One procedure with its facts. */
export const ProcedureAnswer = Answer('Procedure', {
  ...headFields,
  ...momentFields,
  ...procedureStateFields,
  recomputed: Nullable(ProcedureState),
  facts: Type.Array(RecordedFact),
  linked: Linked,
})

const clockFields = { ...Clock.properties, armed: Nullable(Type.Boolean({ description: 'Whether a durable timer is behind it.' })) }

/** The clocks of one procedure. */
export const ClocksAnswer = Answer('Clocks', {
  procedureId: Uuid,
  reference: Type.String(),
  type: ProcedureType,
  territory: Territory,
  stage: Type.String(),
  stageLabel: Text,
  ...momentFields,
  evaluatedAt: Iso,
  evaluatedWith: Type.String(),
  clocks: Type.Array(Named('ArmedClock', clockFields)),
  recomputed: Nullable(Type.Array(Clock, { description: 'What today’s library says, where it was asked for.' })),
})

/** A procedure in a worklist. */
export const ListedProcedure = Named('ListedProcedure', {
  id: Uuid,
  fileId: Uuid,
  type: ProcedureType,
  territory: Territory,
  reference: Type.String(),
  place: Nullable(Type.String()),
  stage: Type.String(),
  stageLabel: Text,
  openedAt: Iso,
  closed: Type.Boolean(),
  held: Type.Boolean(),
  mustRelease: Type.Boolean({ description: 'Held without a title: to be released at once.' }),
  heldUntil: Nullable(Iso),
  heldUntilLocal: Nullable(Type.String({ description: 'The same in words, at the place; a title in days ends at 24 h.' })),
  title: Nullable(
    Closed({
      clause: Type.String(),
      n: Type.Integer(),
      label: Text,
      basis: Type.Array(Closed({ code: Type.String(), article: Type.String() })),
    }),
  ),
  nextDueAt: Nullable(Iso),
  nextDuty: Nullable(
    Closed({ clause: Type.String(), n: Type.Integer(), label: Text, owner: Nullable(Type.String()), dueAt: Nullable(Iso) }),
  ),
})

/** A page of procedures. */
export const ListAnswer = Answer('Procedures', { procedures: Type.Array(ListedProcedure), nextCursor: Nullable(Type.String()) })

/** Filters of a worklist. */
export const ListQuery = Closed({
  held: Type.Optional(Type.Boolean({ description: 'Only persons deprived of liberty (true), or only the others (false).' })),
  closed: Type.Optional(Type.Boolean()),
  type: Type.Optional(ProcedureType),
  stage: Type.Optional(Type.String({ maxLength: 64 })),
  place: Type.Optional(Type.String({ maxLength: 80 })),
  reference: Type.Optional(Type.String({ maxLength: 80 })),
  sort: Type.Optional(
    OneOf(['slack', 'opened'], { description: 'slack: the nearest legal end first (default); opened: the latest first.' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 unless said.' })),
})

/** The instants of a look into the past or the future. */
export const MomentQuery = Closed({
  at: Type.Optional(Instant),
  knownAt: Type.Optional(Instant),
  recompute: Type.Optional(Type.Boolean({ description: 'With knownAt: what today’s library says of what was known then.' })),
})
