import { askedArticle, citedArticles } from '../law/article-number.js'
import type { Law } from '../law/rule.js'

const SHOWN = 8

/** The articles that the library cites around one that it does not: the same number in another part of the code, then those of its chapter. */
export function nearArticles(law: Law, asked: string): readonly string[] {
  const { number } = askedArticle(asked)
  const digits = number.replace(/^[A-Z]/, '')
  const chapter = number.replace(/-\d+$/, '-')
  const names = new Map<string, number>()
  for (const { versions } of law.values())
    for (const { code, article } of versions.flatMap(({ basis }) => basis))
      for (const cited of citedArticles(article)) {
        const isSame = cited.number.replace(/^[A-Z]/, '') === digits
        if (isSame || (chapter !== number && cited.number.startsWith(chapter)))
          names.set(`${code} ${article}`, isSame ? 0 : lastNumber(cited.number))
      }
  return [...names]
    .sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([name]) => name)
}

const lastNumber = (number: string): number => Number(/\d+$/.exec(number)?.[0] ?? '0')
