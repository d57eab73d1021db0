import { ceseda, firstKnown, newCeseda, oldCeseda } from '../ceseda/articles.js'
import { defineRule, monthsFrom, times, yearsFrom } from '../rule.js'
import type { Count, Rule, Text, Version } from '../types.js'

/**
 * How long AGDREF2, the national file of foreigners, keeps its data: last local day on which they may exist, no roll-over. Texts read in the states of
 * 2021-04-01 and 2026-04-03; that a file with an update takes the later date is a deduction. An update counts only after a request of the person or a
 * significant change of situation; a consultation does not. Erasures at once (card issued, end of a house arrest, educational measure) have no length and
 * no rule; the thirty years of an expulsion or of a definitive ban are with the expulsion.
 */

const kept = (id: string, label: Text, period: Count, procedures: readonly string[], more: Partial<Version> = {}): Rule =>
  defineRule(`agdref2.${id}`, label, [{ from: firstKnown, period, basis: [oldCeseda('R. 611-7-1'), newCeseda('R. 142-21')], ...more }], {
    kind: 'retention',
    procedures,
  })

/** A file without update, from the recording of its first data; the other cases are exceptions to it. */
export const agdrefDefault = kept(
  'default',
  { fr: 'AGDREF2, dossier sans mise à jour', en: 'AGDREF2, file without update' },
  yearsFrom(5),
  ['residence-application'],
)

/** A file with a title or a travel document, from the expiry of the document, without update. */
export const agdrefDocument = kept(
  'document',
  { fr: 'AGDREF2, titre ou document de voyage expiré', en: 'AGDREF2, title or travel document expired' },
  yearsFrom(5),
  ['residence-application', 'minor-travel-document'],
)

/** A file with a temporary judicial ban, from its lapse or from the last update, whichever is later. */
export const agdrefTemporaryBan = kept(
  'temporary-ban',
  { fr: 'AGDREF2, interdiction du territoire temporaire', en: 'AGDREF2, temporary judicial ban' },
  yearsFrom(5),
  ['judicial-ban'],
  { confidence: 'likely' },
)

/** A file with a ban on return, from its end or from the last update, whichever is later. The ban runs from the departure: without it, no start. */
export const agdrefReturnBan = kept(
  'irtf',
  { fr: 'AGDREF2, interdiction de retour expirée', en: 'AGDREF2, ban on return expired' },
  yearsFrom(5),
  ['removal-measure'],
  { confidence: 'likely' },
)

/** A person who became French by decree, from the decree. */
export const agdrefNaturalised = kept('naturalised', { fr: 'AGDREF2, naturalisation', en: 'AGDREF2, naturalisation' }, yearsFrom(1), [
  'naturalisation',
])

/** A person who became French by declaration, from its registration. */
export const agdrefDeclaration = kept(
  'nationality-declaration',
  { fr: 'AGDREF2, déclaration de nationalité', en: 'AGDREF2, declaration of nationality' },
  monthsFrom(6),
  ['naturalisation'],
)

/** The result of a query of the criminal record (bulletin no. 2), from its recording. */
export const agdrefCriminalRecord = kept(
  'b2',
  { fr: 'AGDREF2, résultat du bulletin n° 2', en: 'AGDREF2, result of the criminal record' },
  yearsFrom(3),
  ['fraud-or-public-order-review', 'residence-application'],
)

/** The log of consultations, from each of them. */
export const agdrefLogs = kept(
  'logs',
  { fr: 'AGDREF2, traces de consultation', en: 'AGDREF2, log of consultations' },
  yearsFrom(3),
  ['residence-application', 'removal-measure'],
  { basis: [oldCeseda('R. 611-7-1'), newCeseda('R. 142-22')] },
)

/** Files of one person at most. The article of the new numbering was not read. */
export const agdrefSingleFile = defineRule(
  'agdref2-single-file-rule',
  { fr: 'AGDREF2, dossiers d’une même personne', en: 'AGDREF2, files of one person' },
  [{ from: firstKnown, until: '2021-05-01', period: times(1), basis: [ceseda('R. 611-7-1')], confidence: 'likely' }],
  { kind: 'condition', procedures: ['residence-application'] },
)
