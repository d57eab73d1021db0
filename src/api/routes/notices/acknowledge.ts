import type { FastifyRequest } from 'fastify'
import { type Acknowledged, type Signature, acknowledge } from '../../../notices/acknowledge.js'
import { datingOf } from '../../../notices/dates.js'
import type { ApiDeps, App } from '../../deps.js'
import { formatOf } from '../../negotiation.js'
import { acknowledgedPage } from '../../pages/acknowledgement.js'
import { sendPage } from '../../pages/send.js'
import { agentOf } from '../../plugins/sign-in.js'
import { AcknowledgedAnswer, NewAcknowledgement, NoticeParams } from '../../schemas/notice.js'
import { jsonOrPage } from '../../schemas/page.js'
import { problemPages, signedIn, withBody } from '../../schemas/problem.js'
import { isoAt } from '../../time.js'

const refusals = [...signedIn, 'not-your-prefecture', 'unknown-notice', 'link-not-valid', 'already-acknowledged', 'token-used'] as const
const schema = {
  operationId: 'acknowledgeNotice',
  tags: ['notices'],
  summary: 'Sign for a notice',
  description: 'With the token of the link that was mailed, which works once; without it, as the agent who is signed in.',
  consumes: ['application/json', 'application/x-www-form-urlencoded'],
  params: NoticeParams,
  body: NewAcknowledgement,
  response: { 200: jsonOrPage(AcknowledgedAnswer), ...problemPages(...withBody, ...refusals) },
}

/** POST /v1/notices/{id}/acknowledgement: an actor signs for a notice. */
export function postAcknowledgement(app: App, deps: ApiDeps): void {
  app.post('/notices/:id/acknowledgement', { schema, config: { page: true } }, async (request, reply) => {
    const signed = await acknowledge(deps, signatureOf(request, request.params.id, request.body.token))
    if (formatOf(request) !== 'html') return answerOf(signed)
    const at = datingOf(signed.territory).instant(signed.acknowledgedAt).fr
    return sendPage(reply, acknowledgedPage(signed.reference, at))
  })
}

const signatureOf = (request: FastifyRequest, noticeId: string, token: string | undefined): Signature =>
  token === undefined ? { noticeId, by: agentOf(request) } : { noticeId, token }

const answerOf = ({ noticeId, procedureId, reference, territory, acknowledgedAt, acknowledgedBy }: Acknowledged) => ({
  noticeId,
  procedureId,
  reference,
  acknowledgedAt: isoAt(acknowledgedAt, territory),
  acknowledgedBy,
})
