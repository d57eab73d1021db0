import { answer, type Answer, type Occurred, type Test } from '../../src/definition/language.js'
import { isInForce } from '../../src/definition/reckon.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { cja, fromTheEndOfTheWindow, reform2024 } from '../../src/law/cja/lengths.js'
import { countsOf } from '../../src/law/check.js'
import { furtherAppealTransfer } from '../../src/law/cja/further-appeals.js'
import { NoLawInForce, versionOf, type Article, type Period, type Rule } from '../../src/law/rule.js'
import { announcedWindows, type AnnouncedWindow, type DecisionType } from './decisions.js'
import { cellOf, type Opened } from './matrix.js'

const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D, on: Occurred) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
const yes = (value: boolean): Answer => (value ? 'yes' : 'no')
/** It fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))
const since2024 = (number: string): Article => ceseda(number, { from: reform2024 })

// Which window: read from the law, by the version in force on the day of the signature.

/** The clauses of the windows, by the length that the law gives. */
export type WindowClause = 'aw.month' | 'aw.30d' | 'aw.15d' | 'aw.7d' | 'aw.48h' | 'aw.2m'

type Signed = Opened & { readonly signedAt: string }

/** The clause of a length: of several readings, the longest. */
function clauseOfPeriod(period: Period): WindowClause {
  const { unit, n } = countsOf(period).at(-1) ?? { unit: 'months', n: 2 }
  if (unit === 'hours') return 'aw.48h'
  if (unit === 'days') return n <= 7 ? 'aw.7d' : n <= 15 ? 'aw.15d' : 'aw.30d'
  return n === 1 ? 'aw.month' : 'aw.2m'
}

/** The version of a rule on a day; where none is in force, the first one, whose clock then says that no text stands. */
function periodOn(rule: Rule, day: string, { law, territory }: Occurred): Period {
  const known = law.get(rule.id) ?? rule
  try {
    return versionOf(known, day, territory).period
  } catch (error) {
    if (!(error instanceof NoLawInForce)) throw error
    return known.versions[0]?.period ?? fromTheEndOfTheWindow
  }
}

/** The clause of the window, by the day of the signature. */
const clauseOf = (data: Signed, on: Occurred): WindowClause => clauseOfPeriod(periodOn(cellOf(data).window, data.signedAt, on))

const windowArticles = [
  oldCeseda('L. 512-1'),
  newCeseda('L. 614-4', reform2024),
  since2024('L. 911-1'),
  since2024('L. 921-1'),
  cja('R. 421-1'),
]

/** The window of the decision is that one. */
export const windowIs = (clause: WindowClause): Test<Signed> =>
  test(`Le délai de recours est « ${clause} »`, `The window is "${clause}"`, windowArticles, (data, on) =>
    yes(clauseOf(data, on) === clause),
  )

const isOneOf = (clauses: readonly WindowClause[]) => (data: Signed, on: Occurred) => yes(clauses.includes(clauseOf(data, on)))

/** Only the month and the seven days can be interrupted. */
export const switchable = test<Signed>(
  'Le délai est d’un mois ou de sept jours',
  'The window is one month or seven days',
  [since2024('R. 921-1')],
  isOneOf(['aw.month', 'aw.7d']),
)
/** A house arrest or an imprisonment interrupts the month only. */
export const switchableByHouseArrest = test<Signed>(
  'Le délai est d’un mois',
  'The window is one month',
  [since2024('R. 921-1'), since2024('R. 921-2')],
  isOneOf(['aw.month']),
)
const aid = [{ code: 'Décret 2020-1717', article: 'art. 43' }]
/** Legal aid reopens the month, the thirty days and the ordinary window; never the fifteen days, the seven days, the forty-eight hours. */
export const tollable = test<Signed>(
  'L’aide juridictionnelle rouvre ce délai',
  'Legal aid reopens this window',
  aid,
  isOneOf(['aw.month', 'aw.30d', 'aw.2m']),
)

