import { Problem } from '../../errors.js'

/** Where a page of a list ended: the sort key as the database wrote it, and the id. */
export type Position = { readonly key: string; readonly id: string }

/** An opaque cursor. */
export const cursorOf = ({ key, id }: Position): string => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** The position of a cursor that this API gave; anything else is a problem. */
export function positionOf(cursor: string): Position {
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof key === 'string' && typeof id === 'string' && /^(-?infinity|\d{4}-[\d :.+-]{1,40})$/.test(key) && /^[\da-f-]{36}$/.test(id))
      return { key, id }
  } catch {
    // Not ours: said below.
  }
  const text = {
    fr: 'Curseur inconnu : reprendre « nextCursor » de la page précédente.',
    en: 'Unknown cursor: take "nextCursor" of the page before.',
  }
  throw new Problem('invalid-body', { errors: [{ pointer: '/cursor', in: 'query', ...text }] })
}
