/** Markup that is safe to place in a page. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What a template takes: text is escaped, markup and lists of it are not, null is nothing. */
export type Piece = string | number | Html | null | readonly Piece[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

function render(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Html) return piece.markup
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece))
  return piece.map(render).join('')
}

/** Template of a piece of page: every text put in it is escaped. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(strings.map((text, index) => text + (index < pieces.length ? render(pieces[index] ?? null) : '')).join(''))
