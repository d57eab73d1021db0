import type { TemplateId } from './templates/catalogue.js'

/** One step of a ladder: the role that is told and, where several hold it, from which rank of theirs on. */
export type Rung = { readonly role: string; readonly from: number }

const rung = (role: string, from = 1): Rung => ({ role, from })

/** The prefecture's own ladder. Nothing in it is law: a ladder is a product threshold. */
const PREFECTURE = [rung('case-agent'), rung('duty-officer'), rung('sub-prefect')] as const
const ON_DUTY = PREFECTURE.slice(1)

/** Who is told next when nobody signed: rank 1 is the first rung. Past the last rung the operator is alarmed. */
const ladders: Readonly<Record<string, readonly Rung[]>> = {
  'case-agent': PREFECTURE,
  'duty-officer': ON_DUTY,
  'sub-prefect': ON_DUTY.slice(1),
  prefect: [rung('prefect'), ...ON_DUTY],
  centre: [rung('centre'), rung('centre', 2), ...ON_DUTY],
  prosecutor: [rung('prosecutor'), rung('prosecutor', 2), ...ON_DUTY],
  operator: [rung('operator')],
}

/** Those who are told for information: they may sign, and nobody is woken when they do not. */
const INFORMED: ReadonlySet<string> = new Set(['lawyer', 'person', 'association', 'ofii', 'ofpra', 'administrative-court', 'supervisor'])

/** Who gets the mail of those who have no address of their own: the place of detention hands it over. */
const through: Readonly<Record<string, string>> = { person: 'centre' }

/** Minutes without a signature after which the next rank is told. A template that is not here needs no signature. Product thresholds, not law. */
const patience: Readonly<Partial<Record<TemplateId, number>>> = {
  'no-title': 10,
  'must-release': 10,
  'held-for-justice': 10,
  'ruling-lapsed': 10,
  'order-ending': 15,
  'suspensive-notice': 15,
  'petition-warning': 30,
  'duty-lapsed': 30,
  'asylum-claim': 30,
  'removal-suspended': 30,
  'measure-ended': 15,
  escalation: 10,
  'nobody-on-call': 15,
}

/** Where nobody is held, a missed duty waits for a day before it wakes anybody. */
const PATIENCE_AT_LARGE: Readonly<Partial<Record<TemplateId, number>>> = { 'duty-lapsed': 24 * 60 }

const MINUTE = 60_000
/** Nobody is given less than this to sign, however near the end is. */
const LEAST = 2 * MINUTE
/** The part of the time left that one rank may use up. */
const SHARE = 4

/** The ladder of a role: itself, then those on duty at the prefecture. */
export const ladderOf = (role: string): readonly Rung[] => ladders[role] ?? [rung(role), ...ON_DUTY]

/** The rung of a rank (from 1); undefined past the last one. */
export const rungOf = (firstRole: string, rank: number): Rung | undefined => ladderOf(firstRole)[rank - 1]

/** The role whose mailbox is used for a role. */
export const mailboxOf = (role: string): string => through[role] ?? role

/** Whether whoever gets this notice is asked to sign for it. */
export const requiresAcknowledgement = (template: string): boolean => patience[template as TemplateId] !== undefined

/** The terms of a new notice: whether it must be signed for, and the rank of the ladder at which it starts. */
export const termsOf = ({ template }: { readonly template: string }): { readonly requiresAck: boolean; readonly rank: number } => ({
  requiresAck: requiresAcknowledgement(template),
  rank: 1,
})

/**
 * How long, in milliseconds, the next rank is not told: the template's patience, less where the end that the notice speaks of is near.
 * Null where silence wakes nobody: no signature is asked, or the role is told for information. `isHeld`: the procedure holds somebody now.
 */
export function escalationLead(template: string, role: string, timeLeft: number | null, isHeld: boolean): number | null {
  const minutes = (isHeld ? undefined : PATIENCE_AT_LARGE[template as TemplateId]) ?? patience[template as TemplateId]
  if (minutes === undefined || INFORMED.has(role)) return null
  const most = minutes * MINUTE
  return timeLeft === null || timeLeft <= 0 ? most : Math.max(LEAST, Math.min(most, timeLeft / SHARE))
}
