import type { Definitions } from '../definition/define.js'
import { localText } from '../law/format.js'
import type { Text } from '../law/rule.js'
import { territory } from '../law/territory.js'
import type { ChronicleRow } from './chronicle.js'
import { sentences, type Told } from './chronicle-words.js'

/** What a sentence needs to know of a procedure. */
export type ToldProcedure = { readonly id: string; readonly type: string; readonly territory: string; readonly reference: string }

/** The words around a chronicle: the procedures of its file, and the definitions that name their clauses and facts. */
export type Telling = { readonly procedures: readonly ToldProcedure[]; readonly definitions: Definitions }

/** One row of a chronicle as a sentence in French and in English, headed by the office's reference. Derived when read, never stored. */
export function tellChronicle(row: Pick<ChronicleRow, 'kind' | 'content'>, telling: Telling): Text {
  const { content, kind } = row
  const procedure = telling.procedures.find(({ id }) => id === content['procedure'])
  const sentence = sentences[kind]
  const told = toldOf(content, telling, procedure)
  const text = sentence === undefined ? { fr: `${kind}.`, en: `${kind}.` } : sentence(told)
  const head = procedure === undefined ? '' : `${procedure.reference}${text.fr.length > 0 ? ' · ' : ''}`
  return { fr: head + text.fr, en: head + text.en }
}

function toldOf(
  content: Readonly<Record<string, unknown>>,
  { procedures, definitions }: Telling,
  procedure: ToldProcedure | undefined,
): Told {
  const definition = definitions.get(procedure?.type ?? '')
  const place = territory(procedure?.territory ?? '')
  const text = (field: string): string => (typeof content[field] === 'string' ? content[field] : '')
  const label = (type: string): Text => definitions.get(type)?.label ?? same(type)
  return {
    content,
    text,
    clause: labelled(definition?.clauses.find(({ id }) => id === text('clause'))?.label, text('clause'), content['n']),
    fact: definition?.facts[text('factType')]?.label ?? same(text('factType')),
    stage: (id) => definition?.stages.labels[id] ?? same(id),
    type: label(text('type') || (procedure?.type ?? '')),
    at: (instant) => {
      const at = typeof instant === 'string' ? Date.parse(instant) : Number.NaN
      return Number.isNaN(at) || place === undefined ? same('?') : localText(at, place)
    },
    reference: (id) => procedures.find((one) => one.id === id)?.reference ?? '',
    articles: Array.isArray(content['articles']) && content['articles'].length > 0 ? ` (${content['articles'].join(', ')})` : '',
  }
}

const same = (words: string): Text => ({ fr: words, en: words })

function labelled(label: Text | undefined, id: string, n: unknown): Text {
  const number = typeof n === 'number' && n > 1 ? ` n° ${n}` : ''
  return label === undefined ? same(id + number) : { fr: `« ${label.fr}${number} »`, en: `"${label.en}${number}"` }
}
