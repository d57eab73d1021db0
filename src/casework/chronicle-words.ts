import type { Text } from '../law/rule.js'
import { noticeSentences } from './chronicle-words-notices.js'

/** What a sentence of the chronicle is made of: the content of the row, and its ids in words. */
export type Told = {
  readonly content: Readonly<Record<string, unknown>>
  readonly text: (field: string) => string
  readonly clause: Text
  readonly fact: Text
  readonly type: Text
  readonly stage: (id: string) => Text
  readonly at: (instant: unknown) => Text
  readonly reference: (procedureId: unknown) => string
  readonly articles: string
}

type Sentence = (told: Told) => Text

const states: Readonly<Record<string, Text>> = {
  waiting: { fr: 'en attente', en: 'waiting' },
  running: { fr: 'en cours', en: 'running' },
  suspended: { fr: 'suspendu', en: 'suspended' },
  doubtful: { fr: 'douteux', en: 'doubtful' },
  met: { fr: 'respecté', en: 'met' },
  lapsed: { fr: 'échu', en: 'lapsed' },
  stopped: { fr: 'arrêté', en: 'stopped' },
}

const stateOf = (value: unknown): Text => states[String(value)] ?? { fr: 'sans objet', en: 'without object' }
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** What made it so: the alarm and who woke for it, the fact, or the new law. */
function because({ content }: Told): Text {
  const cause = content['because']
  if (!isRecord(cause)) return { fr: '', en: '' }
  if (cause['source'] === 'fact') {
    const facts = Array.isArray(cause['facts']) ? cause['facts'].join(', ') : ''
    return { fr: `, par l’effet du fait ${facts}`, en: `, because of the fact ${facts}` }
  }
  if (cause['source'] === 'law') return { fr: ', par l’effet du droit nouveau', en: ', because of the new law' }
  const who: Text =
    cause['source'] === 'sweep'
      ? { fr: 'relevée par la ronde', en: 'found by the sweep' }
      : { fr: 'portée par la veille', en: 'brought by the guard' }
  return { fr: `, à l’échéance ${String(cause['alarm'])} ${who.fr}`, en: `, at the alarm ${String(cause['alarm'])} ${who.en}` }
}

const turned =
  (fr: string, en: string): Sentence =>
  (told) => ({
    fr: `${told.clause.fr} ${fr} le ${told.at(told.content['at']).fr}${because(told).fr}${told.articles}.`,
    en: `${told.clause.en} ${en} on ${told.at(told.content['at']).en}${because(told).en}${told.articles}.`,
  })

const state =
  (fr: string, en: string): Sentence =>
  ({ clause, articles }) => ({ fr: `${clause.fr} ${fr}${articles}.`, en: `${clause.en} ${en}${articles}.` })

function dates(told: Told, value: unknown): Text {
  const { firmAt, lateAt, lapsesAt } = isRecord(value) ? value : {}
  const bound = lapsesAt ?? firmAt
  if (typeof bound !== 'string') return { fr: 'sans date', en: 'no date' }
  const firm = told.at(bound)
  const isOpen = typeof firmAt === 'string' && typeof lateAt === 'string' && firmAt !== lateAt
  const other = told.at(bound === firmAt ? lateAt : firmAt)
  return isOpen ? { fr: `${firm.fr}, autre lecture : ${other.fr}`, en: `${firm.en}, other reading: ${other.en}` } : firm
}

