import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Problem } from '../../errors.js'
import type { Text } from '../../law/rule.js'

/** Reads JSON bodies; one that cannot be read is refused with the place at which reading stopped. */
export const jsonBodyPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  app.removeContentTypeParser('text/plain') // else a text would be read, then told that it is no object
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, read) =>
    parse(request, body, (error, value) => {
      if (error) read(new Problem('invalid-json', { errors: [{ pointer: '', in: 'body', ...stopOf(body) }], cause: error }))
      else read(null, value)
    }),
  )
  done()
})

/** Where the reading of a text stops, and why as far as it is known. */
function stopOf(text: string): Text {
  if (text === '') return { fr: 'Le corps est vide.', en: 'The body is empty.' }
  const message = faultOf(text)
  if (message === null)
    return { fr: 'Retirer le champ « __proto__ » ou « constructor ».', en: 'Remove the field "__proto__" or "constructor".' }
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return stoppedAt(text, Number(position))
  const near = /^Unexpected token .+?, (?:\.{3})?"([^]*)"(?:\.{3})? is not valid JSON$/.exec(message)?.[1]
  if (near !== undefined) return { fr: `La lecture s’arrête dans « ${near} ».`, en: `Reading stops within "${near}".` }
  return stoppedAt(text, text.length)
}

function stoppedAt(text: string, position: number): Text {
  const lines = text.slice(0, position).split('\n')
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1]
  return { fr: `La lecture s’arrête à la ligne ${line}, colonne ${column}.`, en: `Reading stops at line ${line}, column ${column}.` }
}

/** What the engine says of a text that is no JSON; null where it is. */
function faultOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
