import type { Static } from 'typebox'
import { localText } from '../../law/format.js'
import { territory } from '../../law/territory.js'
import type { ListedProcedure } from '../schemas/procedure.js'
import { type Html, html } from './html.js'
import type { Page } from './layout.js'

type Row = Static<typeof ListedProcedure>

/** The persons held now, those to be released first, then by the nearest legal end. */
export const worklistPage = (rows: readonly Row[], now: string): Page => ({
  title: 'Personnes retenues',
  body: html`<p class="screen"><a href="/">Accueil</a></p>
    <h1>Personnes retenues</h1>
    <p class="muted">
      Au ${now}. ${rows.length === 0 ? 'Aucune personne retenue.' : `${rows.length} procédure${rows.length > 1 ? 's' : ''}.`}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Référence</th>
          <th scope="col">Lieu</th>
          <th scope="col">Titre</th>
          <th scope="col">Jusqu’au</th>
          <th scope="col">Prochaine obligation</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>`,
})

function line(row: Row): Html {
  const { title, nextDuty } = row
  const basis = title?.basis.map(({ code, article }) => `${code} ${article}`).join(', ')
  return html`<tr>
    <td><a href="/v1/procedures/${row.id}/clocks">${row.reference}</a></td>
    <td>${row.place ?? '—'}</td>
    <td>
      ${row.mustRelease ? html`<strong>Sans titre : à libérer</strong>` : title === null ? '—' : `${title.label.fr} (${basis ?? ''})`}
    </td>
    <td>${row.mustRelease ? 'aussitôt' : (row.heldUntilLocal ?? said(row.heldUntil, row.territory))}</td>
    <td>${nextDuty === null ? '—' : `${nextDuty.label.fr} · ${nextDuty.owner ?? '?'} · ${said(nextDuty.dueAt, row.territory)}`}</td>
  </tr>`
}

function said(iso: string | null, code: string): string {
  const place = territory(code)
  return iso === null || place === undefined ? 'aussitôt' : localText(Date.parse(iso), place).fr
}
