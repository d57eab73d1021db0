import type { Static } from 'typebox'
import { personalFieldsOf } from '../../casework/fact-data.js'
import type { Procedure } from '../../definition/language.js'
import { isoDayText, localText } from '../../law/format.js'
import { territory } from '../../law/territory.js'
import type { ProcedureAnswer } from '../schemas/procedure.js'
import { dataWords } from './fact-words.js'
import { type Html, type Piece, html } from './html.js'
import { type Reading, articles, clockArticle, isOpen, isPast, row } from './clock.js'
import type { Page } from './layout.js'

type Answer = Static<typeof ProcedureAnswer>

/** What a printed page says of itself. */
export type Colophon = {
  readonly definition: Procedure | undefined
  /** A type of procedure, and a rule of the library, in words. */
  readonly typeName: (type: string) => string
  readonly ruleName: (id: string) => string
  readonly software: string
  readonly printedAt: number
}

/** The printable page of a procedure's clocks: the facts, then each clock with both dates and why, its articles and its arithmetic. */
export function clocksPage(procedure: Answer, colophon: Colophon): Page {
  const reading = readingOf(procedure, colophon)
  const open = procedure.clocks.filter(isOpen).sort((a, b) => nearest(a) - nearest(b))
  const settled = procedure.clocks.filter((clock) => !isOpen(clock))
  const article = (clock: Answer['clocks'][number]) => clockArticle(clock, reading)
  return {
    title: `Délais de la procédure ${procedure.reference}`,
    links: [{ href: '/worklist', words: 'Personnes retenues' }],
    body: [
      heading(procedure, colophon, reading),
      html`<h2>Faits</h2>
        ${factsTable(procedure, colophon, reading)}`,
      procedure.defects.length === 0 ? null : defectList(procedure, colophon),
      procedure.bars.length === 0 ? null : barList(procedure, colophon),
      procedure.linked.length === 0 ? null : linkedList(procedure, colophon),
      html`<h2>Délais ouverts</h2>`,
      open.length === 0 ? html`<p>Aucun.</p>` : open.map(article),
      settled.length === 0 ? null : [html`<h2>Délais clos</h2>`, settled.map(article)],
      procedure.recomputed === null
        ? null
        : [html`<h2>Recalculé avec le droit encodé aujourd’hui</h2>`, procedure.recomputed.clocks.map(article)],
      colophonLines(procedure, colophon, reading),
    ],
  }
}

/** Instants in words at the place of the procedure. What was stored is read now; a look at another time is read at that time. */
function readingOf({ territory: code, at, knownAt }: Answer, { printedAt }: Colophon): Reading {
  const place = territory(code)
  const moment = at ?? knownAt
  return {
    say: (iso) => (place === undefined ? iso : localText(Date.parse(iso), place).fr),
    now: moment === null ? printedAt : Date.parse(moment),
  }
}

/** When a clock comes up: its end, or the threshold of what must be done at once; what waits for no date comes last. */
const nearest = ({ firmAt, targetAt, earliestAt }: Answer['clocks'][number]): number => {
  const at = firmAt ?? targetAt ?? earliestAt
  return at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at)
}

function heading(procedure: Answer, { definition }: Colophon, reading: Reading): Piece {
  const { prefecture, territory: code } = procedure
  const [office, place] = [placeName(prefecture), placeName(code)]
  return [
    html`<h1>Délais de la procédure ${procedure.reference}</h1>
      <dl>
        ${row('Procédure', definition?.label.fr ?? procedure.type)} ${row('Étape', procedure.stageLabel.fr)}
        ${office === place ? row('Préfecture', office) : [row('Préfecture', office), row('Territoire', place)]}
        ${procedure.place === null ? null : row('Lieu', procedure.place)} ${momentRows(procedure, reading)}
      </dl>`,
    overdue(procedure, reading),
    holdingLine(procedure, reading),
  ]
}

/** « Paris (FR-75) ». */
function placeName(code: string): string {
  const name = territory(code)?.name
  return name === undefined ? code : `${name} (${code})`
}

/** The instant that the page stands at; and when what it shows was worked out, where that was before. */
function momentRows({ at, knownAt, evaluatedAt }: Answer, { say, now }: Reading): Piece {
  const moment = say(new Date(now).toISOString())
  const known = knownAt === null ? null : row('Situation connue le', say(knownAt))
  if (at !== null) return [row('Situation au', moment), known]
  if (knownAt !== null) return known
  return [row('Situation au', moment), say(evaluatedAt) === moment ? null : row('Dernier calcul', say(evaluatedAt))]
}

/** What fell due since the last evaluation, which the page does not reckon with yet. */
function overdue({ clocks }: Answer, { now }: Reading): Html | null {
  const past = clocks.filter((clock) => isPast(clock, now))
  return past.length === 0
    ? null
    : html`<div class="alert">
        <p>Terme passé depuis le dernier calcul ; l’étape et les délais ci-dessous n’en tiennent pas encore compte :</p>
        <ul>
          ${past.map(({ label, local }) => html`<li>${label.fr}${local === null ? '' : ` : ${local}`}</li>`)}
        </ul>
      </div>`
}

