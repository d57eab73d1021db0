import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Text } from '../law/rule.js'

/** The language of what is printed. */
export type Language = keyof Text

/** Where a command prints: what was asked for, and what went wrong. */
export type Output = { readonly out: (line: string) => void; readonly err: (line: string) => void }

/** One command: how it is called, and what it does. Its exit code: 0 done, 1 refused or failed, 2 wrongly called. */
export type Command = {
  readonly name: string
  readonly help: Text
  readonly run: (args: readonly string[], output: Output, language: Language) => Promise<number> | number
}

/** A command was wrongly called: what to do, in words. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly words: Text

  constructor(words: Text) {
    super(words.en)
    this.words = words
  }
}

/** The options that every command takes. */
const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const

/** Reads the options of a command. Throws `UsageError` on one that it does not know. */
export function optionsOf<const O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options: { ...COMMON, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(wordsOf(error))
  }
}

/** The value of an option without which a command can do nothing. Throws `UsageError`. */
export function required(value: string | undefined, option: string, example: string): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError({
    fr: `Il manque --${option} : ajouter par exemple --${option} ${example}`,
    en: `--${option} is missing: add for example --${option} ${example}`,
  })
}

function wordsOf(error: unknown): Text {
  const message = error instanceof Error ? error.message : String(error)
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? ''
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { fr: `Option inconnue : ${option}`, en: `Unknown option: ${option}` }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return { fr: `Valeur manquante ou de trop : ${option}`, en: `A value is missing or superfluous: ${option}` }
  return { fr: message, en: message }
}
