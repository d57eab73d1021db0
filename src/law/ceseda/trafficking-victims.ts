import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/**
 * The victim of trafficking or procuring: the time to reflect, that bars removal, and the card. The prefect may interrupt the time if the link is
 * renewed or the threat is serious.
 */

/** The time to reflect, and the receipt that is as long, from the hand-over of the receipt (R. 316-2, then R. 425-2). */
export const reflectionPeriod = defineRule(
  'reflection-period',
  { fr: 'Délai de réflexion de la victime', en: 'Time to reflect of the victim' },
  [
    {
      from: '2015-01-16',
      period: daysAfter(30),
      basis: [oldCeseda('R. 316-1'), oldCeseda('R. 316-2'), newCeseda('R. 425-1'), newCeseda('R. 425-2')],
    },
  ],
  { kind: 'right', procedures: ['trafficking-victim-permit'] },
)

/** No removal is decided or carried out, from the hand-over of the receipt (R. 316-2, then R. 425-2). */
export const removalBar = defineRule(
  'removal-bar',
  { fr: 'Interdiction d’éloigner la victime', en: 'Bar on the removal of the victim' },
  [{ from: '2015-01-16', period: daysAfter(30), basis: [oldCeseda('R. 316-2'), newCeseda('R. 425-2')] }],
  { kind: 'right', procedures: ['trafficking-victim-permit', 'removal-measure'] },
)

/**
 * The card of a victim who complains or testifies and has broken the link, at least, from its issue; renewed while the criminal proceedings last
 * (R. 316-3).
 */
export const victimCard = defineRule(
  'card-minimum',
  { fr: 'Carte de la victime, durée minimale', en: 'Card of the victim, shortest length' },
  [{ from: '2015-01-16', until: '2021-05-01', period: monthsFrom(6), basis: [ceseda('R. 316-3'), ceseda('L. 316-1')] }],
  { kind: 'validity', procedures: ['trafficking-victim-permit', 'residence-application'] },
)

/** The age, from birth, from which a minor victim who wishes to work or to train may have the card (R. 316-3, then R. 425-5). */
export const minorVictimAge = defineRule(
  'trafficking-card-minor-16',
  { fr: 'Carte de la victime mineure, âge', en: 'Card of a minor victim, age' },
  [{ from: '2015-01-16', period: yearsFrom(16), basis: [oldCeseda('R. 316-3'), newCeseda('R. 425-5')] }],
  { kind: 'condition', procedures: ['trafficking-victim-permit', 'residence-application'] },
)
