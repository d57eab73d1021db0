import { type Static, Type } from 'typebox'
import { Article, Closed, Iso, Named, Nullable, OneOf, ProcedureType, Territory, Text } from './common.js'

export const Confidence = OneOf(['sure', 'likely', 'unsure'], {
  description: 'sure: primary text read; likely: secondary source or deduction; unsure: conflict or gap.',
})

const BasisLine = Named('BasisLine', {
  code: Type.String(),
  article: Type.String(),
  from: Nullable(Type.String({ description: 'First day of the version.' })),
  until: Nullable(Type.String({ description: 'First day on which it is no longer in force.' })),
  confidence: Confidence,
})

/** A clause running in a procedure, with its two dates, their basis and their arithmetic. */
export const Clock = Named('Clock', {
  clause: Type.String({ examples: ['initial-cap'] }),
  n: Type.Integer({ description: 'Rank of the period, or number of the occurrence.' }),
  form: Type.String({ description: 'clock, task (at once, no figure), notice (counted back) or series.' }),
  kind: Type.String({ description: 'liberty-cap, right, duty, notice, implied-decision, power, validity, retention, advisory.' }),
  state: OneOf(['waiting', 'running', 'suspended', 'doubtful', 'met', 'lapsed', 'stopped']),
  label: Text,
  owner: Nullable(Type.String({ description: 'The role that must act, or whose right it is.' })),
  startedAt: Iso,
  firmAt: Nullable(Iso),
  lateAt: Nullable(Iso),
  lapsesAt: Nullable(Iso),
  lastDay: Nullable(Type.String()),
  ends: Type.String({ description: 'by: an act at that very minute is in time; before: strictly before it.' }),
  local: Nullable(Type.String({ description: 'The end in words, at the place.' })),
  localFirm: Nullable(Type.String({ description: 'Firm in words; a limit in days ends at 24 h.' })),
  localLate: Nullable(Type.String()),
  doubt: Nullable(Text),
  reason: Nullable(Text),
  settledAt: Nullable(Iso),
  metBy: Nullable(Type.String({ description: 'The fact that met it.' })),
  contested: Type.Boolean(),
  unrolledAt: Nullable(Iso),
  targetAt: Nullable(Iso),
  earliestAt: Nullable(Iso),
  metByAny: Type.Array(Type.String()),
  basis: Type.Array(BasisLine),
  steps: Type.Array(Text),
})

const Holding = Named('Holding', {
  since: Iso,
  endedAt: Nullable(Iso),
  title: Nullable(Closed({ clause: Type.String(), n: Type.Integer(), label: Text, basis: Type.Array(Article) })),
  heldUntil: Nullable(Iso),
  heldUntilLate: Nullable(Iso),
  mustRelease: Type.Boolean({ description: 'No title any more, and no release recorded.' }),
  noTitleSince: Nullable(Iso),
})

/** What is missing or late in an act, with its legal consequence. */
export const Defect = Named('Defect', {
  fact: Type.String(),
  factType: Type.String(),
  ground: Type.String(),
  says: Text,
  consequence: Text,
  basis: Type.Array(Article),
  void: Type.Boolean({ description: 'The fact has no effect.' }),
  refuse: Type.Boolean(),
  unknown: Type.Boolean({ description: 'Not known to hold: a datum is missing.' }),
  at: Iso,
})

const NoticeDue = Named('NoticeDue', {
  key: Type.String(),
  clause: Type.String(),
  n: Type.Integer(),
  moment: Type.String(),
  who: Type.String(),
  what: Type.String(),
  at: Iso,
  about: Nullable(Iso),
})

const Safeguard = Named('Safeguard', {
  id: Type.String(),
  label: Text,
  proved: Type.Boolean(),
  provedAt: Nullable(Iso),
  sanction: Text,
  basis: Type.Array(Article),
})
const Bar = Named('Bar', {
  clause: Type.String(),
  procedure: Nullable(Type.String({ description: 'The other procedure of the file in which it stands; null: this one.' })),
  type: ProcedureType,
  label: Text,
  forbids: Type.Array(Type.String()),
  basis: Type.Array(Article),
  because: Type.Array(Text),
})
/** What another procedure of the file is to this one. */
export const Relations = Type.Array(OneOf(['opened-by', 'opened', 'hears', 'heard-by']), {
  description:
    'opened-by: that one opened this one; hears: this one listens to what that one publishes. None: they share the file and its bars.',
})
const Link = Named('Link', { id: Type.String(), type: ProcedureType, relations: Relations })
const Alarm = Named('Alarm', {
  id: Type.String(),
  at: Iso,
  kind: Type.String(),
  clause: Type.String(),
  n: Type.Integer(),
  summary: Type.String({ description: 'Ids and articles only.' }),
})

const Opening = Named('Opening', {
  procedure: Type.String(),
  by: Type.String(),
  at: Iso,
  first: Nullable(Closed({ type: Type.String(), data: Type.Record(Type.String(), Type.Unknown()) })),
})

/** A duty that is open, with its owner and the facts that meet it. */
export const NextDuty = Named('NextDuty', {
  clause: Type.String(),
  n: Type.Integer(),
  label: Text,
  owner: Nullable(Type.String()),
  dueAt: Nullable(Iso),
  facts: Type.Array(Type.String()),
})

const procedureState = {
  id: Type.String(),
  type: ProcedureType,
  territory: Territory,
  stage: Type.String(),
  stageLabel: Text,
  stageSince: Nullable(Iso),
  closed: Type.Boolean(),
  holding: Nullable(Holding),
  clocks: Type.Array(Clock),
  defects: Type.Array(Defect),
  notices: Type.Array(NoticeDue),
  safeguards: Type.Array(Safeguard),
  bars: Type.Array(Bar, {
    description: 'The bars that stand: its own, and those of the other procedures of the file that forbid one of its facts.',
  }),
  linked: Type.Array(Link, { description: 'The other procedures of the file.' }),
  opens: Type.Array(Opening),
  alarms: Type.Array(Alarm),
  next: Type.Array(NextDuty),
  recordable: Type.Array(Type.String(), {
    description: 'Fact types whose conditions hold now; every other fact is recorded too, with its defects.',
  }),
  published: Type.Array(Closed({ name: Type.String(), at: Iso })),
}

/** What the library says of one procedure. */
export const ProcedureState = Named('ProcedureState', procedureState)
export type ProcedureState = Static<typeof ProcedureState>

/** The fields of a procedure's state, for the answers that add to them. */
export const procedureStateFields = procedureState

/** What the library says of a whole file. */
export const evaluationFields = { at: Iso, procedures: Type.Array(ProcedureState) }
