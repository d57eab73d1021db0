import { lapse, type Procedure } from '../../src/definition/language.js'
import { on, over } from './occurrences.js'
import { ledNowhere } from './tests.js'

/** One line through the procedure. The periods, the monitoring and the ban on contact run beside it: they have clocks, no stage. */
export const stages: Procedure['stages'] = {
  initial: 'ordered',
  labels: {
    ordered: { fr: 'Assignation décidée', en: 'Ordered' },
    running: { fr: 'Assignation en cours', en: 'Running' },
    breached: { fr: 'Manquement constaté', en: 'Breached' },
    'visit-asked': { fr: 'Visite demandée au juge', en: 'Visit asked of the judge' },
    'visit-allowed': { fr: 'Visite autorisée', en: 'Visit allowed' },
    ended: { fr: 'Assignation terminée', en: 'Ended' },
  },
  final: ['ended'],
  moves: [
    { from: ['ordered'], on: [on('house-arrest-notified'), on('judicial-house-arrest-ordered')], to: 'running' },
    { from: ['running'], on: [on('report-missed'), on('residence-left')], to: 'breached' },
    { from: ['breached'], on: on('breach-closed'), to: 'running' },
    { from: ['running', 'breached'], on: on('visit-petition-filed'), to: 'visit-asked' },
    { from: ['visit-asked'], on: on('visit-order-issued'), to: 'visit-allowed' },
    { from: ['visit-asked'], on: on('visit-order-refused'), to: 'running' },
    { from: ['visit-allowed'], on: [on('visit-ended', ledNowhere), lapse('ha.visit-validity')], to: 'running' },
    { from: ['ordered', 'running', 'breached', 'visit-asked', 'visit-allowed'], on: over, to: 'ended' },
  ],
}
