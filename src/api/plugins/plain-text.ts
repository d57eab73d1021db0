import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../../errors.js'

// With the u flag a surrogate matches only where its other half is missing.
const UNSTORABLE = /\0|[\ud800-\udfff]/u

/** Refuses text that no database can keep: the null character, and half a character. */
export const plainTextPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  app.addHook('preValidation', async ({ body }) => {
    const pointer = unstorable(body, '')
    if (pointer === null) return
    const text = { fr: 'Texte illisible : caractère nul ou incomplet.', en: 'Unreadable text: null character, or half a character.' }
    throw new Problem('invalid-body', { errors: [{ pointer, in: 'body', ...text }] })
  })
  done()
})

/** Where such a text stands; null when there is none. */
function unstorable(value: unknown, pointer: string): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? pointer : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = UNSTORABLE.test(key) ? pointer : unstorable(inner, `${pointer}/${key}`)
    if (found !== null) return found
  }
  return null
}
