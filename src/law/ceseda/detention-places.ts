import { defineRule, hours, monthsFrom, times, yearsFrom, yearsThroughYearEnd } from '../rule.js'
import type { Article } from '../types.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Places of detention: who may enter them, what the authorities owe each year, the standards of the local places in Mayotte. */
const since = '2016-11-01'
const procedures = ['detention-place-access']
const renumbered = (before: string, after: string): readonly Article[] => [oldCeseda(before), newCeseda(after)]

/** Silence on the list of persons that an association sends, from its receipt: access is authorised. */
export const associationSilence = defineRule(
  'association-silence',
  { fr: 'Silence sur la liste d’une association', en: 'Silence on the list of an association' },
  [{ from: since, period: monthsFrom(1), basis: renumbered('R. 553-14-6', 'R. 744-29') }],
  { kind: 'implied-decision', procedures },
)

const visits = renumbered('R. 553-14-7-1', 'R. 744-31')

/** Notice of a visit by an association to a centre, counted back from the visit. */
export const visitNoticeInCentre = defineRule(
  'visit-notice-cra',
  { fr: 'Préavis de visite d’un centre de rétention', en: 'Notice of a visit to a detention centre' },
  [{ from: since, period: hours(24), basis: visits }],
  { kind: 'notice', procedures, counted: 'back' },
)

/** Notice of a visit by an association to a local place of detention, counted back from the visit. */
export const visitNoticeInLocalPlace = defineRule(
  'visit-notice-lra',
  { fr: 'Préavis de visite d’un local de rétention', en: 'Notice of a visit to a local place of detention' },
  [{ from: since, period: hours(12), basis: visits }],
  { kind: 'notice', procedures, counted: 'back' },
)

/** How many representatives of associations may visit one place in twenty-four hours. */
export const visitQuota = defineRule(
  'visit-quota',
  { fr: 'Nombre de visiteurs par vingt-quatre heures', en: 'Visitors in twenty-four hours' },
  [{ from: since, period: times(5), basis: visits }],
  { kind: 'frequency', procedures },
)

/** Validity of the accreditation that the minister gives to an association, from its grant. */
export const associationAccreditation = defineRule(
  'association-habilitation',
  { fr: 'Habilitation d’une association', en: 'Accreditation of an association' },
  [{ from: since, period: yearsFrom(5), basis: renumbered('R. 553-14-5', 'R. 744-28') }],
  { kind: 'validity', procedures },
)

/** How long an association must have been declared to be accredited. */
export const associationDeclared = defineRule(
  'association-declared-five-years',
  { fr: 'Ancienneté de la déclaration d’une association', en: 'Age of the declaration of an association' },
  [{ from: since, period: yearsFrom(5), basis: renumbered('R. 553-14-5', 'R. 744-28') }],
  { kind: 'condition', procedures, counted: 'back' },
)

const listArticle = [ceseda('R. 553-14-6')]

/** How many persons an accredited association may put on its list for all the places. The number in the new code was not read. */
export const associationNationalList = defineRule(
  'association-list-max-five-national',
  { fr: 'Liste nationale d’une association', en: 'National list of an association' },
  [{ from: '2015-01-16', until: '2021-05-01', period: times(5), basis: listArticle, confidence: 'likely' }],
  { kind: 'condition', procedures },
)

/** How many persons an accredited association may put on its list for one place. The number in the new code was not read. */
export const associationLocalList = defineRule(
  'association-list-max-five-local',
  { fr: 'Liste locale d’une association', en: 'Local list of an association' },
  [{ from: '2015-01-16', until: '2021-05-01', period: times(5), basis: listArticle, confidence: 'likely' }],
  { kind: 'condition', procedures },
)

/** Validity of the approval of a person who gives legal help in a place, or who comes from the High Commissioner for Refugees, from its grant. */
export const individualApproval = defineRule(
  'individual-approval',
  { fr: 'Agrément individuel', en: 'Individual approval' },
  [
    {
      from: since,
      period: yearsFrom(3),
      basis: [oldCeseda('R. 553-14-1'), oldCeseda('R. 553-14-3'), newCeseda('R. 744-23'), newCeseda('R. 744-43'), newCeseda('R. 744-44')],
    },
  ],
  { kind: 'validity', procedures },
)

/** The prosecutor visits each place at least once a calendar year: from any day of it. */
export const prosecutorVisit = defineRule(
  'prosecutor-visit',
  { fr: 'Visite annuelle du procureur', en: 'Yearly visit of the prosecutor' },
  [{ from: since, period: yearsThroughYearEnd(0), basis: renumbered('L. 553-3', 'L. 743-1') }],
  { kind: 'frequency', procedures },
)

/** The minister's meeting with the associations, once a calendar year: from any day of it. */
export const annualMeeting = defineRule(
  'annual-meeting',
  { fr: 'Réunion annuelle sur les lieux de rétention', en: 'Yearly meeting on the places of detention' },
  [{ from: since, period: yearsThroughYearEnd(0), basis: renumbered('R. 553-14-8', 'R. 744-32') }],
  { kind: 'frequency', procedures },
)

/** How long the local places of Mayotte may stay below the full standards, from the publication of the decree (decree 2018-1159 of 2018-12-14), then from 2023-12-13. */
export const mayotteStandards = defineRule(
  'mayotte-lra-standards',
  { fr: 'Normes adaptées des locaux de rétention de Mayotte', en: 'Adapted standards of the local places in Mayotte' },
  [
    {
      territories: ['FR-976'],
      from: '2018-12-14',
      until: '2023-12-13',
      period: yearsFrom(5),
      basis: [oldCeseda('R. 553-6'), newCeseda('R. 761-5, 9°')],
    },
    { territories: ['FR-976'], from: '2023-12-13', period: yearsFrom(4), basis: [ceseda('R. 761-5, 9°')] },
  ],
  { kind: 'validity', procedures },
)
