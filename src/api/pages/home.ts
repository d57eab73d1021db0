import { html } from './html.js'
import type { Page } from './layout.js'

/** Where the other windows of the service are; a link that is not configured is left out. */
export type Links = { readonly temporalUi?: string; readonly mails?: string }

/** The page of links at `/`. */
export const homePage = ({ temporalUi, mails }: Links): Page => ({
  title: 'Accueil',
  isHome: true,
  body: html`<h1>Échéancier</h1>
    <p>Les procédures du droit des étrangers, chaque délai légal avec sa veille.</p>
    <ul>
      <li><a href="/worklist">Personnes retenues</a> : titre, échéance, prochaine obligation</li>
      <li><a href="/docs">Documentation de l’API</a> (<a href="/openapi.json">OpenAPI 3.1</a>)</li>
      <li><a href="/problems">Problèmes</a> : chaque code d’erreur et que faire</li>
      ${mails === undefined ? null : html`<li><a href="${mails}">Courriels envoyés</a></li>`}
      ${temporalUi === undefined ? null : html`<li><a href="${temporalUi}">Temporal, interface d’exploitation</a></li>`}
      <li><a href="/health/ready">État du service</a>, <a href="/metrics">mesures</a></li>
    </ul>`,
})
