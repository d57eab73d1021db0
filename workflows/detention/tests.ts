import { answer, type Answer, type Test } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import type { Article } from '../../src/law/rule.js'

const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
/** A test that fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))
/** The instants of acts that must have been done: a missing one leaves the question open. */
const told = (...instants: readonly (string | undefined)[]): Answer => (instants.every((one) => one !== undefined) ? 'yes' : 'unknown')

// The decision and its notification.

export const reasonsStated = unlessDenied<{ reasons?: boolean }>(
  'La décision est motivée',
  'The decision states its reasons',
  [oldCeseda('L. 551-2'), newCeseda('L. 741-6')],
  (data) => data.reasons,
)
export const vulnerabilityConsidered = unlessDenied<{ vulnerabilityConsidered?: boolean }>(
  'La vulnérabilité et le handicap ont été pris en compte',
  'Vulnerability and disability were taken into account',
  [oldCeseda('L. 551-1, IV'), newCeseda('L. 741-4')],
  (data) => data.vulnerabilityConsidered,
)
export const measureEnforceable = unlessDenied<{ measureEnforceable?: boolean }>(
  'La mesure d’éloignement peut être exécutée',
  'The removal measure is enforceable',
  [oldCeseda('L. 551-1, I'), newCeseda('L. 741-1')],
  (data) => data.measureEnforceable,
)
export const notMinor = unlessDenied<{ minor?: boolean }>(
  'La personne n’est pas mineure',
  'The person is not a minor',
  [oldCeseda('L. 551-1, III bis'), newCeseda('L. 741-5')],
  (data) => (data.minor === undefined ? undefined : !data.minor),
)
type Repeat = {
  earlierPlacement?: 'none' | 'same-measure' | 'other-measure'
  gapException?: 'new-circumstance' | 'evasion' | 'legal-opinion'
}
const gap = [oldCeseda('L. 551-1, III'), newCeseda('L. 741-7')]
const repeats = (data: Repeat, exception: (code: Repeat['gapException']) => boolean): Answer =>
  data.earlierPlacement === 'none' || data.earlierPlacement === 'other-measure' || !exception(data.gapException)
    ? 'no'
    : answer(data.earlierPlacement === undefined ? undefined : true)
export const repeatsPlacement = test<Repeat>(
  'Nouveau placement pour la même mesure, sans exception invoquée',
  'A new placement for the same measure, no exception invoked',
  gap,
  (data) => repeats(data, (code) => code === undefined),
)
export const repeatsForNewCircumstance = test<Repeat>(
  'Nouveau placement pour la même mesure, circonstance nouvelle',
  'A new placement for the same measure, for a new circumstance',
  gap,
  (data) => repeats(data, (code) => code === 'new-circumstance'),
)
/** After the repeal of L. 741-7 nothing but a legal opinion on file lets the same measure be executed by a second placement. */
export const repeatsWithoutOpinion = test<Repeat>(
  'Nouveau placement connu pour la même mesure, sans avis juridique au dossier',
  'A second placement known for the same measure, no legal opinion on file',
  gap,
  (data) => (data.earlierPlacement === 'same-measure' && data.gapException !== 'legal-opinion' ? 'yes' : 'no'),
)

type Placed = { effectiveBy?: 'notification' | 'pronouncement' }
/** A ban as main penalty holds the person from its pronouncement: L. 741-10 is not made applicable. */
export const byNotification = unlessDenied<Placed>(
  'Le placement prend effet à sa notification',
  'The placement takes effect when notified',
  [oldCeseda('L. 512-1, III'), newCeseda('L. 741-10')],
  (data) => data.effectiveBy !== 'pronouncement',
)
type RemovalAppeal = { removalAppeal?: 'none' | 'window-open' | 'pending' }
export const appealWindowOpen = test<RemovalAppeal>(
  'Le délai de recours contre la mesure est ouvert',
  'The window to appeal the measure is open',
  [],
  (data) => (data.removalAppeal === 'window-open' ? 'yes' : 'no'),
)
export const courtConcerned = test<RemovalAppeal>(
  'Un recours contre la mesure est pendant ou encore possible',
  'An appeal against the measure is pending or still possible',
  [],
  (data) => (data.removalAppeal === 'window-open' || data.removalAppeal === 'pending' ? 'yes' : 'no'),
)

// The place.

