import type { Definitions } from '../definition/define.js'
import type { Procedure } from '../definition/language.js'
import { isoDayText, localText } from '../law/format.js'
import type { Text } from '../law/rule.js'
import { territory } from '../law/territory.js'
import { alarmWords } from './alarm-words.js'
import type { ChronicleRow } from './chronicle.js'
import { sentences } from './chronicle-words.js'
import type { NoticeWords } from './deps.js'
import type { KnownRows, SaidDefect } from './known-rows.js'
import { noticeNames } from './notice-names.js'
import { quoted, same, type Content, type Told } from './told.js'

/** What a sentence needs to know of a procedure. */
export type ToldProcedure = { readonly id: string; readonly type: string; readonly territory: string; readonly reference: string }

/** The words around a chronicle: its procedures and their definitions, what its rows tell of facts and notices, its defects, and how notices are spoken of. */
export type Telling = {
  readonly procedures: readonly ToldProcedure[]
  readonly definitions: Definitions
  readonly known: KnownRows
  readonly defects: readonly SaidDefect[]
  readonly words: NoticeWords | undefined
}

/** One row of a chronicle as a sentence in French and in English, headed by the office's reference. Derived when read, never stored. */
export function tellChronicle(row: Pick<ChronicleRow, 'kind' | 'content'>, telling: Telling): Text {
  const { content, kind } = row
  const procedure = telling.procedures.find(({ id }) => id === content['procedure'])
  const sentence = sentences[kind]
  const text = sentence === undefined ? { fr: `${kind}.`, en: `${kind}.` } : sentence(toldOf(content, telling))
  const head = procedure === undefined ? '' : `${procedure.reference}${text.fr.length > 0 ? ' · ' : ''}`
  return { fr: head + text.fr, en: head + text.en }
}

function toldOf(content: Content, telling: Telling): Told {
  const { procedures, definitions, known } = telling
  const names = namesOf(content['procedure'], telling)
  const { definition } = names
  const text = (field: string): string => (typeof content[field] === 'string' ? content[field] : '')
  const factOf = (id: unknown): Text => factWords(known.facts.get(String(id)), telling) ?? same(String(id))
  return {
    content,
    text,
    clause: names.clause(text('clause'), content['n']),
    fact: names.fact(text('factType')),
    stage: (id) => definition?.stages.labels[id] ?? same(id),
    type: definitions.get(text('type'))?.label ?? definition?.label ?? same(text('type')),
    at: names.at,
    occurred: names.occurred(content),
    reference: (id) => procedures.find((one) => one.id === id)?.reference ?? '',
    factOf,
    alarm: (id, of = content['procedure']) => alarmWords(String(id), { clause: namesOf(of, telling).clause, factOf }),
    defect: defectWords(content, telling),
    ...noticeNames(content, { definition, notices: known.notices, words: telling.words }),
    articles: Array.isArray(content['articles']) && content['articles'].length > 0 ? ` (${content['articles'].join(', ')})` : '',
  }
}

/** How the ids and the dates of one procedure are said. */
function namesOf(procedureId: unknown, { procedures, definitions }: Telling) {
  const procedure = procedures.find(({ id }) => id === procedureId)
  const definition = definitions.get(procedure?.type ?? '')
  const place = territory(procedure?.territory ?? '')
  const at = (instant: unknown): Text => {
    const ms = typeof instant === 'string' ? Date.parse(instant) : Number.NaN
    return Number.isNaN(ms) || place === undefined ? same('?') : localText(ms, place)
  }
  return {
    definition,
    at,
    clause: (id: string, n: unknown): Text => clauseWords(definition, id, n),
    fact: (type: string): Text => definition?.facts[type]?.label ?? same(type),
    occurred: ({ occurredOn, occurredAt }: Content): Text => isoDayText(String(occurredOn)) ?? at(occurredAt),
  }
}

/** A clause by its label, which says its rank where the law numbers its periods; any other instance after the first bears its number. */
function clauseWords(definition: Procedure | undefined, id: string, n: unknown): Text {
  const own = definition?.clauses.filter((clause) => clause.id === id) ?? []
  const clause = own.find((one) => one.n === n) ?? own[0]
  const number = typeof n === 'number' && n > 1 && clause?.n !== n ? ` n° ${n}` : ''
  return clause === undefined ? same(id + number) : quoted({ fr: clause.label.fr + number, en: clause.label.en + number })
}

/** « Placement notifié », daté du dimanche 22 novembre 2026 à 9 h 12 (Paris). */
function factWords(content: Content | undefined, telling: Telling): Text | null {
  if (content === undefined) return null
  const names = namesOf(content['procedure'], telling)
  const [label, at] = [quoted(names.fact(String(content['factType']))), names.occurred(content)]
  return { fr: `${label.fr}, daté du ${at.fr}`, en: `${label.en}, dated ${at.en}` }
}

/** The sentence of a defect without its full stop; its ground where nothing is kept of it. */
function defectWords({ procedure, fact, ground }: Content, { defects }: Telling): Text {
  const found = defects.find((one) => one.procedureId === procedure && one.factId === fact && one.ground === ground)
  const bare = (sentence: string): string => sentence.replace(/\.$/, '')
  return found === undefined ? same(String(ground)) : { fr: bare(found.says.fr), en: bare(found.says.en) }
}
