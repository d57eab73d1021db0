import { answer, type Answer, type Occurred, type Test } from '../../src/definition/language.js'
import { dayNumber, dayStart } from '../../src/law/calendar.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { commissionAdjournment } from '../../src/law/ceseda/expulsion.js'
import { count } from '../../src/law/counting.js'
import { versionOn, type Article } from '../../src/law/rule.js'
import { territory } from '../../src/law/territory.js'

const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D, on: Occurred) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
/** A test that fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))

export const adult = unlessDenied<{ minor?: boolean }>(
  'La personne n’est pas mineure',
  'The person is not a minor',
  [oldCeseda('L. 521-4'), newCeseda('L. 631-4')],
  ({ minor }) => (minor === undefined ? undefined : !minor),
)
export const protectionChecked = unlessDenied<{ protectionCheck?: boolean }>(
  'Les protections contre l’expulsion ont été vérifiées',
  'The protections against expulsion were checked',
  [oldCeseda('L. 521-2'), oldCeseda('L. 521-3'), newCeseda('L. 631-2'), newCeseda('L. 631-3')],
  (data) => data.protectionCheck,
)
export const reasonsStated = unlessDenied<{ reasoned?: boolean }>(
  'La décision est motivée',
  'The decision states its reasons',
  [],
  (data) => data.reasoned,
)

const composition = ['tribunal-president', 'magistrate', 'administrative-judge'] as const
export const properlyComposed = test<{ members?: readonly string[] }>(
  'La commission réunit le président du tribunal judiciaire, un magistrat et un juge administratif',
  'The commission holds the president of the court, a magistrate and an administrative judge',
  [oldCeseda('L. 522-2'), newCeseda('L. 632-2')],
  ({ members }) => (members === undefined ? 'yes' : answer(composition.every((one) => members.includes(one)))),
)

/** The content of the bulletin: nine numbers in the old text, seven in the new, the same things. */
const bulletin = [oldCeseda('R. 522-5'), newCeseda('R. 632-4')]
export const bulletinItems = {
  procedureOpened: ['l’ouverture d’une procédure d’expulsion', 'that an expulsion procedure is opened'],
  facts: ['les faits qui la motivent', 'the facts behind it'],
  sitting: ['la date, l’heure et le lieu de la réunion', 'the date, hour and place of the sitting'],
  publicSitting: ['que les débats sont publics', 'that the sitting is public'],
  texts: ['les textes sur l’avis, le renvoi et la convocation', 'the texts on the opinion, the adjournment and the summons'],
  counselAndInterpreter: [
    'le droit de venir seul ou assisté d’un conseil ou de toute personne, et d’un interprète',
    'the right to come alone or with counsel or any person, and to have an interpreter',
  ],
  legalAid: ['l’aide juridictionnelle et le bureau compétent', 'legal aid and the competent office'],
  fileService: [
    'le service auquel demander le dossier, et le mémoire en défense',
    'the service to ask for the file, and the written defence',
  ],
  remedies: ['les voies de recours contre un arrêté', 'the remedies against an order'],
} as const
export type BulletinItem = keyof typeof bulletinItems
export const bulletinTells = (item: BulletinItem) =>
  unlessDenied<{ items?: Partial<Record<BulletinItem, boolean>> }>(
    `Le bulletin indique ${bulletinItems[item][0]}`,
    `The bulletin tells ${bulletinItems[item][1]}`,
    bulletin,
    ({ items }) => (items === undefined ? undefined : items[item] === true),
  )

const service = [oldCeseda('R. 522-6'), newCeseda('R. 632-5')]
export const dischargeSigned = test<{ dischargeSigned?: boolean }>(
  'La personne a signé la décharge',
  'The person signed the discharge',
  service,
  (data) => answer(data.dischargeSigned),
)
/** Where the ordinary letter is not told, it is not known to have left. */
export const lettersOfOneDay = test<{ ordinaryOn?: string }>(
  'La lettre simple est partie le jour de la lettre recommandée',
  'The ordinary letter left on the day of the registered one',
  service,
  ({ ordinaryOn }, { day }) => answer(ordinaryOn === undefined ? undefined : ordinaryOn === day),
)
/** The same day, certainly: this alone serves the bulletin. */
export const servedByPost = test<{ ordinaryOn?: string }>(
  'Les deux lettres sont parties le même jour',
  'Both letters left on the same day',
  service,
  ({ ordinaryOn }, { day }) => answer(ordinaryOn === day),
)
export const lettersApart = test<{ ordinaryOn?: string }>(
  'La lettre simple n’est pas partie, ou pas le même jour',
  'The ordinary letter has not left, or not on the same day',
  service,
  ({ ordinaryOn }, { day }) => answer(ordinaryOn !== day),
)
const hearing = [oldCeseda('R. 522-7'), newCeseda('L. 632-2')]
export const byLawyerInSitting = test<{ duringSitting?: boolean; by?: 'person' | 'lawyer' }>(
  'En séance, le renvoi est demandé par l’avocat',
  'During the sitting, adjournment is asked for by counsel',
  hearing,
  ({ duringSitting, by }) => (duringSitting === true ? answer(by === undefined ? undefined : by === 'lawyer') : 'yes'),
)
export const minutesKept = unlessDenied<{ minutes?: boolean }>(
  'Un procès-verbal de la réunion est établi',
  'Minutes of the sitting are kept',
  hearing,
  (data) => data.minutes,
)
export const interpreterPresent = unlessDenied<{ interpreter?: 'present' | 'not-needed' | 'missing' }>(
  'L’interprète demandé était présent',
  'The interpreter asked for was present',
  hearing,
  ({ interpreter }) => (interpreter === undefined ? undefined : interpreter !== 'missing'),
)