function holdingLine(procedure: Answer, { say, now }: Reading): Html | null {
  const { holding } = procedure
  if (holding === null || holding.endedAt !== null) return null
  if (holding.mustRelease)
    return html`<p class="alert">
      Personne retenue sans titre${holding.noTitleSince === null ? '' : ` depuis le ${say(holding.noTitleSince)}`} : à remettre en liberté.
    </p>`
  if (holding.title === null) return null
  const until = heldUntil(procedure, say)
  const isOver = holding.heldUntil !== null && Date.parse(holding.heldUntil) <= now
  return html`<p${isOver ? IS_ALERT : null}>
    Personne retenue au titre de : ${holding.title.label.fr} (${articles(holding.title.basis)})${until === null ? '' : `, jusqu’au ${until}`}.
    ${isOver ? 'Ce terme est passé.' : null}
  </p>`
}

const IS_ALERT = html` class="alert"`

/** Until when, in the words of the title's own clock: a title in days ends at 24 h. */
function heldUntil({ holding, clocks }: Answer, say: Reading['say']): string | null {
  const title = clocks.find(({ clause, n }) => clause === holding?.title?.clause && n === holding.title.n)
  const instant = holding?.heldUntil ?? null
  return title?.localFirm ?? (instant === null ? null : say(instant))
}

function factsTable(procedure: Answer, colophon: Colophon, { say }: Reading): Html {
  const rows = procedure.facts.map(
    (fact) =>
      html`<tr>
        <td>
          ${colophon.definition?.facts[fact.type]?.label.fr ?? fact.type}${status(fact)}${plainData(fact, colophon, say)}${exhibit(fact)}
        </td>
        <td data-term="Survenu">${fact.occurredOn === null ? say(fact.occurredAt) : dayWords(fact.occurredOn)}</td>
        <td data-term="Enregistré">${say(fact.recordedAt)}</td>
      </tr>`,
  )
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Fait</th>
        <th scope="col">Survenu</th>
        <th scope="col">Enregistré</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

const exhibit = ({ evidenceRef }: Answer['facts'][number]): Html | null =>
  evidenceRef === null ? null : html`<div class="muted">pièce : ${evidenceRef}</div>`

const dayWords = (iso: string): string => isoDayText(iso)?.fr ?? iso

/** What the fact says, without what is personal: this page goes to the judge and to counsel. */
function plainData(
  { type, data, retraction }: Answer['facts'][number],
  { definition, ruleName }: Colophon,
  say: Reading['say'],
): Html | null {
  const fact = definition?.facts[type]
  if (fact === undefined || retraction) return null
  const personal = personalFieldsOf(fact)
  const said = Object.fromEntries(Object.entries(data).filter(([field]) => !personal.has(field)))
  return Object.keys(said).length === 0 ? null : html`<div class="muted">${dataWords(said, { instant: say, rule: ruleName })}</div>`
}

const status = (fact: Answer['facts'][number]): string =>
  fact.retraction ? ' (retrait)' : fact.replacedBy !== null ? ' (remplacé)' : fact.replaces !== null ? ' (rectification)' : ''

/** Each with the fact that bears it, what is wrong and what follows. */
const defectList = ({ defects }: Answer, { definition }: Colophon): Html =>
  html`<h2>Vices relevés</h2>
    <ul>
      ${defects.map(({ factType, says, consequence, basis }) => {
        const fact = definition?.facts[factType]?.label.fr ?? factType
        return html`<li>${fact} : ${says.fr} ${consequence.fr}${basis.length === 0 ? '' : ` (${articles(basis)})`}</li>`
      })}
    </ul>`

/** What must not be done now, for whoever might do it, and in which procedure of the file the bar stands. */
const barList = ({ bars }: Answer, { definition, typeName }: Colophon): Html =>
  html`<h2>Interdictions en cours</h2>
    <ul>
      ${bars.map(({ label, basis, because, procedure, type, forbids }) => {
        const barred = forbids.flatMap((fact) => definition?.facts[fact]?.label.fr ?? [])
        return html`<li>
          ${label.fr}${basis.length === 0 ? '' : ` (${articles(basis)})`}${because.map(({ fr }) => ` — ${fr}`)}${
            procedure === null ? null : html`, dans <a href="/v1/procedures/${procedure}/clocks">${typeName(type)}</a>`
          }
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

const colophonLines = (procedure: Answer, { software, printedAt }: Colophon, { say }: Reading): Html =>
  html`<h2>Provenance</h2>
    <p class="muted">
      ${procedure.at === null ? 'Tel qu’enregistré et notifié' : 'Calculé à la date demandée'}. Dernier calcul du
      ${say(procedure.evaluatedAt)}. Logiciel ${software}, droit et définitions ${procedure.evaluatedWith.slice(0, 16)}. Imprimé le
      ${say(new Date(printedAt).toISOString())}. Date ferme : avant elle, l’autorité agit ; nul n’est retenu au-delà. Date limite : dernier
      moment utile pour agir. Ce document n’est pas un conseil juridique.
    </p>`
