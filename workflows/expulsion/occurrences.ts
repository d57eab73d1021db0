import { words, type Moment, type When } from '../../src/definition/language.js'
import { facts } from './facts.js'
import { abrogates, isFinal, servedByPost } from './tests.js'

export const { on, at, provided } = words(facts)

/** The bulletin is served: by hand, or by two letters of one day. */
export const service: readonly When[] = [on('bulletin-served'), on('bulletin-posted', servedByPost)]

/** The sitting as it is planned last. */
export const planned: Moment = {
  newest: [
    { fact: 'comex-date-fixed', field: 'sittingAt' },
    { fact: 'comex-date-moved', field: 'sittingAt' },
  ],
}

/** No commission is waited for any more. */
export const settled: readonly When[] = [on('expulsion-dropped'), on('absolute-urgency-declared'), on('expulsion-order-signed')]

/** The order is gone: nothing is executed, reviewed or abrogated after it. */
export const orderOver: readonly When[] = [
  on('abrogation-granted'),
  on('review-decided', abrogates),
  on('order-annulled', isFinal),
  on('order-withdrawn'),
]
