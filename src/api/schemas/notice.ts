import { Type } from 'typebox'
import { Answer, Closed, Iso, Named, Nullable, Uuid } from './common.js'

/** What an actor was told, and what became of it. */
export const Notice = Named('Notice', {
  id: Uuid,
  clause: Type.String(),
  n: Type.Integer(),
  moment: Type.String(),
  role: Type.String(),
  template: Type.String(),
  status: Type.String({ description: 'pending, leased, sent, failed, acknowledged, withdrawn, superseded, unaddressed.' }),
  rank: Type.Integer(),
  dueAt: Iso,
  sentAt: Nullable(Iso),
  serverAnswer: Nullable(Type.String()),
  attempts: Type.Integer(),
  requiresAcknowledgement: Type.Boolean(),
  acknowledgedAt: Nullable(Iso),
  acknowledgedBy: Nullable(Type.String()),
  corrects: Nullable(Uuid),
  escalatedFrom: Nullable(Uuid),
})

/** The notices of one procedure. */
export const NoticesAnswer = Answer('Notices', { procedureId: Uuid, notices: Type.Array(Notice) })

/** The proof that a notice was received. */
export const AcknowledgedAnswer = Answer('Acknowledged', {
  noticeId: Uuid,
  procedureId: Uuid,
  reference: Type.String(),
  acknowledgedAt: Iso,
  acknowledgedBy: Type.String({ description: 'The agent, or link:<role> for who holds the link.' }),
})

/** The path of one notice. */
export const NoticeParams = Closed({ id: Uuid })

/** The secret of a notice's link. */
export const Token = Type.String({ minLength: 1, maxLength: 200, description: 'The secret of the link that was mailed.' })

/** What signs for a notice. */
export const NewAcknowledgement = Named('NewAcknowledgement', { token: Type.Optional(Token) })