type About = { about?: 'expulsion' | 'abrogation' }
const commission = [oldCeseda('L. 522-2'), newCeseda('L. 632-2')]
/** The commission is heard on the expulsion unless its opinion says that it bears on an abrogation. */
export const onExpulsion = test<About>('L’avis porte sur l’expulsion', 'The opinion bears on the expulsion', commission, ({ about }) =>
  answer(about !== 'abrogation'),
)
const abrogation = [oldCeseda('L. 524-1'), newCeseda('L. 632-4')]
export const onAbrogation = test<About>('L’avis porte sur l’abrogation', 'The opinion bears on the abrogation', abrogation, ({ about }) =>
  answer(about === 'abrogation'),
)
export const afterOpinion = test<{ commissionHeard?: boolean }>(
  'Le refus suit un avis de la commission',
  'The refusal follows an opinion of the commission',
  abrogation,
  ({ commissionHeard }) => answer(commissionHeard === true),
)
const freeRequest = [oldCeseda('L. 524-3'), newCeseda('L. 632-5')]
type Request = { residesAbroad?: boolean; inPrison?: boolean; houseArrest?: boolean }
export const withoutResidenceCondition = test<Request>(
  'La personne n’est ni hors de France, ni détenue, ni assignée à résidence',
  'The person is neither abroad, nor in prison, nor under house arrest',
  freeRequest,
  ({ residesAbroad, inPrison, houseArrest }) =>
    residesAbroad === true || inPrison === true || houseArrest === true
      ? 'no'
      : answer(residesAbroad === undefined || inPrison === undefined || houseArrest === undefined ? undefined : true),
)

type Notified = { euCitizen?: boolean; urgency?: boolean; remediesStated?: boolean }
const euPeriod = [oldCeseda('R. 522-9'), newCeseda('R. 252-1')]
export const euCitizen = test<Notified>('La personne est citoyenne de l’Union', 'The person is an EU citizen', euPeriod, (data) =>
  answer(data.euCitizen === true),
)
export const notUrgent = test<Notified>('L’urgence n’est pas invoquée', 'Urgency is not invoked', euPeriod, (data) =>
  answer(data.urgency !== true),
)
export const remediesStated = unlessDenied<Notified>(
  'La notification indique la voie et le délai de recours',
  'The notification states the remedy and its window',
  [{ code: 'CJA', article: 'R. 421-5' }],
  (data) => data.remediesStated,
)
export const forced = test<{ voluntary?: boolean }>('L’exécution est forcée', 'The execution is forced', euPeriod, ({ voluntary }) =>
  answer(voluntary !== true),
)
export const abrogates = test<{ outcome?: 'maintained' | 'abrogated' }>(
  'Le réexamen abroge l’arrêté',
  'The review abrogates the order',
  [oldCeseda('L. 524-2'), newCeseda('L. 632-6')],
  ({ outcome }) => answer(outcome === 'abrogated'),
)
export const isFinal = unlessDenied<{ final?: boolean }>(
  'L’annulation est définitive ou exécutoire',
  'The annulment stands',
  [],
  (data) => data.final,
)

/** The commission fixes the length of an adjournment, within the law's; the loose reading of the month leaves a doubt. */
export const adjournedWithinLaw = test<{ newSittingAt?: string; opinionDueOn?: string }>(
  'Le renvoi ne dépasse pas la durée légale',
  'The adjournment is within its legal length',
  [oldCeseda('L. 522-2'), newCeseda('L. 632-2')],
  ({ newSittingAt, opinionDueOn }, on) => {
    const place = territory(on.territory)
    const version = versionOn(on.law.get(commissionAdjournment.id) ?? commissionAdjournment, on.day, on.territory)
    if (place === undefined || version === null) return 'unknown'
    const start = { at: on.at, day: null }
    const { firm, late } = count(version.period, { firm: start, late: start }, place)
    const due = dayNumber(opinionDueOn ?? '')
    const ends = [
      ...(newSittingAt === undefined ? [] : [Date.parse(newSittingAt)]),
      ...(due === null ? [] : [dayStart(place.zone, due + 1)]), // the whole day
    ]
    if (ends.some((end) => end > late.at)) return 'no'
    return ends.some((end) => end > firm.at) ? 'unknown' : 'yes'
  },
)
