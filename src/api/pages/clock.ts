import type { Static } from 'typebox'
import { roleName } from '../../notices/roles.js'
import { citation, frenchDates } from '../../typography.js'
import type { Clock } from '../schemas/evaluation.js'
import { type Html, type Piece, html } from './html.js'

/** `armed`: whether a durable timer is behind it; null where it needs none, left out where the clock is a mere computation. */
type ClockAnswer = Static<typeof Clock> & { readonly armed?: boolean | null }

/** How a clock is read: its instants (ISO) in words, at the place of the procedure, and from when on an end is over (epoch milliseconds). */
export type Reading = { readonly say: (iso: string) => string; readonly now: number }

const CONFIDENCE = {
  sure: 'texte lu, lecture sûre',
  likely: 'source secondaire ou déduction : lecture probable',
  unsure: 'conflit ou lacune : lecture incertaine, les deux dates sont données',
} as const
/** Nouns and set phrases: nothing here agrees with the name of the clock. */
const STATES = {
  waiting: 'en attente',
  running: 'en cours',
  suspended: 'en suspens',
  doubtful: 'entre les deux dates',
  met: 'acte accompli',
  lapsed: 'terme passé',
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

/** Whether a clock is still watched. */
export const isOpen = ({ state }: ClockAnswer): boolean => ['waiting', 'running', 'suspended', 'doubtful'].includes(state)

/** Whether the end of a clock passed since the last evaluation, which did not see it. */
export const isPast = (clock: ClockAnswer, now: number): boolean =>
  isOpen(clock) && clock.state !== 'suspended' && clock.lapsesAt !== null && Date.parse(clock.lapsesAt) <= now

/** The state of a clock, where an end of it passed since the last evaluation, and what was to be done at once and is not yet. */
function stateWords(clock: ClockAnswer, now: number): string {
  if (isPast(clock, now)) return 'terme passé depuis le dernier calcul'
  const { state, firmAt, lapsesAt, targetAt } = clock
  const isOver = (instant: string | null): boolean => state === 'running' && instant !== null && Date.parse(instant) <= now
  if (lapsesAt !== null && isOver(firmAt)) return 'date ferme passée depuis le dernier calcul'
  return firmAt === null && isOver(targetAt) ? 'en cours, seuil interne dépassé' : STATES[state]
}

/** One clock on paper: its dates and why, its articles with their confidence in words, its arithmetic. */
export function clockArticle(clock: ClockAnswer, reading: Reading): Html {
  const about = [
    KINDS[clock.kind] ?? clock.kind,
    ...(clock.owner === null ? [] : [roleName(clock.owner).fr]),
    ...(clock.contested ? ['acte contestable'] : []),
  ]
  return html`<article>
    <h3>${clock.label.fr}${clock.n > 1 ? ` (${clock.n})` : ''} <span class="state">${stateWords(clock, reading.now)}</span></h3>
    <p class="muted">${about.join(' · ')}</p>
    <dl>${dateRows(clock, reading)}</dl>
    ${clock.doubt === null ? null : html`<p class="doubt">Deux lectures : ${frenchDates(clock.doubt.fr)}</p>`} ${reasonLine(clock)}
    ${basisList(clock)} ${stepList(clock)}
  </article>`
}

/** Why there is no date, or why the date there is does not bind. */
const reasonLine = ({ reason, firmAt }: ClockAnswer): Html | null =>
  reason === null ? null : firmAt === null ? html`<p>${frenchDates(reason.fr)}</p>` : html`<p class="doubt">${frenchDates(reason.fr)}</p>`

/** A date that the law does not give has no row; two that are the same have one. */
function dateRows(clock: ClockAnswer, { say }: Reading): Piece {
  const { localFirm, localLate, local } = clock
  const strictly = clock.ends === 'before' ? ' (strictement avant cette minute)' : ''
  const isSingle = localFirm === localLate
  return [
    row('Départ', say(clock.startedAt)),
    isSingle && localFirm !== null ? row('Échéance', localFirm + strictly) : null,
    isSingle || localFirm === null ? null : row('Date ferme', localFirm),
    isSingle || localLate === null ? null : row('Date limite', localLate),
    isSingle || clock.lapsesAt === null ? null : row('Expire', (local === localFirm ? 'à la date ferme' : 'à la date limite') + strictly),
    clock.earliestAt === null ? null : row('Au plus tôt', say(clock.earliestAt)),
    clock.targetAt === null ? null : row('Seuil interne (non légal)', say(clock.targetAt)),
    clock.settledAt === null ? null : row('Clos le', say(clock.settledAt)),
    isOpen(clock) && typeof clock.armed === 'boolean' ? row('Minuteur', clock.armed ? 'armé' : 'pas encore armé') : null,
  ]
}

function basisList({ basis }: ClockAnswer): Html | null {
  const version = ({ from, until }: ClockAnswer['basis'][number]): string =>
    from === null ? '' : frenchDates(`, version du ${from}${until === null ? '' : ` (jusqu’au ${until} exclu)`}`)
  return basis.length === 0
    ? null
    : html`<ul>
        ${basis.map((line) => html`<li>${citation(line)}${version(line)} — ${CONFIDENCE[line.confidence]}</li>`)}
      </ul>`
}

/** The arithmetic. The doubt was said above; a reading counted twice to the same end is shown once, another one under « ou ». */
function stepList({ steps, doubt }: ClockAnswer): Html | null {
  const lines = readings(steps.map(({ fr }) => frenchDates(fr)).filter((line) => line !== `Doute : ${frenchDates(doubt?.fr ?? '')}`))
  return lines.length === 0
    ? null
    : html`<p>Calcul :</p>
        <ul class="steps">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
}

function readings(lines: readonly string[]): readonly string[] {
  const kept: string[][] = []
  for (const line of lines) {
    if (kept.length === 0 || /^(Lecture |= au plus tôt)/.test(line)) kept.push([])
    kept.at(-1)?.push(line)
  }
  const once = kept.filter((block, index) => kept.findIndex((other) => other.join('\n') === block.join('\n')) === index)
  return once.flatMap((block, index) => (block[0] === once[index - 1]?.[0] ? ['ou :', ...block.slice(1)] : block))
}

/** A term and what it says, in a list of them. */
export const row = (term: string, description: Piece): Html =>
  html`<dt>${term}</dt>
    <dd>${description}</dd>`

/** Articles in one line. */
export const articles = (basis: readonly { code: string; article: string }[]): string => basis.map(citation).join(' ; ')
