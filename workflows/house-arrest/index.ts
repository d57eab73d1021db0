import { defineProcedure } from '../../src/definition/define.js'
import type { Opening } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import type { Custody, DecisionType } from '../appeal-window/decisions.js'
import { checks } from './checks.js'
import { facts } from './facts.js'
import { monitoring } from './monitoring.js'
import { on, over, provided } from './occurrences.js'
import { periods } from './periods.js'
import { stages } from './stages.js'
import { contestedAsShort, contestedOtherwise, formIs } from './tests.js'
import { visits } from './visits.js'

/** The window of appeal that the notification opens, with what this file already knows of it. */
const window = (decisionType: DecisionType, custody: Custody, of: ReturnType<typeof formIs>): Opening => ({
  on: provided(on('house-arrest-notified'), 'house-arrest-signed', of),
  procedure: 'appeal-window',
  first: {
    fact: 'window-opened',
    data: {
      decisionType: { value: decisionType },
      custody: { value: custody },
      signedAt: { fact: 'house-arrest-signed' },
      channel: { fact: 'house-arrest-notified', field: 'channel' },
      remediesStated: { fact: 'house-arrest-notified', field: 'remediesStated' },
    },
  },
})

/**
 * House arrest (assignation à résidence), CESEDA L. 731-1 to L. 733-17, L. 751-2 to L. 751-7, formerly L. 561-1 to L. 563-1: a person under a removal
 * measure reports to the police and stays where the order says. It restricts liberty and does not deprive of it: nobody is held under it.
 */
export const houseArrest = defineProcedure({
  type: 'house-arrest',
  purpose: [2, 5],
  label: { fr: 'Assignation à résidence', en: 'House arrest' },
  subject: 'person',
  facts,
  stages,
  clauses: [...periods, ...checks, ...visits, ...monitoring],
  safeguards: [
    {
      id: 'rights-form',
      label: { fr: 'Formulaire des droits, dans une langue comprise', en: 'Form of rights, in a language understood' },
      due: [on('house-arrest-notified'), on('judicial-house-arrest-ordered')],
      proved: on('rights-form-given'),
      sanction: { fr: 'Effet non fixé par le texte : à signaler.', en: 'The text fixes no effect: to be flagged.' },
      basis: [oldCeseda('R. 561-5'), newCeseda('R. 732-5')],
    },
    {
      id: 'obstruction-recorded',
      label: { fr: 'Obstruction constatée avant la requête en visite', en: 'Obstruction recorded before the petition for a visit' },
      due: on('visit-petition-filed'),
      proved: on('obstruction-recorded'),
      sanction: { fr: 'Rejet de la requête, sauf expulsion ou interdiction.', en: 'The petition is rejected, save expulsion or ban.' },
      basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 722-2')],
    },
    {
      id: 'visit-order-copy',
      label: { fr: 'Copie de l’ordonnance remise sur place', en: 'Copy of the order given on the spot' },
      due: on('visit-started'),
      proved: on('visit-order-notified'),
      sanction: { fr: 'Visite irrégulière.', en: 'Irregular visit.' },
      basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 733-11')],
    },
    {
      id: 'consent-to-monitoring',
      label: { fr: 'Consentement écrit à la surveillance électronique', en: 'Written consent to electronic monitoring' },
      due: on('emonitoring-ordered'),
      proved: on('emonitoring-consented'),
      sanction: { fr: 'Décision illégale.', en: 'The order is unlawful.' },
      basis: [oldCeseda('R. 571-2'), newCeseda('R. 733-15')],
    },
  ],
  opens: [
    window('house-arrest-short', 'house-arrest', contestedAsShort),
    window('house-arrest-dublin', 'house-arrest', formIs('dublin')),
    window('house-arrest-other', 'free', contestedOtherwise),
  ],
  publishes: {
    assigned: [on('house-arrest-notified'), on('judicial-house-arrest-ordered')],
    'assignment-ended': over,
  },
})
