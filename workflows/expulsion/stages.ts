import { lapse, type Procedure } from '../../src/definition/language.js'
import { on, orderOver, service } from './occurrences.js'
import { onExpulsion } from './tests.js'

const beforeOrder = ['proposed', 'urgent', 'summoned', 'adjourned', 'sat', 'opinion', 'deemed']

/** One line through the procedure; the reviews and the requests for abrogation run beside it. */
export const stages: Procedure['stages'] = {
  initial: 'proposed',
  labels: {
    proposed: { fr: 'Expulsion proposée', en: 'Proposed' },
    urgent: { fr: 'Urgence absolue', en: 'Absolute urgency' },
    summoned: { fr: 'Convocation remise', en: 'Summoned' },
    adjourned: { fr: 'Renvoi', en: 'Adjourned' },
    sat: { fr: 'Commission réunie', en: 'Sitting held' },
    opinion: { fr: 'Avis rendu', en: 'Opinion given' },
    deemed: { fr: 'Formalités réputées accomplies', en: 'Formalities deemed done' },
    ordered: { fr: 'Arrêté signé', en: 'Ordered' },
    executed: { fr: 'Expulsion exécutée', en: 'Executed' },
    abrogated: { fr: 'Arrêté disparu', en: 'Order gone' },
    dropped: { fr: 'Procédure abandonnée', en: 'Dropped' },
  },
  final: ['abrogated', 'dropped'],
  moves: [
    { from: ['proposed', 'summoned', 'adjourned', 'sat'], on: on('absolute-urgency-declared'), to: 'urgent' },
    { from: ['proposed'], on: service, to: 'summoned' },
    { from: ['summoned', 'sat'], on: on('adjournment-granted'), to: 'adjourned' },
    { from: ['summoned', 'adjourned'], on: on('sitting-held'), to: 'sat' },
    { from: ['summoned', 'adjourned', 'sat'], on: on('opinion-given', onExpulsion), to: 'opinion' },
    { from: ['summoned', 'adjourned', 'sat'], on: [lapse('ex.opinion'), lapse('ex.adjourned')], to: 'deemed' },
    { from: beforeOrder, on: on('expulsion-order-signed'), to: 'ordered' },
    { from: beforeOrder, on: on('expulsion-dropped'), to: 'dropped' },
    { from: ['ordered'], on: on('expulsion-executed'), to: 'executed' },
    { from: ['ordered', 'executed'], on: orderOver, to: 'abrogated' },
  ],
}
