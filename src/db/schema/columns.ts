import { customType } from 'drizzle-orm/pg-core'

/** A timestamptz, in epoch milliseconds on both sides. */
export const instant = customType<{ data: number; driverData: number }>({ dataType: () => 'timestamp with time zone' })

/** Bytes: hashes, salts and sealed values. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** Words in French and English, as the projections keep them. */
export type StoredText = { readonly fr: string; readonly en: string }

/** The title on which a person is held, with its articles. */
export type StoredTitle = {
  readonly clause: string
  readonly n: number
  readonly label: StoredText
  readonly basis: readonly { readonly code: string; readonly article: string }[]
}

/** The next duty of a procedure and who owns it; `dueAt` is null for a duty "at once". */
export type StoredDuty = {
  readonly clause: string
  readonly n: number
  readonly label: StoredText
  readonly owner: string | null
  readonly dueAt: string | null
}

/** An alarm that the guard must wake for; `at` is epoch milliseconds. */
export type StoredAlarm = {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly clause: string
  readonly n: number
  readonly summary: string
}
