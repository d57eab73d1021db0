import { Transform } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import nodemailer from 'nodemailer'

/** A mail to one address. `follows` is the Message-ID of the mail that it corrects or escalates. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly messageId: string
  readonly noticeId?: string
  readonly follows?: string | null
  readonly isUrgent?: boolean
}

/** What the server said. `refused`: for good, this address; `deferred`: not now, or there was no server to say it. */
export type Posted = { readonly outcome: 'accepted' | 'refused' | 'deferred'; readonly answer: string }

/** Hands mails to an SMTP server. A refusal is an answer, not an error. */
export type Mailer = { readonly send: (mail: Mail) => Promise<Posted>; readonly close: () => void }

/** An attempt never lasts longer than this, in milliseconds: whoever asked for it must still be there to note the answer. */
const PATIENCE_MS = 7_000
const CONNECTIONS = 4

/** A mailer over a pool of connections to a real server, `smtp://` or `smtps://`. */
export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 4_000,
    greetingTimeout: 4_000,
    socketTimeout: 6_000,
    dnsTimeout: 3_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', ({ message }, done) => {
    message.transform(inOnePiece)
    done()
  })
  const post = (mail: Mail): Promise<Posted> =>
    transport.sendMail({ from, ...messageOf(mail) }).then(
      (info): Posted => ({ outcome: 'accepted', answer: info.response }),
      (error: unknown): Posted => answerOf(error),
    )
  return {
    send: (mail) => withinPatience(post(mail)),
    close: () => transport.close(),
  }
}

/** A message is made line by line; it is handed to the socket whole, not line by line. */
function inOnePiece(): Transform {
  const pieces: Buffer[] = []
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
    flush: (done) => done(null, Buffer.concat(pieces)),
  })
}

const messageOf = ({ to, subject, text, html, messageId, noticeId, follows, isUrgent }: Mail) => ({
  to,
  subject,
  text,
  messageId,
  ...(html === undefined ? {} : { html }),
  ...(isUrgent === true ? { priority: 'high' as const } : {}),
  ...(follows === undefined || follows === null ? {} : { inReplyTo: follows, references: follows }),
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(noticeId === undefined ? {} : { 'X-Echeancier-Notice': noticeId }),
  },
})

async function withinPatience(posting: Promise<Posted>): Promise<Posted> {
  const stop = new AbortController()
  const tooLate = sleep(PATIENCE_MS, undefined, { signal: stop.signal }).then((): Posted => ({
    outcome: 'deferred',
    answer: `no answer within ${PATIENCE_MS / 1000} s`,
  }))
  try {
    return await Promise.race([posting, tooLate])
  } finally {
    stop.abort()
    tooLate.catch(() => undefined)
  }
}

/** Of an error of the transport: the server's own words where there are some, and whether they are final. */
function answerOf(error: unknown): Posted {
  const { responseCode, response, message } = Object(error) as { responseCode?: unknown; response?: unknown; message?: unknown }
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  const answer = typeof response === 'string' && response !== '' ? response : String(message ?? error)
  return { outcome: isFinal ? 'refused' : 'deferred', answer: answer.slice(0, 1000) }
}
