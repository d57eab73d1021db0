import { Type } from 'typebox'

/** An HTML page as an answer. */
export const htmlPage = { description: 'A page.', content: { 'text/html': { schema: Type.String() } } }
