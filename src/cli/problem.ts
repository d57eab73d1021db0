import { type Problem, type ProblemCode, definitionOf } from '../errors.js'
import { law } from '../law/library.js'
import type { Text } from '../law/rule.js'
import { plain } from '../law/article-number.js'
import type { Language } from './command.js'

/** A problem as a terminal says it: what is wrong, in which value, and what to do. */
export function problemLines(problem: Problem, language: Language): readonly string[] {
  const { detail, whatToDo } = definitionOf(problem.code)
  const hint = HINTS[problem.code]?.(problem) ?? whatToDo
  if (problem.code === 'invalid-body') return problem.errors.map((error) => `--${optionOf(error.pointer)} : ${error[language]}`)
  return [detail(problem.params)[language], `→ ${hint[language]}`]
}

const optionOf = (pointer: string): string => pointer.slice(1).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What to do in a terminal, where the answer of the API speaks of its routes. */
const HINTS: { readonly [code in ProblemCode]?: (problem: Problem) => Text } = {
  'unknown-rule': ({ params }) => {
    const near = nearRules(String(params['id']))
    if (near.length === 0)
      return { fr: 'Chercher une règle : npx echeancier rules --text …', en: 'Look for a rule: npx echeancier rules --text …' }
    return { fr: `Règles proches : ${near.join(', ')}`, en: `Rules close to it: ${near.join(', ')}` }
  },
  'naive-time': ({ instants }) => {
    const ready = instants.map((instant) => `--from ${instant}`)
    if (ready.length === 0)
      return {
        fr: 'Cette heure n’existe pas : les horloges avancent cette nuit-là.',
        en: 'This hour does not exist: the clocks go forward that night.',
      }
    return { fr: `Écrire ${ready.join(' ou ')}`, en: `Write ${ready.join(' or ')}` }
  },
}

const SHOWN = 5

/** The rules whose ids share the most words with what was asked. */
function nearRules(asked: string): readonly string[] {
  const words = plain(asked).split(' ')
  const shared = (id: string) => words.filter((word) => plain(id).split(' ').includes(word)).length
  return [...law.keys()]
    .map((id) => ({ id, score: shared(id) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.id.length - b.id.length)
    .slice(0, SHOWN)
    .map(({ id }) => id)
}
