import { deadlineTemplates, fallback } from './deadlines.js'
import { detentionTemplates } from './detention.js'
import { judgeTemplates } from './judge.js'
import { systemTemplates } from './system.js'
import type { Template } from './words.js'

/** Every text that may be sent, by its id. */
export const catalogue = { ...detentionTemplates, ...judgeTemplates, ...deadlineTemplates, ...systemTemplates } as const satisfies Record<
  string,
  Template
>

/** The id of a text. */
export type TemplateId = keyof typeof catalogue

/** All the ids, in the order of the catalogue. */
export const templateIds = Object.keys(catalogue) as readonly TemplateId[]

const byId: Readonly<Record<string, Template>> = catalogue

/** The text of an id; an unknown one gets the general text, never an error: a notice is always sent. */
export const templateOf = (id: string): Template => (Object.hasOwn(byId, id) ? (byId[id] ?? fallback) : fallback)
