import { clock, lapse, meets, started, stops, task, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { replacementGap, replacementGapNewCircumstance } from '../../src/law/ceseda/detention-safeguards.js'
import { article } from '../../src/law/rule.js'
import * as tell from './notices.js'
import { at, gone, measureFalls, on, provided, titlesThatLapse } from './occurrences.js'
import { courtConcerned, measureStands, quashesExtension, suspensionRefused } from './tests.js'

/** The end of detention: what must be done at once, and what follows. */
export const ends: readonly Clause[] = [
  // No title any more: whoever can open the door is told again until the release is on record.
  task('release-due', {
    label: { fr: 'Remise en liberté due', en: 'Release due' },
    kind: 'liberty-cap',
    owner: 'centre',
    basis: [oldCeseda('L. 552-1'), newCeseda('L. 742-1')],
    starts: [
      ...titlesThatLapse.map((title) => lapse(title)),
      lapse('detention-max'),
      on('detention-ended-by-prefect'),
      on('prosecutor-waived-suspension'),
      on('suspension-ruled', suspensionRefused),
      on('appeal-ruled', quashesExtension),
    ],
    met: on('released'),
    stopped: [...gone, meets('release-due')],
    target: '30min',
    tell: { firm: tell.mustRelease },
  }),
  // What the person is held for: it carries every title, and falls once, wherever its end is recorded or heard. No figure of its own.
  clock('measure-carries', {
    n: 1,
    label: { fr: 'Mesure qui fonde la rétention', en: 'Measure that founds the detention' },
    kind: 'advisory',
    owner: 'case-agent',
    basis: [oldCeseda('L. 551-1'), newCeseda('L. 741-1')],
    starts: on('placed-in-detention'),
    runs: { until: at('released') },
    met: gone,
    stopped: measureFalls,
  }),
  // L. 554-2, L. 742-9: at once, with a provisional residence permit. A measure withdrawn, abrogated or replaced carries no title either.
  task('release-on-annulment', {
    label: { fr: 'Fin de la rétention, la mesure étant annulée ou éteinte', en: 'End of detention, the measure being annulled or over' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [oldCeseda('L. 554-2'), newCeseda('L. 742-9')],
    starts: stops('measure-carries'),
    met: on('released'),
    stopped: [...gone, meets('release-on-annulment')],
    target: '30min',
    tell: { start: tell.releaseNow, firm: tell.mustRelease },
  }),
  // L. 556-1, L. 754-3, L. 754-7: protection granted, the fast track declined, or no decision to keep the person.
  task('release-on-asylum', {
    label: { fr: 'Fin de la rétention au titre de l’asile', en: 'End of detention on account of asylum' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    basis: [
      oldCeseda('L. 556-1'),
      oldCeseda('R. 556-9'),
      oldCeseda('R. 556-10'),
      newCeseda('L. 754-3'),
      newCeseda('L. 754-7'),
      newCeseda('R. 754-12'),
      newCeseda('R. 754-14'),
    ],
    starts: on('asylum-detention-ended'),
    met: on('released'),
    stopped: [...gone, meets('release-on-asylum')],
    target: '30min',
    tell: { start: tell.releaseNow, firm: tell.mustRelease },
  }),
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
    met: on('administrative-court-informed'),
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
