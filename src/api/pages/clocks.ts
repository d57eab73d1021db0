import type { Static } from 'typebox'
import { personalFieldsOf } from '../../casework/fact-data.js'
import type { Procedure } from '../../definition/language.js'
import { localText } from '../../law/format.js'
import { territory } from '../../law/territory.js'
import type { ProcedureAnswer } from '../schemas/procedure.js'
import { type Html, type Piece, html } from './html.js'
import { type Say, articles, clockArticle, row } from './clock.js'
import type { Page } from './layout.js'

type Answer = Static<typeof ProcedureAnswer>

/** What a printed page says of itself. */
export type Colophon = {
  readonly definition: Procedure | undefined
  /** A type of procedure in words. */
  readonly typeName: (type: string) => string
  readonly software: string
  readonly printedAt: number
}

/** The printable page of a procedure's clocks: the facts, then each clock with both dates and why, its articles and its arithmetic. */
export function clocksPage(procedure: Answer, colophon: Colophon): Page {
  const place = placed(procedure.territory)
  const open = procedure.clocks.filter(({ state }) => ['waiting', 'running', 'suspended', 'doubtful'].includes(state))
  const settled = procedure.clocks.filter((clock) => !open.includes(clock))
  return {
    title: `Délais de la procédure ${procedure.reference}`,
    body: [
      heading(procedure, colophon, place),
      html`<h2>Faits</h2>
        ${factsTable(procedure, colophon, place)}`,
      procedure.defects.length === 0 ? null : defectList(procedure),
      procedure.bars.length === 0 ? null : barList(procedure, colophon),
      procedure.linked.length === 0 ? null : linkedList(procedure, colophon),
      html`<h2>Délais ouverts</h2>`,
      open.length === 0 ? html`<p>Aucun.</p>` : open.map((clock) => clockArticle(clock, place)),
      settled.length === 0 ? null : [html`<h2>Délais éteints</h2>`, settled.map((clock) => clockArticle(clock, place))],
      recomputedClocks(procedure, place),
      colophonLines(procedure, colophon, place),
    ],
  }
}

/** Instants in words at the place of the procedure. */
const placed = (code: string): Say => {
  const place = territory(code)
  return (iso) => (place === undefined ? iso : localText(Date.parse(iso), place).fr)
}

function heading(procedure: Answer, { definition }: Colophon, say: Say): Piece {
  const { holding } = procedure
  const held = holding !== null && holding.endedAt === null
  const until = holding === null ? null : heldUntil(procedure, say)
  return [
    html`<h1>Délais de la procédure ${procedure.reference}</h1>
      <dl>
        <dt>Procédure</dt>
        <dd>${definition?.label.fr ?? procedure.type}</dd>
        <dt>Étape</dt>
        <dd>${procedure.stageLabel.fr}</dd>
        <dt>Préfecture, territoire</dt>
        <dd>${procedure.prefecture}, ${procedure.territory}</dd>
        ${procedure.place === null ? null : row('Lieu', procedure.place)}
        ${row('Situation au', say(procedure.at ?? procedure.knownAt ?? procedure.evaluatedAt))}
        ${procedure.knownAt === null ? null : row('Telle que connue le', say(procedure.knownAt))}
      </dl>`,
    held && holding.mustRelease
      ? html`<p class="alert">
          Personne retenue sans titre${holding.noTitleSince === null ? '' : ` depuis le ${say(holding.noTitleSince)}`} : à remettre en
          liberté.
        </p>`
      : null,
    held && !holding.mustRelease && holding.title !== null
      ? html`<p>
          Personne retenue au titre de : ${holding.title.label.fr}
          (${articles(holding.title.basis)})${until === null ? '' : `, jusqu’au ${until}`}.
        </p>`
      : null,
  ]
}

/** Until when, in the words of the title's own clock: a title in days ends at 24 h. */
function heldUntil({ holding, clocks }: Answer, say: Say): string | null {
  const title = clocks.find(({ clause, n }) => clause === holding?.title?.clause && n === holding.title.n)
  const instant = holding?.heldUntil ?? null
  return title?.localFirm ?? (instant === null ? null : say(instant))
}

