import type { Need, Tell, Test } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { claimantDetentionGround } from '../../src/law/ceseda/asylum-in-detention.js'
import { detentionExtension3, detentionExtension4 } from '../../src/law/ceseda/detention.js'
import { replacementGap } from '../../src/law/ceseda/detention-safeguards.js'
import { article, type Article, type Text } from '../../src/law/rule.js'
import { onlyOnce } from '../fact.js'
import { defectToAgent, voidPetition } from './notices.js'
import * as test from './tests.js'

/** What each fact needs to have its effect ("allowed when"): what does not hold is a defect, with its ground and its consequence. */
const text = (fr: string, en: string): Text => ({ fr, en })
const holds = (
  condition: Test<never>,
  ground: string,
  consequence: Text,
  more: { when?: Test<never>; tell?: readonly Tell[] } = {},
): Need => ({
  holds: condition,
  ground,
  consequence,
  ...more,
})

const irregular = text(
  'Irrégularité que le juge contrôle : la rétention peut prendre fin.',
  'An irregularity for the judge to review: detention may be ended.',
)
const inadmissible = text('Irrecevable : l’acte ne saisit pas le juge.', 'Inadmissible: the act does not seize the judge.')
const noHolding = text('Privation de liberté sans titre : remise en liberté.', 'Deprivation of liberty with no title: release.')

const gap = [oldCeseda('L. 551-1, III'), newCeseda('L. 741-7')]
const tooSoon = text('Placement pris trop tôt : irrégulier.', 'Placement decided too early: irregular.')

/** L. 741-1, L. 741-4 to L. 741-7. */
export const decision: readonly Need[] = [
  holds(test.measureEnforceable, 'measure-not-enforceable', irregular),
  holds(test.notMinor, 'minor', noHolding, { tell: defectToAgent }),
  holds(test.reasonsStated, 'no-reasons', irregular),
  holds(test.vulnerabilityConsidered, 'vulnerability-not-considered', irregular),
  {
    inForce: claimantDetentionGround,
    when: test.heldAsClaimant,
    ground: 'basis-not-encoded',
    consequence: text(
      'Texte censuré puis rétabli, durées non lues : à faire vérifier avant toute mesure.',
      'Text struck down, then restored, lengths not read: have it checked before acting.',
    ),
    basis: [ceseda('L. 523-1'), article('Conseil constitutionnel', '2025-1140 QPC')],
    tell: defectToAgent,
  },
  { over: 'replacement-gap', when: test.repeatsPlacement, ground: 'replacement-gap', consequence: tooSoon, basis: gap },
  {
    over: 'replacement-gap-new-circumstance',
    when: test.repeatsForNewCircumstance,
    ground: 'replacement-gap',
    consequence: tooSoon,
    basis: gap,
  },
  {
    inForce: replacementGap,
    when: test.repeatsWithoutOpinion,
    ground: 'no-text-for-second-placement',
    consequence: text(
      'L. 741-7 est abrogé (2025-1172 QPC) et aucun texte n’est chargé : avis juridique exigé au dossier.',
      'L. 741-7 is repealed (2025-1172 QPC) and no text is loaded: a legal opinion is required on file.',
    ),
    basis: gap,
    tell: defectToAgent,
  },
]

