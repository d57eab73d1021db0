import { deadlineTemplates, fallback } from './deadlines.js'
import { detentionTemplates } from './detention.js'
import { judgeTemplates } from './judge.js'
import { removalTemplates } from './removal.js'
import { systemTemplates } from './system.js'
import type { Moment, Template } from './words.js'

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
