import { daysAfter, monthsFrom } from '../rule.js'
import type { Period, Version } from '../types.js'
import { limitsOf } from './asylum-lengths.js'
import { ceseda } from './articles.js'

/** The first documents of the refugee (R. 743-3) and of the beneficiary of subsidiary protection (R. 743-4): repealed on 2019-03-01. */
const protectedPerson = limitsOf('asylum-claim', 'residence-application')
const underDecreeOf2015 = (period: Period): Version => ({
  from: '2015-11-01',
  until: '2019-03-01',
  period,
  basis: [ceseda('R. 743-3'), ceseda('R. 743-4')],
})

/** The receipt of the protected person, from the request for the card. No figure was read since 2019-03-01. */
export const protectedReceipt = protectedPerson(
  'protected-receipt',
  'duty',
  { fr: 'Récépissé du protégé', en: 'Receipt of the protected person' },
  [underDecreeOf2015(daysAfter(8))],
)

/** Validity of that receipt, renewable. */
export const protectedReceiptValidity = protectedPerson(
  'protected-receipt-validity',
  'validity',
  { fr: 'Validité du récépissé du protégé', en: 'Validity of the receipt of the protected person' },
  [underDecreeOf2015(monthsFrom(6))],
)

/** The card of the protected person; the text names no start, the later ones count from the grant. Since 2019-03-01 each card has its own rule. */
export const protectedCard = protectedPerson(
  'protected-card',
  'duty',
  { fr: 'Délivrance de la carte du protégé', en: 'Delivery of the card of the protected person' },
  [underDecreeOf2015(monthsFrom(3))],
)
