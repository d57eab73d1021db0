import type { Text } from '../../law/types.js'
import { deadlineTemplates, fallback } from './deadlines.js'
import { detentionTemplates } from './detention.js'
import { judgeTemplates } from './judge.js'
import { removalTemplates } from './removal.js'
import { systemTemplates } from './system.js'
import { type Moment, type Template, text } from './words.js'

/** Every text that may be sent, by its id. */
export const catalogue = {
  ...detentionTemplates,
  ...judgeTemplates,
  ...removalTemplates,
  ...deadlineTemplates,
  ...systemTemplates,
} as const satisfies Record<string, Template>

/** The id of a text. */
export type TemplateId = keyof typeof catalogue

/** All the ids, in the order of the catalogue. */
export const templateIds = Object.keys(catalogue) as readonly TemplateId[]

const byId: Readonly<Record<string, Template>> = catalogue

/**
 * The words of an id at a moment. What comes of a defect speaks of the defect, whatever the id. An unknown id gets the general words, never an error: a
 * notice is always sent.
 */
export function wordsOf(id: string, moment: Moment): Template {
  const template = Object.hasOwn(byId, id) ? (byId[id] ?? fallback) : fallback
  const atMoment = template.when?.[moment]
  return moment === 'defect' && atMoment === undefined ? catalogue.defect : { ...template, ...atMoment }
}

/** The longest name that a title bears: a subject stays one that a list of mails shows. */
const LONGEST = 72

/** The title of an id at a moment. A text that serves several clauses names the one it is about: « Délai expiré : contestation du placement ». */
export function titleOf(id: string, moment: Moment, name: Text | null): Text {
  const { title, isNamed } = wordsOf(id, moment)
  return isNamed !== true || name === null ? title : text(`${title.fr} : ${brief(inner(name.fr))}`, `${title.en}: ${brief(name.en)}`)
}

/** A French label within a sentence: without its capital, unless it is an acronym's. */
const inner = (label: string): string => (/^\p{Lu}(?!\p{Lu}|\d)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** A label that is cut at a word where it is too long. */
const brief = (label: string): string => (label.length <= LONGEST ? label : `${label.slice(0, label.lastIndexOf(' ', LONGEST))}…`)