function factsTable(procedure: Answer, { definition }: Colophon, say: Say): Html {
  const rows = procedure.facts.map(
    (fact) =>
      html`<tr>
        <td>${definition?.facts[fact.type]?.label.fr ?? fact.type}${status(fact)}${plainData(fact, definition)}</td>
        <td>${fact.occurredOn ?? say(fact.occurredAt)}</td>
        <td>${say(fact.recordedAt)}</td>
        <td>${fact.evidenceRef ?? '—'}</td>
      </tr>`,
  )
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Fait</th>
        <th scope="col">Survenu</th>
        <th scope="col">Enregistré</th>
        <th scope="col">Pièce</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

/** What the fact says, without what is personal: this page goes to the judge and to counsel. */
function plainData({ type, data, retraction }: Answer['facts'][number], definition: Procedure | undefined): Html | null {
  const fact = definition?.facts[type]
  if (fact === undefined || retraction) return null
  const personal = personalFieldsOf(fact)
  const said = Object.entries(data).filter(([field]) => !personal.has(field))
  return said.length === 0 ? null : html`<div class="muted">${said.map(([field, value]) => `${field} : ${words(value)}`).join(' · ')}</div>`
}

const words = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? value : JSON.stringify(value)

const status = (fact: Answer['facts'][number]): string =>
  fact.retraction ? ' (retrait)' : fact.replacedBy !== null ? ' (remplacé)' : fact.replaces !== null ? ' (rectification)' : ''

const defectList = (procedure: Answer): Html =>
  html`<h2>Vices relevés</h2>
    <ul>
      ${procedure.defects.map(
        ({ says, consequence, basis }) => html`<li>${says.fr} — ${consequence.fr}${basis.length === 0 ? '' : ` (${articles(basis)})`}</li>`,
      )}
    </ul>`

/** What must not be done now, for whoever might do it, and in which procedure of the file the bar stands. */
const barList = ({ bars }: Answer, { definition, typeName }: Colophon): Html =>
  html`<h2>Interdictions en cours</h2>
    <ul>
      ${bars.map(({ label, basis, because, procedure, type, forbids }) => {
        const barred = forbids.flatMap((fact) => definition?.facts[fact]?.label.fr ?? [])
        return html`<li>
          ${label.fr}${basis.length === 0 ? '' : ` (${articles(basis)})`}${because.map(({ fr }) => ` — ${fr}`)}
          ${procedure === null ? null : html`, dans <a href="/v1/procedures/${procedure}/clocks">${typeName(type)}</a>`}
          ${barred.length === 0 ? null : html`<div class="muted">Interdit : ${barred.join(', ')}</div>`}
        </li>`
      })}
    </ul>`

const RELATIONS = {
  'opened-by': 'a ouvert celle-ci',
  opened: 'ouverte par celle-ci',
  hears: 'suivie par celle-ci',
  'heard-by': 'suit celle-ci',
} as const

const linkedList = ({ linked }: Answer, { typeName }: Colophon): Html =>
  html`<h2>Autres procédures du dossier</h2>
    <ul>
      ${linked.map(({ id, type, relations }) => {
        const words = relations.map((relation) => ` · ${RELATIONS[relation]}`)
        return html`<li><a href="/v1/procedures/${id}/clocks">${typeName(type)}</a>${words}</li>`
      })}
    </ul>`

/** What today's library says, beside what was told then. */
const recomputedClocks = ({ recomputed }: Answer, say: Say): Piece =>
  recomputed === null
    ? null
    : [html`<h2>Recalculé avec le droit encodé aujourd’hui</h2>`, recomputed.clocks.map((clock) => clockArticle(clock, say))]

const colophonLines = (procedure: Answer, { software, printedAt }: Colophon, say: Say): Html =>
  html`<h2>Provenance</h2>
    <p class="muted">
      ${procedure.at === null ? 'Tel qu’enregistré et notifié' : 'Calculé à la date demandée'}. Évalué le ${say(procedure.evaluatedAt)}.
      Logiciel ${software}, droit et définitions ${procedure.evaluatedWith.slice(0, 16)}. Imprimé le
      ${say(new Date(printedAt).toISOString())}. Date ferme : avant elle, l’autorité agit ; nul n’est retenu au-delà. Date limite : dernier
      moment utile pour agir. Ce document n’est pas un conseil juridique.
    </p>`
