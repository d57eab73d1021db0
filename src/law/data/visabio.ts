import { ceseda, firstKnown, newCeseda, oldCeseda, renumbering } from '../ceseda/articles.js'
import { defineRule, monthsFrom, yearsFrom } from '../rule.js'

/** VISABIO, the biometric file of visas: in the code since 2007-11-03. */
const procedures = ['visa-appeal']

/** How long it keeps its data, from their recording (data dossier, section 5.2). */
export const visabioFile = defineRule(
  'visabio.file',
  { fr: 'VISABIO, conservation', en: 'VISABIO, retention' },
  [{ from: '2007-11-03', period: yearsFrom(5), basis: [oldCeseda('R. 611-11'), newCeseda('R. 142-7')] }],
  { kind: 'retention', procedures },
)

/** How often it is reviewed, with a report to the CNIL (data dossier, section 3.3). The old article was not read. */
export const visabioReview = defineRule(
  'visabio.review',
  { fr: 'VISABIO, réexamen', en: 'VISABIO, review' },
  [{ from: renumbering, period: yearsFrom(3), basis: [ceseda('R. 142-10')] }],
  { kind: 'frequency', procedures },
)

/** Stays shorter than this are exchanged with the visa information system. */
export const visabioShortStay = defineRule(
  'visabio-short-stay-scope',
  { fr: 'VISABIO, visas échangés avec le système européen', en: 'VISABIO, visas exchanged with the European system' },
  [{ from: firstKnown, until: renumbering, period: monthsFrom(3), basis: [ceseda('R. 611-8')], confidence: 'likely' }],
  { kind: 'condition', procedures },
)

/** The age from which prints are taken. */
export const visabioPrintsAge = defineRule(
  'visabio-no-prints-under-12',
  { fr: 'VISABIO, âge du relevé d’empreintes', en: 'VISABIO, age for prints' },
  [{ from: firstKnown, until: renumbering, period: yearsFrom(12), basis: [ceseda('R. 611-9')], confidence: 'likely' }],
  { kind: 'condition', procedures },
)
