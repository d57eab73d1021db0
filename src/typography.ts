import { isoDayText } from './law/format.js'

const NBSP = '\u00a0'
/** A reference or the number of an article: « 75-2026-0412 », « CRA-PARIS-1 », « L. 742-2 ». A longer one may break. */
const NUMBERED = /(?<![\p{L}\d@./-])(?:\p{Lu}\*?\.\u00a0)?(?=[\p{Lu}\d-]{0,40}\d)[\p{Lu}\d]+(?:-[\p{Lu}\d]+)+(?![\p{L}\d@/-])/gu
const LONGEST = 24

/** French text whose lines break where a printer would: never before « : », after « « », inside « 20 h 13 », « art. L. 742-2 » or « 96 heures ». */
export const spaced = (text: string): string =>
  text
    .replaceAll(/\s+(?=[:;?!»](?![\p{L}\d]))/gu, NBSP)
    .replaceAll(/«\s+/g, `«${NBSP}`)
    .replaceAll(/(?<![\p{L}\d])(art\.|al\.|n°|[LRDA]\*?\.) (?=[\p{Lu}\d])/gu, `$1${NBSP}`)
    .replaceAll(/(?<![\p{L}\d])(\d{1,3}|1er) (?=\p{Ll})/gu, `$1${NBSP}`)
    .replaceAll(/(?<=\d\u00a0h) (?=\d\d(?!\d))/g, NBSP)

/** The same for the text of a piece of markup; a reference or the number of an article is kept on one line by `unbroken`, the tag around it. */
export const typeset = (markup: string, unbroken = '<span class="nb">'): string =>
  markup.replaceAll(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<')
      ? piece
      : spaced(piece).replaceAll(NUMBERED, (word) => (word.length > LONGEST ? word : `${unbroken}${word}</span>`)),
  )

/** A text as it is cited: « CESEDA, art. L. 742-1 »; a decision has no article: « Conseil constitutionnel, 2025-1140 QPC ». */
export const citation = ({ code, article }: { readonly code: string; readonly article: string }): string =>
  `${code}, ${/^(?:[LRDA]\*?\. ?\d|\d[\d-]*(?:,|$))/.test(article) ? 'art. ' : ''}${article}`

/** A French sentence whose ISO days are said in French: « texte en vigueur le 28 novembre 2026 ». */
export const frenchDates = (sentence: string): string =>
  sentence.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (iso) => isoDayText(iso)?.fr.replace(/^\S+ /, '') ?? iso)

/** Whom something goes to, in French: « au parquet », « à la permanence ». */
export const towards = (whom: string): string => (whom.startsWith('le ') ? `au ${whom.slice(3)}` : `à ${whom}`)
