import { defineRule, monthsFrom, times, yearsFrom } from '../rule.js'
import { ceseda } from './articles.js'

/** Exceptional admission to residence, and the family of a long-term resident of another Member State. */

/** Meetings a year, at least (R. 313-34, until 2016-10-31). */
export const admissionCommissionMeetings = defineRule(
  'aes-commission-meetings',
  {
    fr: 'Commission nationale d’admission exceptionnelle, réunions par an',
    en: 'National commission on exceptional admission, meetings a year',
  },
  [{ from: '2015-01-16', until: '2016-11-01', period: times(2), basis: [ceseda('R. 313-34')] }],
  { kind: 'frequency', procedures: ['residence-application'] },
)

/** The commission's opinion, from the minister's referral; without it the opinion is deemed unfavourable (R. 313-34, until 2016-10-31). */
export const admissionCommissionOpinion = defineRule(
  'aes-commission-opinion-deemed-unfavourable',
  { fr: 'Avis de la commission nationale d’admission exceptionnelle', en: 'Opinion of the national commission on exceptional admission' },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(1), basis: [ceseda('R. 313-34')] }],
  { kind: 'advisory', procedures: ['residence-application'] },
)

/** Uninterrupted activity in the organisation, at least, on the day of the application (R. 313-25). */
export const solidarityActivity = defineRule(
  'solidarity-host-three-years',
  { fr: 'Activité au sein d’un organisme d’accueil solidaire', en: 'Activity in a host solidarity organisation' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(3), basis: [ceseda('R. 313-25')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/** The mayor's opinion on resources and housing, from the prefect's referral (R. 313-34-2, until 2019-02-28); nothing is written for its absence. */
export const mayorOnLongTermFamily = defineRule(
  'ltr-family-mayor-opinion',
  {
    fr: 'Avis du maire, famille d’un résident de longue durée d’un autre État',
    en: 'Opinion of the mayor, family of a long-term resident of another State',
  },
  [{ from: '2016-11-01', until: '2019-03-01', period: monthsFrom(1), basis: [ceseda('R. 313-34-2')] }],
  { kind: 'advisory', procedures: ['residence-application'] },
)