/** L. 741-6: no holding without a decision. */
export const placement: readonly Need[] = [
  {
    fact: 'detention-decided',
    ground: 'no-decision',
    consequence: noHolding,
    basis: [oldCeseda('L. 551-2'), newCeseda('L. 741-6')],
    tell: defectToAgent,
  },
]
/** An act that answers an earlier one: where that one is not on file, the file is to be completed. */
export const after = (fact: string, ground: string): readonly Need[] => [
  {
    fact,
    ground,
    consequence: text('L’acte auquel celui-ci répond est à enregistrer.', 'The act that this one answers is to be recorded.'),
  },
]
export const afterPlacement: readonly Need[] = after('placed-in-detention', 'not-placed')
/** Nothing is left to end or to move once no title runs. */
export const whileHeld: readonly Need[] = [
  {
    stage: ['initial', 'awaiting_ruling', 'extended', 'held_for_justice'],
    ground: 'detention-over',
    consequence: text('Sans objet : la rétention n’est pas en cours.', 'Without object: there is no detention under way.'),
  },
]
/** What ends it is recorded once, until the person is placed again. */
const gone = ['released', 'removed', 'absconded']
export const freed: readonly Need[] = [onlyOnce(gone, 'placed-in-detention')]
export const endedByPrefect: readonly Need[] = [onlyOnce(['detention-ended-by-prefect', ...gone], 'placed-in-detention')]
export const annulled: readonly Need[] = [onlyOnce(['removal-measure-annulled'])]
/** A removal that happened is one, wherever the person was. */
export const removal: readonly Need[] = [
  onlyOnce(['removed'], 'placed-in-detention'),
  {
    none: ['released', 'absconded'],
    since: ['placed-in-detention'],
    ground: 'not-held-any-more',
    consequence: text(
      'La personne n’était plus retenue : l’éloignement ne part pas de cette rétention.',
      'The person was no longer held: the removal does not start from this detention.',
    ),
  },
]
export const afterClaim: readonly Need[] = after('asylum-claim-handed-over', 'no-claim')
export const endedForAsylum: readonly Need[] = [...afterClaim, onlyOnce(['asylum-detention-ended', ...gone], 'placed-in-detention')]
export const keeping: readonly Need[] = [...afterClaim, holds(test.keepingReasoned, 'no-reasons', irregular)]
/** L. 744-6. Whether it comes within the five days is for `asylum-in-detention` to say. */
export const asylumClaim: readonly Need[] = after('asylum-rights-notified', 'rights-not-notified')
export const biometrics: readonly Need[] = [holds(test.prosecutorAuthorised, 'no-authorisation', irregular)]
/** L. 553-2, L. 744-17: the prosecutors of both places are told. */
export const move: readonly Need[] = [...whileHeld, holds(test.prosecutorsTold, 'move-information', irregular)]

/** L. 741-10, R. 743-2. Recorded whatever is missing: the judge reviews the placement anyway with the first extension. */
export const contest: readonly Need[] = [
  {
    inTime: 'placement-contest',
    ground: 'after-window',
    consequence: text(
      'Irrecevable ; le contrôle du juge à la première prolongation demeure.',
      'Inadmissible; the judge’s review with the first extension remains.',
    ),
    basis: [oldCeseda('L. 512-1, III'), newCeseda('L. 741-10')],
  },
  holds(test.contestReasoned, 'no-reasons', inadmissible),
  holds(test.contestSigned, 'not-signed', inadmissible),
]

const expired = text(
  'Le juge n’est pas valablement saisi : pas de titre au-delà de la période, remise en liberté.',
  'The judge is not validly seized: no title beyond the period, release.',
)
const seizure: readonly Article[] = [oldCeseda('R. 552-4'), newCeseda('R. 742-1')]
/** R. 742-1: the registry's stamp strictly before the end of the current period. Late, it is recorded and without effect. */
const petitionOfRank = (n: number): readonly Need[] => {
  const petition = n === 1 ? { inTime: 'petition-1' } : { inTime: 'petition-n', n }
  const period = n === 1 ? { running: 'petition-1' } : { running: 'petition-n', n }
  const when = test.rank(n)
  return [
    { ...petition, when, ground: 'after-expiry', consequence: expired, basis: seizure, void: true, tell: voidPetition },
    {
      ...period,
      when,
      ground: 'not-awaited',
      consequence: text('Aucune période n’appelle de requête de ce rang.', 'No period calls for a petition of this rank.'),
      basis: seizure,
      void: true,
    },
  ]
}
const noSuchExtension = text('Aucune prolongation de ce rang : remise en liberté.', 'There is no extension of this rank: release.')
export const petition: readonly Need[] = [
  ...afterPlacement.map((need): Need => ({ ...need, void: true })),
  {
    stage: ['opened', 'decided', 'initial', 'awaiting_ruling', 'extended', 'ended', 'removed'],
    ground: 'ended-by-judge',
    consequence: text(
      'Le juge a mis fin à la rétention : seul l’appel peut la rétablir.',
      'The judge has ended detention: only an appeal can restore it.',
    ),
    basis: [oldCeseda('L. 552-9'), newCeseda('L. 743-21')],
    void: true,
  },
  ...[1, 2, 3, 4].flatMap(petitionOfRank),
  { holds: test.rankAtMost4, ground: 'no-such-extension', consequence: noSuchExtension, void: true },
  ...[detentionExtension3, detentionExtension4].map((rule, index): Need => ({
    inForce: rule,
    on: 'detention-decided',
    when: test.rank(index + 3),
    ground: 'no-such-extension',
    consequence: noSuchExtension,
    basis: [oldCeseda('L. 552-7'), newCeseda('L. 742-4')],
    void: true,
  })),
  holds(test.registerCopyAttached, 'no-register-copy', inadmissible, { tell: defectToAgent }),
  holds(test.petitionReasoned, 'no-reasons', inadmissible, { tell: defectToAgent }),
  holds(test.petitionSigned, 'not-signed', inadmissible, { tell: defectToAgent }),
  holds(test.groundInLaw, 'no-ground-in-law', text('La requête encourt le rejet.', 'The petition is liable to be rejected.'), {
    tell: defectToAgent,
  }),
]

