import { defineProcedure } from '../../src/definition/define.js'
import { lapse } from '../../src/definition/language.js'
import { facts, on } from './facts.js'
import { limit } from './limit.js'

/**
 * Any stand-alone limit, with a timer behind it: a rule of the library named by its id, or an end fixed by a judge or an authority. One fact arms it, with
 * the role that bears it.
 */
export const singleLimit = defineProcedure({
  type: 'single-limit',
  purpose: [1, 2, 3, 4, 5, 6, 7, 8],
  label: { fr: 'Délai isolé', en: 'Stand-alone limit' },
  subject: 'person',
  facts,
  stages: {
    initial: 'none',
    labels: {
      none: { fr: 'Aucun délai fixé', en: 'No limit set' },
      running: { fr: 'Délai en cours', en: 'Running' },
      met: { fr: 'Acte accompli', en: 'Met' },
      lifted: { fr: 'Délai levé', en: 'Lifted' },
      over: { fr: 'Délai expiré', en: 'Over' },
    },
    final: ['met', 'lifted'],
    moves: [
      { from: '*', on: on('limit-set'), to: 'running' },
      { from: ['running', 'over'], on: on('limit-met'), to: 'met' },
      { from: ['running', 'over'], on: on('limit-lifted'), to: 'lifted' },
      { from: ['running'], on: lapse('limit'), to: 'over' },
    ],
  },
  clauses: limit,
  opens: [],
  publishes: {},
})
