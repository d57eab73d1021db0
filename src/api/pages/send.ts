import type { FastifyReply } from 'fastify'
import { PAGE_POLICY, type Page, documentOf } from './layout.js'

/** Sends a page with the policy that its style needs. */
export const sendPage = (reply: FastifyReply, page: Page): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('Content-Security-Policy', PAGE_POLICY)
    .send(documentOf({ ...page, demo: reply.server.isDemo }))
