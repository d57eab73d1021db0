import { clock, endOf, lapse, meets, task, type Clause } from '../../src/definition/language.js'
import {
  claimantDetentionGround,
  claimantExtension,
  claimantInitialDetention,
  claimantLodging,
  claimantTail,
  ofpraForClaimant,
} from '../../src/law/ceseda/asylum-in-detention.js'
import { ceseda } from '../../src/law/ceseda/articles.js'
import * as tell from './notices.js'
import { extensionOrdered, extensionRefused, heldHereAlone, underL523 } from './tests.js'
import { at, detentionEnded, freed, granted, granting, on, provided, refusing, removed } from './words.js'

const placed = at('l523-placed')
/** The petition, the extension and the end of the ground are clocks of detention where one opened this procedure. */
const placedHereAlone = on('l523-placed', heldHereAlone)
const ended = [detentionEnded, freed, removed]
/** The text that founds this detention ends on a day: nothing outlasts it. */
const ground = [endOf('l523-ground')]

/**
 * Detention of an asylum seeker as such (L. 523-1), from 2024-07-17 to 2025-05-23. Its lengths are its own; a placement on a later day has no text here
 * and is due to end at once. The house arrest of L. 523-1 is the form `asylum-threat` of house arrest.
 */
export const claimant: readonly Clause[] = [
  clock('l523-ground', {
    n: 1,
    label: { fr: 'Fin de la base légale de la rétention', en: 'End of the legal ground of the detention' },
    kind: 'liberty-cap',
    owner: 'centre',
    starts: placedHereAlone,
    runs: { rule: claimantDetentionGround, governedBy: placed },
    met: [...ended, on('l523-removal-notified')],
    tell: { lapse: tell.noTitle },
  }),
  clock('l523-judge', {
    n: 1,
    label: { fr: 'Saisine du juge, 48 heures', en: 'Petition to the judge, 48 hours' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: placedHereAlone,
    runs: { rule: claimantInitialDetention, governedBy: placed },
    atMost: ground,
    met: [on('l523-judge-seised'), ...ended],
    stopped: on('l523-removal-notified'),
    warn: tell.petitionWarnings,
    tell: { lapse: tell.noTitle },
  }),
  clock('l523-judge', {
    n: 2,
    label: { fr: 'Prolongation par le juge, 28 jours au plus', en: 'Extension by the judge, 28 days at most' },
    kind: 'liberty-cap',
    owner: 'centre',
    starts: provided(on('l523-ordered', extensionOrdered), 'l523-placed', heldHereAlone),
    from: endOf('l523-judge', 1),
    runs: { rule: claimantExtension, governedBy: placed, granted: granted('l523-ordered', 'grantedDays') },
    atMost: ground,
    met: ended,
    stopped: on('l523-removal-notified'),
    tell: { lapse: tell.noTitle },
  }),
  // By date and hour, on elapsed time; the clock on the wall stands beside it across a change of clocks.
  clock('l523-lodging', {
    n: 1,
    label: { fr: 'Introduction de la demande en cinq jours', en: 'Lodging of the claim in five days' },
    kind: 'right',
    owner: 'lawyer',
    starts: on('l523-placed'),
    runs: { rule: claimantLodging, governedBy: placed },
    met: on('l523-claim-handed'),
    stopped: [freed, removed],
    warn: tell.rightWarnings,
    tell: tell.right,
  }),
  clock('l523-ofpra', {
    n: 1,
    label: { fr: 'Examen par l’OFPRA en 96 heures (L. 523-1)', en: 'Examination by OFPRA in 96 hours (L. 523-1)' },
    kind: 'duty',
    owner: 'ofpra',
    starts: on('claim-received-by-ofpra', underL523),
    runs: { rule: ofpraForClaimant, governedBy: at('claim-received-by-ofpra') },
    met: [on('detention-ofpra-outcome'), on('ofpra-declines-accelerated')],
    stopped: [on('detention-claim-withdrawn'), removed],
    tell: { lapse: tell.ofpraLate },
  }),
  // L. 523-6: from the end of the five days in its earliest reading, or from the refusal; then a removal decision, or release.
  clock('l523-tail', {
    n: 1,
    label: { fr: 'Suite de 24 heures, demande non introduite', en: 'The 24 hours that follow, claim not lodged' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: lapse('l523-lodging'),
    from: endOf('l523-lodging'),
    runs: { rule: claimantTail, governedBy: placed },
    atMost: ground,
    met: [on('l523-removal-notified'), ...ended],
    tell: { lapse: tell.noTitle },
  }),
  clock('l523-tail', {
    n: 2,
    label: { fr: 'Suite de 24 heures, demande rejetée', en: 'The 24 hours that follow, claim refused' },
    kind: 'liberty-cap',
    owner: 'case-agent',
    starts: provided(refusing, 'l523-placed'),
    runs: { rule: claimantTail, governedBy: placed },
    atMost: ground,
    met: [on('l523-removal-notified'), ...ended],
    tell: { lapse: tell.noTitle },
  }),
  // The title is gone, or the judge or OFPRA ends it: told until detention has it on record.
  task('l523-release', {
    n: 1,
    label: { fr: 'Remise en liberté due (L. 523-1)', en: 'Release due (L. 523-1)' },
    kind: 'liberty-cap',
    owner: 'centre',
    basis: [ceseda('L. 523-3'), ceseda('L. 523-5'), ceseda('R. 523-7')],
    starts: [
      lapse('l523-ground'),
      lapse('l523-judge'),
      lapse('l523-tail'),
      on('l523-ordered', extensionRefused),
      provided(granting, 'l523-placed'),
      provided(on('ofpra-declines-accelerated'), 'l523-placed'),
    ],
    met: [detentionEnded, freed],
    stopped: [removed, meets('release-after-grant')],
    target: '30min',
    tell: { firm: tell.stillHeld },
  }),
]