const suspending: readonly DecisionType[] = [
  'oqtf',
  'oqtf-eu',
  'departure-period-ended',
  'destination',
  'transfer',
  'border-asylum-refusal',
  'asylum-kept-in-detention',
  'suspension-claim',
]
/** No removal while the window is open and until the court has ruled. Overseas the ordinary window suspends nothing; as to the destination of a judicial ban no text was read. */
export const suspendsRemoval = test<Signed>(
  'Le recours suspend l’éloignement',
  'The appeal suspends the removal',
  [
    oldCeseda('L. 512-3'),
    newCeseda('L. 722-7'),
    newCeseda('L. 572-2'),
    newCeseda('L. 352-8'),
    newCeseda('L. 752-8'),
    newCeseda('L. 754-5'),
  ],
  (data, on) => {
    if (data.decisionType === 'destination-of-judicial-ban') return 'unknown'
    return yes(suspending.includes(data.decisionType) && clauseOf(data, on) !== 'aw.2m')
  },
)

const measureTypes: readonly DecisionType[] = [
  'oqtf',
  'oqtf-eu',
  'other-state-decision',
  'handover-eu',
  'destination',
  'departure-period-ended',
]
/** The measure itself, its destination, its departure period: what the court says of them decides whether the removal may be carried out. */
export const aboutMeasure = test<Signed>(
  'Le recours porte sur la mesure, son pays de renvoi ou son délai de départ',
  'The appeal is about the measure, its destination or its departure period',
  [oldCeseda('L. 512-3'), newCeseda('L. 722-7')],
  (data) => yes(measureTypes.includes(data.decisionType)),
)
const houseArrests: readonly DecisionType[] = ['house-arrest-short', 'house-arrest-dublin', 'house-arrest-other']
export const aboutHouseArrest = test<Signed>(
  'Le recours porte sur une assignation à résidence',
  'The appeal is about a house arrest',
  [newCeseda('L. 732-8')],
  (data) => yes(houseArrests.includes(data.decisionType)),
)

/** The end of a departure period signed before 2024-07-15, while the window is open, ends the whole window. */
export const endsWholeWindow = test<Signed>(
  'La fin du délai de départ met fin au délai de recours en cours',
  'The end of the departure period ends the window that runs',
  [cja('R. 776-2, I, al. 3', { until: reform2024 })],
  (data, on) => yes(data.decisionType === 'departure-period-ended' && clauseOf(data, on) === 'aw.48h'),
)

// Whether the window runs against the person.

type Notified = Signed & {
  readonly remediesStated?: boolean
  readonly channel?: string
  readonly announcedWindow?: AnnouncedWindow
}

/** A decision born of silence states nothing: it is opposable unless its opener denies it. */
export const remediesStated = test<Notified>(
  'Les voies et délais de recours ont été indiqués',
  'The remedies and their time were stated',
  [cja('R. 421-5')],
  (data) => (data.decisionType === 'implicit-refusal' && data.remediesStated === undefined ? 'yes' : answer(data.remediesStated)),
)
export const byAdministrativeChannel = test<Notified>(
  'La décision a été notifiée par voie administrative, avec l’heure',
  'The decision was notified by the administrative channel, with the hour',
  [oldCeseda('L. 512-1, II'), newCeseda('L. 614-6', reform2024), since2024('R. 613-2')],
  (data) => answer(data.channel === undefined ? undefined : data.channel !== 'lettre-ar'),
)

