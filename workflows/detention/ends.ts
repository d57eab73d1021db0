import {
  clock,
  heard,
  lapse,
  meets,
  started,
  stops,
  task,
  type Any,
  type Clause,
  type Task,
  type When,
} from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { replacementGap, replacementGapNewCircumstance } from '../../src/law/ceseda/detention-safeguards.js'
import { article, type Article, type Text } from '../../src/law/rule.js'
import * as tell from './notices.js'
import { at, gone, measureFalls, on, provided, titlesThatLapse } from './occurrences.js'
import { courtConcerned, measureStands, quashesExtension, releaseStands } from './tests.js'

/** What takes the title away by a decision, each with its own text. The waiver and the refusal of suspension do so only of a person who is held for them. */
const decisions = {
  'measure-carries': measureFalls,
  'asylum-allows': [on('asylum-detention-ended')],
  'title-stands': [
    on('detention-ended-by-prefect'),
    stops('notification-pending'),
    stops('held-for-justice'),
    stops('held-for-appeal'),
    provided(meets('held-for-appeal'), 'appeal-ruled', releaseStands),
    on('appeal-ruled', quashesExtension),
  ],
} as const satisfies Record<string, readonly When[]>
type Carrier = keyof typeof decisions
const carriers = Object.keys(decisions) as Carrier[] // the keys of the object just above
const titlesLapse: readonly When[] = [...titlesThatLapse, 'detention-max'].map((title) => lapse(title))

/** What detention rests on: met by the decision that takes it away, unless the person is gone, or the title was lost before and whoever must open the door told. */
const carrier = (id: Carrier, label: Text): Clause =>
  clock(id, {
    n: 1,
    silent: true,
    label,
    kind: 'advisory',
    // A placement that no decision founds has no title from its first minute, and that is told.
    starts: provided(on('placed-in-detention'), 'detention-decided'),
    runs: { until: at('released') },
    met: decisions[id],
    stopped: [...gone, ...titlesLapse, ...carriers.filter((other) => other !== id).map((other) => meets(other))],
  })

/** At once: who can open the door is told when the title falls, and again until the release is on record. */
const release = (id: string, n: number, lost: Any, label: Text, basis: readonly Article[], more: Pick<Task, 'owner' | 'tell'>): Clause =>
  task(id, { n, label, kind: 'liberty-cap', basis, starts: lost, met: on('released'), stopped: gone, target: '30min', ...more })
const toldNow = { start: tell.releaseNow, firm: tell.mustRelease }
const releaseDue: Text = { fr: 'Remise en liberté due', en: 'Release due' }

/** The end of detention: what must be done at once, and what follows. */
export const ends: readonly Clause[] = [
  carrier('measure-carries', { fr: 'Mesure qui fonde la rétention', en: 'Measure that founds the detention' }),
  carrier('asylum-allows', { fr: 'Rétention non close au titre de l’asile', en: 'Detention not ended on account of asylum' }),
  carrier('title-stands', { fr: 'Titre que rien n’a fait tomber', en: 'Title that nothing has taken away' }),
  // A title that lapses: its own notice tells at once.
  release('release-due', 1, titlesLapse, releaseDue, [oldCeseda('L. 552-1'), newCeseda('L. 742-1')], {
    owner: 'centre',
    tell: { firm: tell.mustRelease },
  }),
  release('release-due', 2, meets('title-stands'), releaseDue, [oldCeseda('L. 552-1'), newCeseda('L. 742-1')], {
    owner: 'centre',
    tell: toldNow,
  }),
  // L. 554-2, L. 742-9: at once, with a provisional residence permit. A measure withdrawn, abrogated or replaced carries no title either.
  release(
    'release-on-annulment',
    1,
    meets('measure-carries'),
    { fr: 'Fin de la rétention, la mesure étant annulée ou éteinte', en: 'End of detention, the measure being annulled or over' },
    [oldCeseda('L. 554-2'), newCeseda('L. 742-9')],
    { owner: 'case-agent', tell: toldNow },
  ),
  // L. 556-1, L. 754-3, L. 754-7: protection granted, the fast track declined, or no decision to keep the person.
  release(
    'release-on-asylum',
    1,
    meets('asylum-allows'),
    { fr: 'Fin de la rétention au titre de l’asile', en: 'End of detention on account of asylum' },
    [
      oldCeseda('L. 556-1'),
      oldCeseda('R. 556-9'),
      oldCeseda('R. 556-10'),
      newCeseda('L. 754-3'),
      newCeseda('L. 754-7'),
      newCeseda('R. 754-12'),
      newCeseda('R. 754-14'),
    ],
    { owner: 'case-agent', tell: toldNow },
  ),
  // L. 554-3, L. 742-10: no figure and no sanction; not after an annulment or a withdrawal.
  task('end-reminder', {
    label: { fr: 'Rappel de l’obligation de partir', en: 'Reminder of the obligation to leave' },
    owner: 'case-agent',
    basis: [oldCeseda('L. 554-3'), newCeseda('L. 742-10')],
    starts: on('released', measureStands),
    met: on('departure-obligation-reminded'),
    target: '60min',
    tell: tell.overdue('case-agent'),
  }),
  task('court-notice-of-release', {
    label: {
      fr: 'Information du tribunal administratif sur la remise en liberté',
      en: 'Information of the administrative court on the release',
    },
    owner: 'case-agent',
    basis: [article('CJA', 'R. 921-4', { from: '2024-07-15' })],
    starts: provided(on('released'), 'placed-in-detention', courtConcerned),
    met: [on('administrative-court-informed'), heard('court-told-of-custody', 'appeal-window')],
    target: '24h',
    tell: { start: tell.courtToldOfRelease, ...tell.overdue('case-agent') },
  }),
  // L. 551-1 III, L. 741-7: the next placement for the same measure waits; its decision needs this to be over, in the whole file.
  clock('replacement-gap', {
    label: { fr: 'Délai avant un nouveau placement', en: 'Time before a new placement' },
    kind: 'advisory',
    owner: 'case-agent',
    starts: on('released'),
    runs: { rule: replacementGap, governedBy: started },
    met: [],
  }),
  clock('replacement-gap-new-circumstance', {
    label: { fr: 'Délai avant un nouveau placement, circonstance nouvelle', en: 'Time before a new placement, new circumstance' },
    kind: 'advisory',
    owner: 'case-agent',
    starts: on('released'),
    runs: { rule: replacementGapNewCircumstance, governedBy: started },
    met: [],
  }),
]
