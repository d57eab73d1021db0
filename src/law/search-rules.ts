import { askedArticle, citedArticles, isCited, plain } from './article-number.js'
import { exclusionOn } from './rule.js'
import type { Law, LimitKind, Rule, Version } from './types.js'

/** Every kind of limit. */
export const LIMIT_KINDS = [
  'liberty-cap',
  'right',
  'duty',
  'notice',
  'implied-decision',
  'power',
  'validity',
  'retention',
  'advisory',
  'condition',
  'frequency',
] as const satisfies readonly LimitKind[]

/** What a rule is used for: the kinds of its limits, and the procedures in which it stands. */
export type RuleUses = { readonly kinds: readonly LimitKind[]; readonly procedures: readonly string[] }

/** The rules, and what each is used for. */
export type Library = { readonly law: Law; readonly usesOf: (rule: Rule) => RuleUses }

/** What is looked for; all that is said must hold. Days are ISO days. */
export type RuleQuery = {
  /** An article in either numbering, in any version, or that sets the rule aside somewhere; as `L. 742-1` or `R552-1`, with its code or not. */
  readonly article?: string
  readonly code?: string
  /** Words of the label, in French or English, or of the id; without accents or case. */
  readonly text?: string
  readonly procedure?: string
  readonly kind?: LimitKind
  /** A version is in force on that day, in the territory where one is said. */
  readonly inForceOn?: string
  readonly territory?: string
}

/** The rules that answer a query, in the order of the library. */
export function searchRules({ law, usesOf }: Library, query: RuleQuery): readonly Rule[] {
  const tests = testsOf(query, usesOf)
  return [...law.values()].filter((rule) => tests.every((test) => test(rule)))
}

type Test = (rule: Rule) => boolean

function testsOf(query: RuleQuery, usesOf: (rule: Rule) => RuleUses): readonly Test[] {
  const { article, code, text, procedure, kind, inForceOn, territory } = query
  const tests: Test[] = []
  if (article !== undefined || code !== undefined) tests.push(citing(article, code))
  if (text !== undefined) tests.push(saying(text))
  if (procedure !== undefined) tests.push((rule) => usesOf(rule).procedures.includes(procedure))
  if (kind !== undefined) tests.push((rule) => usesOf(rule).kinds.includes(kind))
  if (inForceOn !== undefined || territory !== undefined)
    tests.push(({ versions }) => versions.some((version) => stands(version, inForceOn, territory)))
  if (inForceOn !== undefined && territory !== undefined) tests.push((rule) => exclusionOn(rule, inForceOn, territory) === null)
  return tests
}

function citing(article: string | undefined, code: string | undefined): Test {
  const asked = article === undefined ? null : askedArticle(article)
  const codes = [code, asked?.code ?? undefined].flatMap((one) => (one === undefined ? [] : [plain(one)]))
  return ({ versions, notIn = [] }) =>
    [...versions, ...notIn]
      .flatMap(({ basis }) => basis)
      .some(
        (cited) =>
          codes.every((one) => plain(cited.code) === one) &&
          (asked === null || citedArticles(cited.article).some((one) => isCited(asked, one))),
      )
}

function saying(text: string): Test {
  const words = plain(text).split(' ')
  return ({ id, label }) => {
    const said = plain(`${id} ${label.fr} ${label.en}`)
    return words.every((word) => said.includes(word))
  }
}

const stands = ({ from, until, territories }: Version, day: string | undefined, territory: string | undefined): boolean =>
  (day === undefined || (from <= day && (until === undefined || day < until))) &&
  (territory === undefined || territories === undefined || territories.includes(territory))