/** L. 743-4: an order out of time, or by a judge who was not seized, gives no title. */
const orderOfRank = (n: number): readonly Need[] => {
  const ruling = n === 1 ? { inTime: 'ruling-1' } : { inTime: 'ruling-n', n }
  const when = test.rank(n)
  const basis = [oldCeseda('L. 552-1'), newCeseda('L. 743-4')]
  return [
    {
      ...ruling,
      when,
      ground: 'after-ruling-time',
      consequence: text(
        'Le juge est dessaisi : l’ordonnance ne donne pas de titre.',
        'The judge is no longer seized: the order gives no title.',
      ),
      basis,
      void: true,
    },
    {
      running: 'awaiting-ruling',
      n,
      when,
      ground: 'judge-not-seized',
      consequence: text(
        'Aucune requête recevable de ce rang n’attend de décision : pas de titre tant qu’elle n’est pas au dossier.',
        'No admissible petition of this rank awaits a ruling: no title until it is on file.',
      ),
      basis,
      void: true,
    },
  ]
}
export const extensionOrder: readonly Need[] = [
  ...[1, 2, 3, 4].flatMap(orderOfRank),
  { holds: test.rankAtMost4, ground: 'no-such-extension', consequence: noSuchExtension, void: true },
]
/** L. 743-13: house arrest by the judge only once the passport is handed over. */
export const houseArrest: readonly Need[] = [
  ...whileHeld,
  holds(
    test.passportHandedOver,
    'passport-not-handed-over',
    text('L’assignation encourt l’infirmation en appel.', 'The house arrest is liable to be quashed on appeal.'),
  ),
]
export const hearing: readonly Need[] = [
  {
    fact: 'hearing-summoned',
    ground: 'not-summoned',
    consequence: irregular,
    basis: [oldCeseda('R. 552-5'), newCeseda('R. 743-3')],
  },
]

const tooLate = text('Manifestement irrecevable (R. 743-14).', 'Manifestly inadmissible (R. 743-14).')
const window: readonly Article[] = [oldCeseda('R. 552-12'), newCeseda('R. 743-10')]
/** R. 743-10, R. 743-11, R. 743-14, L. 743-22. */
export const appeal: readonly Need[] = [
  { inTime: 'appeal-person', when: test.byPerson, ground: 'after-window', consequence: tooLate, basis: window },
  { inTime: 'appeal-prefect', when: test.byPrefect, ground: 'after-window', consequence: tooLate, basis: window },
  { inTime: 'appeal-prosecutor', when: test.byProsecutor, ground: 'after-window', consequence: tooLate, basis: window },
  holds(test.appealReasoned, 'no-reasons', tooLate),
  {
    over: 'notification-pending',
    when: test.suspensive,
    ground: 'order-not-notified',
    consequence: text(
      'La notification au parquet n’est pas au dossier : à enregistrer, elle fait courir le maintien.',
      'The notification to the prosecutor is not on file: record it, the holding runs from it.',
    ),
    basis: [oldCeseda('L. 552-6'), newCeseda('L. 743-19')],
  },
  {
    running: 'held-for-justice',
    when: test.suspensive,
    ground: 'person-free',
    consequence: text(
      'La personne n’est plus retenue : l’appel n’est pas suspensif.',
      'The person is no longer held: the appeal suspends nothing.',
    ),
    basis: [oldCeseda('L. 552-10'), newCeseda('L. 743-22')],
  },
]
export const suspensiveNotice: readonly Need[] = [
  ...after('appeal-filed', 'no-appeal'),
  holds(
    test.twoHoursMentioned,
    'two-hours-not-told',
    text('Les observations n’ont pas été mises en mesure d’être faites.', 'The parties were not put in a position to answer.'),
  ),
]
export const appealRuling: readonly Need[] = [
  ...after('appeal-filed', 'no-appeal'),
  holds(
    test.orderAppealedTold,
    'order-appealed-not-told',
    text(
      'Sans l’ordonnance visée et le rang, la décision ne donne aucun titre.',
      'Without the order appealed and the rank, the ruling gives no title.',
    ),
    { when: test.quashes },
  ),
]
