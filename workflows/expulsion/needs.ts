import type { Need, Test } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import type { Article, Text } from '../../src/law/rule.js'
import { nullity as toldOfNullity, toAgent } from './notices.js'
import * as test from './tests.js'

/** What each fact needs to have its effect. A defect is a ground of nullity: it is shown with its ground, and never hides the act. */
const text = (fr: string, en: string): Text => ({ fr, en })
type More = { when?: Test<never>; refuse?: true; basis?: readonly Article[] }
const holds = (condition: Test<never>, ground: string, consequence: Text, more: More = {}): Need => ({
  holds: condition,
  ground,
  consequence,
  tell: toAgent,
  ...more,
})

const nullity = text(
  'Vice de procédure : motif d’annulation d’un arrêté pris ensuite.',
  'A defect of the procedure: a ground to annul an order made after it.',
)
const irregularSummons = text(
  'Convocation irrégulière : fixer une nouvelle réunion et convoquer de nouveau.',
  'Irregular summons: fix another sitting and serve again.',
)
const tooClose = text(
  'Le délai de quinze jours ne peut plus être laissé : la réunion ne peut être fixée ni maintenue à cette date.',
  'The fifteen days can no longer be left: the sitting can neither be fixed nor kept on that date.',
)
const notice = [oldCeseda('L. 522-2'), oldCeseda('R. 522-6'), newCeseda('L. 632-2'), newCeseda('R. 632-5')]

export const proposal: readonly Need[] = [
  holds(test.adult, 'minor', text('Expulsion interdite d’un mineur.', 'A minor cannot be expelled.')),
  holds(test.protectionChecked, 'protection-not-checked', nullity),
]
export const urgency: readonly Need[] = [
  holds(test.reasonsStated, 'urgency-without-reasons', nullity, { basis: [oldCeseda('R. 522-1'), newCeseda('R. 632-1')] }),
]
export const dateFixed: readonly Need[] = [
  {
    leaves: 'ex.notice',
    field: 'sittingAt',
    ground: 'sitting-too-close',
    consequence: tooClose,
    basis: notice,
    refuse: true,
    tell: toAgent,
  },
  holds(test.properlyComposed, 'commission-composition', nullity),
]
export const dateMoved: readonly Need[] = dateFixed.slice(0, 1)

/** One ground for each mandatory item of the bulletin. */
export const bulletinIssued: readonly Need[] = (
  [
    ['procedureOpened', 'bulletin-without-procedure'],
    ['facts', 'bulletin-without-facts'],
    ['sitting', 'bulletin-without-sitting'],
    ['publicSitting', 'bulletin-without-public-sitting'],
    ['texts', 'bulletin-without-texts'],
    ['counselAndInterpreter', 'bulletin-without-counsel'],
    ['legalAid', 'bulletin-without-legal-aid'],
    ['fileService', 'bulletin-without-file-service'],
    ['remedies', 'bulletin-without-remedies'],
  ] as const
).map(([item, ground]) => holds(test.bulletinTells(item), ground, irregularSummons))

const afterBulletin: Need = {
  fact: 'bulletin-issued',
  ground: 'no-bulletin',
  consequence: irregularSummons,
  basis: [oldCeseda('R. 522-4'), newCeseda('L. 632-2')],
  tell: toAgent,
}
export const served: readonly Need[] = [
  afterBulletin,
  holds(test.dischargeSigned, 'no-proof-of-service', text('La remise n’est pas prouvée.', 'The service is not proved.')),
]
export const posted: readonly Need[] = [
  afterBulletin,
  {
    fact: 'bulletin-delivery-failed',
    ground: 'post-without-attempt',
    consequence: text(
      'La voie postale suppose une remise impossible ou un départ non déclaré.',
      'Post supposes a delivery that failed, or a move that was not declared.',
    ),
    basis: notice,
  },
  holds(
    test.lettersOfOneDay,
    'letters-on-two-days',
    text(
      'Convocation par lettre irrégulière : renvoyer les deux lettres le même jour et fixer une nouvelle réunion.',
      'Irregular service by post: send both letters again on one day and fix another sitting.',
    ),
  ),
]
export const adjournmentRequest: readonly Need[] = [
  {
    stage: ['summoned', 'sat'],
    ground: 'adjournment-out-of-time',
    consequence: text(
      'Demandé hors du temps prévu : de la convocation à la réunion.',
      'Asked for out of its time: from the summons to the sitting.',
    ),
    basis: [oldCeseda('R. 522-7'), newCeseda('L. 632-2')],
  },
  holds(
    test.byLawyerInSitting,
    'adjournment-not-by-counsel',
    text('La commission peut ne pas en tenir compte.', 'The commission may disregard it.'),
  ),
]
/** Too long, it stands in favour of the person; past the legal month the opinion is deemed given all the same. */
export const adjournment: readonly Need[] = [
  holds(
    test.adjournedWithinLaw,
    'adjournment-too-long',
    text(
      'Au-delà de la durée légale les formalités sont réputées accomplies : l’avis est attendu avant.',
      'Past the legal length the formalities are deemed done: the opinion is awaited before.',
    ),
  ),
]
export const sitting: readonly Need[] = [
  {
    stage: ['summoned', 'adjourned'],
    ground: 'no-summons',
    consequence: irregularSummons,
    basis: notice,
    tell: toldOfNullity,
  },
  holds(test.minutesKept, 'no-minutes', nullity),
  holds(test.interpreterPresent, 'no-interpreter', nullity),
]

