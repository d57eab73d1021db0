import { placeOf } from '../casework/place.js'
import { ruleNamed } from '../casework/rule-computation.js'
import { ruleUses } from '../definition/rule-uses.js'
import { isDay } from '../law/instants.js'
import { law } from '../law/library.js'
import { listRule } from '../law/present-rule.js'
import type { LimitKind, Text } from '../law/rule.js'
import { LIMIT_KINDS, type Library, type RuleQuery, searchRules } from '../law/search-rules.js'
import { definitions } from '../../workflows/definitions.js'
import { type Command, type Output, type Language, UsageError, optionsOf } from './command.js'
import { nearArticles } from './near-articles.js'
import { ruleLines } from './rule-lines.js'
import { say } from './words.js'

const help: Text = {
  fr: `npx echeancier rules [<règle>] [filtres]

  <règle>            toutes les versions d’une règle
  --article          R552-1, « L. 742-1, al. 2 », « CJA R. 421-1 » : ancienne ou nouvelle numérotation
  --code             le code de l’article : CESEDA, CJA, CRPA…
  --text             des mots du libellé ou de l’identifiant, sans accents ni casse
  --procedure        detention, house-arrest…
  --kind             ${LIMIT_KINDS.join(', ')}
  --in-force-on      un jour : les règles dont une version est en vigueur
  --territory        FR-75, FR-974… : celles qui y ont cours
  --lang fr|en   --json   --help`,
  en: `npx echeancier rules [<rule>] [filters]

  <rule>             all the versions of one rule
  --article          R552-1, "L. 742-1, al. 2", "CJA R. 421-1": former or present numbering
  --code             the code of the article: CESEDA, CJA, CRPA…
  --text             words of the label or the id, without accents or case
  --procedure        detention, house-arrest…
  --kind             ${LIMIT_KINDS.join(', ')}
  --in-force-on      a day: the rules of which a version is in force
  --territory        FR-75, FR-974…: those that stand there
  --lang fr|en   --json   --help`,
}

const OPTIONS = {
  article: { type: 'string' },
  code: { type: 'string' },
  text: { type: 'string' },
  procedure: { type: 'string' },
  kind: { type: 'string' },
  'in-force-on': { type: 'string' },
  territory: { type: 'string' },
} as const

/** `echeancier rules`: the law library, looked through, or one rule with all its versions. */
export const rulesCommand: Command = {
  name: 'rules',
  help,
  run: (args, output, language) => {
    const { values, positionals } = optionsOf(args, OPTIONS)
    const library: Library = { law, usesOf: ruleUses(definitions) }
    const [id] = positionals
    if (positionals.length > 1) throw new UsageError({ fr: 'Nommer une seule règle.', en: 'Name one rule only.' })
    if (id !== undefined) return showOne(id, library, output, values.json === true ? null : language)
    const { 'in-force-on': inForceOn, kind, json, help: _help, lang: _lang, ...rest } = values
    const query: RuleQuery = { ...rest, ...kindOf(kind), ...dayOf(inForceOn) }
    if (query.territory !== undefined) placeOf(query.territory)
    return showFound(query, library, output, json === true ? null : language)
  },
}

function showOne(id: string, { usesOf }: Library, { out }: Output, language: Language | null): number {
  const rule = ruleNamed(law, id)
  const listed = listRule(rule, usesOf(rule))
  if (language === null) out(JSON.stringify(listed, null, 2))
  else for (const line of ruleLines(listed, language, 'all')) out(line)
  return 0
}

function showFound(query: RuleQuery, library: Library, { out, err }: Output, language: Language | null): number {
  const rules = searchRules(library, query).map((rule) => listRule(rule, library.usesOf(rule)))
  if (language === null) {
    out(JSON.stringify({ rules }, null, 2))
    return 0
  }
  const words = say(language)
  for (const rule of rules) for (const line of ruleLines(rule, language, 'last')) out(line)
  if (rules.length > 0)
    out(words(`${rules.length} règle${rules.length < 2 ? '' : 's'}`, `${rules.length} rule${rules.length === 1 ? '' : 's'}`))
  else err(words('Aucune règle ne répond à tous ces filtres.', 'No rule answers all these filters.'))
  const near = rules.length === 0 && query.article !== undefined ? nearArticles(law, query.article) : []
  if (near.length > 0) err(words(`Articles proches : ${near.join(', ')}`, `Articles close to it: ${near.join(', ')}`))
  return 0
}

function kindOf(text: string | undefined): { kind?: LimitKind } {
  if (text === undefined) return {}
  const kind = LIMIT_KINDS.find((one) => one === text)
  if (kind !== undefined) return { kind }
  const known = LIMIT_KINDS.join(', ')
  throw new UsageError({
    fr: `--kind : « ${text} » n’est pas une sorte de délai ; il y a : ${known}`,
    en: `--kind: "${text}" is no kind of limit; there are: ${known}`,
  })
}

function dayOf(text: string | undefined): { inForceOn?: string } {
  if (text === undefined) return {}
  if (isDay(text)) return { inForceOn: text }
  throw new UsageError({
    fr: `--in-force-on : « ${text} » n’est pas un jour AAAA-MM-JJ, de 1950 à 2199`,
    en: `--in-force-on: "${text}" is not a day YYYY-MM-DD, from 1950 to 2199`,
  })
}
