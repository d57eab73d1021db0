import { randomUUID } from 'node:crypto'
import type { Clock } from '../casework/clock.js'
import type { Db } from '../db/client.js'
import { everyoneOnCall } from './actors.js'
import type { Mailer, Posted } from './mailer.js'
import { systemTemplates } from './templates/system.js'

/** What an alarm depends on: neither the engine nor a case file. */
export type AlarmDeps = {
  readonly db: Db
  readonly clock: Clock
  readonly mailer: Mailer
  readonly publicUrl: string
  readonly operatorMail?: string
}

/** A trouble of the engine in words; `prefecture` null: it touches all of them. */
export type Trouble = { readonly subject: string; readonly lines: readonly string[]; readonly prefecture: string | null }

/** To whom an alarm went, and what the server said. */
export type AlarmSent = Posted & { readonly to: string }

/** Mails a trouble of the engine to the operator and to the duty officers on call, each address once. Throws when it reached nobody. */
export async function alarmMail(deps: AlarmDeps, trouble: Trouble): Promise<readonly AlarmSent[]> {
  const { mailer, publicUrl } = deps
  const id = randomUUID()
  const text = textOf(trouble, publicUrl)
  const addresses = await addressesOf(deps, trouble.prefecture)
  const sent = await Promise.all(
    addresses.map(async (to, index): Promise<AlarmSent> => {
      const messageId = `<${id}-${index}@${new URL(publicUrl).hostname}>`
      return { to, ...(await mailer.send({ to, subject: trouble.subject, text, messageId, isUrgent: true })) }
    }),
  )
  if (!sent.some(({ outcome }) => outcome === 'accepted')) {
    throw new Error(`the alarm reached nobody: ${sent.map(({ answer }) => answer).join('; ') || 'no operator, no duty officer on call'}`)
  }
  return sent
}

async function addressesOf({ db, clock, operatorMail }: AlarmDeps, prefecture: string | null): Promise<readonly string[]> {
  const now = clock.now()
  const [operators, duty] = await Promise.all([
    everyoneOnCall(db.sql, 'operator', now, prefecture),
    everyoneOnCall(db.sql, 'duty-officer', now, prefecture),
  ])
  const known = [...operators, ...duty].map(({ address }) => address)
  return [...new Set(operatorMail === undefined ? known : [operatorMail, ...known])]
}

function textOf({ lines }: Trouble, publicUrl: string): string {
  const { title, todo } = systemTemplates['engine-silent']
  const links = [`${publicUrl}/health/ready`, `${publicUrl}/v1/deadlines?within=72h`]
  return [title.fr, ...lines, todo().fr, ...links, '—— English version ——', title.en, todo().en].join('\n\n') + '\n'
}
