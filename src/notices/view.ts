import type { PresentedClock, PresentedDefect } from '../definition/present.js'
import type { Text } from '../law/types.js'
import { citation, frenchDates } from '../typography.js'
import { type Dating, datingOf } from './dates.js'
import { roleName } from './roles.js'
import { titleOf, wordsOf } from './templates/catalogue.js'
import { type Because, type Moment, type NoticeView, type Original, text } from './templates/words.js'

/** What the case file kept with a notice when it created it. Only what is named here is ever read: no other key reaches a text. */
export type NoticeParams = {
  readonly about?: string | null
  readonly label?: Text | null
  readonly articles?: readonly string[]
  readonly clock?: PresentedClock | null
  readonly because?: Because
  /** Of a notice that takes the place of one that was told: what that one said. */
  readonly before?: Announced
  /** Of a correction: what holds now, where the same thing is due at another instant. */
  readonly now?: Announced
}

/** When a notice fell due (epoch milliseconds), and the end that it gave. */
type Announced = { readonly at: number; readonly about: string | null }

/** One notice with what it speaks of, as the case file has it. */
export type NoticeSubject = {
  readonly role: string
  readonly template: string
  readonly key: string
  readonly moment: string
  readonly clause: string
  readonly dueAt: number
  readonly sentAt: number | null
  readonly params: NoticeParams
  readonly clock: PresentedClock | null
  readonly defect: PresentedDefect | null
}

/** The procedure that a notice belongs to, in words. */
export type ProcedureInWords = {
  readonly reference: string
  readonly label: Text
  readonly place: string | null
  readonly territory: string
}

const SETTLED: Readonly<Partial<Record<PresentedClock['state'], Text>>> = {
  met: text('Rempli : l’acte attendu est enregistré.', 'Met: the act awaited is recorded.'),
  stopped: text('Sans objet : ce délai ne court plus.', 'Without object: this limit no longer runs.'),
}

/** A notice in words at an instant (epoch milliseconds); `original` is the one that it escalates, replaces or corrects. */
export function viewOf(procedure: ProcedureInWords, notice: NoticeSubject, original: NoticeSubject | null, now: number): NoticeView {
  const dating = datingOf(procedure.territory)
  const about = original ?? notice
  return {
    ...subjectView(procedure, about, dating, now),
    moment: momentOf(notice),
    role: notice.role,
    at: dating.instant(notice.dueAt),
    before: announced(notice.params.before, notice, dating),
    now: announced(notice.params.now, notice, dating),
    original: original === null ? null : originalOf(procedure, original, notice.params.because ?? null, now),
  }
}

const announced = (told: Announced | undefined, { clock }: NoticeSubject, dating: Dating): NoticeView['before'] =>
  told === undefined
    ? null
    : { at: dating.instant(told.at), end: told.about === null ? null : dating.end(told.about, (clock?.lastDay ?? null) !== null) }

function subjectView(procedure: ProcedureInWords, notice: NoticeSubject, dating: Dating, now: number): NoticeView {
  const { clock, defect, params } = notice
  const endAt = params.about ?? clock?.lapsesAt ?? clock?.firmAt ?? null
  const inDays = (clock?.lastDay ?? null) !== null
  const end = (at: string | null | undefined) => (at === null || at === undefined ? null : dating.end(at, inDays))
  const isTwofold = clock !== null && clock.firmAt !== null && clock.lateAt !== null && clock.firmAt !== clock.lateAt
  return {
    moment: momentOf(notice),
    role: notice.role,
    reference: procedure.reference,
    procedure: procedure.label,
    place: procedure.place,
    subject: defect?.says ?? clock?.label ?? params.label ?? text(notice.clause, notice.clause),
    name: clock?.label ?? params.label ?? null,
    at: dating.instant(notice.dueAt),
    kind: clock?.kind ?? null,
    startedAt: clock === null ? null : dating.instant(clock.startedAt),
    end: end(endAt),
    isOver: endAt !== null && Date.parse(endAt) <= now,
    isStrict: clock?.ends === 'before',
    settled: clock === null ? null : (SETTLED[clock.state] ?? null),
    firm: isTwofold ? end(clock.firmAt) : null,
    late: isTwofold ? end(clock.lateAt) : null,
    doubt: isTwofold ? dated(clock.doubt) : null,
    earliest: clock === null || clock.earliestAt === null ? null : dating.instant(clock.earliestAt),
    reason: dated(clock?.reason ?? null),
    target: clock === null || clock.targetAt === null ? null : dating.instant(clock.targetAt),
    articles: articlesOf(notice),
    consequence: defect?.consequence ?? null,
    before: null,
    now: null,
    original: null,
  }
}

function originalOf(procedure: ProcedureInWords, original: NoticeSubject, because: Because | null, now: number): Original {
  const dating = datingOf(procedure.territory)
  const view = subjectView(procedure, original, dating, now)
  const words = wordsOf(original.template, view.moment)
  return {
    title: titleOf(original.template, view.moment, view.name),
    role: roleName(original.role),
    sentAt: original.sentAt === null ? null : dating.instant(original.sentAt),
    because,
    what: words.what(view),
    todo: words.to?.[original.role] ?? words.todo(view),
  }
}

/** Some moments are told apart by the key, or by the form of the clock. */
function momentOf({ moment, key, clock }: NoticeSubject): Moment {
  if (key.startsWith('fact:')) return 'fact'
  if (moment === 'warning' && key.includes('@unrolled:')) return 'unrolled'
  if (moment === 'firm' && clock?.form === 'task') return 'target'
  return momentNamed(moment)
}

/** A moment by its name; an alarm where there is none such. */
export const momentNamed = (name: string): Moment => MOMENTS.find((known) => known === name) ?? 'alarm'

const MOMENTS: readonly Moment[] = ['start', 'warning', 'firm', 'target', 'lapse', 'met', 'fact', 'defect', 'correction', 'alarm']

/** A text whose days are said in French. */
const dated = (said: Text | null): Text | null => (said === null ? null : { fr: frenchDates(said.fr), en: said.en })

/** « CESEDA, art. L. 742-1 », each once. */
function articlesOf({ clock, defect, params }: NoticeSubject): readonly string[] {
  const cited = (defect?.basis ?? clock?.basis ?? []).map(citation)
  return [...new Set(cited.length > 0 ? cited : (params.articles ?? []))]
}
