import { spaced, typeset } from '../typography.js'

/** One language of a message: its title, its sections in order, its last line. A line that is a web address becomes a link. */
export type Part = {
  readonly language: string
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly foot: string
}

/** The message as plain text, the second language under a line of its own. */
export const plainText = (parts: readonly Part[]): string => parts.map(plainPart).join('\n\n—— English version ——\n\n') + '\n'

const plainPart = ({ title, sections, foot }: Part): string =>
  [title, ...sections.map(({ heading, lines }) => [heading.toUpperCase(), ...lines].join('\n')), foot].join('\n\n')

const STYLE = {
  body: 'font-family:sans-serif;line-height:1.4;max-width:42em;color:#161616',
  h1: 'font-size:1.3em;margin:1em 0 .5em',
  h2: 'font-size:1em;margin:1.2em 0 .2em',
  p: 'margin:.1em 0',
  foot: 'margin:1.5em 0;font-size:.85em;color:#555',
  button: 'display:inline-block;padding:.6em 1.2em;background:#000091;color:#fff;text-decoration:none',
} as const
const UNBROKEN = '<span style="white-space:nowrap">'

/** The message as a page that any mail reader shows: no image, no script, no style sheet. `button` is the address that is shown as one. */
export const htmlPage = (parts: readonly Part[], button: string | null): string =>
  `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${spaced(escape(parts[0]?.title ?? ''))}</title></head>` +
  `<body style="${STYLE.body}">\n${typeset(parts.map((part) => htmlPart(part, button)).join('\n<hr>\n'), UNBROKEN)}\n</body></html>\n`

function htmlPart({ language, title, sections, foot }: Part, button: string | null): string {
  const body = sections.map(
    ({ heading, lines }) => `<h2 style="${STYLE.h2}">${escape(heading)}</h2>${lines.map((line) => htmlLine(line, button)).join('')}`,
  )
  const last = `<p style="${STYLE.foot}">${escape(foot)}</p>`
  return `<div lang="${language}"><h1 style="${STYLE.h1}">${escape(title)}</h1>\n${body.join('\n')}\n${last}</div>`
}

function htmlLine(line: string, button: string | null): string {
  if (!/^https?:\/\/\S+$/.test(line)) return `<p style="${STYLE.p}">${escape(line)}</p>`
  const link =
    line === button
      ? `<a style="${STYLE.button}" href="${escape(line)}">Accuser réception / Acknowledge</a>`
      : `<a href="${escape(line)}">${escape(line)}</a>`
  return `<p style="${STYLE.p}">${link}</p>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (value: string): string => value.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
