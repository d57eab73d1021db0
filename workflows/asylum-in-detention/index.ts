import { defineProcedure } from '../../src/definition/define.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { cja } from '../../src/law/cja/lengths.js'
import { bars } from './bars.js'
import { claim, contest, examination } from './claim.js'
import { claimant } from './claimant.js'
import { facts } from './facts.js'
import { stages } from './stages.js'
import { annuls, conditionsTold, remediesStated } from './tests.js'
import { claimHanded, granting, on, refusalNotified, settled } from './words.js'

/**
 * An asylum claim made in detention, CESEDA L. 754-1 to L. 754-8, formerly L. 551-3 and L. 556-1 to L. 556-2, and the detention of an asylum seeker as such
 * (L. 523-1). It stops, extends and restarts no period of detention: what ends detention is recorded there, by its own facts, and this procedure says
 * when that is due and what is barred meanwhile. Not for a detention under the Dublin regulation (R. 754-1).
 */
export const asylumInDetention = defineProcedure({
  type: 'asylum-in-detention',
  purpose: [5, 2],
  label: { fr: 'Demande d’asile en rétention', en: 'Asylum claim in detention' },
  subject: 'person',
  facts,
  stages,
  clauses: [...claim, ...examination, ...contest, ...claimant, ...bars],
  safeguards: [
    {
      id: 'asylum-rights',
      label: { fr: 'Droits en matière d’asile, conditions comprises', en: 'Rights as to asylum, with their conditions' },
      due: on('detention-asylum-rights-notified'),
      proved: on('detention-asylum-rights-notified', conditionsTold),
      sanction: {
        fr: 'Les cinq jours ne sont pas opposables ; irrégularité devant le juge.',
        en: 'The five days do not run against the person; an irregularity before the judge.',
      },
      basis: [oldCeseda('L. 551-3'), newCeseda('L. 744-6'), newCeseda('R. 754-5')],
    },
    {
      id: 'keeping-remedies',
      label: { fr: 'Voies et délais de recours contre le maintien', en: 'Remedies against the keeping' },
      due: on('keeping-notified'),
      proved: on('keeping-notified', remediesStated),
      sanction: { fr: 'Le délai de 48 heures n’est pas opposable.', en: 'The forty-eight hours do not run against the person.' },
      basis: [cja('R. 421-5')],
    },
  ],
  opens: [{ on: refusalNotified, procedure: 'cnda-appeal' }],
  publishes: {
    'claim-pending': [...claimHanded, on('l523-claim-handed')],
    'claim-settled': settled,
    'keeping-annulled': on('keeping-judged', annuls),
    'protection-granted': granting,
  },
})
