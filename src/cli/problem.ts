import { type Problem, type ProblemCode, definitionOf } from '../errors.js'
import { law } from '../law/library.js'
import type { Text } from '../law/rule.js'
import { plain } from '../law/article-number.js'
import type { Language } from './command.js'

/** A problem as a terminal says it: what is wrong, in which value, and what to do. */
export function problemLines(problem: Problem, language: Language): readonly string[] {
  const { detail, whatToDo } = definitionOf(problem.code)
  const hint = HINTS[problem.code]?.(problem) ?? whatToDo
  if (problem.code === 'invalid-body')
    return problem.errors.map(({ pointer, fr, en }) =>
      language === 'fr' ? `--${optionOf(pointer)} : ${fr}` : `--${optionOf(pointer)}: ${en}`,
    )
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
    return { fr: `Écrire ${ready.join(' ou ')}`, en: `Write ${ready.join(' or ')}` }
  },
  'skipped-hour': ({ instants: [before, after] }) => ({
    fr: `Dernière minute avant le saut : --from ${before} ; première après : --from ${after}`,
    en: `Last minute before the jump: --from ${before}; first one after it: --from ${after}`,
  }),
}

const SHOWN = 3

/** How alike two ids must be, from 0 to 1: a slip, another order or a word left out, not one word in common. */
const ALIKE = 0.6

/** The rules whose ids look like what was asked, the nearest first. */
function nearRules(asked: string): readonly string[] {
  const pairs = pairsOf(asked)
  return [...law.keys()]
    .map((id) => ({ id, alike: alikeness(pairs, pairsOf(id)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, SHOWN)
    .map(({ id }) => id)
}

/** The pairs of neighbouring letters of each word. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(
    plain(text)
      .split(' ')
      .flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))),
  )

/** The share of pairs in common (Dice's coefficient). */
function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / Math.max(a.size + b.size, 1)
}
