import type { Text } from '../law/rule.js'
import { noticeSentences } from './chronicle-words-notices.js'
import type { Sentence, Told } from './told.js'

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
function because({ content, factOf, alarm }: Told): Text {
  const cause = content['because']
  if (!isRecord(cause)) return { fr: '', en: '' }
  if (cause['source'] === 'fact') {
    const facts = (Array.isArray(cause['facts']) ? cause['facts'] : []).map(factOf)
    const all = (language: 'fr' | 'en') => facts.map((fact) => fact[language]).join(', ')
    return { fr: `, par l’effet du fait ${all('fr')}`, en: `, because of the fact ${all('en')}` }
  }
  if (cause['source'] === 'law') return { fr: ', par l’effet du droit nouveau', en: ', because of the new law' }
  const who: Text =
    cause['source'] === 'sweep'
      ? { fr: 'relevée par la ronde', en: 'found by the sweep' }
      : { fr: 'portée par la veille', en: 'brought by the guard' }
  const what = alarm(cause['alarm'], cause['of'])
  return { fr: `, à l’échéance ${who.fr} (${what.fr})`, en: `, at the alarm ${who.en} (${what.en})` }
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
  'fact-recorded': ({ fact, occurred }) => ({
    fr: `Fait enregistré : ${fact.fr}, le ${occurred.fr}.`,
    en: `Fact recorded: ${fact.en}, on ${occurred.en}.`,
  }),
  'fact-corrected': ({ fact, occurred, content, factOf }) => ({
    fr: `Fait corrigé : ${fact.fr}, le ${occurred.fr} ; il remplace le fait ${factOf(content['replaces']).fr}.`,
    en: `Fact corrected: ${fact.en}, on ${occurred.en}; it replaces the fact ${factOf(content['replaces']).en}.`,
  }),
  'fact-retracted': ({ content, factOf }) => ({
    fr: `Fait retiré : ${factOf(content['replaces']).fr} n’a pas eu lieu.`,
    en: `Fact taken back: ${factOf(content['replaces']).en} never happened.`,
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
  'alarm-passed': ({ at, alarm, content, text }) => ({
    fr: `Échéance passée le ${at(content['at']).fr}${text('source') === 'sweep' ? ', relevée par la ronde' : ''} : ${alarm(content['alarm']).fr}.`,
    en: `Alarm passed on ${at(content['at']).en}${text('source') === 'sweep' ? ', found by the sweep' : ''}: ${alarm(content['alarm']).en}.`,
  }),
  'stage-changed': ({ stage, text }) => ({
    fr: `Étape : ${stage(text('from')).fr} → ${stage(text('to')).fr}.`,
    en: `Stage: ${stage(text('from')).en} → ${stage(text('to')).en}.`,
  }),
  'procedure-closed': () => ({ fr: 'Procédure close.', en: 'Procedure closed.' }),
  'procedure-reopened': () => ({ fr: 'Procédure rouverte.', en: 'Procedure reopened.' }),
  'defect-found': ({ fact, defect, articles }) => ({
    fr: `Vice relevé sur « ${fact.fr} » : ${defect.fr}${articles}.`,
    en: `Defect found in "${fact.en}": ${defect.en}${articles}.`,
  }),
  'defect-withdrawn': ({ content, defect, factOf }) => ({
    fr: `Vice levé sur ${factOf(content['fact']).fr} : ${defect.fr}.`,
    en: `Defect withdrawn in ${factOf(content['fact']).en}: ${defect.en}.`,
  }),
  ...noticeSentences,
  'law-reevaluated': () => ({
    fr: 'Dossier réévalué : le droit encodé ou les définitions ont changé.',
    en: 'File evaluated again: the law encoded or the definitions have changed.',
  }),
}
