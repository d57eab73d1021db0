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
export const AcknowledgedAnswer = Answer('Acknowledged', { noticeId: Uuid, acknowledgedAt: Iso, acknowledgedBy: Type.String() })

/** The path of one notice. */
export const NoticeParams = Closed({ id: Uuid })
