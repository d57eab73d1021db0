import { ceseda, newCeseda, oldCeseda, renumbering } from '../ceseda/articles.js'
import type { Exclusion } from '../types.js'
import { reform2024, unresearched } from './lengths.js'

/** The special contests that the overseas territories do not have: there, the ordinary court and its summary judge. */

/** Titles I and II of book IX of the CESEDA are set aside: refusals of entry as to asylum. */
export const withoutBorderContest: readonly Exclusion[] = [
  {
    territories: ['FR-971', 'FR-973', 'FR-976'],
    from: reform2024,
    basis: ['L. 931-2', 'L. 931-3', 'L. 931-4'].map((number) => ceseda(number)),
  },
]

/** The keeping of an asylum seeker in detention (L. 556-2). The articles that set L. 754-4 aside since 2021-05-01 were not read. */
export const withoutKeepingContest: readonly Exclusion[] = [
  { territories: ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'], from: unresearched, until: renumbering, basis: [oldCeseda('L. 556-2')] },
  {
    territories: ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'],
    from: renumbering,
    basis: [newCeseda('L. 754-4')],
    confidence: 'likely',
  },
]
