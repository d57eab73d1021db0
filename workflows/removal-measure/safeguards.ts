import type { Safeguard } from '../../src/definition/language.js'
import { answer, type Test } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { on } from './words.js'

type Notified = {
  readonly remediesStated?: boolean
  readonly translationOffered?: boolean
  readonly counselOffered?: boolean
  readonly prisonInformationGiven?: boolean
}
const proves = (field: keyof Notified, fr: string, en: string): Test<Notified> => ({
  says: { fr, en },
  basis: [],
  holds: (data) => answer(data[field]),
})
const flagged = { fr: 'Effet sur la légalité non écrit : à signaler.', en: 'Effect on legality not written: to be flagged.' }

const due = on('removal-decision-notified')
const proof = (field: keyof Notified, fr: string, en: string) => on('removal-decision-notified', proves(field, fr, en))

/** What must be proved of the notification. */
export const safeguards: readonly Safeguard[] = [
  {
    id: 'remedies-stated',
    label: { fr: 'Voies et délais de recours dans la notification', en: 'Remedies and window in the notification' },
    due,
    proved: proof('remediesStated', 'Voies et délais indiqués', 'Remedies stated'),
    sanction: { fr: 'Le délai ne court pas contre la personne.', en: 'The window does not run against the person.' },
    basis: [oldCeseda('L. 512-2'), newCeseda('L. 613-3')],
  },
  {
    id: 'main-elements-understood',
    label: { fr: 'Principaux éléments dans une langue comprise', en: 'Main elements in a language understood' },
    due,
    proved: proof('translationOffered', 'Éléments communiqués dans une langue comprise', 'Elements communicated in a language understood'),
    sanction: flagged,
    basis: [oldCeseda('L. 512-2'), oldCeseda('R. 512-1-1'), newCeseda('L. 613-4'), newCeseda('R. 613-4')],
  },
  {
    id: 'counsel-consulate-person-of-choice',
    label: { fr: 'Conseil, consulat, personne de son choix', en: 'Counsel, consulate, person of choice' },
    due,
    proved: proof('counselOffered', 'Mise en mesure d’avertir', 'Put in a position to warn'),
    sanction: flagged,
    basis: [oldCeseda('L. 512-2'), newCeseda('L. 613-5')],
  },
]
