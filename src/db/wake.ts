import type { Sql } from './client.js'

/** Commits of so many milliseconds wake the relay once: PostgreSQL commits one after another where each notifies. */
const TOGETHER_MS = 10

const waking = new WeakSet<Sql>()

/** Wakes the relay after a commit that left it something to carry. Should that fail, it looks by itself within a second. */
export function wakeRelay(sql: Sql): void {
  if (waking.has(sql)) return
  waking.add(sql)
  setTimeout(() => {
    waking.delete(sql)
    sql`select pg_notify('outbox', '')`.catch(() => undefined)
  }, TOGETHER_MS).unref()
}
