import { typeset } from '../typography.js'
import type { StoredMail } from './mail-store.js'

/** The page's only script: `DELETE` needs one, and no other site can send it. */
export const CLEAR_SCRIPT = `document.getElementById('clear')?.addEventListener('click', async () => {
  await fetch('/messages', { method: 'DELETE' })
  location.assign('/')
})
`

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 18%, transparent); --blue: light-dark(#000091, #8585f6) }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; border-bottom: 2px solid var(--blue) }
h1 { font-size: 1.4rem; margin: .5rem 0 } h1 a { color: inherit; text-decoration: none } h2 { font-size: 1.2rem; overflow-wrap: break-word } a { color: var(--blue) }
table { width: 100%; border-collapse: collapse } th { text-align: left; font-weight: 600 }
td, th { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top } td { overflow-wrap: anywhere }
time, .nb, th { white-space: nowrap } time { font-variant-numeric: tabular-nums } pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff } .quiet { opacity: .7 }
button { font: inherit; padding: .25rem .75rem; cursor: pointer } a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }
@media (max-width: 40rem) {
  body { padding: 1rem } table, tbody, tr, td, th { display: block } thead { display: none }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line) } td, th { padding: 0; border: 0 }
}
`

/** The list, newest first. */
export function listPage(mails: readonly StoredMail[]): string {
  const rows = mails.map(
    (mail) => `<tr><td>${moment(mail.receivedAt)}</td><td>${escape(mail.to.join(', '))}</td>
      <td><a href="/messages/${encodeURIComponent(mail.id)}">${typeset(escape(mail.subject || '(sans objet)'))}</a></td></tr>`,
  )
  const table = `<table><thead><tr><th>Reçu</th><th>Destinataires</th><th>Objet</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const count = mails.length === 0 ? 'Aucun courriel' : mails.length === 1 ? '1 courriel' : `${mails.length} courriels`
  const clear = mails.length === 0 ? '' : '<button id="clear" type="button">Tout effacer</button>'
  return page('Courriels', `<p>${count} · <a href="/messages.json">JSON</a> ${clear}</p>${mails.length === 0 ? '' : table}`)
}

/** One message: its text with its links, its HTML in a frame that can do nothing, its headers. */
export function messagePage(mail: StoredMail): string {
  const about = [
    ['De', mail.from],
    ['À', mail.to.join(', ')],
    ...mail.attachments.map(({ name, type, bytes }) => ['Pièce jointe', `${name || 'sans nom'} (${type}, ${bytes} octets)`] as const),
  ].map(([name, value]) => row(name ?? '', value ?? ''))
  const html =
    mail.html === null
      ? ''
      : `<details><summary>Version HTML</summary><iframe sandbox title="Version HTML" srcdoc="${escape(mail.html)}"></iframe></details>`
  const headers = mail.headers.map(([name, value]) => row(name, value)).join('')
  return page(
    mail.subject || '(sans objet)',
    `<h2>${typeset(escape(mail.subject || '(sans objet)'))}</h2>
    <table><tr><th>Reçu</th><td>${moment(mail.receivedAt)}</td></tr>${about.join('')}</table>
    <pre>${typeset(linked(escape(mail.text)))}</pre>${html}
    <details><summary>En-têtes</summary><table>${headers}</table></details>
    <p><a href="/messages/${encodeURIComponent(mail.id)}.eml">Message brut (.eml)</a></p>`,
  )
}

/** What is not there. */
export const notFoundPage = (): string => page('Introuvable', '<p>Ce message n’existe pas, ou plus.</p>')

const row = (name: string, value: string): string => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`

/** Addresses of the web as links. */
const linked = (markup: string): string => markup.replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)

const paris = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Paris' })

const moment = (instant: string): string => `<time datetime="${escape(instant)}">${escape(paris.format(new Date(instant)))}</time>`

const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)} · Échéancier</title><style>${STYLE}</style></head>
<body><header><h1><a href="/">Courriels</a></h1><span class="quiet">Rien ne quitte cette machine</span></header>${body}<script src="/clear.js"></script></body></html>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