const order: Readonly<Record<WindowClause, number>> = { 'aw.48h': 0, 'aw.7d': 1, 'aw.15d': 2, 'aw.30d': 3, 'aw.month': 4, 'aw.2m': 5 }
/** The announced window is longer than the law's, by the signature and by the notification. */
function isLonger(data: Notified, on: Occurred): boolean {
  if (data.announcedWindow === undefined) return false
  const { window } = cellOf(data)
  const legal = [data.signedAt, on.day].map((day) => order[clauseOfPeriod(periodOn(window, day, on))])
  return announcedWindows.indexOf(data.announcedWindow) > Math.max(...legal)
}
export const announcedLonger = test<Notified>(
  'La notification annonce un délai plus long que celui de la loi',
  'The notification announces a longer window than the law',
  [cja('R. 421-5')],
  (data, on) => yes(isLonger(data, on)),
)
export const announcedNoLonger = test<Notified>(
  'La notification n’annonce pas un délai plus long que celui de la loi',
  'The notification announces no longer window than the law',
  [cja('R. 421-5')],
  (data, on) => yes(!isLonger(data, on)),
)

// The switch of window.

type Switch = { readonly newState: string; readonly textGiven?: boolean }
export const toDetention = test<Switch>('Placement en rétention', 'Placement in detention', [since2024('R. 921-1')], (data) =>
  yes(data.newState === 'cra'),
)
export const toHouseArrestOrPrison = test<Switch>(
  'Assignation à résidence ou incarcération',
  'House arrest or imprisonment',
  [since2024('R. 921-1'), since2024('R. 921-2')],
  (data) => yes(data.newState !== 'cra'),
)
export const textGiven = unlessDenied<{ textGiven?: boolean }>(
  'Le nouveau délai a été indiqué par écrit',
  'The new window was stated in writing',
  [since2024('R. 921-1'), since2024('R. 921-2')],
  (data) => data.textGiven,
)

// The petition and the court.

const depositArticles = [cja('R. 776-19', { until: reform2024 }), cja('R. 776-31', { until: reform2024 }), since2024('R. 922-9')]
export const custodyBeganBefore = unlessDenied<{ custodySinceNotification?: boolean }>(
  'La personne était déjà retenue ou détenue à la notification',
  'The person was already held at the notification',
  depositArticles,
  (data) => data.custodySinceNotification,
)
export const receiptGiven = unlessDenied<{ receiptGiven?: boolean }>(
  'Un récépissé avec la date et l’heure a été remis',
  'A receipt with date and hour was given',
  depositArticles,
  (data) => data.receiptGiven,
)
export const summaryPetition = test<{ summary?: boolean }>(
  'La requête est sommaire et annonce un mémoire',
  'The petition is summary and announces a brief',
  [cja('R. 776-12', { until: reform2024 }), since2024('R. 911-6')],
  (data) => yes(data.summary === true),
)
/** The ninety-six hours run from the end of the window; every other time to rule from the filing. */
export const ruledFromEndOfWindow = test<Signed>(
  'Les quatre-vingt-seize heures pour juger partent de la fin du délai de recours',
  'The ninety-six hours to rule run from the end of the window',
  [oldCeseda('L. 512-1, III'), newCeseda('L. 614-9', reform2024), since2024('L. 921-2')],
  (data, on) => {
    const { ruling } = cellOf(data)
    return yes(ruling !== null && periodOn(ruling, data.signedAt, on) === fromTheEndOfTheWindow)
  },
)
/** In ordinary law, and overseas, no text gives the court a time to rule. */
export const hasTimeToRule = test<Signed>(
  'La loi fixe un délai pour juger',
  'The law fixes a time to rule',
  [oldCeseda('L. 512-1'), newCeseda('L. 614-4', reform2024), since2024('L. 911-1')],
  (data, on) => yes(cellOf(data).ruling !== null && clauseOf(data, on) !== 'aw.2m'),
)
type State = { readonly state: string }
const stateIs = (state: string, fr: string, en: string, basis: readonly Article[]) =>
  test<State>(fr, en, basis, (data) => yes(data.state === state))
