import { article, clearDays, daysAfter, daysIncluded, defineRule, hours, twoReadings } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Time to claim asylum in detention, from the notification of the rights as to asylum. */
export const asylumClaimInDetention = defineRule(
  'asylum-claim-in-detention',
  { fr: 'Demande d’asile en rétention', en: 'Asylum claim in detention' },
  [
    {
      from: '2016-11-01',
      period: twoReadings({
        firm: daysIncluded(5),
        late: daysAfter(5),
        doubt: {
          fr: 'Le texte ne dit pas si le jour de la notification compte dans les cinq jours.',
          en: 'The text does not say whether the day of the notification counts among the five days.',
        },
      }),
      basis: [oldCeseda('L. 551-3'), newCeseda('L. 754-1')],
      confidence: 'unsure',
    },
  ],
)

const qpc2025 = article('Conseil constitutionnel', '2025-1172 QPC', { from: '2025-10-16' })

/**
 * Days between two placements for the same measure, from the end of the first one. L. 741-7 is repealed on 2026-11-01 (2025-1172 QPC) and no new text is
 * loaded: no version from that day, a second placement then needs a legal opinion on file.
 */
export const replacementGap = defineRule('replacement-gap', { fr: 'Délai avant un nouveau placement', en: 'Time before a new placement' }, [
  { from: '2016-11-01', until: '2026-11-01', period: daysAfter(7), basis: [oldCeseda('L. 551-1, III'), newCeseda('L. 741-7'), qpc2025] },
])

/** The same, shortened by a new circumstance of fact or law. */
export const replacementGapNewCircumstance = defineRule(
  'replacement-gap-new-circumstance',
  { fr: 'Délai avant un nouveau placement, circonstance nouvelle', en: 'Time before a new placement, new circumstance' },
  [{ from: '2024-01-28', until: '2026-11-01', period: hours(48), basis: [ceseda('L. 741-7'), qpc2025] }],
)

/**
 * How long before a planned departure an adult accompanied by a minor could be placed, in the minor's interest; counted back from the departure. No
 * placement with a minor since 2024-01-28, but in Mayotte, where the ban is deferred to 2027-01-01.
 */
export const familyDepartureWindow = defineRule(
  'family-departure-window',
  { fr: 'Placement d’une famille avant un départ programmé', en: 'Placement of a family before a planned departure' },
  [
    { from: '2016-11-01', until: '2024-01-28', period: hours(48), basis: [oldCeseda('L. 551-1, III bis'), newCeseda('L. 741-5')] },
    {
      territories: ['FR-976'],
      from: '2024-01-28',
      until: '2027-01-01',
      period: hours(48),
      basis: [ceseda('L. 741-5'), article('Loi 2024-42', 'art. 86, III')],
    },
  ],
  { kind: 'condition', procedures: ['detention'] },
)

/** Longest stay in a local place of detention in Mayotte, from the arrival there; nationally the stay ends with the judge's order and has no figure. Not for persons held there on 2022-05-18. */
export const localPlaceStay = defineRule(
  'local-place-stay',
  { fr: 'Maintien en local de rétention', en: 'Stay in a local place of detention' },
  [
    {
      territories: ['FR-976'],
      from: '2016-11-01',
      until: '2022-05-18',
      period: hours(24),
      basis: [oldCeseda('R. 551-3'), newCeseda('R. 761-5, 8°')],
    },
    { territories: ['FR-976'], from: '2022-05-18', period: hours(48), basis: [ceseda('R. 761-5, 8°')] },
  ],
  { kind: 'liberty-cap', procedures: ['detention'] },
)

/** The same with a minor. */
export const localPlaceStayWithMinor = defineRule(
  'local-place-stay-with-minor',
  { fr: 'Maintien en local de rétention avec un mineur', en: 'Stay in a local place of detention with a minor' },
  [{ territories: ['FR-976'], from: '2016-11-01', period: hours(24), basis: [oldCeseda('R. 551-3'), newCeseda('R. 761-5, 8°')] }],
  { kind: 'liberty-cap', procedures: ['detention'] },
)

/** The clear day that the consulate may ask for before a removal, overseas, from the notification of the measure. */
export const consularClearDay = defineRule(
  'consular-clear-day',
  { fr: 'Jour franc à la demande du consulat', en: 'Clear day at the request of the consulate' },
  [
    {
      territories: ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF'],
      from: '2019-03-01',
      period: twoReadings({
        firm: clearDays(1),
        late: { unit: 'clear-days', n: 1, roll: 'cpc-642' },
        doubt: {
          fr: 'Le jour franc tombe un samedi, un dimanche ou un jour férié : le report au jour ouvrable suivant n’est pas écrit.',
          en: 'The clear day falls on a Saturday, a Sunday or a public holiday: the roll-over to the next working day is not written.',
        },
      }),
      basis: [
        oldCeseda('L. 514-1'),
        newCeseda('L. 761-3'),
        newCeseda('L. 761-5'),
        newCeseda('L. 761-9'),
        newCeseda('L. 762-3'),
        newCeseda('L. 763-3'),
      ],
      confidence: 'unsure',
    },
  ],
)
