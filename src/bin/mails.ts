import { startMailSink } from '../dev/mail-sink.js'

/** The mail sink as a process of its own, for a demonstration: HOST, SMTP_PORT, MAIL_PORT and MAIL_DIR say where. */
const port = (name: string, fallback: number): number => Number(process.env[name] || fallback)

const sink = await startMailSink({
  dir: process.env['MAIL_DIR'] || '.data/mails',
  host: process.env['HOST'] || '127.0.0.1',
  smtpPort: port('SMTP_PORT', 1025),
  httpPort: port('MAIL_PORT', 8025),
})
console.log(`mails: ${sink.url}, received by ${sink.smtpUrl}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sink.stop())
