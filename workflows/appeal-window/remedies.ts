import { clock, type Clause } from '../../src/definition/language.js'
import {
  administrativeCassation,
  furtherAppeal,
  furtherAppealBorder,
  furtherAppealOrdinary,
  legalAidContest,
} from '../../src/law/cja/further-appeals.js'
import { cellOf } from './matrix.js'
import * as tell from './notices.js'
import { appealTimeNotStated, appealTimeStated, byCourtOfAppeal, byTribunal, canBeAppealed, hasShortAppeal, lastInstance } from './tests.js'
import { at, choice, on, provided } from './words.js'
import { legalAid } from './windows.js'

const signature = at('window-opened', 'signedAt')

/** Legal aid, and the remedies against the judgment. */
export const remedies: readonly Clause[] = [
  // Decree 2020-1717, art. 43 and 69: while it runs the decision on legal aid can be contested; a window that aid reopens runs, at the latest, from its end.
  clock('aw.aid', {
    label: { fr: 'Contestation de la décision d’aide juridictionnelle', en: 'Contest of the decision on legal aid' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('legal-aid-decided'),
    runs: { rule: legalAidContest, governedBy: at('legal-aid-decided') },
    met: on('legal-aid-contested'),
    stopped: on('window-closed'),
  }),
  // R. 776-9, R. 911-8, R. 922-27; L. 352-9; R. 811-2 in ordinary law. Each party has its own.
  clock('aw.appeal', {
    label: { fr: 'Appel', en: 'Further appeal' },
    kind: 'right',
    owner: 'case-agent',
    starts: provided(on('judgment-notified', byTribunal, appealTimeStated), 'window-opened', canBeAppealed),
    runs: {
      rule: choice('window-opened', [furtherAppeal, furtherAppealBorder, furtherAppealOrdinary], (data) =>
        data.decisionType === 'border-asylum-refusal'
          ? furtherAppealBorder
          : cellOf(data).ruling === null
            ? furtherAppealOrdinary
            : furtherAppeal,
      ),
      governedBy: signature,
    },
    met: on('further-appeal-filed'),
    stopped: on('window-closed'),
    restarted: legalAid,
    warn: tell.furtherAppealWarnings,
    tell: tell.furtherAppeal,
  }),
  // R. 811-3: two months wherever the notification did not state the shorter time.
  clock('aw.appeal-unstated', {
    label: { fr: 'Appel, délai abrégé non indiqué', en: 'Further appeal, shorter time not stated' },
    kind: 'right',
    owner: 'case-agent',
    starts: provided(on('judgment-notified', byTribunal, appealTimeNotStated), 'window-opened', hasShortAppeal),
    runs: { rule: furtherAppealOrdinary, governedBy: signature },
    met: on('further-appeal-filed'),
    stopped: on('window-closed'),
    restarted: legalAid,
    tell: tell.furtherAppeal,
  }),
  // R. 821-1: of a judgment of the court of appeal, or of the tribunal in first and last instance.
  clock('aw.cassation', {
    label: { fr: 'Pourvoi en cassation', en: 'Appeal to the Conseil d’État' },
    kind: 'right',
    owner: 'case-agent',
    starts: [on('judgment-notified', byCourtOfAppeal), provided(on('judgment-notified', byTribunal), 'window-opened', lastInstance)],
    runs: { rule: administrativeCassation, governedBy: signature },
    met: on('cassation-filed'),
    stopped: on('window-closed'),
    restarted: legalAid,
    tell: tell.furtherAppeal,
  }),
]