type Place = { placeKind?: 'CRA' | 'LRA' }
const kindIs = (kind: 'CRA' | 'LRA') => (data: Place) => answer(data.placeKind === undefined ? undefined : data.placeKind === kind)
export const inCentre = test<Place>('Le lieu est un centre de rétention', 'The place is a detention centre', [], kindIs('CRA'))
export const inLocalPlace = test<Place>('Le lieu est un local de rétention', 'The place is a local place of detention', [], kindIs('LRA'))
export const prosecutorsTold = test<{ departureProsecutorInformedAt?: string; arrivalProsecutorInformedAt?: string }>(
  'Les procureurs des deux lieux ont été informés',
  'The prosecutors of both places were told',
  [oldCeseda('L. 553-2'), newCeseda('L. 744-17')],
  (data) => told(data.departureProsecutorInformedAt, data.arrivalProsecutorInformedAt),
)

/** A mention in the register that stands for an act with no fact of its own. */
export const registers = <const K extends string>(entry: K, fr: string, en: string) =>
  test<{ entryKind: string }>(fr, en, [oldCeseda('L. 553-1'), newCeseda('L. 744-2')], (data) => answer(data.entryKind === entry))
export const offerRegistered = registers(
  'communication-offered',
  'La mention porte l’offre de communiquer',
  'The entry is the offer to communicate',
)
export const decisionProduced = registers(
  'decision-produced',
  'La mention porte la production de la décision',
  'The entry is the production of the decision',
)
export const sentToOfpra = registers(
  'claim-sent',
  'La mention porte l’envoi de la demande à l’OFPRA',
  'The entry is the sending of the claim to OFPRA',
)

// The judge.

/** The rank of a period; 1 is the first extension. */
export const rank = (n: number) => test<{ rank: number }>(`Le rang est ${n}`, `The rank is ${n}`, [], (data) => answer(data.rank === n))
export const rankAtMost4 = test<{ rank: number }>(
  'Il existe une prolongation de ce rang',
  'There is an extension of this rank',
  [oldCeseda('L. 552-7'), newCeseda('L. 742-4')],
  (data) => answer(data.rank <= 4),
)

const petitionForm = [oldCeseda('R. 552-3'), newCeseda('R. 743-2')]
export const registerCopyAttached = test<{ registerCopyAttached?: boolean }>(
  'La copie du registre est jointe',
  'The copy of the register is attached',
  petitionForm,
  (data) => answer(data.registerCopyAttached),
)
export const petitionReasoned = unlessDenied<{ reasoned?: boolean }>(
  'La requête est motivée',
  'The petition states its reasons',
  petitionForm,
  (data) => data.reasoned,
)
export const petitionSigned = unlessDenied<{ signedBy?: string }>(
  'La requête est signée par l’autorité qui a ordonné le placement ou son délégataire',
  'The petition is signed by the authority that ordered the placement, or its delegate',
  petitionForm,
  (data) => data.signedBy !== 'other' && data.signedBy !== 'nobody',
)
/** A petition that seizes the judge: reasoned, signed, with the copy of the register. */
export const admissible = [registerCopyAttached, petitionReasoned, petitionSigned] as const

const second = [
  'absolute-urgency',
  'public-order-threat',
  'documents-lost',
  'identity-concealed',
  'obstruction',
  'consular-document-missing',
]
const secondGrounds = [...second, 'consular-document-late', 'no-transport']
const lastGrounds = [...secondGrounds, 'dilatory-health-claim', 'dilatory-asylum-claim', 'document-expected-shortly']
type Grounds = { rank: number; grounds?: readonly string[] }
export const groundInLaw = unlessDenied<Grounds>(
  'La requête invoque un cas prévu pour ce rang',
  'The petition invokes a case that the law provides for this rank',
  [oldCeseda('L. 552-7'), newCeseda('L. 742-4'), ceseda('L. 742-5', { from: '2021-05-01', until: '2025-11-11' })],
  ({ rank: n, grounds }) =>
    n === 1 || grounds === undefined || grounds.some((one) => (n === 2 ? secondGrounds : lastGrounds).includes(one)),
)

export const requestGranted = test<{ outcome?: string }>(
  'La demande est accueillie',
  'The request is granted',
  [ceseda('L. 742-8')],
  (data) => answer(data.outcome === undefined ? undefined : data.outcome === 'granted'),
)
export const contestUpheld = test<{ outcome?: string }>(
  'La contestation est accueillie',
  'The contest is upheld',
  [oldCeseda('L. 512-1, III'), newCeseda('L. 741-10')],
  (data) => answer(data.outcome === undefined ? undefined : data.outcome === 'upheld'),
)
export const contestReasoned = unlessDenied<{ reasoned?: boolean }>(
  'La contestation est motivée',
  'The contest states its reasons',
  [oldCeseda('R. 552-10-1'), newCeseda('R. 743-2')],
  (data) => data.reasoned,
)
export const contestSigned = unlessDenied<{ signedBy?: string }>(
  'La contestation est signée de la personne ou de son représentant',
  'The contest is signed by the person or a representative',
  [oldCeseda('R. 552-10-1'), newCeseda('R. 743-2')],
  (data) => data.signedBy !== 'nobody',
)
export const passportHandedOver = unlessDenied<{ passportHandedOver?: boolean }>(
  'Le passeport a été remis',
  'The passport was handed over',
  [oldCeseda('L. 552-4'), newCeseda('L. 743-13')],
  (data) => data.passportHandedOver,
)

