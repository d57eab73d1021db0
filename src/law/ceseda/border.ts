import { plainDays } from '../cja/lengths.js'
import { clearDays, defineRule, hours, twoReadings, workingDays, workingDaysOfMainland } from '../rule.js'
import type { Text } from '../types.js'
import { newCeseda, oldCeseda } from './articles.js'

/** A refusal of entry at the border, and an asylum claim made there. The appeal and its judgment are in the windows of the administrative judge. */

/**
 * No removal before one clear day, from the notification of the refusal of entry: on request, always for an unaccompanied minor, not at a land border.
 * None in Mayotte (L. 361-4): removal is possible at once there.
 */
export const clearDay = defineRule(
  'clear-day',
  { fr: 'Jour franc avant le rapatriement', en: 'Clear day before the return' },
  [
    {
      from: '2018-09-12',
      period: twoReadings({
        firm: clearDays(1),
        late: { unit: 'clear-days', n: 1, roll: 'cpc-642' },
        doubt: {
          fr: 'Le jour franc tombe un samedi, un dimanche ou un jour férié : le report au jour ouvrable suivant n’est pas écrit.',
          en: 'The clear day falls on a Saturday, a Sunday or a public holiday: the roll-over to the next working day is not written.',
        },
      }),
      basis: [oldCeseda('L. 213-2'), newCeseda('L. 333-2')],
      confidence: 'unsure',
    },
    { territories: ['FR-976'], from: '2018-09-12', period: hours(0), basis: [oldCeseda('L. 213-2'), newCeseda('L. 361-4')] },
  ],
  { kind: 'notice', procedures: ['waiting-zone', 'asylum-at-border'] },
)

/** No execution of a refusal of entry as to asylum, from its notification; then until the judgment, where it was appealed. */
export const noRemovalAsylum = defineRule(
  'no-removal-asylum',
  { fr: 'Suspension de l’exécution du refus d’entrée au titre de l’asile', en: 'Stay of a refusal of entry as to asylum' },
  [{ from: '2019-01-01', period: hours(48), basis: [oldCeseda('L. 213-9'), newCeseda('L. 352-8')] }],
  { kind: 'notice', procedures: ['waiting-zone', 'asylum-at-border'] },
)

const opinionArticles = [oldCeseda('R. 213-5'), newCeseda('R. 351-4')]
const whoseHolidays: Text = {
  fr: 'L’OFPRA siège en métropole : aucun texte ne dit si ses jours fériés comptent seuls, ou aussi ceux du territoire.',
  en: 'OFPRA sits on the mainland: no text says whether its public holidays alone count, or those of the territory too.',
}

/** OFPRA's time to give its opinion, from the record of the claim (R. 213-5, R. 351-4), not from the interview. No effect of a silence is stated. */
export const ofpraBorderOpinion = defineRule(
  'ofpra-border-opinion',
  { fr: 'Avis de l’OFPRA sur une demande à la frontière', en: 'OFPRA’s opinion on a claim at the border' },
  [
    { from: '2015-11-01', period: workingDays(2), basis: opinionArticles },
    {
      territories: ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-BL', 'FR-MF'],
      from: '2015-11-01',
      period: twoReadings({ firm: workingDaysOfMainland(2), late: workingDays(2), doubt: whoseHolidays }),
      basis: opinionArticles,
    },
  ],
  { kind: 'duty', procedures: ['waiting-zone', 'asylum-at-border'] },
)

/** The visa of a person who enters at the end of the holding, or who is admitted as to asylum, from the entry. */
export const regularisationVisa = defineRule(
  'regularisation-visa',
  { fr: 'Visa de régularisation', en: 'Regularisation visa' },
  [
    {
      from: '2015-11-01',
      period: plainDays(8),
      basis: [
        oldCeseda('L. 224-1'),
        oldCeseda('L. 213-8-1'),
        newCeseda('L. 342-19'),
        newCeseda('L. 351-3'),
        newCeseda('L. 351-4'),
        newCeseda('L. 352-9'),
      ],
      confidence: 'likely',
    },
  ],
  { kind: 'right', procedures: ['waiting-zone', 'asylum-at-border'] },
)
