import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Text } from '../law/rule.js'
import { type Command, type Language, UsageError, optionsOf, required } from './command.js'
import { type Failure, Unreachable, runVectors } from './conformance/run.js'
import { readVectors } from './conformance/vectors.js'
import { say } from './words.js'

const help: Text = {
  fr: `npx echeancier conformance --url http://localhost:3000 [--folder test/conformance]

  Pose chaque vecteur publié à une mise en œuvre, quelle qu’elle soit, et compare ce qu’elle répond :
  POST /v1/law/rules/{règle}/computations et POST /v1/computations. Les instants se comparent comme instants.
  Le format est dans test/conformance/vector.schema.json. Code de sortie 1 dès qu’une réponse diffère.

  --url      l’adresse du service, sans /v1
  --folder   un autre dossier de vecteurs
  --lang fr|en   --json   --help`,
  en: `npx echeancier conformance --url http://localhost:3000 [--folder test/conformance]

  Asks any implementation each published vector, and compares what it answers:
  POST /v1/law/rules/{rule}/computations and POST /v1/computations. Instants are compared as instants.
  The format is in test/conformance/vector.schema.json. Exit code 1 as soon as one answer differs.

  --url      the address of the service, without /v1
  --folder   another folder of vectors
  --lang fr|en   --json   --help`,
}

const PUBLISHED = join(import.meta.dirname, '..', '..', 'test', 'conformance')

/** `echeancier conformance`: another implementation, asked every published vector. */
export const conformanceCommand: Command = {
  name: 'conformance',
  help,
  run: async (args, { out, err }, language) => {
    const { values } = optionsOf(args, { url: { type: 'string' }, folder: { type: 'string' } })
    const url = addressIn(required(values.url, 'url', 'http://localhost:3000'))
    const vectors = await vectorsIn(values.folder === undefined ? PUBLISHED : resolve(values.folder))
    try {
      const failures = await runVectors(url, vectors)
      const [passed, failed] = [vectors.length - failures.length, failures.length]
      if (values.json === true) out(JSON.stringify({ passed, failed, failures }, null, 2))
      else for (const line of [...failures.flatMap((one) => failureLines(one, language)), `${passed} passed, ${failed} failed`]) out(line)
      return failures.length === 0 ? 0 : 1
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      err(
        say(language)(`Rien ne répond à ${error.message} : ${causeOf(error)}.`, `Nothing answers at ${error.message}: ${causeOf(error)}.`),
      )
      err(say(language)('→ Démarrer le service, ou corriger --url.', '→ Start the service, or correct --url.'))
      return 1
    }
  },
}

function addressIn(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '')
  throw new UsageError({ fr: `--url : « ${text} » n’est pas une adresse http://…`, en: `--url: "${text}" is not an address http://…` })
}

async function vectorsIn(folder: string) {
  const vectors = existsSync(folder) ? await readVectors(folder) : []
  if (vectors.length > 0) return vectors
  throw new UsageError({ fr: `--folder : aucun vecteur dans ${folder}`, en: `--folder: no vector in ${folder}` })
}

function failureLines({ vector, differences }: Failure, language: Language): readonly string[] {
  const words = say(language)
  const json = (value: unknown) => (value === undefined ? words('rien', 'nothing') : JSON.stringify(value))
  return [
    `✗ ${vector.id} (${vector.file})`,
    `  ${vector.why}`,
    ...differences.map(({ field, expected, answered }) =>
      words(
        `  ${field} : attendu ${json(expected)}, répondu ${json(answered)}`,
        `  ${field}: expected ${json(expected)}, answered ${json(answered)}`,
      ),
    ),
  ]
}

const causeOf = ({ cause }: Error): string => {
  const fault = cause instanceof Error ? (cause.cause ?? cause) : cause
  return fault instanceof Error ? ('code' in fault ? String(fault.code) : fault.message) : String(fault)
}
