import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { CLEAR_SCRIPT, listPage, messagePage, notFoundPage } from './mail-page.js'
import { openMailStore, type MailStore, type StoredMail } from './mail-store.js'

const LOOPBACK = '127.0.0.1'
const LARGEST_MAIL = 25 * 1024 * 1024
const ID = String.raw`([\w.:-]+?)`

/** Ports of 0 (or none) are chosen by the system; `reject` and `delayMs` let a test see a mail server that refuses or is slow. */
export interface MailSinkOptions {
  readonly dir: string
  readonly smtpPort?: number
  readonly httpPort?: number
  readonly host?: string
  readonly reject?: (address: string) => boolean
  readonly delayMs?: number
  readonly onMail?: (mail: StoredMail) => void
}

/** A mail server that delivers nothing: it keeps what it gets and shows it. */
export interface MailSink {
  readonly smtpUrl: string
  readonly url: string
  readonly messages: () => readonly StoredMail[]
  readonly stop: () => Promise<void>
}

/** Starts the SMTP server (no TLS, no sign-in, any recipient) and the pages that show what it received. */
export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  const { dir, host = LOOPBACK, smtpPort = 0, httpPort = 0 } = options
  const store = await openMailStore(dir)
  const smtp = smtpServer(store, options)
  const web = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => send(response, 500, 'text/plain', String(error)))
  })
  const smtpAt = await listening(smtp.server, smtpPort, host)
  const webAt = await listening(web, httpPort, host).catch(async (error: unknown) => {
    await closed((done) => smtp.close(done))
    throw error
  })
  return {
    smtpUrl: `smtp://${host}:${smtpAt}`,
    url: `http://${host === LOOPBACK ? 'localhost' : host}:${webAt}`,
    messages: store.list,
    stop: async () => {
      web.closeAllConnections()
      await Promise.all([closed((done) => smtp.close(done)), closed((done) => web.close(done))])
    },
  }
}

function smtpServer(store: MailStore, { reject = () => false, delayMs = 0, onMail = () => {} }: MailSinkOptions): SMTPServer {
  const server = new SMTPServer({
    name: 'echeancier',
    banner: 'mail sink',
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, _session, done) => done(reject(address) ? refusal(550, 'No such mailbox here') : null),
    onData: (stream, { envelope }, done) => {
      const receive = async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
        if (stream.sizeExceeded) throw refusal(552, 'Message too large')
        await sleep(delayMs)
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        onMail(await store.add({ from, to: envelope.rcptTo.map(({ address }) => address) }, Buffer.concat(chunks)))
      }
      receive().then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  // A client that goes away in the middle of the dialogue is no concern of the sink.
  server.on('error', () => {})
  return server
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })

async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (path === '/messages' && method === 'DELETE') {
    await store.clear()
    return send(response, 204)
  }
  if (method !== 'GET') return send(response, 405, 'text/plain', 'GET, or DELETE /messages')
  if (path === '/' || path === '/messages') return send(response, 200, 'text/html', listPage(store.list()))
  if (path === '/messages.json') return send(response, 200, 'application/json', JSON.stringify(store.list(), null, 2))
  if (path === '/clear.js') return send(response, 200, 'text/javascript', CLEAR_SCRIPT)
  const [, id, form] = new RegExp(`^/messages/${ID}(\\.json|\\.eml)?$`).exec(decodeURIComponent(path)) ?? []
  const mail = id === undefined ? undefined : store.find(id)
  if (mail === undefined) return send(response, 404, 'text/html', notFoundPage())
  if (form === '.json') return send(response, 200, 'application/json', JSON.stringify(mail, null, 2))
  if (form === '.eml') return send(response, 200, 'message/rfc822', await store.raw(mail.id))
  send(response, 200, 'text/html', messagePage(mail))
}

function send(response: ServerResponse, status: number, type?: string, body: string | Buffer = ''): void {
  const textual = type?.startsWith('text/') || type === 'application/json'
  response.writeHead(status, {
    ...(type === undefined ? {} : { 'content-type': textual ? `${type}; charset=utf-8` : type }),
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:; frame-src 'self'",
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

const listening = (server: Server | SMTPServer['server'], port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A server that listens on a port, not on a pipe, has such an address.
      resolve((server.address() as AddressInfo).port)
    })
  })

const closed = (close: (done: () => void) => void): Promise<void> => new Promise((resolve) => close(() => resolve()))
