import { type TSchema, Type } from 'typebox'

/** An HTML page as an answer. */
export const htmlPage = { description: 'A page.', content: { 'text/html': { schema: Type.String() } } }

/** JSON, or a page for who prefers HTML. */
export const jsonOrPage = <S extends TSchema>(schema: S) => ({
  description: 'JSON, or a page by Accept.',
  content: { 'application/json': { schema }, 'text/html': { schema: Type.String() } },
})
