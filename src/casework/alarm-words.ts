import type { Text } from '../law/types.js'
import { same } from './told.js'

type Names = { readonly clause: (id: string, n: number) => Text; readonly factOf: (id: string) => Text }

const UNITS: Readonly<Record<string, Text>> = { min: same('min'), h: same('h'), d: { fr: 'j', en: 'd' } }

/** What each alarm of a clause was; `of` is the clause. */
const ALARMS: Readonly<Record<string, (of: Text) => Text>> = {
  lapse: (of) => ({ fr: `terme de ${of.fr}`, en: `end of ${of.en}` }),
  firm: (of) => ({ fr: `doute, première des deux dates de ${of.fr}`, en: `doubt, first of the two dates of ${of.en}` }),
  target: (of) => ({ fr: `repère du logiciel pour ${of.fr}`, en: `threshold of the product for ${of.en}` }),
  unrolled: (of) => ({
    fr: `avertissement avant le report de ${of.fr} au jour ouvrable`,
    en: `warning before the move of ${of.en} to a working day`,
  }),
}

/** An alarm in words, by its id: « avertissement 24 h avant le terme de « Saisine du juge » ». */
export function alarmWords(id: string, { clause, factOf }: Names): Text {
  const [, fact] = /^fact:(.+)@effect$/.exec(id) ?? []
  if (fact !== undefined) return { fr: `effet du fait ${factOf(fact).fr}`, en: `effect of the fact ${factOf(fact).en}` }
  const [, clauseId, n, name = ''] = /^(.+)#(\d+)@(.+)$/.exec(id) ?? []
  if (clauseId === undefined) return same(id)
  const of = clause(clauseId, Number(n))
  const [, length = '', unit = ''] = /^warning-(\d+)(min|h|d)$/.exec(name) ?? []
  const lead = UNITS[unit]
  if (lead === undefined) return (ALARMS[name] ?? (() => of))(of)
  return {
    fr: `avertissement ${length} ${lead.fr} avant le terme de ${of.fr}`,
    en: `warning ${length} ${lead.en} before the end of ${of.en}`,
  }
}
