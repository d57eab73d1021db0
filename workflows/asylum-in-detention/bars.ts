import { bar, type Clause } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import * as tell from './notices.js'
import { contestStands, notSuspended } from './tests.js'
import { claimHanded, on, settled } from './words.js'

/** The facts that carry out a removal, whatever the procedure of the file they are recorded in. */
const removals = ['removed', 'removal-executed', 'expulsion-executed', 'transfer-executed']

/** What must not be done while a claim is examined: it holds in the whole file. */
export const bars: readonly Clause[] = [
  // L. 541-3, L. 754-5: until OFPRA's refusal is notified. It stands on after a grant.
  bar('detention-claim-pending', {
    label: { fr: 'Demande d’asile en cours d’examen : pas d’éloignement', en: 'Asylum claim under examination: no removal' },
    basis: [oldCeseda('L. 556-1'), oldCeseda('L. 743-4'), newCeseda('L. 754-5'), newCeseda('L. 541-3')],
    forbids: removals,
    while: [...claimHanded, on('l523-claim-handed')].map((since) => ({ since, until: settled })),
    tell: { start: tell.barred },
  }),
  // L. 754-5: where the court is seized, until it has ruled; a late contest too, since the judge decides of it.
  bar('keeping-contest-pending', {
    label: { fr: 'Recours contre le maintien pendant : pas d’éloignement', en: 'Contest of the keeping pending: no removal' },
    basis: [oldCeseda('L. 556-1'), newCeseda('L. 754-5')],
    forbids: removals,
    while: [{ since: on('keeping-contested', contestStands), until: on('keeping-judged') }],
    tell: { start: tell.barred },
  }),
  // L. 752-8, L. 753-8: during the window, and until the court has ruled; a removal that it suspends stays barred.
  bar('suspension-window', {
    label: { fr: 'Demande de suspension possible ou pendante : pas d’éloignement', en: 'Suspension possible or pending: no removal' },
    basis: [oldCeseda('L. 571-4'), oldCeseda('L. 743-4'), newCeseda('L. 752-8'), newCeseda('L. 753-8')],
    forbids: removals,
    while: [
      { running: 'expulsion-suspension' },
      { running: 'oqtf-suspension' },
      { since: on('removal-suspension-requested'), until: on('removal-suspension-judged', notSuspended) },
    ],
    tell: { start: tell.barred },
  }),
]
