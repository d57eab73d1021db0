import { computeRuleFor } from '../casework/rule-computation.js'
import type { RuleComputation } from '../law/compute-rule.js'
import { isDay } from '../law/instants.js'
import { law } from '../law/library.js'
import type { Text } from '../law/rule.js'
import { type Command, type Language, UsageError, optionsOf, required } from './command.js'
import { CONFIDENCE, say } from './words.js'

const help: Text = {
  fr: `npx echeancier compute <règle> --from <instant ou jour> --territory <code>

  --from         un instant avec décalage (2026-11-22T09:12:00+01:00) ou un jour (2026-11-22) ;
                 l’événement, pour une règle qui se compte à rebours
  --territory    code ISO 3166-2 : FR-75, FR-974, FR-YT…
  --governed-on  le jour qui choisit la version du texte (le jour de --from à défaut)
  --granted      ce qu’un juge a accordé au lieu de la durée, dans son unité
  --lang fr|en   --json   --help`,
  en: `npx echeancier compute <rule> --from <instant or day> --territory <code>

  --from         an instant with an offset (2026-11-22T09:12:00+01:00) or a day (2026-11-22);
                 the event, of a rule that is counted back
  --territory    ISO 3166-2 code: FR-75, FR-974, FR-YT…
  --governed-on  the day that picks the version of the text (the day of --from unless said)
  --granted      what a judge gave instead of the length, in its unit
  --lang fr|en   --json   --help`,
}

/** `echeancier compute <rule>`: one rule counted from one start. */
export const computeCommand: Command = {
  name: 'compute',
  help,
  run: (args, { out }, language) => {
    const { values, positionals } = optionsOf(args, OPTIONS)
    const [rule] = positionals
    if (rule === undefined || positionals.length > 1)
      throw new UsageError({ fr: 'Nommer une règle : compute initial-detention …', en: 'Name one rule: compute initial-detention …' })
    const computation = computeRuleFor(law, {
      rule,
      from: required(values.from, 'from', '2026-11-22T09:12:00+01:00'),
      territory: required(values.territory, 'territory', 'FR-75'),
      ...governing(values['governed-on']),
      ...granting(values.granted),
    })
    if (values.json === true) out(JSON.stringify(computation, null, 2))
    else for (const line of linesOf(computation, language)) out(line)
    return 0
  },
}

const OPTIONS = {
  from: { type: 'string' },
  territory: { type: 'string' },
  'governed-on': { type: 'string' },
  granted: { type: 'string' },
} as const

function governing(day: string | undefined): { governedOn?: string } {
  if (day === undefined) return {}
  if (isDay(day)) return { governedOn: day }
  throw new UsageError({
    fr: `--governed-on : « ${day} » n’est pas un jour AAAA-MM-JJ, de 1950 à 2199`,
    en: `--governed-on: "${day}" is not a day YYYY-MM-DD, from 1950 to 2199`,
  })
}

function granting(text: string | undefined): { granted?: number } {
  if (text === undefined) return {}
  if (/^\d{1,4}$/.test(text)) return { granted: Number(text) }
  throw new UsageError({ fr: `--granted : « ${text} » n’est pas un nombre entier`, en: `--granted: "${text}" is not a whole number` })
}

function linesOf(computed: RuleComputation, language: Language): readonly string[] {
  const { rule, label, localFirm, localLate, firmAt, lateAt, doubt, confidence, basis, governedOn, ends, steps } = computed
  const words = say(language)
  const dates =
    firmAt === lateAt
      ? [`${localFirm[language]}   ${firmAt}`]
      : [
          words(`Au plus tôt : ${localFirm.fr}   ${firmAt}`, `At the earliest: ${localFirm.en}   ${firmAt}`),
          words(`Au plus tard : ${localLate.fr}   ${lateAt}`, `At the latest: ${localLate.en}   ${lateAt}`),
          ...(doubt === null ? [] : [words(`Doute : ${doubt.fr}`, `Doubt: ${doubt.en}`)]),
        ]
  const cited = basis.map(({ code, article, from, until }) => `${code} ${article} (${from} → ${until ?? '…'})`).join(', ')
  return [
    `${label[language]} (${rule})`,
    ...dates,
    ...(ends === 'before'
      ? [words('L’acte doit précéder strictement cette minute.', 'The act must come strictly before that minute.')]
      : []),
    words(`Texte en vigueur le ${governedOn} : ${cited}`, `Text in force on ${governedOn}: ${cited}`),
    words(`Confiance : ${CONFIDENCE[confidence].fr}`, `Confidence: ${CONFIDENCE[confidence].en}`),
    words('Calcul :', 'Arithmetic:'),
    ...steps.map((step) => `  ${step[language]}`),
  ]
}
