import { ceseda, firstKnown, newCeseda, oldCeseda } from '../ceseda/articles.js'
import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import type { About } from '../types.js'

/** How long the other data files keep their data: last local day on which they may exist, no roll-over. GESTEL and the first ELOI limits are in the removal files. */
const eloiBegan = '2007-12-31'
const eloiEnded = '2011-06-11'
const about = (...procedures: readonly string[]): About => ({ kind: 'retention', procedures })

/** ELOI: from the end of a detention without removal, save a ban for evading it; the product's default since the file left the code. */
export const eloiAfterDetention = defineRule(
  'eloi.after-detention',
  { fr: 'Effacement ELOI après une rétention sans éloignement', en: 'ELOI erasure after a detention without removal' },
  [
    { from: eloiBegan, until: eloiEnded, period: monthsFrom(3), basis: [ceseda('R. 611-28')] },
    { from: eloiEnded, period: monthsFrom(3), basis: [ceseda('R. 611-28')], confidence: 'unsure' },
  ],
  about('detention', 'removal-measure'),
)

/** ELOI: the host of a person under house arrest, from its end. AGDREF2, which followed, erases at once: no version. */
export const eloiHost = defineRule(
  'eloi.host',
  { fr: 'Effacement ELOI, hébergeant d’une personne assignée', en: 'ELOI erasure, host of a person under house arrest' },
  [{ from: eloiBegan, until: eloiEnded, period: monthsFrom(3), basis: [ceseda('R. 611-30')] }],
  about('house-arrest'),
)

/** GESTEL: the log of operations, from each of them (data dossier, section 5.2). */
export const gestelLogs = defineRule(
  'gestel.logs',
  { fr: 'GESTEL, traces des opérations', en: 'GESTEL, log of operations' },
  [{ from: '2019-02-09', period: yearsFrom(6), basis: [oldCeseda('R. 611-21'), newCeseda('R. 142-31')] }],
  about('removal-measure'),
)

/** OSCAR: a return aid that was granted, from the decision. A refused or renounced one is erased at once. */
export const oscarGranted = defineRule(
  'oscar.granted',
  { fr: 'OSCAR, aide au retour accordée', en: 'OSCAR, return aid granted' },
  [{ from: firstKnown, period: yearsFrom(5), basis: [oldCeseda('R. 611-37'), newCeseda('R. 142-38')] }],
  about('assisted-return'),
)

/** OSCAR: the age from which prints are taken at the filing. */
export const oscarPrintsAge = defineRule(
  'oscar-prints-age-12-at-filing',
  { fr: 'OSCAR, âge du relevé d’empreintes', en: 'OSCAR, age for prints' },
  [{ from: firstKnown, period: yearsFrom(12), basis: [oldCeseda('R. 611-39'), newCeseda('R. 142-34')] }],
  { kind: 'condition', procedures: ['assisted-return'] },
)

/** DNA, the file of the reception of asylum seekers: at most, from the notice of the final decision (data dossier, section 5.2). */
export const dnaFile = defineRule(
  'dna.file',
  { fr: 'DNA, dossier d’accueil', en: 'DNA, reception file' },
  [{ from: '2017-04-30', period: yearsFrom(2), basis: [oldCeseda('R. 744-49'), newCeseda('R. 142-55')] }],
  about('reception-conditions'),
)

/** DNA: the log of operations, from each of them (data dossier, section 5.2). */
export const dnaLogs = defineRule(
  'dna.logs',
  { fr: 'DNA, traces des opérations', en: 'DNA, log of operations' },
  [{ from: '2017-04-30', period: yearsFrom(3), basis: [oldCeseda('R. 744-51'), newCeseda('R. 142-57')] }],
  about('reception-conditions'),
)

/** The mayor's file of hosting certificates, from the validation or its refusal (data dossier, section 5.2). */
export const hostingFile = defineRule(
  'hosting.file',
  { fr: 'Fichier des attestations d’accueil', en: 'File of hosting certificates' },
  [{ from: firstKnown, period: yearsFrom(5), basis: [oldCeseda('R. 211-21'), newCeseda('R. 142-47')] }],
  about('hosting-certificate'),
)

/** The police form that a hotel keeps, from its establishment. */
export const hotelForm = defineRule(
  'hotel-form',
  { fr: 'Fiche individuelle de police', en: 'Hotel police form' },
  [{ from: firstKnown, period: monthsFrom(6), basis: [oldCeseda('R. 611-42'), newCeseda('R. 814-3')] }],
  about(),
)

/** The age under which a child may be on the form of an adult. The article of the new numbering was not read. */
export const hotelFormChild = defineRule(
  'hotel-form-under-15-on-adult',
  { fr: 'Fiche de police, enfant porté sur celle d’un adulte', en: 'Hotel form, child on the form of an adult' },
  [{ from: firstKnown, until: '2021-05-01', period: yearsFrom(15), basis: [ceseda('R. 611-42')], confidence: 'likely' }],
  { kind: 'condition', procedures: [] },
)
