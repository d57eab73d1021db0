import { plainYears, unresearched } from '../cja/lengths.js'
import { article, defineRule, monthsIncluded } from '../rule.js'
import type { Rule, Text } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'

/** The ban from French territory that a criminal court pronounces: its term and the requests to be relieved of it. */
const law2024 = '2024-01-28'
const procedures = ['judicial-ban', 'imprisoned-foreigner']
const term = article('Code pénal', '131-30')

/**
 * The longest term of a ban that is not definitive; the judgment fixes the length. It runs from the end of the deprivation of liberty before law 2024-42,
 * from the departure since (the day on which that wording took effect is deduced). Removal dossier, section 5.
 */
export const judicialBanTerm = defineRule(
  'jb.term',
  { fr: 'Durée de l’interdiction du territoire', en: 'Term of the judicial ban' },
  [
    {
      from: unresearched,
      until: law2024,
      period: plainYears(10),
      basis: [term, oldCeseda('L. 541-1'), newCeseda('L. 641-1')],
      confidence: 'likely',
    },
    { from: law2024, period: plainYears(10), basis: [term, newCeseda('L. 641-1')], confidence: 'likely' },
  ],
  { kind: 'liberty-cap', procedures },
)

/**
 * The same term counted from the departure, for a conviction before law 2024-42: no transitional rule was read, so that it stands beside the term counted
 * from the release. Nobody is held beyond the earlier of the two without the prosecutor's word. No version for later convictions. Removal dossier, section 5.
 */
export const judicialBanTermFromDeparture = defineRule(
  'jb.start-choice',
  {
    fr: 'Durée de l’interdiction du territoire comptée du départ, condamnation antérieure au 28 janvier 2024',
    en: 'Term of the judicial ban from the departure, conviction before 28 January 2024',
  },
  [{ from: unresearched, until: law2024, period: plainYears(10), basis: [term], confidence: 'unsure' }],
  { kind: 'liberty-cap', procedures },
)

/** Six months that must have passed: the request can be filed from 00:00 of the same date. */
const relief = (id: string, label: Text): Rule =>
  defineRule(id, label, [{ from: unresearched, period: monthsIncluded(6), basis: [article('CPP', '702-1')], confidence: 'likely' }], {
    kind: 'notice',
    procedures,
  })

/** How long after the conviction a first request for relief can be filed, save an earlier release from prison. Removal dossier, section 5. */
export const firstReliefRequest = relief('jb.relief-first', {
  fr: 'Première requête en relèvement de l’interdiction du territoire',
  en: 'First request for relief from the judicial ban',
})

/** How long after a refusal the next request can be filed. Removal dossier, section 5. */
export const nextReliefRequest = relief('jb.relief-next', {
  fr: 'Requête suivante en relèvement de l’interdiction du territoire',
  en: 'Next request for relief from the judicial ban',
})
