import { isoDayText } from './law/format.js'
import type { Article, Text } from './law/rule.js'

type Param = string | number | readonly string[] | Text

/** What a problem's sentence is filled with: ids, codes and instants (in words of both languages), never personal data. */
export type Params = Readonly<Record<string, Param>>

/** One documented problem: its HTTP status, its words, and what the caller can do about it. */
export type ProblemDefinition = {
  readonly status: number
  readonly title: Text
  readonly detail: (params: Params) => Text
  readonly whatToDo: Text
}

const text = (fr: string, en: string): Text => ({ fr, en })
const say = (fr: string, en: string) => (): Text => text(fr, en)
const list = (value: Param | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value ?? '?'))
const words = (value: Param | undefined): Text => (typeof value === 'object' && 'fr' in value ? value : text(list(value), list(value)))

/** Stands for the first encoded day of a rule that never stood in the territory. */
export const NEVER = '—'

/** A rule in words, or its bare id. */
const quoted = (value: Param | undefined): Text => (typeof value === 'string' ? text(`« ${value} »`, `"${value}"`) : words(value))

/** A local day (ISO) in words; what is no day as it stands. */
const dayWords = (value: Param | undefined): Text => isoDayText(list(value)) ?? words(value)

/** A rule as a sentence names it: what it is, and the id by which it is looked up. */
export const ruleWords = ({ id, label }: { readonly id: string; readonly label: Text }): Text =>
  text(`« ${label.fr} » (${id})`, `"${label.en}" (${id})`)

/** The days for which a rule is encoded; `latest` is left out where it still stands. */
function encodedWords({ earliest, latest }: Params): Text {
  const [first, last] = [dayWords(earliest), dayWords(latest)]
  if (earliest === NEVER) return text('elle n’y a jamais cours', 'it never stood there')
  if (latest === undefined) return text(`elle l’est depuis le ${first.fr}`, `it is from ${first.en} on`)
  return text(`elle l’est du ${first.fr} au ${last.fr}`, `it is from ${first.en} to ${last.en}`)
}

