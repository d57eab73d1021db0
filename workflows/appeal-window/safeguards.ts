import type { Safeguard } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { cja } from '../../src/law/cja/lengths.js'
import { byAdministrativeChannel, receiptGiven, remediesStated } from './tests.js'
import { on } from './words.js'

/** What must be proved for the window to run against the person. */
export const safeguards: readonly Safeguard[] = [
  {
    id: 'window-and-court-stated',
    label: { fr: 'Voies et délais de recours indiqués', en: 'Remedies, window and court stated' },
    due: on('window-opened'),
    proved: on('window-opened', remediesStated),
    sanction: {
      fr: 'Le délai ne court pas contre la personne : il reste ouvert, aucune clôture automatique.',
      en: 'The window does not run against the person: it stays open, with no automatic closing.',
    },
    basis: [cja('R. 421-5')],
  },
  {
    id: 'hour-of-notification',
    label: { fr: 'Heure de notification, par voie administrative', en: 'Hour of the notification, by the administrative channel' },
    due: on('window-opened'),
    proved: on('window-opened', byAdministrativeChannel),
    sanction: { fr: 'Les quarante-huit heures ne courent pas.', en: 'The forty-eight hours do not run.' },
    basis: [oldCeseda('L. 512-1, II'), newCeseda('R. 613-2')],
  },
  {
    id: 'deposit-receipt',
    label: { fr: 'Registre et récépissé du dépôt', en: 'Register and receipt of the deposit' },
    due: on('appeal-deposited'),
    proved: on('appeal-deposited', receiptGiven),
    sanction: {
      fr: 'La requête est présumée déposée à la date et à l’heure données par la personne.',
      en: 'The petition is presumed deposited on the date and hour given by the person.',
    },
    basis: [cja('R. 776-19', { until: '2024-07-15' }), cja('R. 776-31', { until: '2024-07-15' }), newCeseda('R. 922-9')],
  },
]
