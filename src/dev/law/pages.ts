import { table } from '../../definition/markdown.js'
import { countsOf } from '../../law/check.js'
import { basisWithin, confidenceOf } from '../../law/rule.js'
import type { Count, Law, Period, Rule, Version } from '../../law/types.js'
import { calendarWords, unitText } from '../../law/units.js'
import { type Claim, type Covered, type Row, rulesOfClaim } from './coverage.js'

const REASONS = {
  'no-time-limit': 'aucune durée',
  'condition-of-substance': 'condition de fond',
  'ended-before-encoded-law': 'fini avant le droit encodé',
} as const

/** `docs/law/coverage.md`: each row of the research and what answers it. */
export function coveragePage(covered: readonly Covered[], law: Law): string {
  const part = (title: string, letter: string) => {
    const rows = covered.filter(({ row }) => row.row.startsWith(letter))
    return `## ${title} : ${rows.length} lignes\n\n${table(['Ligne', 'Objet', 'Article', 'Figure', 'En vigueur', 'Confiance', 'Réponse'], rows.map(rowCells))}`
  }
  const encoded = covered.filter(({ claim }) => rulesOfClaim(claim).length > 0).length
  return [
    '# Couverture du droit',
    'Page générée (`npm run docs`). Chaque ligne de la recherche sur le droit, et la règle de la bibliothèque qui y répond, ou la raison pour laquelle aucune ne le fait. Un test échoue quand une ligne n’a pas de réponse, quand une règle n’a pas de source, ou quand un chiffre du code diffère de sa ligne.',
    `*Each row of the research on the law, and the rule that encodes it or the reason why none does.* ${covered.length} lignes, ${encoded} encodées, par ${law.size} règles. Les points ouverts ont [leur page](open-points.md).`,
    part('Partie législative et autres codes', 'S'),
    part('Partie réglementaire, numérotation antérieure au 1er mai 2021', 'R'),
    '',
  ].join('\n\n')
}

const rowCells = ({ row, claim }: Covered): readonly string[] => [
  row.row,
  `\`${row.id}\``,
  row.article,
  row.value === null ? '–' : `${row.value} ${row.unit ?? ''}`,
  daysOf(row),
  row.confidence ?? 'sure',
  answerText(claim),
]

const daysOf = ({ from, lastDay, row }: Row): string => {
  if (row.startsWith('R')) return '→ 2021-04-30'
  return `${from ?? '?'} → ${lastDay ?? '…'}`
}

function answerText(claim: Claim | undefined): string {
  const rules = rulesOfClaim(claim)
    .map((id) => `\`${id}\``)
    .join(', ')
  if (claim === undefined) return '**sans réponse**'
  if (typeof claim === 'string' || !('reason' in claim || 'counting' in claim || 'differs' in claim)) return rules
  if ('differs' in claim) return `${rules} ; diffère : ${claim.differs}`
  if ('counting' in claim) return `décompte : ${claim.counting}`
  if (claim.reason === 'duplicate') return `double de ${claim.of}`
  if (claim.reason === 'unsure') return 'incertain, voir [les points ouverts](open-points.md)'
  return REASONS[claim.reason]
}

/** `docs/law/open-points.md`: where the law is not settled, with both readings. */
export function openPointsPage(covered: readonly Covered[], law: Law): string {
  const unsure = covered.flatMap(({ row, claim }) =>
    typeof claim === 'object' && 'reason' in claim && claim.reason === 'unsure'
      ? [[row.row, row.article, claim.point.fr, claim.point.en]]
      : [],
  )
  const two = [...law.values()].flatMap((rule) => rule.versions.filter(hasTwoReadings).map((version) => readingCells(rule, version)))
  const mute = [...law.values()].flatMap((rule) =>
    rule.versions
      .filter((version) => confidenceOf(version) === 'unsure' && !hasTwoReadings(version))
      .map((version) => [`\`${rule.id}\``, rule.label.fr, interval(version), periodText(version.period), articles(version)]),
  )
  return [
    '# Points ouverts du droit',
    'Page générée (`npm run docs`). Ce que les textes lus ne tranchent pas : la bibliothèque garde les deux lectures, la date ferme et la date tardive. *What the texts do not settle, with both readings.*',
    `## Deux lectures encodées (${two.length})`,
    table(['Règle', 'Objet', 'En vigueur', 'Date ferme', 'Date tardive', 'Doute', 'Articles', 'Confiance'], two),
    `## Une lecture encodée, incertaine (${mute.length})`,
    table(['Règle', 'Objet', 'En vigueur', 'Lecture', 'Articles'], mute),
    `## Non encodé (${unsure.length})`,
    table(['Ligne', 'Article', 'Point', 'In English'], unsure),
    '',
  ].join('\n\n')
}

const hasTwoReadings = ({ period }: Version): boolean => !('unit' in period)

function readingCells(rule: Rule, version: Version): readonly string[] {
  const { period } = version
  if ('unit' in period) return []
  const side = (counts: Count | readonly Count[]) => [counts].flat().map(countText).join(' / ')
  const cells = [`\`${rule.id}\``, rule.label.fr, interval(version), side(period.firm), side(period.late), period.doubt.fr]
  return [...cells, articles(version), confidenceOf(version) === 'unsure' ? 'incertain' : 'probable']
}

const interval = ({ from, until, territories }: Version): string =>
  `${from} → ${until ?? '…'}${territories === undefined ? '' : ` (${territories.join(', ')})`}`
const articles = (version: Version): string =>
  [...new Set(basisWithin(version).map(({ code, article }) => `${code} ${article}`))].join(', ')
const periodText = (period: Period): string => countsOf(period).map(countText).join(' / ')

function countText(count: Count): string {
  const first =
    'first' in count && count.first !== undefined
      ? { counted: ', premier jour compté', 'not-counted': '', morrow: ', du lendemain' }[count.first]
      : ''
  const clear = 'clear' in count && count.clear === true ? ', franc' : ''
  const roll = 'roll' in count && count.roll !== undefined ? ', reporté au jour ouvrable' : ''
  const ends = calendarWords(count).map(({ fr }) => `, ${fr}`)
  return `${unitText(count.n, count.unit).fr}${ends.join('')}${first}${clear}${roll}`
}
