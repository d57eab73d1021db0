import { answer, type Answer, type Occurred, type Test } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { departureReports } from '../../src/law/ceseda/removal.js'
import { figureOn, NoLawInForce, type Article } from '../../src/law/rule.js'

const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D, on: Occurred) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
const yes = (value: boolean): Answer => (value ? 'yes' : 'no')
/** It fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))
const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value)

// The decision.

export const reasoned = unlessDenied<{ reasoned?: boolean }>(
  'La décision est motivée',
  'The decision states its reasons',
  [oldCeseda('L. 511-1, I'), newCeseda('L. 613-1')],
  (data) => data.reasoned,
)
export const stayRightChecked = unlessDenied<{ stayRightChecked?: boolean }>(
  'Le droit au séjour a été vérifié',
  'The right to stay was checked',
  [ceseda('L. 613-1')],
  (data) => data.stayRightChecked,
)
export const sinceLaw2024 = test<object>('Depuis le 28 janvier 2024', 'Since 28 January 2024', [ceseda('L. 613-1')], (_, on) =>
  yes(on.day >= '2024-01-28'),
)
export const notMinor = unlessDenied<{ minor?: boolean }>(
  'La personne n’est pas mineure',
  'The person is not a minor',
  [oldCeseda('L. 511-4'), newCeseda('L. 611-3')],
  (data) => not(data.minor),
)
export const notPermanentResident = unlessDenied<{ permanentEuResident?: boolean }>(
  'La personne n’a pas de droit au séjour permanent',
  'The person has no permanent right of residence',
  [newCeseda('L. 251-2')],
  (data) => not(data.permanentEuResident),
)
export const observationsOffered = unlessDenied<{ observationsOffered?: boolean }>(
  'La personne a pu présenter ses observations',
  'The person could comment',
  [newCeseda('L. 621-1'), newCeseda('L. 722-9'), newCeseda('L. 722-10')],
  (data) => data.observationsOffered,
)
type Kind = { readonly kind?: string }
export const isObligation = test<Kind>(
  'La mesure est une obligation de quitter le territoire',
  'The measure is an obligation to leave',
  [oldCeseda('L. 512-3'), newCeseda('L. 722-7')],
  (data) => yes(data.kind === 'oqtf' || data.kind === 'oqtf-eu'),
)
export const isHandover = test<Kind>(
  'La mesure est une remise ou la décision d’un autre État',
  'The measure is a handover or another State’s decision',
  [newCeseda('L. 615-1'), newCeseda('L. 621-1')],
  (data) => yes(data.kind === 'handover-eu' || data.kind === 'other-state-decision'),
)
type Period = { readonly departurePeriodGranted?: boolean }
const periodArticles = [oldCeseda('L. 511-1, II'), newCeseda('L. 612-1'), newCeseda('L. 251-3')]
export const periodGranted = test<Period>('Un délai de départ est accordé', 'A departure period is granted', periodArticles, (data) =>
  answer(data.departurePeriodGranted),
)
export const periodRefused = test<Period>('Aucun délai de départ n’est accordé', 'No departure period is granted', periodArticles, (data) =>
  answer(not(data.departurePeriodGranted)),
)

// The notification.

type Channel = { readonly channel?: string }
export const byAdministrativeChannel = unlessDenied<Channel>(
  'La notification est faite par voie administrative',
  'The notification is made by the administrative channel',
  [oldCeseda('L. 512-1, II'), oldCeseda('R. 511-2'), newCeseda('L. 612-5'), newCeseda('R. 613-2'), newCeseda('R. 613-3')],
  (data) => (data.channel === undefined ? undefined : data.channel !== 'lettre-ar'),
)
export const remediesStated = unlessDenied<{ remediesStated?: boolean }>(
  'Les voies et délais de recours ont été indiqués',
  'The remedies and their time were stated',
  [oldCeseda('L. 512-2'), newCeseda('L. 613-3')],
  (data) => data.remediesStated,
)
export const understood = unlessDenied<{ translationOffered?: boolean }>(
  'Les principaux éléments ont été communiqués dans une langue comprise',
  'The main elements were communicated in a language understood',
  [oldCeseda('L. 512-2'), newCeseda('L. 613-4')],
  (data) => data.translationOffered,
)
export const counselOffered = unlessDenied<{ counselOffered?: boolean }>(
  'La personne a pu avertir un conseil, son consulat ou une personne de son choix',
  'The person could warn counsel, consulate or a person of choice',
  [oldCeseda('L. 512-2'), newCeseda('L. 613-5')],
  (data) => data.counselOffered,
)
type InPrison = { readonly custodyAtNotification?: string; readonly prisonInformationGiven?: boolean }
export const inPrison = test<InPrison>('Notification en détention', 'Notified in prison', [newCeseda('L. 613-5-1')], (data) =>
  yes(data.custodyAtNotification === 'prison'),
)
export const prisonInformationGiven = unlessDenied<InPrison>(
  'L’information propre à la détention a été donnée dans une langue comprise',
  'The information due in prison was given in a language understood',
  [oldCeseda('L. 512-1, IV'), newCeseda('L. 614-14', '2024-07-15'), ceseda('L. 613-5-1', { from: '2024-07-15' })],
  (data) => data.prisonInformationGiven,
)
const overseas = ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF']
/** Overseas (L. 761-3 and following) the window suspends nothing; the urgent application and the consulate's clear day do. */
export const windowSuspends = test<object>(
  'Le délai de recours suspend l’éloignement en ce lieu',
  'The window suspends the removal at this place',
  [oldCeseda('L. 512-3'), newCeseda('L. 722-7')],
  (_, on) => yes(!overseas.includes(on.territory)),
)

// The departure period.