/** Every problem that the API answers (RFC 9457), by its stable code. */
export const PROBLEMS = {
  'invalid-json': {
    status: 400,
    title: text('JSON illisible', 'Unreadable JSON'),
    detail: say('Le corps de la requête n’est pas du JSON valide.', 'The body of the request is not valid JSON.'),
    whatToDo: text('Vérifier les guillemets, les virgules et les accolades du corps.', 'Check the quotes, commas and braces of the body.'),
  },
  'invalid-body': {
    status: 400,
    title: text('Requête mal formée', 'Malformed request'),
    detail: say(
      'La requête ne suit pas le schéma attendu ; voir « errors ».',
      'The request does not follow the expected schema; see "errors".',
    ),
    whatToDo: text(
      'Corriger chaque champ désigné par « pointer » ; le schéma est publié dans /openapi.json.',
      'Correct each field named by "pointer"; the schema is published in /openapi.json.',
    ),
  },
  'invalid-data': {
    status: 400,
    title: text('Données du fait invalides', 'Invalid data of the fact'),
    detail: (p) =>
      text(
        `Les données du fait « ${list(p.fact)} » ne suivent pas son schéma ; voir « errors ».`,
        `The data of the fact "${list(p.fact)}" do not follow its schema; see "errors".`,
      ),
    whatToDo: text(
      'Corriger les champs désignés ; GET /v1/procedure-types/{type} donne le schéma de chaque fait. Un champ facultatif inconnu se laisse vide.',
      'Correct the named fields; GET /v1/procedure-types/{type} gives the schema of each fact. Leave an unknown optional field out.',
    ),
  },
  'naive-time': {
    status: 400,
    title: text('Heure sans décalage', 'Time without an offset'),
    detail: (p) =>
      text(
        `« ${list(p.value)} » est une heure locale sans décalage horaire : elle ne désigne pas un instant.`,
        `"${list(p.value)}" is a local time without an offset: it does not name an instant.`,
      ),
    whatToDo: text(
      'Reprendre l’instant prêt à l’emploi donné dans « instants » ; la nuit du changement d’heure, choisir le bon des deux.',
      'Send the ready instant given in "instants"; on the night when the clocks go back, choose the right one of the two.',
    ),
  },
  'skipped-hour': {
    status: 400,
    title: text('Heure qui n’existe pas', 'Hour that does not exist'),
    detail: (p) =>
      text(
        `« ${list(p.value)} » n’existe pas : les horloges avancent cette nuit-là et sautent cette heure.`,
        `"${list(p.value)}" does not exist: the clocks go forward that night and skip this hour.`,
      ),
    whatToDo: text(
      'Envoyer l’heure réelle avec son décalage ; « instants » donne la dernière minute avant le saut et la première après.',
      'Send the real time with its offset; "instants" gives the last minute before the jump and the first one after it.',
    ),
  },
  'wrong-dating': {
    status: 400,
    title: text('Date du fait mal exprimée', 'The fact is dated the wrong way'),
    detail: (p) =>
      text(
        `Le fait « ${list(p.fact)} » se date par « ${list(p.expected)} », et par lui seul.`,
        `The fact "${list(p.fact)}" is dated by "${list(p.expected)}", and by it alone.`,
      ),
    whatToDo: text(
      'Donner « occurredAt » (instant avec décalage) ou « occurredOn » (jour AAAA-MM-JJ), selon le type de fait.',
      'Give "occurredAt" (instant with an offset) or "occurredOn" (day YYYY-MM-DD), as the fact type says.',
    ),
  },
  'body-too-large': {
    status: 413,
    title: text('Requête trop volumineuse', 'Request too large'),
    detail: (p) =>
      text(`Le corps de la requête dépasse ${list(p.limit)} octets.`, `The body of the request is larger than ${list(p.limit)} bytes.`),
    whatToDo: text(
      'Ne pas joindre de pièce : donner sa référence dans « evidenceRef ».',
      'Do not attach documents: give their reference in "evidenceRef".',
    ),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('Format non accepté', 'Unsupported media type'),
    detail: say('Le corps doit être du JSON (Content-Type: application/json).', 'The body must be JSON (Content-Type: application/json).'),
    whatToDo: text('Envoyer « Content-Type: application/json ».', 'Send "Content-Type: application/json".'),
  },
  unacceptable: {
    status: 406,
    title: text('Format de réponse indisponible', 'No such response format'),
    detail: say('Cette ressource n’existe pas dans le format demandé.', 'This resource does not exist in the requested format.'),
    whatToDo: text(
      'Demander application/json (ou text/html là où il est documenté).',
      'Ask for application/json (or text/html where documented).',
    ),
  },
  'not-signed-in': {
    status: 401,
    title: text('Non connecté', 'Not signed in'),
    detail: say('Cette ressource demande un agent connecté.', 'This resource needs a signed-in agent.'),
    whatToDo: text('Se connecter, puis recommencer.', 'Sign in, then try again.'),
  },
  'not-your-prefecture': {
    status: 403,
    title: text('Dossier d’une autre préfecture', 'Case file of another prefecture'),
    detail: say('Ce dossier relève d’une autre préfecture que la vôtre.', 'This case file belongs to another prefecture than yours.'),
    whatToDo: text('S’adresser à la préfecture qui tient le dossier.', 'Turn to the prefecture that keeps the file.'),
  },
  'not-found': {
    status: 404,
    title: text('Ressource inconnue', 'No such resource'),
    detail: say('Aucune ressource ne répond à cette adresse.', 'No resource answers at this address.'),
    whatToDo: text('Vérifier l’adresse ; les routes sont décrites à /docs.', 'Check the address; the routes are described at /docs.'),
  },
  'invalid-path': {
    status: 404,
    title: text('Adresse mal formée', 'Malformed address'),
    detail: (p) => text(`L’adresse ne mène à rien : ${words(p.why).fr}`, `The address leads nowhere: ${words(p.why).en}`),
    whatToDo: text('Corriger la partie de l’adresse désignée par « pointer ».', 'Correct the part of the address named by "pointer".'),
  },
  'method-not-allowed': {
    status: 405,
    title: text('Méthode non admise', 'Method not allowed'),
    detail: (p) =>
      text(
        `Cette adresse n’admet pas ${list(p.method)}, mais ${list(p.allowed)}.`,
        `This address does not allow ${list(p.method)}, but ${list(p.allowed)}.`,
      ),
    whatToDo: text(
      'Employer une méthode de l’en-tête « Allow ». Rien ne s’efface : un fait se corrige ou se retire par un autre fait.',
      'Use a method of the "Allow" header. Nothing is deleted: a fact is corrected or taken back by another fact.',
    ),
  },
  'unknown-procedure': {
    status: 404,
    title: text('Procédure inconnue', 'Unknown procedure'),
    detail: (p) => text(`Aucune procédure ne porte l’identifiant « ${list(p.id)} ».`, `No procedure has the id "${list(p.id)}".`),
    whatToDo: text('Rechercher la procédure par GET /v1/procedures.', 'Look the procedure up with GET /v1/procedures.'),
  },
  'unknown-fact': {
    status: 404,
    title: text('Fait inconnu', 'Unknown fact'),
    detail: (p) => text(`La procédure ne compte aucun fait « ${list(p.id)} ».`, `The procedure has no fact "${list(p.id)}".`),
    whatToDo: text('Relire les faits par GET /v1/procedures/{id}.', 'Read the facts with GET /v1/procedures/{id}.'),
  },
  'unknown-file': {
    status: 404,
    title: text('Dossier inconnu', 'Unknown file'),
    detail: (p) => text(`Aucun dossier ne porte l’identifiant « ${list(p.id)} ».`, `No file has the id "${list(p.id)}".`),
    whatToDo: text(
      'Reprendre le « fileId » d’une procédure existante, ou l’omettre.',
      'Take the "fileId" of an existing procedure, or leave it out.',
    ),
  },
  'unknown-person': {
    status: 404,
    title: text('Personne inconnue', 'Unknown person'),
    detail: (p) => text(`Aucune personne ne porte l’identifiant « ${list(p.id)} ».`, `No person has the id "${list(p.id)}".`),
    whatToDo: text('Vérifier « personId », ou décrire la personne.', 'Check "personId", or describe the person.'),
  },
  'unknown-notice': {
    status: 404,
    title: text('Avis inconnu', 'Unknown notice'),
    detail: (p) => text(`Aucun avis ne porte l’identifiant « ${list(p.id)} ».`, `No notice has the id "${list(p.id)}".`),
    whatToDo: text('Reprendre le lien reçu dans l’avis.', 'Take the link received in the notice.'),
  },
  'unknown-rule': {
    status: 404,
    title: text('Règle inconnue', 'Unknown rule'),
    detail: (p) => text(`La bibliothèque du droit n’a pas de règle « ${list(p.id)} ».`, `The law library has no rule "${list(p.id)}".`),
    whatToDo: text('Consulter la liste par GET /v1/law/rules.', 'See the list with GET /v1/law/rules.'),
  },
  'unknown-procedure-type': {
    status: 422,
    title: text('Type de procédure inconnu', 'Unknown procedure type'),
    detail: (p) =>
      text(
        `« ${list(p.type)} » n’est pas un type de procédure. Types connus : ${list(p.known)}.`,
        `"${list(p.type)}" is not a procedure type. Known types: ${list(p.known)}.`,
      ),
    whatToDo: text('Choisir un type parmi GET /v1/procedure-types.', 'Choose a type from GET /v1/procedure-types.'),
  },
  'unknown-fact-type': {
    status: 422,
    title: text('Type de fait inconnu', 'Unknown fact type'),
    detail: (p) =>
      text(
        `« ${list(p.fact)} » n’est pas un fait de la procédure « ${list(p.type)} ». Faits connus : ${list(p.known)}.`,
        `"${list(p.fact)}" is not a fact of the procedure "${list(p.type)}". Known facts: ${list(p.known)}.`,
      ),
    whatToDo: text('Choisir un fait parmi GET /v1/procedure-types/{type}.', 'Choose a fact from GET /v1/procedure-types/{type}.'),
  },
  'unknown-territory': {
    status: 422,
    title: text('Territoire inconnu', 'Unknown territory'),
    detail: (p) =>
      text(
        `« ${list(p.territory)} » n’est pas le code ISO 3166-2 d’un territoire français.`,
        `"${list(p.territory)}" is not the ISO 3166-2 code of a French territory.`,
      ),
    whatToDo: text('Donner un code tel que FR-75, FR-974 ou FR-YT.', 'Give a code such as FR-75, FR-974 or FR-YT.'),
  },
  'fact-in-the-future': {
    status: 422,
    title: text('Fait daté dans l’avenir', 'Fact dated in the future'),
    detail: (p) =>
      text(
        `Le fait est daté du ${words(p.occurred).fr}, plus de ${list(p.tolerance)} minutes après l’heure du serveur : ${words(p.now).fr}.`,
        `The fact is dated ${words(p.occurred).en}, more than ${list(p.tolerance)} minutes after the server's time: ${words(p.now).en}.`,
      ),
    whatToDo: text(
      'Corriger la date ; un événement prévu s’enregistre dans les données du fait qui le fixe.',
      'Correct the date; a planned event is recorded in the data of the fact that fixes it.',
    ),
  },
  'law-not-encoded': {
    status: 422,
    title: text('Droit non encodé à cette date', 'Law not encoded on that date'),
    detail: (p) => {
      const encoded = encodedWords(p)
      return text(
        `La règle ${quoted(p.rule).fr} n’est pas encodée au ${dayWords(p.day).fr} pour ${list(p.territory)} ; ${encoded.fr}.`,
        `The rule ${quoted(p.rule).en} is not encoded on ${dayWords(p.day).en} for ${list(p.territory)}; ${encoded.en}.`,
      )
    },
    whatToDo: text(
      'Vérifier la date et le territoire ; aucun délai n’est calculé sur un droit deviné.',
      'Check the date and the territory; no time limit is computed on guessed law.',
    ),
  },
  'not-applicable-there': {
    status: 422,
    title: text('Règle sans application dans ce territoire', 'Rule without application in this territory'),
    detail: (p) =>
      text(
        `La règle ${quoted(p.rule).fr} n’a pas d’application au ${dayWords(p.day).fr} pour ${list(p.territory)} : ${list(p.articles)}.`,
        `The rule ${quoted(p.rule).en} has no application on ${dayWords(p.day).en} for ${list(p.territory)}: ${list(p.articles)}.`,
      ),
    whatToDo: text(
      'Aucun délai n’y court de ce chef : chercher la règle du territoire, ou celle du droit commun.',
      'No such limit runs there: look for the rule of the territory, or the ordinary one.',
    ),
  },
  'idempotency-conflict': {
    status: 409,
    title: text('Clé d’idempotence déjà employée', 'Idempotency key already used'),
    detail: say(
      'Cette « Idempotency-Key » a déjà servi pour une requête différente.',
      'This "Idempotency-Key" was already used for a different request.',
    ),
    whatToDo: text('Employer une clé neuve pour une requête nouvelle.', 'Use a new key for a new request.'),
  },
  'already-corrected': {
    status: 409,
    title: text('Fait déjà remplacé', 'Fact already replaced'),
    detail: (p) =>
      text(`Le fait « ${list(p.id)} » a déjà été corrigé ou retiré.`, `The fact "${list(p.id)}" was already corrected or taken back.`),
    whatToDo: text(
      'Relire la procédure et corriger le fait qui le remplace.',
      'Read the procedure again and correct the fact that replaces it.',
    ),
  },
  'act-refused': {
    status: 409,
    title: text('Acte impossible en l’état', 'The act cannot be done as things stand'),
    detail: (p) =>
      text(
        `L’acte « ${list(p.fact)} » est encore à faire et ne peut l’être en l’état : ${list(p.grounds)}.`,
        `The act "${list(p.fact)}" is still to be done and cannot be as things stand: ${list(p.grounds)}.`,
      ),
    whatToDo: text(
      'Remédier à chaque motif, puis recommencer. Un acte déjà accompli s’enregistre toujours.',
      'Remedy each ground, then try again. An act already done is always recorded.',
    ),
  },
  'link-not-valid': {
    status: 403,
    title: text('Lien non valable', 'Link not valid'),
    detail: say('Ce lien n’est pas celui qui a été adressé pour cet avis.', 'This link is not the one that was sent for this notice.'),
    whatToDo: text('Reprendre le lien entier reçu dans l’avis.', 'Take the whole link received in the notice.'),
  },
  'already-acknowledged': {
    status: 409,
    title: text('Avis déjà acquitté', 'Notice already acknowledged'),
    detail: say('Cet avis a déjà été acquitté.', 'This notice was already acknowledged.'),
    whatToDo: text('Rien à faire.', 'Nothing to do.'),
  },
  'token-used': {
    status: 410,
    title: text('Lien expiré ou déjà utilisé', 'Link expired or already used'),
    detail: say('Ce lien ne sert qu’une fois ; il n’est plus valable.', 'This link works once; it is no longer valid.'),
    whatToDo: text(
      'Se connecter pour acquitter l’avis, ou attendre l’avis suivant.',
      'Sign in to acknowledge the notice, or wait for the next one.',
    ),
  },
  internal: {
    status: 500,
    title: text('Erreur interne', 'Internal error'),
    detail: say('Une erreur inattendue est survenue ; rien n’a été enregistré.', 'An unexpected error occurred; nothing was recorded.'),
    whatToDo: text(
      'Recommencer avec la même « Idempotency-Key » ; sinon signaler le « X-Request-Id ».',
      'Try again with the same "Idempotency-Key"; else report the "X-Request-Id".',
    ),
  },
  'engine-unavailable': {
    status: 503,
    title: text('Moteur injoignable', 'Engine out of reach'),
    detail: say(
      'Le moteur de veille (Temporal) ne répond pas ; les faits s’enregistrent et les délais restent justes.',
      'The watching engine (Temporal) does not answer; facts are still recorded and time limits stay right.',
    ),
    whatToDo: text('Recommencer plus tard ; prévenir l’exploitant si cela dure.', 'Try again later; tell the operator if it lasts.'),
  },
  'not-ready': {
    status: 503,
    title: text('Service indisponible', 'Service unavailable'),
    detail: (p) => text(`Le service n’est pas prêt : ${list(p.reasons)}.`, `The service is not ready: ${list(p.reasons)}.`),
    whatToDo: text('Recommencer dans quelques instants.', 'Try again in a few moments.'),
  },
} as const satisfies Record<string, ProblemDefinition>