// Notification of an order.

type Notified = { party: 'person' | 'lawyer' | 'prefect' | 'prosecutor'; presentAtPronouncement?: boolean }
const orderNotice = [oldCeseda('R. 552-10'), newCeseda('R. 743-7')]
export const toProsecutor = test<Notified>(
  'La notification est faite au procureur',
  'The notification is made to the prosecutor',
  [oldCeseda('L. 552-6'), newCeseda('L. 743-19')],
  (data) => answer(data.party === 'prosecutor'),
)
export const toPerson = test<Notified>(
  'La notification est faite à la personne',
  'The notification is made to the person',
  orderNotice,
  (data) => answer(data.party === 'person'),
)
export const presentAtPronouncement = test<Notified>(
  'La personne était présente au prononcé',
  'The person was present at the pronouncement',
  [oldCeseda('R. 552-12'), newCeseda('R. 743-10')],
  (data) => answer(data.presentAtPronouncement),
)
export const absentAtPronouncement = test<Notified>(
  'La personne était absente au prononcé',
  'The person was absent at the pronouncement',
  [oldCeseda('R. 552-12'), newCeseda('R. 743-10')],
  (data) => answer(data.presentAtPronouncement === undefined ? undefined : !data.presentAtPronouncement),
)
/** Judged on the fact that opened the window: the order alone does not run against the person, its regular notification does. */
export const personWasNotified = test<{ party?: string; appealInfoGiven?: boolean }>(
  'La personne a reçu notification de l’ordonnance et du recours',
  'The person was notified of the order and of the appeal',
  orderNotice,
  (data) => (data.party === undefined ? 'unknown' : data.appealInfoGiven === false ? 'no' : answer(data.party === 'person')),
)

// Appeals.

type By = { by: 'person' | 'prefect' | 'prosecutor' }
const appeal = [oldCeseda('R. 552-12'), newCeseda('R. 743-10')]
export const byPerson = test<By>('L’appel est de la personne', 'The appeal is the person’s', appeal, (data) => answer(data.by === 'person'))
export const byPrefect = test<By>('L’appel est du préfet', 'The appeal is the prefect’s', appeal, (data) => answer(data.by === 'prefect'))
export const byProsecutor = test<By>('L’appel est du parquet', 'The appeal is the prosecutor’s', appeal, (data) =>
  answer(data.by === 'prosecutor'),
)
export const suspensive = test<By & { suspensiveRequested?: boolean }>(
  'Le parquet demande l’effet suspensif',
  'The prosecutor asks for suspension',
  [oldCeseda('L. 552-10'), newCeseda('L. 743-22')],
  (data) => answer(data.by === 'prosecutor' && data.suspensiveRequested === true),
)
const appealForm = [oldCeseda('R. 552-13'), newCeseda('R. 743-11')]
export const appealReasoned = unlessDenied<{ reasoned?: boolean }>(
  'L’appel est motivé',
  'The appeal states its reasons',
  appealForm,
  (data) => data.reasoned,
)
export const appealNotReasoned = test<{ reasoned?: boolean }>(
  'L’appel n’est pas motivé',
  'The appeal states no reasons',
  [oldCeseda('R. 552-14-1'), newCeseda('R. 743-14')],
  (data) => answer(data.reasoned === false),
)
export const twoHoursMentioned = unlessDenied<{ twoHourMention?: boolean }>(
  'La notification indique les deux heures pour répondre',
  'The notification tells of the two hours to answer',
  [oldCeseda('R. 552-12'), newCeseda('R. 743-12')],
  (data) => data.twoHourMention,
)
export const suspensionRefused = test<{ granted: boolean }>(
  'L’effet suspensif est refusé',
  'Suspension is refused',
  [oldCeseda('L. 552-10'), newCeseda('L. 743-22')],
  (data) => answer(!data.granted),
)

