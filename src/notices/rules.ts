import type { NoticeRules } from '../casework/deps.js'
import { escalate } from './escalate.js'
import { termsOf } from './ladder.js'
import { roleName } from './roles.js'
import { titleOf } from './templates/catalogue.js'
import { momentNamed } from './view.js'

/** What the case file is given of the notices' side: when one must be signed for, how it goes up, and how it is spoken of. */
export const noticeRules: NoticeRules = {
  terms: termsOf,
  escalate,
  words: { role: roleName, title: ({ template, moment, name }) => titleOf(template, momentNamed(moment), name) },
}
