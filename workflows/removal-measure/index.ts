import { defineProcedure } from '../../src/definition/define.js'
import { lapse, type Opening } from '../../src/definition/language.js'
import { bans } from './bans.js'
import { execution } from './execution.js'
import { facts } from './facts.js'
import { dataFiles } from './files.js'
import { measure } from './measure.js'
import { safeguards } from './safeguards.js'
import { stages } from './stages.js'
import { isBanAfterOverstay, periodRefused, separateDestination } from './tests.js'
import { annulled, departed, gone, on, provided } from './words.js'

const signed = (field: 'kind' | 'legalGround' | 'departurePeriodGranted') => ({ fact: 'removal-decision-signed', field })
const silence: readonly Opening[] = [
  {
    on: lapse('rm.irtf-review-silence'),
    procedure: 'appeal-window',
    first: {
      fact: 'window-opened',
      data: { decisionType: { value: 'implicit-refusal' }, custody: { value: 'free' }, signedAt: { at: true } },
    },
  },
]

/**
 * A removal measure with its accessory decisions: CESEDA L. 611-1 to L. 613-9 (formerly L. 511-1), L. 251-1, L. 615-1, L. 621-1. It never lapses by time: only
 * the powers to assign and to detain on its ground do. Texts encoded since 2016-11-01, the departure period since 2020-06-19.
 */
export const removalMeasure = defineProcedure({
  type: 'removal-measure',
  purpose: [2, 3, 4],
  label: { fr: 'Mesure d’éloignement', en: 'Removal measure' },
  subject: 'person',
  facts,
  stages,
  clauses: [...measure, ...execution, ...bans, ...dataFiles],
  safeguards,
  opens: [
    {
      on: provided(on('removal-decision-notified'), 'removal-decision-signed'),
      procedure: 'appeal-window',
      first: {
        fact: 'window-opened',
        data: {
          decisionType: signed('kind'),
          signedAt: { fact: 'removal-decision-signed' },
          custody: { fact: 'removal-decision-notified', field: 'custodyAtNotification' },
          ground: signed('legalGround'),
          departurePeriod: signed('departurePeriodGranted'),
          channel: { fact: 'removal-decision-notified', field: 'channel' },
          remediesStated: { fact: 'removal-decision-notified', field: 'remediesStated' },
          announcedWindow: { fact: 'removal-decision-notified', field: 'announcedWindow' },
        },
      },
    },
    {
      on: on('departure-period-ended'),
      procedure: 'appeal-window',
      first: {
        fact: 'window-opened',
        data: {
          decisionType: { value: 'departure-period-ended' },
          signedAt: { fact: 'departure-period-ended', field: 'signedOn' },
          custody: { fact: 'departure-period-ended', field: 'custodyAtNotification' },
          channel: { fact: 'departure-period-ended', field: 'channel' },
          remediesStated: { fact: 'departure-period-ended', field: 'remediesStated' },
        },
      },
    },
    {
      on: on('destination-fixed', separateDestination),
      procedure: 'appeal-window',
      first: {
        fact: 'window-opened',
        data: {
          decisionType: { value: 'destination' },
          signedAt: { fact: 'destination-fixed', field: 'signedOn' },
          custody: { fact: 'destination-fixed', field: 'custodyAtNotification' },
          ground: signed('legalGround'),
          departurePeriod: signed('departurePeriodGranted'),
          remediesStated: { fact: 'destination-fixed', field: 'remediesStated' },
        },
      },
    },
    {
      on: provided(on('return-ban-notified'), 'return-ban-issued', isBanAfterOverstay),
      procedure: 'appeal-window',
      first: {
        fact: 'window-opened',
        data: {
          decisionType: { value: 'return-ban-after-overstay' },
          signedAt: { fact: 'return-ban-issued' },
          custody: { fact: 'return-ban-notified', field: 'custodyAtNotification' },
          channel: { fact: 'return-ban-notified', field: 'channel' },
          remediesStated: { fact: 'return-ban-notified', field: 'remediesStated' },
        },
      },
    },
    ...silence,
  ],
  publishes: {
    'measure-notified': on('removal-decision-notified'),
    'measure-enforceable': [
      lapse('rm.departure-period'),
      on('departure-period-ended'),
      provided(on('removal-decision-notified'), 'removal-decision-signed', periodRefused),
    ],
    'measure-annulled': annulled,
    'measure-ended': gone,
    'measure-executed': departed,
    'coercion-age-reached': [lapse('rm.coercion-age', 1), lapse('rm.coercion-age', 2)],
  },
})