type Duties = { readonly timesPerWeek?: number; readonly reports?: readonly unknown[] }
/** At most so many reports a week, by the version of the day. */
export const fewReports = test<Duties>(
  'Le nombre de présentations par semaine ne dépasse pas le maximum',
  'No more reports a week than the law allows',
  [oldCeseda('R. 513-3'), newCeseda('R. 721-6')],
  (data, { law, day, territory }) => {
    const asked = Math.max(data.timesPerWeek ?? 0, data.reports?.length ?? 0)
    try {
      return yes(asked <= figureOn(law.get(departureReports.id) ?? departureReports, day, territory))
    } catch (error) {
      if (error instanceof NoLawInForce) return 'unknown'
      throw error
    }
  },
)

// The bans.

type Ban = { readonly type?: string; readonly seriousThreat?: boolean }
const banIs = (word: string, article: string, fr: string, en: string) =>
  test<Ban>(fr, en, [oldCeseda('L. 511-1, III'), newCeseda(article)], (data) => yes(data.type === word))
export const isBanOnReturn = test<Ban>(
  'L’interdiction est une interdiction de retour',
  'The ban is a ban on return',
  [oldCeseda('L. 511-1, III'), newCeseda('L. 612-6')],
  (data) => yes(data.type !== 'ictf'),
)
export const isBanOnCirculation = banIs(
  'ictf',
  'L. 251-4',
  'L’interdiction est une interdiction de circulation',
  'The ban is a ban on circulation',
)
export const isBanAfterOverstay = banIs(
  'irtf-612-7',
  'L. 612-7',
  'L’interdiction suit un maintien au-delà du délai',
  'The ban follows an overstay',
)
/** Before 2021-05-01 any ban with a departure period; since, the optional bans only. */
export const liftedByDeparture = test<Ban>(
  'Un départ dans le délai fait tomber l’interdiction',
  'A departure in time ends the ban',
  [oldCeseda('L. 511-1, III'), newCeseda('L. 613-8')],
  (data, on) => yes(on.day < '2021-05-01' ? data.type !== 'ictf' : data.type === 'irtf-612-8'),
)
export const noSeriousThreat = test<Ban>(
  'Pas de menace grave pour l’ordre public',
  'No serious threat to public order',
  [oldCeseda('L. 511-1, III'), newCeseda('L. 612-11')],
  (data) => yes(data.seriousThreat !== true && data.type !== 'ictf'),
)
export const criteriaReasoned = unlessDenied<{ criteriaReasoned?: boolean }>(
  'Les quatre critères sont motivés',
  'The four criteria are reasoned',
  [oldCeseda('L. 511-1, III'), newCeseda('L. 613-2')],
  (data) => data.criteriaReasoned,
)
export const rank = (n: number) =>
  test<{ rank?: number }>(`Prolongation n° ${n}`, `Extension ${n}`, [newCeseda('L. 612-11')], (data) => yes((data.rank ?? 1) === n))
export const noThreatReasoned = test<{ seriousThreat?: boolean }>(
  'Sans menace grave motivée',
  'No serious threat reasoned',
  [oldCeseda('L. 511-1, III'), newCeseda('L. 612-11')],
  (data) => yes(data.seriousThreat !== true),
)
type Request = { readonly residesAbroad?: boolean; readonly exemption?: string }
export const abroadOrExempt = test<Request>(
  'La personne réside hors de France, ou est détenue ou assignée',
  'The person lives abroad, or is in prison or under house arrest',
  [oldCeseda('L. 511-1, III'), oldCeseda('L. 511-3-2'), newCeseda('L. 251-5')],
  (data) => (data.exemption === 'prison' || data.exemption === 'house-arrest' ? 'yes' : answer(data.residesAbroad)),
)
export const notExempt = test<Request>(
  'Ni détenue, ni assignée',
  'Neither in prison nor under house arrest',
  [newCeseda('L. 251-5')],
  (data) => yes(data.exemption !== 'prison' && data.exemption !== 'house-arrest'),
)
export const reviewAbrogates = test<{ outcome?: string }>('Le réexamen abroge', 'The review ends the ban', [ceseda('L. 613-9')], (data) =>
  data.outcome === undefined ? 'unknown' : yes(data.outcome === 'abrogated'),
)

// The data files.

export const fileIs = (file: string) =>
  test<{ file?: string }>(`Fichier ${file.toUpperCase()}`, `File ${file.toUpperCase()}`, [], (data) => yes(data.file === file))

// The execution.

export const forced = test<{ mode?: string }>(
  'Exécution forcée',
  'Forced execution',
  [oldCeseda('L. 513-1'), newCeseda('L. 722-3')],
  (data) => yes(data.mode !== 'voluntary' && data.mode !== 'assisted'),
)
export const observationsMissing = test<{ observationsOffered?: boolean }>(
  'La personne n’a pas encore pu présenter ses observations',
  'The person could not comment yet',
  [newCeseda('L. 722-9'), newCeseda('L. 722-10')],
  (data) => answer(not(data.observationsOffered)),
)
export const protectedByHealth = test<{ outcome?: string }>(
  'L’avis protège la personne',
  'The opinion protects the person',
  [newCeseda('L. 611-3')],
  (data) => (data.outcome === undefined ? 'unknown' : yes(data.outcome === 'protected')),
)
/** Law 2024-42 found younger measures still young enough: for them no year ended before it. */
export const olderThanReform = test<object>(
  'Mesure antérieure au 28 janvier 2023',
  'Measure signed before 28 January 2023',
  [newCeseda('L. 731-1, 1°')],
  (_, on) => yes(on.day < '2023-01-28'),
)
export const separateDestination = test<{ separate?: boolean }>(
  'Décision distincte',
  'A separate decision',
  [newCeseda('L. 721-5')],
  (data) => yes(data.separate === true),
)
