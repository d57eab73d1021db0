import type { Procedure } from '../definition/language.js'
import type { Text } from '../law/types.js'
import type { NoticeWords } from './deps.js'
import { quoted, same, type Content, type Told } from './told.js'

type Around = {
  readonly definition: Procedure | undefined
  readonly notices: ReadonlyMap<string, Content>
  readonly words: NoticeWords | undefined
}

const LINK = 'link:'

/** The notice of a row in words: its title, that of the one at the foot of its ladder, its role, and who signed. Ids, where nobody gave the words. */
export function noticeNames(content: Content, around: Around): Pick<Told, 'notice' | 'noticeOf' | 'firstNotice' | 'role' | 'signer'> {
  const { notices, words } = around
  const role = (id: string): Text => words?.role(id) ?? same(id)
  const by = String(content['by'])
  const whole = { ...notices.get(String(content['notice'])), ...content }
  return {
    notice: quoted(titleOf(whole, around)),
    noticeOf: (id) => quoted(titleOf(notices.get(String(id)), around)),
    firstNotice: quoted(titleOf(before(whole, around), around)),
    role: role(String(content['role'])),
    signer: by.startsWith(LINK) ? withLink(role(by.slice(LINK.length))) : { fr: `l’agent ${by}`, en: `the agent ${by}` },
  }
}

const withLink = ({ fr, en }: Text): Text => ({ fr: `${fr}, par le lien de l’avis`, en: `${en}, by the link of the notice` })

/** The notice that was not answered, of one that takes over from it. */
function before(content: Content | undefined, around: Around): Content | undefined {
  const from = content?.['from']
  return typeof from === 'string' ? before(around.notices.get(from), around) : content
}

/** What takes over bears the title of the first too, as its mail does: « Sans accusé de réception : Requête en prolongation à déposer ». */
function titleOf(content: Content | undefined, around: Around): Text {
  const own = ownTitle(content, around)
  const first = before(content, around)
  if (first === content || first === undefined) return own
  const title = ownTitle(first, around)
  return { fr: `${own.fr} : ${title.fr}`, en: `${own.en}: ${title.en}` }
}

function ownTitle(content: Content | undefined, { definition, words }: Around): Text {
  const [template, clauseId, moment] = ['template', 'clause', 'moment'].map((field) => String(content?.[field] ?? ''))
  const own = definition?.clauses.filter(({ id }) => id === clauseId) ?? []
  const clause = own.find(({ n }) => n === content?.['n']) ?? own[0]
  const fact = definition?.facts[clauseId ?? '']
  const name = clause?.label ?? fact?.label ?? null
  const told = clause === undefined && moment === 'start' ? 'fact' : clause?.is === 'task' && moment === 'firm' ? 'target' : moment
  return words?.title({ template: template ?? '', moment: told ?? '', name }) ?? same(template ?? '')
}
