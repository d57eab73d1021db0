import { createHash } from 'node:crypto'
import { spaced, typeset } from '../../typography.js'
import type { Language } from '../negotiation.js'
import { Html, type Piece, html } from './html.js'

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 Marianne, system-ui, -apple-system, "Segoe UI", Arial, sans-serif; color: #161616; margin: 0 auto; max-width: 62rem; padding: 1.5rem; overflow-wrap: break-word; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1rem; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #ddd; }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .25rem; }
p { margin: .5rem 0; }
a { color: #000091; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border: 1px solid #ccc; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #f6f6f6; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .25rem 0; }
dt { color: #555; } dd { margin: 0; min-width: 0; }
ul, ol { margin: .25rem 0; padding: 0 0 0 1.2rem; }
.nb { white-space: nowrap; }
.demo { background: #fff4e5; border-left: 4px solid #b34000; padding: .5rem .75rem; margin: 0 0 1rem; }
.alert { background: #ffe9e9; border-left: 4px solid #ce0500; padding: .5rem .75rem; margin: .5rem 0; }
.doubt { background: #fef7da; border-left: 4px solid #b28200; padding: .5rem .75rem; margin: .5rem 0; }
.muted { color: #555; font-size: .9rem; }
.state { display: inline-block; border: 1px solid #555; border-radius: 3px; padding: 0 .4rem; font-size: .85rem; }
.steps { list-style: none; padding: 0; }
article { break-inside: avoid; }
button { font: inherit; background: #000091; color: #fff; border: 0; padding: .6rem 1.2rem; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 2px solid #0a76f6; outline-offset: 2px; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border: 1px solid #ccc; margin: 0 0 .75rem; padding: .35rem .5rem; }
  td { border: 0; padding: .15rem 0; }
  td[data-term]::before { content: attr(data-term); display: block; color: #555; font-size: .9rem; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .35rem; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } .screen { display: none; } }
`

const style = new Html(`<style>${STYLE}</style>`)
const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** What a page may load: its own style and nothing else; no script at all. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** A link of a page, in its language. */
export type Link = { readonly href: string; readonly words: string }

/** A whole page. `links`: where it leads besides the home page; `isHome`: it is that page. */
export type Page = {
  readonly title: string
  readonly language?: Language
  readonly body: Piece
  readonly links?: readonly Link[]
  readonly isHome?: boolean
  readonly demo?: boolean
}

const DEMO = { fr: 'Mode démonstration : personne ne s’est connecté.', en: 'Demonstration mode: nobody signed in.' } as const
const HOME = { fr: 'Accueil', en: 'Home' } as const

/** The document of a page, without scripts. */
export function documentOf(page: Page): string {
  const { title, language = 'fr', body } = page
  const content = [page.demo === true ? html`<p class="demo">${DEMO[language]}</p>` : null, navigation(page), html`<main>${body}</main>`]
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${spaced(title)} – Échéancier</title>
        ${style}
      </head>
      <body>
        ${content.map((piece) => (piece === null ? null : new Html(typeset(piece.markup))))}
      </body>
    </html> `.markup
}

function navigation({ language = 'fr', links = [], isHome = false }: Page): Html | null {
  if (isHome) return null
  const all = [{ href: '/', words: HOME[language] }, ...links]
  return html`<nav class="screen" aria-label="Pages">
    <ul>
      ${all.map(({ href, words }) => html`<li><a href="${href}">${words}</a></li>`)}
    </ul>
  </nav>`
}
