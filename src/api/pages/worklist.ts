import type { Static } from 'typebox'
import { localText } from '../../law/format.js'
import { territory } from '../../law/territory.js'
import { roleName } from '../../notices/roles.js'
import type { ListedProcedure } from '../schemas/procedure.js'
import { type Html, type Piece, html } from './html.js'
import type { Page } from './layout.js'

type Row = Static<typeof ListedProcedure>

/** The persons held now (epoch milliseconds, and in words), those to be released first, then by the nearest legal end. */
export const worklistPage = (rows: readonly Row[], now: { readonly at: number; readonly words: string }): Page => ({
  title: 'Personnes retenues',
  body: html`<h1>Personnes retenues</h1>
    <p class="muted">
      Au ${now.words}. ${rows.length === 0 ? 'Aucune personne retenue.' : `${rows.length} procédure${rows.length > 1 ? 's' : ''}.`}
    </p>
    ${rows.length === 0 ? null : table(rows, now.at)}`,
})

const table = (rows: readonly Row[], now: number): Html =>
  html`<table>
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
      ${rows.map((row) => line(row, now))}
    </tbody>
  </table>`

function line(row: Row, now: number): Html {
  const { title, nextDuty } = row
  const basis = title?.basis.map(({ code, article }) => `${code} ${article}`).join(', ')
  return html`<tr>
    <td><a href="/v1/procedures/${row.id}/clocks">${row.reference}</a></td>
    <td data-term="Lieu">${row.place ?? '—'}</td>
    <td data-term="Titre">
      ${row.mustRelease ? html`<strong>Sans titre : à libérer</strong>` : title === null ? '—' : `${title.label.fr} (${basis ?? ''})`}
    </td>
    <td data-term="Jusqu’au">${until(row, now)}</td>
    <td data-term="Prochaine obligation">
      ${
        nextDuty === null
          ? '—'
          : html`${nextDuty.label.fr}
              <div class="muted">
                ${nextDuty.owner === null ? null : `${roleName(nextDuty.owner).fr} · `}${said(nextDuty.dueAt, row.territory)}
              </div>`
      }
    </td>
  </tr>`
}

/** Until when; an end that passed since the last evaluation is said to have passed. */
function until(row: Row, now: number): Piece {
  if (row.mustRelease) return 'aussitôt'
  const end = row.heldUntilLocal ?? said(row.heldUntil, row.territory)
  return row.heldUntil !== null && Date.parse(row.heldUntil) <= now ? html`${end} <strong>terme passé</strong>` : end
}

function said(iso: string | null, code: string): string {
  const place = territory(code)
  return iso === null || place === undefined ? 'aussitôt' : localText(Date.parse(iso), place).fr
}
