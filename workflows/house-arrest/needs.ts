import type { Need, Test } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import {
  asylumThreatHouseArrest,
  expulsionProposedHouseArrest,
  secondLongRenewal,
  secondShortRenewal,
} from '../../src/law/ceseda/house-arrest.js'
import type { Article, Text } from '../../src/law/rule.js'
import { toAgent } from './notices.js'
import * as test from './tests.js'

/** What each fact needs to have its effect: what does not hold is a defect, with its ground and its consequence. */
const text = (fr: string, en: string): Text => ({ fr, en })
type More = { when?: Test<never>; refuse?: true; void?: true; basis?: readonly Article[] }
const holds = (condition: Test<never>, ground: string, consequence: Text, more: More = {}): Need => ({
  holds: condition,
  ground,
  consequence,
  tell: toAgent,
  ...more,
})

const annulment = text('Motif d’annulation de l’assignation.', 'A ground to annul the house arrest.')
const unlawfulTerms = text(
  'Modalité illégale : l’arrêté doit être corrigé avant d’être notifié.',
  'Unlawful term: the order must be put right before it is notified.',
)

/** R. 561-2, R. 733-1, L. 733-2: an order still to be notified can be put right. */
const lawfulTerms: readonly Need[] = [
  holds(test.sundaysStated, 'sundays-not-stated', unlawfulTerms, { refuse: true }),
  holds(test.reportsWithinLaw, 'too-many-reports', unlawfulTerms, { refuse: true }),
  holds(test.hoursAtHomeWithinLaw, 'curfew-too-long', unlawfulTerms, { refuse: true }),
  holds(test.familyLifeConsidered, 'family-life-not-considered', annulment),
]

const noBasis = text('Aucun texte en vigueur ne fonde cette assignation.', 'No text in force founds this house arrest.')
const tooOld = text(
  'Fondement fermé : l’OQTF est trop ancienne. Les autres fondements restent ouverts.',
  'This ground is closed: the OQTF is too old. The other grounds stay open.',
)

export const order: readonly Need[] = [
  ...lawfulTerms,
  holds(test.reasonsStated, 'no-reasons', annulment),
  holds(test.oqtfYoungEnough, 'oqtf-too-old', tooOld, { when: test.executesOqtf }),
  {
    inForce: expulsionProposedHouseArrest,
    when: test.formIs('expulsion-proposed'),
    ground: 'no-basis-for-proposal',
    consequence: noBasis,
    tell: toAgent,
  },
  { inForce: asylumThreatHouseArrest, when: test.formIs('asylum-threat'), ground: 'no-basis-yet', consequence: noBasis, tell: toAgent },
]

export const notification: readonly Need[] = [
  {
    fact: 'house-arrest-signed',
    ground: 'no-decision',
    consequence: text(
      'Aucune décision n’est enregistrée : la mesure n’a pas de fondement.',
      'No decision is recorded: the measure has no foundation.',
    ),
    tell: toAgent,
  },
  holds(
    test.byAdministrativeChannel,
    'not-by-administrative-channel',
    text('La notification est irrégulière.', 'The notification is irregular.'),
  ),
]

const ended = text(
  'Notifié après la fin sûre : la mesure a pris fin ; une nouvelle décision suppose une vérification juridique.',
  'Notified after the safe end: the measure is over; a new decision supposes a legal check.',
)
const olderChain = text(
  'Chaîne commencée avant la loi du 26 janvier 2024, sans règle transitoire lue : possible selon le texte du jour du renouvellement, contestable.',
  'The chain began before law 2024-42, and no transitional rule was read: possible under the text of the day of the renewal, open to challenge.',
)
/** The clauses whose periods are numbered: renewal n follows period n. */
const chained = ['ha.short', 'ha.dublin', 'ha.long', 'ha.expulsion-proposed', 'ha.asylum-oqtf', 'ha.asylum-threat']
const noSuchPeriod = text(
  'Sans effet : la période que ce numéro renouvelle ne court pas. La période en cours garde sa fin.',
  'No effect: the period that this number renews is not running. The running period keeps its end.',
)
export const renewal: readonly Need[] = [
  {
    stage: ['running', 'breached', 'visit-asked', 'visit-allowed'],
    ground: 'renewal-too-late',
    consequence: ended,
    void: true,
    tell: toAgent,
  },
  // Without effect, not merely flagged: a period whose predecessor does not run has no instant to begin at. Given one, it would end the running period or
  // outlast it. The running period keeps its own end, and a renewal with the right number can still come before it.
  {
    running: chained,
    n: { field: 'seq' },
    when: test.hasMaximum,
    ground: 'renewal-of-no-running-period',
    consequence: noSuchPeriod,
    basis: [oldCeseda('L. 561-1'), oldCeseda('L. 561-2, I'), newCeseda('L. 732-3'), newCeseda('L. 732-4'), newCeseda('L. 751-4')],
    void: true,
    tell: toAgent,
  },
  holds(test.renewalAllowed, 'too-many-renewals', text('Renouvellement de trop : sans effet.', 'One renewal too many: no effect.'), {
    void: true,
  }),
  {
    inForce: secondShortRenewal,
    on: 'house-arrest-notified',
    when: test.secondOfShort,
    ground: 'renewal-of-older-chain',
    consequence: olderChain,
    basis: [newCeseda('L. 732-3')],
    tell: toAgent,
  },
  {
    inForce: secondLongRenewal,
    on: 'house-arrest-notified',
    when: test.laterOfLong,
    ground: 'renewal-of-older-chain',
    consequence: olderChain,
    basis: [newCeseda('L. 732-4')],
    tell: toAgent,
  },
  holds(test.reasonsStated, 'no-reasons', annulment),
  holds(test.oqtfYoungEnough, 'oqtf-too-old', tooOld, { when: test.executesOqtf }),
  holds(
    test.banEnforceable,
    'ban-not-enforceable',
    text('Le renouvellement suppose une interdiction exécutoire.', 'The renewal supposes an enforceable ban.'),
    { when: test.afterBan },
  ),
]

