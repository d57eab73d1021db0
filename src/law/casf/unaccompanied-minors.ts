import { newCeseda, oldCeseda } from '../ceseda/articles.js'
import { unresearched } from '../cja/lengths.js'
import { article, chained, daysAfter, daysIncluded, defineRule, monthsFrom, times, twoReadings, yearsFrom } from '../rule.js'
import type { Text } from '../types.js'

/**
 * The person who says they are an unaccompanied minor: shelter, judge, file of the assessments (AEM) and permit at eighteen. Residence dossier,
 * unaccompanied minor. The texts of the CASF were read in secondary copies.
 */
const fromTheFirstDay: Text = {
  fr: 'Cinq jours « à compter du premier jour » : ce jour compte ou non ; l’hébergement d’un enfant ne cesse pas de ce seul fait.',
  en: 'Five days “from the first day”: it counts or it does not; the shelter of a child does not end by that alone.',
}

/** The shelter of the department, from its first day (CASF R. 221-11). Its end never ends the care of a child. */
export const emergencyReception = defineRule(
  'emergency-reception',
  { fr: 'Accueil provisoire d’urgence', en: 'Emergency reception' },
  [
    {
      from: '2016-06-27',
      period: twoReadings({ firm: daysIncluded(5), late: daysAfter(5), doubt: fromTheFirstDay }),
      basis: [article('CASF', 'R. 221-11')],
      confidence: 'likely',
    },
  ],
  { kind: 'duty', procedures: ['unaccompanied-minor'] },
)

/**
 * One extension of the shelter, from the end of the period before it (CASF R. 221-11, decree 2023-1240). Whether it applies to a shelter that was
 * running on 2023-12-25 was not read.
 */
export const emergencyReceptionExtension = defineRule(
  'emergency-reception-extension',
  { fr: 'Prolongation de l’accueil provisoire d’urgence', en: 'Extension of the emergency reception' },
  [{ from: '2023-12-25', period: chained(5), basis: [article('CASF', 'R. 221-11')], confidence: 'likely' }],
  { kind: 'duty', procedures: ['unaccompanied-minor'] },
)

/** How often the shelter may be extended (CASF R. 221-11). */
export const emergencyReceptionExtensions = defineRule(
  'emergency-reception-extensions',
  { fr: 'Nombre de prolongations de l’accueil provisoire d’urgence', en: 'Number of extensions of the emergency reception' },
  [{ from: '2023-12-25', period: times(2), basis: [article('CASF', 'R. 221-11')], confidence: 'likely' }],
  { kind: 'duty', procedures: ['unaccompanied-minor'] },
)

/** The prosecutor who placed the minor turns to the judge, from the order (Code civil, art. 375-5). */
export const judgeSeized = defineRule(
  'prosecutor-to-judge',
  { fr: 'Saisine du juge des enfants par le procureur', en: 'Prosecutor’s referral to the children’s judge' },
  [{ from: unresearched, period: daysAfter(8), basis: [article('Code civil', 'art. 375-5, al. 2')] }],
  { kind: 'duty', procedures: ['unaccompanied-minor'] },
)

/** The data of the file, at most, from the day on which the prefect is told that the assessment ended (CASF R. 221-15-6). */
export const assessmentFile = defineRule(
  'aem-retention',
  { fr: 'Effacement du fichier AEM après la notification au préfet', en: 'Erasure from the AEM file after the prefect is told' },
  [{ from: '2019-02-01', period: yearsFrom(1), basis: [article('CASF', 'R. 221-15-6')], confidence: 'likely' }],
  { kind: 'retention', procedures: ['unaccompanied-minor'] },
)

/** The same when the prefect is not told, from the record; the data of a recognised minor go earlier (CASF R. 221-15-6). */
export const assessmentFileDefault = defineRule(
  'aem-retention-default',
  { fr: 'Effacement du fichier AEM sans notification', en: 'Erasure from the AEM file without notification' },
  [{ from: '2019-02-01', period: monthsFrom(18), basis: [article('CASF', 'R. 221-15-6')], confidence: 'likely' }],
  { kind: 'retention', procedures: ['unaccompanied-minor'] },
)

/** The card is given in the year that follows the eighteenth birthday (L. 313-11, 2° bis and L. 313-15, then L. 423-22 and L. 435-3). */
export const permitAtEighteen = defineRule(
  'permit-at-18',
  { fr: 'Titre du mineur confié, à la majorité', en: 'Permit of a minor in care, at majority' },
  [
    {
      from: '2015-01-16',
      period: yearsFrom(1),
      basis: [oldCeseda('L. 313-11, 2° bis'), oldCeseda('L. 313-15'), newCeseda('L. 423-22'), newCeseda('L. 435-3')],
    },
  ],
  { kind: 'right', procedures: ['unaccompanied-minor', 'residence-application'] },
)

/**
 * The age, from birth, at which a minor was entrusted: at the latest for the card by right (L. 423-22), from it to majority for the other
 * (L. 435-3).
 */
export const entrustedBySixteen = defineRule(
  'permit-at-18-entrusted-age',
  { fr: 'Titre à la majorité, âge d’entrée dans l’aide sociale à l’enfance', en: 'Permit at majority, age on entering care' },
  [
    {
      from: '2015-01-16',
      period: yearsFrom(16),
      basis: [oldCeseda('L. 313-11, 2° bis'), oldCeseda('L. 313-15'), newCeseda('L. 423-22'), newCeseda('L. 435-3')],
    },
  ],
  { kind: 'condition', procedures: ['unaccompanied-minor', 'residence-application'] },
)

/** The training that a minor entrusted after sixteen has followed, at least (L. 313-15, then L. 435-3). */
export const trainingBeforePermit = defineRule(
  'permit-at-18-training',
  { fr: 'Titre à la majorité, durée de la formation suivie', en: 'Permit at majority, length of the training' },
  [{ from: '2015-01-16', period: monthsFrom(6), basis: [oldCeseda('L. 313-15'), newCeseda('L. 435-3')] }],
  { kind: 'condition', procedures: ['unaccompanied-minor', 'residence-application'] },
)
