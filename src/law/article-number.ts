/** An article as it is looked up: the letter and number without spaces, dots or star (`R552-1`), then what is cited within it (`al2`). */
export type ArticleNumber = { readonly number: string; readonly within: readonly string[] }

/** What stands before the number, where it names a code: `CESEDA` in « CESEDA L. 742-1 ». */
export type AskedArticle = ArticleNumber & { readonly code: string | null }

const NUMBER = /(?:\b([LRDA])\s*\*?\s*\.?\s*)?(\d+(?:-\d+)*)/i
const RANGE = /^(.*?\d)\s+(?:à|to)\s+(\S.*)$/i

/** Letters and digits only, without accents or case: how names of codes are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** An article as somebody types it: `R552-1`, `R. 552-1`, `R*552-1`, `L. 742-1, al. 2`, `art. 12`, `CJA R. 421-1`. */
export function askedArticle(text: string): AskedArticle {
  const match = NUMBER.exec(text)
  if (match === null) return { code: null, number: plain(text), within: [] }
  const before = plain(text.slice(0, match.index)).replace(/(^| )(articles?|art)$/, '')
  return { code: before === '' ? null : before, number: numberIn(match), within: withinOf(text.slice(match.index + match[0].length)) }
}

/** The articles that a citation of the library names: one, or all those of a range. */
export function citedArticles(text: string): readonly ArticleNumber[] {
  const [, first, last] = RANGE.exec(text) ?? []
  if (first !== undefined && last !== undefined) return rangeOf(askedArticle(first), askedArticle(last))
  return [askedArticle(text)]
}

/** Whether an article that is asked for is one that is cited: the whole article answers for each of its parts, and the other way round. */
export const isCited = (asked: ArticleNumber, cited: ArticleNumber): boolean =>
  asked.number === cited.number && asked.within.every((part, index) => cited.within[index] === undefined || cited.within[index] === part)

const numberIn = ([, letter, digits = '']: RegExpExecArray): string => `${(letter ?? '').toUpperCase()}${digits}`

/** « , I, 1° bis » as `['i', '1°bis']`; « (2) » as `['2']`. */
const withinOf = (rest: string): readonly string[] =>
  rest
    .toLowerCase()
    .replaceAll(/alin[ée]as?/g, 'al')
    .split(/[,()]/)
    .map((part) => part.replaceAll(/[\s.]/g, ''))
    .filter((part) => part !== '')

function rangeOf(first: ArticleNumber, last: ArticleNumber): readonly ArticleNumber[] {
  const [, head = '', from = ''] = /^(.*?)(\d+)$/.exec(first.number) ?? []
  const [, tail = '', to = ''] = /^(.*?)(\d+)$/.exec(last.number) ?? []
  if (head !== tail || Number(to) < Number(from)) return [first, last]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => ({ number: `${head}${Number(from) + index}`, within: [] }))
}
