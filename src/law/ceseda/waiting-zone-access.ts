import { defineRule, times, yearsFrom, yearsThroughYearEnd } from '../rule.js'
import type { About } from '../types.js'
import { firstKnown, newCeseda, oldCeseda } from './articles.js'

/**
 * Who may enter a waiting zone. The new articles are known as a range (detention dossier, section 4.2): R. 223-8 to R. 223-13 became R. 343-19 to
 * R. 343-23.
 */
const since2021 = newCeseda('R. 343-19 à R. 343-23')
const about = (kind: About['kind']): About => ({ kind, procedures: ['waiting-zone', 'detention-place-access'] })

/** How long an association must have been declared when it asks for its authorisation. The new wording was not read. */
export const zoneAssociationAge = defineRule(
  'waiting-zone-association-5-years',
  { fr: 'Ancienneté de l’association, zone d’attente', en: 'Age of the association, waiting zone' },
  [{ from: firstKnown, until: '2021-05-01', period: yearsFrom(5), basis: [oldCeseda('R. 223-8')], confidence: 'likely' }],
  about('condition'),
)

/** The authorisation of an association, from its grant; renewable. */
export const zoneAssociation = defineRule(
  'waiting-zone-association-3-years',
  { fr: 'Habilitation d’une association, zone d’attente', en: 'Authorisation of an association, waiting zone' },
  [{ from: firstKnown, period: yearsFrom(3), basis: [oldCeseda('R. 223-8'), since2021] }],
  about('validity'),
)

/** The agreement of a representative, from its grant; it ends with the authorisation of the association. */
export const zoneRepresentative = defineRule(
  'waiting-zone-representative-3-years',
  { fr: 'Agrément d’un représentant d’association, zone d’attente', en: 'Agreement of a representative, waiting zone' },
  [{ from: firstKnown, period: yearsFrom(3), basis: [oldCeseda('R. 223-9'), since2021] }],
  about('validity'),
)

/** Representatives of one association at most (detention dossier, section 4.2). */
export const zoneRepresentatives = defineRule(
  'waiting-zone-representatives',
  { fr: 'Nombre de représentants d’une association, zone d’attente', en: 'Representatives of an association, waiting zone' },
  [{ from: firstKnown, period: times(10), basis: [oldCeseda('R. 223-9'), since2021] }],
  about('condition'),
)

/** Associations at most in one zone on one day. */
export const zoneAssociationsADay = defineRule(
  'waiting-zone-one-association-per-day',
  { fr: 'Associations dans une zone d’attente le même jour', en: 'Associations in a waiting zone on one day' },
  [{ from: firstKnown, period: times(1), basis: [oldCeseda('R. 223-13'), since2021] }],
  about('frequency'),
)

/** The visits of the prosecutor: at least once a calendar year, from any day of it (detention dossier, section 4.2). */
export const zoneProsecutorVisit = defineRule(
  'waiting-zone-prosecutor-visit',
  { fr: 'Visite annuelle du procureur, zone d’attente', en: 'Yearly visit of the prosecutor, waiting zone' },
  [{ from: '2016-11-01', period: yearsThroughYearEnd(0), basis: [oldCeseda('L. 223-1'), newCeseda('L. 343-3')] }],
  about('frequency'),
)