type Ruled = { outcome: string; against?: 'extension' | 'release'; rank?: number }
const appealRuling = [oldCeseda('L. 552-9'), newCeseda('L. 743-21')]
/** An order of extension is quashed. Where the order appealed is not told, the doubt serves liberty. */
export const quashesExtension = test<Ruled>(
  'L’ordonnance de prolongation est infirmée',
  'The order of extension is quashed',
  appealRuling,
  ({ outcome, against }) => (outcome !== 'quashed' ? 'no' : answer(against === undefined ? undefined : against === 'extension')),
)
const overturns = ({ outcome, against, rank: n }: Ruled): boolean => outcome === 'quashed' && against === 'release' && n !== undefined
/** An order that freed the person is quashed: only where the ruling says so, with the rank of the period. */
export const overturnsRelease = test<Ruled>(
  'L’ordonnance mettant fin à la rétention est infirmée',
  'The order ending detention is quashed',
  appealRuling,
  (data) => answer(overturns(data)),
)
/** Whatever does not give the title back leaves the release standing, a ruling that does not say enough of the order included. */
export const releaseStands = test<Ruled>(
  'La fin de la rétention n’est pas infirmée',
  'The end of detention is not quashed',
  appealRuling,
  (data) => answer(!overturns(data)),
)
export const rankOfPeriod = (n: number) =>
  test<Ruled>(`La période est de rang ${n}`, `The period is of rank ${n}`, [], (data) => answer(data.rank === n))
export const onRelease = test<Ruled>(
  'L’appel portait sur la fin de la rétention',
  'The appeal was against the end of detention',
  appealRuling,
  (data) => answer(data.against === undefined ? undefined : data.against === 'release'),
)
export const quashes = test<Ruled>('L’ordonnance est infirmée', 'The order is quashed', appealRuling, (data) =>
  answer(data.outcome === 'quashed'),
)
export const orderAppealedTold = test<Ruled>(
  'La décision d’appel dit quelle ordonnance elle infirme, et le rang de la période',
  'The ruling says which order it quashes, and the rank of the period',
  appealRuling,
  (data) => answer(data.against !== undefined && (data.against === 'extension' || data.rank !== undefined)),
)

// Asylum and removal.

/** Told again in another place or after another placement: the five days that began then go on. */
export const asylumRightsFirstTold = unlessDenied<{ toldBefore?: boolean }>(
  'Les droits en matière d’asile n’avaient pas été notifiés plus tôt',
  'The rights as to asylum had not been notified earlier',
  [oldCeseda('L. 551-3'), newCeseda('L. 754-1')],
  (data) => (data.toldBefore === undefined ? undefined : !data.toldBefore),
)
type Ground = { basis?: string }
export const heldForRemoval = unlessDenied<Ground>(
  'La personne est retenue en vue de son éloignement, hors règlement Dublin',
  'The person is held for removal, not under the Dublin regulation',
  [oldCeseda('R. 556-7'), newCeseda('R. 754-1')],
  (data) => data.basis !== 'dublin' && data.basis !== 'asylum-threat',
)
export const heldAsClaimant = test<Ground>(
  'La personne est retenue comme demandeur d’asile',
  'The person is held as an asylum seeker',
  [ceseda('L. 523-1')],
  (data) => answer(data.basis === 'asylum-threat'),
)
/** Any other ground, and a ground that is not told. */
export const heldUnderCommonLaw = unlessDenied<Ground>(
  'La personne n’est pas retenue comme demandeur d’asile',
  'The person is not held as an asylum seeker',
  [ceseda('L. 523-1')],
  (data) => data.basis !== 'asylum-threat',
)
export const keepingReasoned = unlessDenied<{ reasoned?: boolean }>(
  'La décision de maintien est motivée',
  'The decision to keep the person states its reasons',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-3')],
  (data) => data.reasoned,
)
export const prosecutorAuthorised = test<{ prosecutorAuthorisationAt?: string }>(
  'Le procureur a autorisé le relevé sans consentement',
  'The prosecutor authorised taking it without consent',
  [ceseda('L. 741-6, al. 2', { from: '2025-08-13' })],
  (data) => told(data.prosecutorAuthorisationAt),
)
/** The reminder of the obligation to leave is not due when the measure is gone. */
export const measureStands = unlessDenied<{ cause?: string }>(
  'La mesure d’éloignement subsiste',
  'The removal measure still stands',
  [oldCeseda('L. 554-3'), newCeseda('L. 742-10')],
  (data) => data.cause !== 'annulment' && data.cause !== 'withdrawal',
)
export const byJudge = test<{ by?: 'prefecture' | 'judge' }>(
  'L’information vient du juge',
  'The information comes from the judge',
  [oldCeseda('L. 552-1'), newCeseda('L. 743-20')],
  (data) => answer(data.by === undefined ? undefined : data.by === 'judge'),
)