/** An order needs the opinion, or the formalities deemed done and the person told, or absolute urgency. */
export const order: readonly Need[] = [
  {
    stage: ['opinion', 'deemed', 'urgent'],
    ground: 'no-opinion',
    consequence: text(
      'Arrêté signé sans avis, sans formalités réputées accomplies ni urgence absolue : nullité.',
      'Order signed with no opinion, no formalities deemed done and no absolute urgency: it is void.',
    ),
    basis: [oldCeseda('L. 522-2'), newCeseda('L. 632-2')],
    tell: toldOfNullity,
  },
  {
    over: 'ex.deemed-information',
    ground: 'person-not-informed',
    consequence: text(
      'La personne doit être informée que les formalités sont réputées accomplies avant la signature.',
      'The person must be told that the formalities are deemed done before the order is signed.',
    ),
    basis: [oldCeseda('R. 522-8-1'), newCeseda('R. 632-8')],
    tell: toldOfNullity,
  },
  holds(test.reasonsStated, 'no-reasons', nullity),
]
export const deemed: readonly Need[] = [
  {
    stage: ['deemed'],
    ground: 'opinion-still-due',
    consequence: text('Le délai de l’avis court encore.', 'The time for the opinion still runs.'),
    basis: [oldCeseda('R. 522-8-1'), newCeseda('R. 632-8')],
  },
]
export const notified: readonly Need[] = [
  {
    fact: 'expulsion-order-signed',
    ground: 'no-order',
    consequence: text('Aucun arrêté n’est enregistré.', 'No order is recorded.'),
    tell: toAgent,
  },
]
export const execution: readonly Need[] = [
  {
    none: ['expulsion-executed'],
    ground: 'already-executed',
    consequence: text(
      'L’arrêté a déjà été exécuté : une nouvelle exécution suppose un retour.',
      'The order was carried out already: carrying it out again supposes a return.',
    ),
    tell: toAgent,
  },
  {
    fact: 'expulsion-order-notified',
    ground: 'not-notified',
    consequence: text('L’arrêté n’est exécutoire qu’une fois notifié.', 'The order can be executed only once notified.'),
    basis: [oldCeseda('L. 523-1'), newCeseda('L. 722-4')],
    tell: toldOfNullity,
  },
  {
    over: 'ex.eu-period',
    when: test.forced,
    ground: 'eu-period-running',
    consequence: text('Exécution forcée avant la fin du délai de départ.', 'Forced execution before the end of the departure period.'),
    basis: [oldCeseda('R. 522-9'), newCeseda('R. 252-1')],
    tell: toldOfNullity,
  },
]
/** After the two months a request is heard only from abroad, from prison or from a house arrest; the five-yearly review has no such condition. */
export const request: readonly Need[] = [
  {
    fact: 'expulsion-order-notified',
    ground: 'no-order-notified',
    consequence: text('Aucun arrêté notifié à abroger.', 'No notified order to abrogate.'),
  },
  {
    inTime: 'ex.abrogation-free',
    when: test.withoutResidenceCondition,
    ground: 'request-from-france',
    consequence: text(
      'Recevable seulement depuis l’étranger, la prison ou une assignation à résidence.',
      'Admissible only from abroad, from prison or from a house arrest.',
    ),
    basis: [oldCeseda('L. 524-3'), newCeseda('L. 632-5')],
  },
]
