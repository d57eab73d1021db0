import type { ListedRule, PresentedExclusion, PresentedVersion } from '../law/present-rule.js'
import type { Count } from '../law/rule.js'
import type { Language } from './command.js'
import { CONFIDENCE, KINDS, lengthText, say } from './words.js'

/** A rule in a terminal: what it is, what it is used for, then its versions, or the last ones only. */
export function ruleLines(rule: ListedRule, language: Language, shown: 'all' | 'last'): readonly string[] {
  const words = say(language)
  const { id, label, kinds, procedures, countedBack, versions, notIn } = rule
  const last = versions.at(-1)
  const versionsShown = shown === 'all' ? versions : versions.filter(({ until }) => until === (last?.until ?? null))
  const left = versions.length - versionsShown.length
  const uses = [
    kinds.map((kind) => KINDS[kind][language]).join(', '),
    procedures.join(', '),
    countedBack ? words('compté à rebours', 'counted back') : '',
  ].filter((one) => one !== '')
  return [
    id,
    `  ${label[language]}${uses.length === 0 ? '' : ` (${uses.join(' ; ')})`}`,
    ...versionsShown.flatMap((version) => versionLines(version, language, shown)),
    ...notIn.map((exclusion) => exclusionLine(exclusion, language)),
    ...(left === 0 ? [] : [words(`  + ${left} ${left === 1 ? 'version' : 'versions'} : rules ${id}`, `  + ${left} more: rules ${id}`)]),
    '',
  ]
}

function exclusionLine({ from, until, territories, basis }: PresentedExclusion, language: Language): string {
  const where = say(language)('sans application', 'no application')
  return `  ${from} → ${until ?? '…'} [${territories.join(', ')}]  ${where}  ${citation(basis)}`
}

const citation = (basis: PresentedVersion['basis']): string => basis.map(({ code, article }) => `${code} ${article}`).join(', ')

function versionLines(version: PresentedVersion, language: Language, shown: 'all' | 'last'): readonly string[] {
  const words = say(language)
  const { from, until, firm, late, doubt, basis, confidence, territories, ends } = version
  const lengths = (counts: readonly Count[]) => counts.map((count) => lengthText(count, language)).join(' / ')
  const length =
    lengths(firm) === lengths(late) ? lengths(firm) : words(`${lengths(firm)} ou ${lengths(late)}`, `${lengths(firm)} or ${lengths(late)}`)
  const where = territories === null ? '' : ` [${territories.join(', ')}]`
  const line = `  ${from} → ${until ?? '…'}${where}  ${length}  ${citation(basis)}`
  if (shown === 'last') return [line]
  return [
    line,
    `    ${words(`confiance ${CONFIDENCE[confidence].fr}`, `confidence: ${CONFIDENCE[confidence].en}`)}`,
    ...(ends === 'before' ? [`    ${words('l’acte doit précéder strictement la fin', 'the act must come strictly before the end')}`] : []),
    ...(doubt === null ? [] : [`    ${words(`doute : ${doubt.fr}`, `doubt: ${doubt.en}`)}`]),
  ]
}