/** A judicial house arrest that replaces detention does not interrupt the court's time (R. 776-21): it is none of these. */
export const courtToldOfHouseArrest = stateIs('house-arrest', 'Assignation à résidence', 'House arrest', [
  oldCeseda('L. 512-1, III'),
  newCeseda('L. 614-9', reform2024),
  since2024('L. 911-1, al. 3'),
  since2024('L. 921-3'),
])
export const courtToldOfPlacement = stateIs('cra', 'Placement en rétention', 'Placement in detention', [
  oldCeseda('L. 512-1, III'),
  newCeseda('L. 614-9', reform2024),
  since2024('L. 911-1, al. 4'),
  since2024('L. 921-4'),
])
export const courtToldOfPrison = stateIs('prison', 'Personne détenue', 'Person in prison', [
  oldCeseda('L. 512-1, IV'),
  newCeseda('L. 614-15', reform2024),
  since2024('R. 921-4, al. 2'),
])

// The judgment.

type Judgment = { readonly court?: string; readonly operative?: string }
export const byTribunal = test<Judgment>('Jugement du tribunal', 'Judgment of the tribunal', [], (data) =>
  yes(data.court === undefined || data.court === 'ta'),
)
export const byCourtOfAppeal = test<Judgment>('Arrêt de la cour', 'Judgment of the court of appeal', [], (data) =>
  yes(data.court === 'caa'),
)
export const operative = (word: string, fr: string, en: string): Test<Judgment> =>
  test(fr, en, [newCeseda('L. 614-16'), oldCeseda('L. 512-4')], (data) => yes(data.operative === word))
export const rejects = operative('reject', 'La requête est rejetée', 'The petition is rejected')
export const annulsAll = operative('annul-all', 'La mesure est annulée', 'The measure is annulled')
export const annulsPeriod = operative('annul-period', 'Le refus de délai est annulé', 'The refusal of a period is annulled')
export const annulsBan = operative('annul-ban', 'L’interdiction est annulée', 'The ban is annulled')
export const annulsHouseArrest = operative('annul-house-arrest', 'L’assignation est annulée', 'The house arrest is annulled')

const stated = [cja('R. 811-3')]
/** Unknown, both times run. */
export const appealTimeStated = test<{ appealTimeStated?: boolean }>(
  'Le délai d’appel abrégé a été indiqué',
  'The shorter time to appeal was stated',
  stated,
  (data) => answer(data.appealTimeStated),
)
export const appealTimeNotStated = test<{ appealTimeStated?: boolean }>(
  'Le délai d’appel abrégé n’a pas été indiqué',
  'The shorter time to appeal was not stated',
  stated,
  (data) => answer(data.appealTimeStated === undefined ? undefined : !data.appealTimeStated),
)
/** On a Dublin transfer, and on the house arrest that goes with it, the tribunal rules in first and last instance since 2024-07-15. */
export const canBeAppealed = test<Signed>(
  'Le jugement est susceptible d’appel',
  'The judgment can be appealed',
  [since2024('R. 922-26')],
  (data, on) => yes(!isLastInstance(data, on)),
)
export const lastInstance = test<Signed>(
  'Le tribunal statue en premier et dernier ressort',
  'The tribunal rules in first and last instance',
  [since2024('R. 922-26')],
  (data, on) => yes(isLastInstance(data, on)),
)
function isLastInstance({ decisionType, signedAt }: Signed, { law, territory }: Occurred): boolean {
  if (decisionType !== 'transfer' && decisionType !== 'house-arrest-dublin') return false
  return !isInForce(law.get(furtherAppealTransfer.id) ?? furtherAppealTransfer, signedAt, territory)
}
export const hasShortAppeal = test<Signed>(
  'L’appel est enfermé dans un délai abrégé',
  'The appeal has a shorter time',
  [cja('R. 776-9', { until: reform2024 }), since2024('R. 911-8'), since2024('R. 922-27')],
  (data, on) => yes(!isLastInstance(data, on) && cellOf(data).ruling !== null),
)
/** A counsel designated under legal aid after its decision reopens the window once more. */
export const underLegalAid = test<{ underLegalAid?: boolean }>(
  'Avocat désigné au titre de l’aide',
  'Counsel designated under legal aid',
  aid,
  (data) => yes(data.underLegalAid === true),
)
