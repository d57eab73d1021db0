import { html } from './html.js'
import type { Page } from './layout.js'

/** What the confirm page shows of a notice: no name, the office's reference only. */
export type NoticeShown = { readonly id: string; readonly reference: string; readonly subject: string }

/** The page behind a notice's link: opening it signs nothing, its button does. */
export const confirmPage = (notice: NoticeShown, token: string): Page => ({
  title: 'Accuser réception',
  body: html`<h1>Accuser réception</h1>
    <p><strong>${notice.subject}</strong></p>
    <form method="post" action="/v1/notices/${notice.id}/acknowledgement">
      <input type="hidden" name="token" value="${token}" />
      <button type="submit">J’accuse réception de cet avis</button>
    </form>
    <p class="muted">Ce lien ne sert qu’une fois. L’heure de votre accusé de réception est conservée au dossier.</p>`,
})

/** The page shown once a notice was acknowledged; `at`: when, in words. */
export const acknowledgedPage = (reference: string, at: string): Page => ({
  title: 'Réception enregistrée',
  body: html`<h1>Réception enregistrée</h1>
    <p>Votre accusé de réception pour la procédure <strong>${reference}</strong> est enregistré : ${at}.</p>`,
})
