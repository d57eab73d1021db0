import { defineRule, hours } from '../rule.js'
import { former } from './wordings.js'

/**
 * The appeal of the judge's order that lets the police carry out an administrative ban from the territory, from its notification, by the person or the
 * prefect (R. 214-1, which refers to R. 561-7). The article itself names no rule of counting: to the minute, no roll-over.
 */
export const requisitionAppeal = defineRule(
  'iat-jld-order-appeal',
  {
    fr: 'Appel de l’ordonnance d’exécution d’une interdiction administrative',
    en: 'Appeal of the order that carries out an administrative ban',
  },
  [former(hours(24), ['R. 214-1', 'R. 561-7'], { confidence: 'likely' })],
  { kind: 'right', procedures: ['house-arrest'] },
)
