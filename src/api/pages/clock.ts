import type { Static } from 'typebox'
import type { Clock } from '../schemas/evaluation.js'
import { type Html, type Piece, html } from './html.js'

type ClockAnswer = Static<typeof Clock>

/** An instant (ISO) in words, at the place of the procedure. */
export type Say = (iso: string) => string

const CONFIDENCE = {
  sure: 'texte lu, lecture sûre',
  likely: 'source secondaire ou déduction : lecture probable',
  unsure: 'conflit ou lacune : lecture incertaine, les deux dates sont données',
} as const
const STATES = {
  waiting: 'en attente',
  running: 'en cours',
  suspended: 'suspendu',
  doubtful: 'douteux : entre ses deux dates',
  met: 'respecté',
  lapsed: 'expiré',
  stopped: 'sans objet',
} as const
const KINDS: Readonly<Record<string, string>> = {
  'liberty-cap': 'plafond de privation de liberté',
  right: 'droit de la personne',
  duty: 'obligation de l’administration',
  notice: 'préavis minimal',
  'implied-decision': 'décision implicite',
  power: 'pouvoir',
  validity: 'validité',
  retention: 'conservation',
  advisory: 'indication',
}

/** One clock on paper: its dates and why, its articles with their confidence in words, its arithmetic. */
export function clockArticle(clock: ClockAnswer, say: Say): Html {
  const dates = [
    row('Commencé', say(clock.startedAt)),
    row('Date ferme', clock.localFirm ?? '—'),
    row('Date limite', clock.localLate ?? '—'),
    clock.local === null ? null : row('Fin', `${clock.local}${clock.ends === 'before' ? ' (avant cette minute)' : ''}`),
    clock.earliestAt === null ? null : row('Au plus tôt', say(clock.earliestAt)),
    clock.targetAt === null ? null : row('Seuil interne (non légal)', say(clock.targetAt)),
    clock.settledAt === null ? null : row('Éteint', say(clock.settledAt)),
  ]
  return html`<article>
    <h3>${clock.label.fr}${clock.n > 1 ? ` (${clock.n})` : ''} <span class="state">${STATES[clock.state]}</span></h3>
    <p class="muted">
      ${KINDS[clock.kind] ?? clock.kind}${clock.owner === null ? '' : ` · ${clock.owner}`}${clock.contested ? ' · contesté' : ''}
    </p>
    <dl>${dates}</dl>
    ${clock.doubt === null ? null : html`<p class="doubt">Deux lectures : ${clock.doubt.fr}</p>`}
    ${clock.reason === null ? null : html`<p class="doubt">${clock.reason.fr}</p>`} ${basisList(clock)}
    ${
      clock.steps.length === 0
        ? null
        : html`<p>Calcul :</p>
            <ol>
              ${clock.steps.map(({ fr }) => html`<li>${fr}</li>`)}
            </ol>`
    }
  </article>`
}

const basisList = ({ basis }: ClockAnswer): Html | null =>
  basis.length === 0
    ? null
    : html`<ul>
        ${basis.map(
          ({ code, article, from, until, confidence }) =>
            html`<li>
              ${code}, art. ${article}${from === null ? '' : `, version du ${from}${until === null ? '' : ` (jusqu’au ${until} exclu)`}`} —
              ${CONFIDENCE[confidence]}
            </li>`,
        )}
      </ul>`

/** A term and what it says, in a list of them. */
export const row = (term: string, description: Piece): Html =>
  html`<dt>${term}</dt>
    <dd>${description}</dd>`

/** Articles in one line. */
export const articles = (basis: readonly { code: string; article: string }[]): string =>
  basis.map(({ code, article }) => `${code}, art. ${article}`).join(' ; ')
