import { article, monthsFrom, yearsFrom } from '../rule.js'
import { limitsOf, renumbered } from './asylum-lengths.js'

/** Temporary protection (directive 2001/55): the regime that the Council opens, and the provisional authorisation of stay. No silence decides here. */
const temporary = limitsOf('temporary-protection')

/** The regime, from its opening, renewable. */
export const regime = temporary(
  'tp-regime',
  'validity',
  { fr: 'Durée de la protection temporaire', en: 'Length of the temporary protection' },
  renumbered(yearsFrom(1), 'L. 811-3', 'L. 581-3'),
)

/** The regime with its renewals, at most, from its opening; the Council went beyond it for Ukraine. */
export const regimeMax = temporary(
  'tp-regime-max',
  'validity',
  { fr: 'Durée maximale de la protection temporaire', en: 'Longest temporary protection' },
  renumbered(yearsFrom(3), 'L. 811-3', 'L. 581-3'),
)

/** The regime opened for Ukraine on 2022-03-04: its last day, as extended, is 2027-03-04. No length: the date that the Council fixed. */
export const regimeForUkraine = temporary(
  'tp-regime-ukraine',
  'validity',
  { fr: 'Protection temporaire, Ukraine', en: 'Temporary protection, Ukraine' },
  [
    {
      from: '2022-03-04',
      period: { unit: 'hours', n: 0, notBefore: '2027-03-05' },
      basis: [article('Décision (UE) 2022/382', 'telle que prolongée')],
      confidence: 'likely',
    },
  ],
)

/** The provisional authorisation, from its issue, renewed of right; the last one ends with the regime. The printed date binds. */
export const provisionalStay = temporary(
  'tp-aps',
  'validity',
  { fr: 'Autorisation provisoire de séjour, protection temporaire', en: 'Provisional authorisation of stay, temporary protection' },
  renumbered(monthsFrom(6), 'R. 811-2', 'R. 581-4'),
)
