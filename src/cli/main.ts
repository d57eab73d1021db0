import { Problem } from '../errors.js'
import type { Text } from '../law/rule.js'
import { detailsOf } from '../problem-details.js'
import { UsageError, type Command, type Language, type Output } from './command.js'
import { computeCommand } from './compute.js'
import { conformanceCommand } from './conformance.js'
import { problemLines } from './problem.js'
import { rulesCommand } from './rules.js'

const COMMANDS: readonly Command[] = [computeCommand, rulesCommand, conformanceCommand]

const HELP: Text = {
  fr: `Échéancier : les délais du droit des étrangers, dans un terminal. Ce n’est pas un conseil juridique.

  npx echeancier compute <règle> --from … --territory …   le calcul d’une règle, avec ses articles
  npx echeancier rules [<règle>] [--article …]             la bibliothèque du droit
  npx echeancier conformance --url http://…                une autre mise en œuvre, vecteur par vecteur

  --lang en   en anglais      --json   pour un programme      <commande> --help   les options`,
  en: `Échéancier: the time limits of French foreigners' law, in a terminal. It is no legal advice.

  npx echeancier compute <rule> --from … --territory …    one rule computed, with its articles
  npx echeancier rules [<rule>] [--article …]              the law library
  npx echeancier conformance --url http://…                another implementation, vector by vector

  --lang en   in English      --json   for a program          <command> --help    the options`,
}

/** Runs a command line; answers its exit code: 0 done, 1 refused or failed, 2 wrongly called. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const said = languageIn(args)
  const language: Language = said === 'en' ? 'en' : 'fr'
  try {
    if (said !== 'fr' && said !== 'en') throw new UsageError({ fr: '--lang : fr ou en', en: '--lang: fr or en' })
    return await dispatch(args, output, language)
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(error.words[language])
      const command = COMMANDS.find(({ name }) => name === args[0])
      output.err(language === 'fr' ? `Voir : npx ${callOf(command)} --help` : `See: npx ${callOf(command)} --help`)
      return 2
    }
    if (!(error instanceof Problem)) throw error
    if (args.includes('--json')) output.out(JSON.stringify(detailsOf(error, language), null, 2))
    else for (const line of problemLines(error, language)) output.err(line)
    return 1
  }
}

async function dispatch(args: readonly string[], output: Output, language: Language): Promise<number> {
  const [name, ...rest] = args
  const asksHelp = args.includes('--help') || args.includes('-h')
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined && (asksHelp || name === 'help')) return told(HELP[language], output)
  if (name === undefined || name.startsWith('-')) throw new UsageError(HELP)
  if (command === undefined) throw unknownCommand(name)
  return asksHelp ? told(command.help[language], output) : command.run(rest, output, language)
}

const told = (words: string, { out }: Output): number => {
  out(words)
  return 0
}

const callOf = (command: Command | undefined): string => (command === undefined ? 'echeancier' : `echeancier ${command.name}`)

function unknownCommand(name: string): UsageError {
  const known = COMMANDS.map((command) => command.name).join(', ')
  return new UsageError({ fr: `Commande inconnue : ${name}. Il y a : ${known}.`, en: `Unknown command: ${name}. There are: ${known}.` })
}

/** French unless `--lang` says another, whatever the command. */
function languageIn(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  return index < 0 ? 'fr' : (args[index]?.split('=')[1] ?? args[index + 1])
}
