import type { Need, Tell, Test } from '../../src/definition/language.js'
import { claimantDetentionGround } from '../../src/law/ceseda/asylum-in-detention.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { article, type Article, type Text } from '../../src/law/rule.js'
import { defectToAgent, noTitle } from './notices.js'
import * as test from './tests.js'

/** What each fact needs to have its effect ("allowed when"): what does not hold is a defect, with its ground and its consequence. */
const text = (fr: string, en: string): Text => ({ fr, en })
const holds = (condition: Test<never>, ground: string, consequence: Text, tell: readonly Tell[] = []): Need => ({
  holds: condition,
  ground,
  consequence,
  tell,
})

/** An act that answers an earlier one: where that one is not on file, the file is to be completed. */
export const after = (fact: string, ground: string): readonly Need[] => [
  {
    fact,
    ground,
    consequence: text('L’acte auquel celui-ci répond est à enregistrer.', 'The act that this one answers is to be recorded.'),
  },
]

/** A claim is on file, here or in the detention. */
export const afterClaim: readonly Need[] = [
  {
    stage: [
      ...['claim-handed', 'late-claim', 'kept', 'not-kept', 'at-ofpra', 'granted', 'not-accelerated'],
      ...['rejected', 'contested', 'annulled', 'upheld', 'released', 'removed'],
    ],
    ground: 'no-claim',
    consequence: text('L’acte auquel celui-ci répond est à enregistrer.', 'The act that this one answers is to be recorded.'),
  },
]

/** L. 754-1: five days, but for facts that arose later. A late claim is received and sent all the same: OFPRA decides. */
export const claim: readonly Need[] = [
  {
    inTime: 'detention-claim',
    when: test.noLaterFacts,
    ground: 'after-five-days',
    consequence: text(
      'Irrecevable devant l’OFPRA, qui en décide : le pli est transmis. Pays d’origine sûr : l’administration ne l’oppose qu’à un éloignement imminent.',
      'Inadmissible before OFPRA, which decides: the envelope is sent. Safe country of origin: raised by the administration only against an imminent removal.',
    ),
    basis: [oldCeseda('L. 551-3'), newCeseda('L. 754-1')],
  },
  holds(
    test.stillSealed,
    'seal-broken',
    text('La confidentialité de la demande n’est pas assurée.', 'The confidentiality of the claim is not ensured.'),
    defectToAgent,
  ),
]

const illegal = text('La décision de maintien encourt l’annulation.', 'The decision to keep the person is liable to be annulled.')
const keepingBasis: readonly Article[] = [oldCeseda('L. 556-1'), newCeseda('L. 754-3'), article('CAA Douai', '18DA00093')]
/** L. 754-3: never before the claim is handed over, with reasons and objective criteria. */
export const keeping: readonly Need[] = [
  {
    stage: ['claim-handed', 'late-claim', 'kept', 'at-ofpra', 'rejected', 'contested', 'upheld'],
    ground: 'before-the-claim',
    consequence: text(
      'Décision sans demande remise : illégale si elle est antérieure à la remise.',
      'A decision with no claim handed over: unlawful where it comes before the hand-over.',
    ),
    basis: keepingBasis,
    tell: defectToAgent,
  },
  holds(test.keepingReasoned, 'no-reasons', illegal, defectToAgent),
  holds(test.criteriaStated, 'no-criteria', illegal, defectToAgent),
  holds(test.vulnerabilityConsidered, 'vulnerability-not-considered', illegal),
]
export const keepingNotice: readonly Need[] = [
  ...after('keeping-decided', 'no-keeping-decision'),
  holds(
    test.remediesStated,
    'remedies-not-stated',
    text('Le délai de recours n’est pas opposable.', 'The window does not run against the person.'),
    defectToAgent,
  ),
]

/** L. 754-4, R. 921-3. Late, it is recorded: the judge decides. */
export const contest: readonly Need[] = [
  {
    inTime: 'keeping-contest',
    ground: 'after-window',
    consequence: text('Recours tardif : le juge en décide.', 'A late appeal: for the judge to decide.'),
    basis: [oldCeseda('L. 556-1'), newCeseda('L. 754-4')],
  },
  ...after('keeping-notified', 'keeping-not-notified'),
  holds(
    test.contestStands,
    'no-special-contest',
    text(
      'Recours ordinaire devant le tribunal, avec référé-liberté : l’éloignement n’est pas suspendu par lui-même.',
      'The ordinary court route, with its summary judge: it does not of itself stay the removal.',
    ),
  ),
]
/** L. 754-4: the court rules once OFPRA's decision was notified. */
export const judgment: readonly Need[] = [
  ...after('keeping-contested', 'not-contested'),
  {
    fact: 'detention-ofpra-notified',
    ground: 'before-ofpra-decision',
    consequence: text(
      'Le tribunal statue après la notification de la décision de l’OFPRA.',
      'The court rules after the notification of OFPRA’s decision.',
    ),
    basis: [oldCeseda('L. 556-1'), newCeseda('L. 754-4')],
  },
]

/** L. 523-1: struck down on 2025-05-23, restored by a law that was not read. */
export const claimantPlacement: readonly Need[] = [
  {
    inForce: claimantDetentionGround,
    ground: 'no-ground-in-law',
    consequence: text(
      'Aucun texte chargé à cette date : sans titre, la personne est remise en liberté ; faire vérifier la loi 2025-796.',
      'No text is loaded on that date: with no title, the person is released; have law 2025-796 checked.',
    ),
    basis: [ceseda('L. 523-1'), article('Conseil constitutionnel', '2025-1140 QPC')],
    tell: noTitle,
  },
]
