import type { Clock } from '../casework/clock.js'
import type { Db } from '../db/client.js'
import type { ComposeDeps } from './compose.js'
import type { Mailer } from './mailer.js'

/** What a delivery depends on. `operatorMail`: who is alarmed where the on-call table names no operator. */
export type DeliverDeps = ComposeDeps & {
  readonly db: Db
  readonly clock: Clock
  readonly mailer: Mailer
  readonly operatorMail?: string
  readonly leaseMs?: number
}