/** The sentence of each kind of row. */
export const sentences: Readonly<Record<string, Sentence>> = {
  'procedure-opened': ({ type }) => ({ fr: `Procédure ouverte : ${type.fr}.`, en: `Procedure opened: ${type.en}.` }),
  'person-registered': () => ({ fr: 'Personne enregistrée.', en: 'Person registered.' }),
  'linked-procedure-opened': ({ type, reference, content }) => ({
    fr: `Procédure liée ouverte : ${type.fr}, depuis ${reference(content['from'])}.`,
    en: `Linked procedure opened: ${type.en}, from ${reference(content['from'])}.`,
  }),
  'linked-procedure-withdrawn': ({ type }) => ({
    fr: `Procédure liée retirée : ${type.fr} ; ce qui l’ouvrait n’a pas eu lieu.`,
    en: `Linked procedure withdrawn: ${type.en}; what opened it did not happen.`,
  }),
  'linked-procedure-reopened': ({ type }) => ({
    fr: `Procédure liée rétablie : ${type.fr}.`,
    en: `Linked procedure restored: ${type.en}.`,
  }),
  'fact-recorded': ({ fact, at, content }) => ({
    fr: `Fait enregistré : ${fact.fr}, le ${at(content['occurredAt']).fr}.`,
    en: `Fact recorded: ${fact.en}, on ${at(content['occurredAt']).en}.`,
  }),
  'fact-corrected': ({ fact, at, content, text }) => ({
    fr: `Fait corrigé : ${fact.fr}, le ${at(content['occurredAt']).fr} ; il remplace le fait ${text('replaces')}.`,
    en: `Fact corrected: ${fact.en}, on ${at(content['occurredAt']).en}; it replaces the fact ${text('replaces')}.`,
  }),
  'fact-retracted': ({ fact, text }) => ({
    fr: `Fait retiré : ${fact.fr} n’a pas eu lieu (fait ${text('replaces')}).`,
    en: `Fact taken back: ${fact.en} never happened (fact ${text('replaces')}).`,
  }),
  'clock-started': (told) => ({
    fr: `Délai ${told.clause.fr} ouvert : ${dates(told, told.content).fr}${told.articles}.`,
    en: `Time limit ${told.clause.en} started: ${dates(told, told.content).en}${told.articles}.`,
  }),
  'clock-met': (told) => ({
    fr: `${told.clause.fr} respecté le ${told.at(told.content['at']).fr}${told.content['contested'] === true ? ', sous contestation' : ''}${told.articles}.`,
    en: `${told.clause.en} met on ${told.at(told.content['at']).en}${told.content['contested'] === true ? ', contested' : ''}${told.articles}.`,
  }),
  'clock-lapsed': turned('échu', 'lapsed'),
  'clock-stopped': turned('arrêté', 'stopped'),
  'clock-undone': (told) => ({
    fr: `${told.clause.fr} n’est plus ${stateOf(told.content['was']).fr}, mais ${stateOf(told.content['now']).fr}${because(told).fr}${told.articles}.`,
    en: `${told.clause.en} is no longer ${stateOf(told.content['was']).en} but ${stateOf(told.content['now']).en}${because(told).en}${told.articles}.`,
  }),
  'clock-moved': (told) => ({
    fr: `${told.clause.fr} déplacé : ${dates(told, told.content['from']).fr} → ${dates(told, told.content['to']).fr}${because(told).fr}${told.articles}.`,
    en: `${told.clause.en} moved: ${dates(told, told.content['from']).en} → ${dates(told, told.content['to']).en}${because(told).en}${told.articles}.`,
  }),
  'clock-waiting': state('en attente d’une date', 'waits for a date'),
  'clock-running': state('court', 'runs'),
  'clock-suspended': state('suspendu', 'suspended'),
  'clock-doubtful': state('entre ses deux dates : douteux', 'between its two dates: doubtful'),
  'slot-settled': state('satisfait', 'settled'),
  'alarm-passed': (told) => ({
    fr: `Échéance ${told.text('alarm')} passée le ${told.at(told.content['at']).fr}${told.text('source') === 'sweep' ? ', relevée par la ronde' : ''}.`,
    en: `Alarm ${told.text('alarm')} passed on ${told.at(told.content['at']).en}${told.text('source') === 'sweep' ? ', found by the sweep' : ''}.`,
  }),
  'stage-changed': ({ stage, text }) => ({
    fr: `Étape : ${stage(text('from')).fr} → ${stage(text('to')).fr}.`,
    en: `Stage: ${stage(text('from')).en} → ${stage(text('to')).en}.`,
  }),
  'procedure-closed': () => ({ fr: 'Procédure close.', en: 'Procedure closed.' }),
  'procedure-reopened': () => ({ fr: 'Procédure rouverte.', en: 'Procedure reopened.' }),
  'defect-found': ({ fact, text, articles }) => ({
    fr: `Vice relevé sur « ${fact.fr} » : ${text('ground')}${articles}.`,
    en: `Defect found in "${fact.en}": ${text('ground')}${articles}.`,
  }),
  'defect-withdrawn': ({ text }) => ({
    fr: `Vice levé : ${text('ground')}, fait ${text('fact')}.`,
    en: `Defect withdrawn: ${text('ground')}, fact ${text('fact')}.`,
  }),
  'notice-created': ({ text, content }) => ({
    fr:
      content['corrects'] !== undefined
        ? `Avis rectificatif pour ${text('role')} : il corrige l’avis ${text('corrects')}.`
        : text('status') === 'superseded'
          ? `Avis ${text('template')} pour ${text('role')} non envoyé : son heure est passée.`
          : content['replaces'] !== undefined
            ? `Avis ${text('template')} à envoyer à ${text('role')}, à la place de l’avis ${text('replaces')}.`
            : `Avis ${text('template')} à envoyer à ${text('role')}.`,
    en:
      content['corrects'] !== undefined
        ? `Correcting notice for ${text('role')}: it corrects the notice ${text('corrects')}.`
        : text('status') === 'superseded'
          ? `Notice ${text('template')} for ${text('role')} not sent: its time has passed.`
          : content['replaces'] !== undefined
            ? `Notice ${text('template')} to send to ${text('role')}, in the place of the notice ${text('replaces')}.`
            : `Notice ${text('template')} to send to ${text('role')}.`,
  }),
  'notice-withdrawn': ({ text }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} retiré : ce qu’il disait ne tient plus.`,
    en: `Notice ${text('template')} for ${text('role')} withdrawn: what it said no longer holds.`,
  }),
  'notice-sent': ({ text }) => ({
    fr: `Avis ${text('template')} remis au serveur de messagerie de ${text('role')} (${text('answer')}).`,
    en: `Notice ${text('template')} handed to the mail server of ${text('role')} (${text('answer')}).`,
  }),
  'notice-not-sent': ({ text }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} non remis (${text('answer')}) : nouvel essai.`,
    en: `Notice ${text('template')} for ${text('role')} not handed over (${text('answer')}): another attempt follows.`,
  }),
  'notice-failed': ({ text }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} refusé (${text('answer')}).`,
    en: `Notice ${text('template')} for ${text('role')} refused (${text('answer')}).`,
  }),
  'notice-acknowledged': ({ text }) => ({
    fr: `Avis ${text('template')} pour ${text('role')} acquitté.`,
    en: `Notice ${text('template')} for ${text('role')} acknowledged.`,
  }),
  'notice-escalated': ({ text }) => ({
    fr: `Avis ${text('template')} sans réponse : ${text('role')} est averti.`,
    en: `Notice ${text('template')} unanswered: ${text('role')} is told.`,
  }),
  'notice-alarm': ({ text }) => ({
    fr: `Avis ${text('template')} sans réponse de personne : l’exploitant est alerté.`,
    en: `Notice ${text('template')} unanswered by anybody: the operator is alarmed.`,
  }),
  'notice-unaddressed': ({ text }) => ({
    fr: `Avis ${text('template')} sans destinataire : personne n’est de permanence pour ${text('role')}.`,
    en: `Notice ${text('template')} without addressee: nobody is on call as ${text('role')}.`,
  }),
  ...noticeSentences,
  'law-reevaluated': () => ({
    fr: 'Dossier réévalué : le droit encodé ou les définitions ont changé.',
    en: 'File evaluated again: the law encoded or the definitions have changed.',
  }),
}
