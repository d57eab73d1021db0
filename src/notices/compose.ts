import type { Definitions } from '../definition/define.js'
import type { Mail } from './mailer.js'
import { render } from './render.js'
import type { NoticeRow } from './stored.js'
import { text } from './templates/words.js'
import { tokenOf } from './token.js'
import { viewOf } from './view.js'

/** What a notice is put into words with. */
export type ComposeDeps = { readonly definitions: Definitions; readonly masterKey: Buffer; readonly publicUrl: string }

/** A notice ready to be sent, and what is kept of it: the same words without the secret of the link. */
export type Composed = { readonly mail: Mail; readonly kept: { readonly subject: string; readonly text: string } }

/** What a notice follows: the one that it speaks of, and the mail that it answers. */
export type Following = { readonly original: NoticeRow | null; readonly messageId: string | null }

/** The mail of a notice at an instant (epoch milliseconds). Composed again, it bears the same Message-ID and the same link. */
export function compose(deps: ComposeDeps, notice: NoticeRow, { original, messageId }: Following, to: string, now: number): Composed {
  const { definitions, masterKey, publicUrl } = deps
  const procedure = {
    reference: notice.reference,
    label: definitions.get(notice.procedureType)?.label ?? text(notice.procedureType, notice.procedureType),
    place: notice.place,
    territory: notice.territory,
  }
  const view = viewOf(procedure, labelled(definitions, notice), original === null ? null : labelled(definitions, original), now)
  const clocks = `${publicUrl}/v1/procedures/${notice.procedureId}/clocks`
  const secret = `?token=${tokenOf(masterKey, notice.id)}`
  const page = `${publicUrl}/v1/notices/${notice.id}/acknowledgement`
  const rendered = render(notice.template, view, { clocks, acknowledgement: notice.requiresAck ? page + secret : null })
  return {
    mail: {
      ...rendered,
      to,
      messageId: messageIdOf(notice.id, publicUrl),
      noticeId: notice.id,
      follows: messageId,
      isUrgent: notice.requiresAck,
    },
    kept: { subject: rendered.subject, text: rendered.text.replaceAll(secret, '') },
  }
}

/** A notice that comes of a fact, and of no clock, is called by the fact. */
function labelled(definitions: Definitions, notice: NoticeRow): NoticeRow {
  const fact = definitions.get(notice.procedureType)?.facts[notice.clause]
  return fact === undefined || (notice.params.label ?? null) !== null
    ? notice
    : { ...notice, params: { ...notice.params, label: fact.label } }
}

/** The Message-ID of a notice: stable, so that a mail sent twice is seen to be one. */
export const messageIdOf = (noticeId: string, publicUrl: string): string => `<${noticeId}@${new URL(publicUrl).hostname}>`