/** The stable code of a problem. */
export type ProblemCode = keyof typeof PROBLEMS

/** Where a field stands: a JSON pointer, and in which part of the request. */
export type Where = { readonly pointer: string; readonly in?: 'body' | 'query' | 'path' | 'header' }

/** One field that is wrong: where, and what to do, in words. */
export type FieldError = Text & Where

/** What comes with a problem: the sentence's params, the wrong fields, the articles, the ready instants, the grounds. */
export type ProblemOptions = {
  readonly params?: Params
  readonly errors?: readonly FieldError[]
  /** The one field that is wrong, of which the problem's own words say what to do; a pointer alone stands in the body. */
  readonly at?: string | Where | undefined
  readonly basis?: readonly Article[]
  /** ISO instants with offset that a naive local time could mean. */
  readonly instants?: readonly string[]
  readonly cause?: unknown
}

/** A caller's mistake or a known unavailability: thrown anywhere, answered as an RFC 9457 problem. A fault stays a plain Error. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly params: Params
  readonly errors: readonly FieldError[]
  readonly basis: readonly Article[]
  readonly instants: readonly string[]

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    const params = options.params ?? {}
    super(definitionOf(code).detail(params).en, { cause: options.cause })
    this.code = code
    this.params = params
    this.errors = options.errors ?? fieldAt(options.at, definitionOf(code))
    this.basis = options.basis ?? []
    this.instants = options.instants ?? []
  }

  /** The HTTP status of the answer. */
  get status(): number {
    return PROBLEMS[this.code].status
  }
}

function fieldAt(at: ProblemOptions['at'], { whatToDo }: ProblemDefinition): readonly FieldError[] {
  if (at === undefined) return []
  return [{ in: 'body', ...(typeof at === 'string' ? { pointer: at } : at), ...whatToDo }]
}

/** The documented problem of a code. */
export const definitionOf = (code: ProblemCode): ProblemDefinition => PROBLEMS[code]