const notRunning = (ground: string): Need => ({
  stage: ['running', 'breached', 'visit-asked', 'visit-allowed'],
  ground,
  consequence: text(
    'L’assignation ne court pas : l’acte ne s’y rattache pas.',
    'The house arrest is not running: the act does not belong to it.',
  ),
})
export const inForce: readonly Need[] = [notRunning('not-under-house-arrest')]
export const changedTerms: readonly Need[] = [...inForce, ...lawfulTerms]
export const passport: readonly Need[] = [
  ...inForce,
  holds(
    test.receiptMentions,
    'receipt-without-mention',
    text('Le récépissé ne vaut pas justification d’identité et de situation.', 'The receipt does not prove identity and situation.'),
  ),
]
export const missed: readonly Need[] = [
  ...inForce,
  holds(
    test.afterItsSlot,
    'slot-not-over',
    text('Le créneau n’était pas clos : il n’y a pas carence.', 'The slot was not over: no report was missed.'),
  ),
]

const inadmissible = text('Requête irrecevable.', 'The petition is inadmissible.')
const voidVisit = text('Visite irrégulière : nullité des opérations.', 'Irregular visit: its operations are void.')
export const petition: readonly Need[] = [
  ...inForce,
  {
    fact: 'obstruction-recorded',
    when: test.obstructionRequired,
    ground: 'no-obstruction-recorded',
    consequence: text('La requête doit être rejetée.', 'The petition must be rejected.'),
    basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 722-2')],
    tell: toAgent,
  },
  holds(test.petitionReasoned, 'petition-not-reasoned', inadmissible),
  holds(test.petitionDocumented, 'petition-without-documents', inadmissible),
]
export const visitOrder: readonly Need[] = [
  {
    fact: 'visit-petition-filed',
    ground: 'no-petition',
    consequence: text('Le juge n’était pas saisi.', 'The judge was not seized.'),
    basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 733-9')],
  },
]
export const visitStart: readonly Need[] = [
  {
    running: 'ha.visit-validity',
    ground: 'visit-order-not-in-force',
    consequence: voidVisit,
    basis: [oldCeseda('L. 561-2, II'), newCeseda('L. 733-10')],
    tell: toAgent,
  },
  holds(test.startsInLawfulHours, 'outside-lawful-hours', voidVisit),
]
export const visitEnd: readonly Need[] = [holds(test.visitLimitedToMeasure, 'visit-with-another-object', voidVisit)]
export const visitAppeal: readonly Need[] = [
  {
    inTime: 'ha.visit-appeal',
    ground: 'appeal-too-late',
    consequence: text('Appel irrecevable.', 'The appeal is inadmissible.'),
    basis: [oldCeseda('R. 561-7'), newCeseda('R. 733-9')],
  },
  holds(test.appealReasoned, 'appeal-not-reasoned', text('Appel irrecevable.', 'The appeal is inadmissible.')),
]

const unlawfulMonitoring = text('La décision de surveillance est illégale.', 'The monitoring order is unlawful.')
const monitored = [oldCeseda('L. 571-3'), newCeseda('L. 733-14')]
const consent = (ground: string) => holds(test.consentBefore, ground, unlawfulMonitoring)
export const monitoring: readonly Need[] = [
  ...inForce,
  consent('no-prior-consent'),
  holds(test.hostAgreed, 'no-agreement-of-host', unlawfulMonitoring),
  holds(test.reasonsStated, 'no-reasons', unlawfulMonitoring),
]
export const monitoringExtension: readonly Need[] = [
  { running: 'ha.emonitoring', ground: 'monitoring-over', consequence: unlawfulMonitoring, basis: monitored, void: true, tell: toAgent },
  {
    running: 'ha.emonitoring',
    n: { field: 'seq' },
    ground: 'extension-of-no-running-period',
    consequence: noSuchPeriod,
    basis: monitored,
    void: true,
    tell: toAgent,
  },
  consent('no-new-consent'),
]
const contact = [oldCeseda('L. 563-1'), newCeseda('L. 733-15')]
export const contactBan: readonly Need[] = [
  ...inForce,
  holds(test.reasonsStated, 'no-reasons', text('Motif d’annulation de l’interdiction.', 'A ground to annul the ban.'), { basis: contact }),
]
export const contactBanRenewal: readonly Need[] = [
  ...contactBan,
  {
    running: 'ha.contact-ban',
    n: { field: 'seq' },
    ground: 'renewal-of-no-running-period',
    consequence: noSuchPeriod,
    basis: contact,
    void: true,
    tell: toAgent,
  },
]
