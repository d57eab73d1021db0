import { plainMonths } from '../cja/lengths.js'
import { defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { newCeseda, oldCeseda } from './articles.js'

/**
 * Family reunification (residence dossier, same section): the opinion of the mayor, the decision of the prefect and what follows. Nothing rolls
 * over, and no text suspends the six months.
 */

/** The mayor's opinion, from the receipt of the file; without it the opinion is deemed favourable (L. 421-3, R. 421-18, then R. 434-23). */
export const mayorVerification = defineRule(
  'mayor-verification',
  { fr: 'Vérification des ressources et du logement par le maire', en: 'Check of resources and housing by the mayor' },
  [
    {
      from: '2015-01-16',
      period: monthsFrom(2),
      basis: [
        oldCeseda('L. 421-1'),
        oldCeseda('L. 421-3'),
        oldCeseda('R. 421-11'),
        oldCeseda('R. 421-18'),
        newCeseda('L. 434-10'),
        newCeseda('R. 434-15'),
        newCeseda('R. 434-23'),
      ],
    },
  ],
  { kind: 'advisory', procedures: ['family-reunification'] },
)

/**
 * The mayor's opinion on the principles that govern family life, from the prefect's request; without it the opinion is deemed given (L. 421-1, then
 * R. 434-24).
 */
export const mayorPrinciples = defineRule(
  'mayor-principles-opinion',
  { fr: 'Avis du maire sur les principes essentiels', en: 'Opinion of the mayor on the essential principles' },
  [{ from: '2015-01-16', period: monthsFrom(2), basis: [oldCeseda('L. 421-1'), newCeseda('L. 434-10'), newCeseda('R. 434-24')] }],
  { kind: 'advisory', procedures: ['family-reunification'] },
)

/** The decision, and the rejection born of silence, from the date of the certificate of a complete file (L. 421-4, R. 421-20, then R. 434-26). */
export const prefectDecision = defineRule(
  'prefect-decision',
  { fr: 'Décision du préfet sur le regroupement familial', en: 'Decision of the prefect on family reunification' },
  [
    {
      from: '2015-01-16',
      period: plainMonths(6),
      basis: [oldCeseda('L. 421-4'), oldCeseda('R. 421-8'), oldCeseda('R. 421-20'), newCeseda('R. 434-12'), newCeseda('R. 434-26')],
    },
  ],
  { kind: 'implied-decision', procedures: ['family-reunification'] },
)

/** The family enters, from the issue of the visa; without it the authorisation is deemed lapsed (R. 421-28, then R. 434-34). */
export const familyEntry = defineRule(
  'ofii-medical-and-entry',
  { fr: 'Entrée de la famille', en: 'Entry of the family' },
  [{ from: '2015-01-16', period: monthsFrom(3), basis: [oldCeseda('R. 421-28'), newCeseda('R. 434-34')] }],
  { kind: 'right', procedures: ['family-reunification'] },
)

/** A new request with fewer documents, from the notification of a refusal that rests on housing (R. 421-23, then R. 434-29). */
export const simplifiedReapplication = defineRule(
  'simplified-reapplication',
  { fr: 'Nouvelle demande allégée après un refus lié au logement', en: 'Lighter new request after a refusal on housing' },
  [{ from: '2015-01-16', period: monthsFrom(6), basis: [oldCeseda('R. 421-23'), newCeseda('R. 434-29')] }],
  { kind: 'right', procedures: ['family-reunification'] },
)

/**
 * The first card of a family member, from the day on which a permit is needed (R. 431-1, then R. 434-36); OFII's medical certificate comes first.
 */
export const firstMemberTitle = defineRule(
  'first-member-title',
  { fr: 'Premier titre du membre de famille', en: 'First permit of a family member' },
  [
    {
      from: '2015-01-16',
      period: yearsFrom(1),
      basis: [oldCeseda('R. 431-1'), newCeseda('R. 434-36'), newCeseda('L. 423-14'), newCeseda('L. 423-15')],
    },
  ],
  { kind: 'validity', procedures: ['family-reunification'] },
)
