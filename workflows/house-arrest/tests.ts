import { answer, type Answer, type Occurred, type Test } from '../../src/definition/language.js'
import { dayNumber, dayStart } from '../../src/law/calendar.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { renewals, renewalsOfDublin, renewalsOfLong, uncountedBanRenewal } from '../../src/law/ceseda/house-arrest.js'
import { coercionAge } from '../../src/law/ceseda/removal.js'
import { count } from '../../src/law/counting.js'
import { NoLawInForce, versionOf, type Article } from '../../src/law/rule.js'
import { territory } from '../../src/law/territory.js'
import {
  VISIT_HOURS,
  figure,
  hoursAtHomeRule,
  isAfterExpulsion,
  minutesAtHome,
  reportsRule,
  type Form,
  type Ground,
  type Terms,
} from './terms.js'

const windowReform = '2024-07-15'
const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D, on: Occurred) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
/** A test that fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))

// The order and its terms.

type OfForm = { form: Form; ground?: Ground }
/** The decision is of one of these forms. */
export const formIs = (...forms: readonly Form[]) =>
  test<OfForm>(`La forme est : ${forms.join(', ')}`, `The form is: ${forms.join(', ')}`, [], ({ form }) => answer(forms.includes(form)))
export const groundIs = (...grounds: readonly Ground[]) =>
  test<OfForm>(`Le fondement est : ${grounds.join(', ')}`, `The ground is: ${grounds.join(', ')}`, [], ({ ground }) =>
    answer(ground === undefined ? undefined : grounds.includes(ground)),
  )
export const executesOqtf = test<OfForm>('Le fondement est l’OQTF', 'The ground is the OQTF', [], ({ form, ground }) =>
  answer(ground === 'oqtf' && form === 'short'),
)

/** L. 732-8 gives its window to the short form, save where it executes an expulsion or a ban. */
export const contestedAsShort = test<OfForm>(
  'L’assignation est de la forme courte ordinaire',
  'The house arrest is of the ordinary short form',
  [newCeseda('L. 732-8')],
  ({ form, ground }) => answer(form === 'short' && !isAfterExpulsion(ground)),
)
export const contestedOtherwise = test<OfForm>(
  'L’assignation relève du délai de droit commun',
  'The house arrest falls under the ordinary window',
  [{ code: 'CJA', article: 'R. 421-1' }],
  ({ form, ground }) => answer(form === 'short' ? isAfterExpulsion(ground) : form !== 'dublin'),
)

const order = [oldCeseda('R. 561-2'), newCeseda('R. 733-1')]
export const sundaysStated = test<Terms>(
  'L’arrêté dit si l’obligation de se présenter s’applique les dimanches et jours fériés',
  'The order says whether the duty to report applies on Sundays and public holidays',
  order,
  ({ times, sundaysAndHolidays }) => answer(times === undefined || sundaysAndHolidays !== undefined),
)
export const reportsWithinLaw = test<Terms>(
  'Le nombre de présentations par jour ne dépasse pas le maximum légal',
  'The number of reports a day is within the legal maximum',
  [oldCeseda('R. 561-2'), newCeseda('R. 733-1'), newCeseda('R. 733-2')],
  (data, on) => {
    if (data.times === undefined) return 'yes'
    const most = figure(reportsRule(data), on)
    return answer(most === null ? undefined : data.times.length <= most)
  },
)
const home = [oldCeseda('L. 561-1'), newCeseda('L. 733-2')]
export const hoursAtHomeWithinLaw = test<Terms>(
  'La plage horaire à domicile ne dépasse pas le maximum légal',
  'The hours at home are within the legal maximum',
  home,
  (data, on) => {
    const minutes = minutesAtHome(data)
    if (minutes === null) return 'yes'
    const most = figure(hoursAtHomeRule(data), on)
    return answer(most === null ? undefined : minutes <= most * 60)
  },
)
export const familyLifeConsidered = unlessDenied<Terms & { familyLifeConsidered?: boolean }>(
  'La plage horaire tient compte de la vie privée et familiale',
  'The hours at home take private and family life into account',
  home,
  (data) => data.curfew === undefined || data.familyLifeConsidered,
)
export const reasonsStated = unlessDenied<{ reasoned?: boolean }>(
  'La décision est motivée',
  'The decision states its reasons',
  [oldCeseda('L. 561-1'), oldCeseda('L. 561-2'), newCeseda('L. 732-1')],
  (data) => data.reasoned,
)

/** The age of the OQTF on the day of the decision, by the law of that day; the loose reading of "less than" leaves a doubt. */
export const oqtfYoungEnough = test<OfForm & { measureSignedOn?: string }>(
  'L’OQTF n’a pas atteint l’âge au-delà duquel elle ne fonde plus d’assignation',
  'The OQTF has not reached the age past which it founds no house arrest',
  [oldCeseda('L. 561-2, I, 5°'), newCeseda('L. 731-1, 1°')],
  ({ measureSignedOn }, on) => {
    const [day, place] = [measureSignedOn === undefined ? null : dayNumber(measureSignedOn), territory(on.territory)]
    if (measureSignedOn === undefined || day === null || place === undefined) return 'unknown'
    const start = { at: dayStart(place.zone, day), day: measureSignedOn }
    try {
      const { period } = versionOf(on.law.get(coercionAge.id) ?? coercionAge, on.day, on.territory)
      const { firm, late } = count(period, { firm: start, late: start }, place)
      return on.at < firm.at ? 'yes' : on.at < late.at ? 'unknown' : 'no'
    } catch (error) {
      if (error instanceof NoLawInForce) return 'unknown'
      throw error
    }
  },
)

// Notification and renewals.

export const byAdministrativeChannel = test<{ channel?: string }>(
  'La notification est faite par voie administrative',
  'The notification is made by the administrative channel',
  [ceseda('R. 732-5', { from: windowReform })],
  ({ channel }, on) => (on.day < windowReform || channel === undefined ? 'yes' : answer(channel === 'voie-administrative')),
)
const rightsForm = [oldCeseda('R. 561-5'), newCeseda('R. 732-5')]
export const rightsFormNotYet = test<{ rightsFormGiven?: boolean }>(
  'Le formulaire des droits n’a pas été remis avec la notification',
  'The form of rights was not given with the notification',
  rightsForm,
  (data) => answer(data.rightsFormGiven !== true),
)
export const remediesStated = unlessDenied<{ remediesStated?: boolean }>(
  'La notification indique la voie et le délai de recours',
  'The notification states the remedy and its window',
  [{ code: 'CJA', article: 'R. 421-5' }],
  (data) => data.remediesStated,
)
type RemovalAppeal = { removalAppeal?: 'none' | 'window-open' | 'pending' }
export const appealWindowOpen = test<RemovalAppeal>(
  'Le délai de recours contre la mesure est ouvert',
  'The window to appeal the measure is open',
  [],
  (data) => answer(data.removalAppeal === 'window-open'),
)
/** R. 921-1 gives a new window, from the information, since law 2024-42. */
export const newWindowInLaw = test<object>(
  'Le texte ouvre un nouveau délai à l’assignation',
  'The text opens a new window with the house arrest',
  [ceseda('R. 921-1', { from: windowReform })],
  (_, on) => answer(on.day >= windowReform),
)
export const appealPending = test<RemovalAppeal>(
  'Un recours contre la mesure est pendant',
  'An appeal against the measure is pending',
  [],
  (data) => answer(data.removalAppeal === 'pending'),
)

type Renewal = { form: Form; ground?: Ground; seq: number; banEnforceable?: boolean }
export const seqIs = (n: number) =>
  test<{ seq: number }>(`Le renouvellement est le n° ${n}`, `The renewal is number ${n}`, [], ({ seq }) => answer(seq === n))
const renewalsRule = ({ form }: Renewal) => (form === 'dublin' ? renewalsOfDublin : form === 'long' ? renewalsOfLong : renewals)
const isBan = ({ form, ground }: Renewal) => form === 'long' && (ground === 'return-ban' || ground === 'circulation-ban')
const hasNoMaximum: readonly Form[] = ['long-nolimit', 'expulsion-health', 'expulsion-probation', 'asylum-expulsion']
export const hasMaximum = test<Renewal>(
  'La forme a une durée maximale',
  'The form has a maximum',
  [oldCeseda('L. 561-1'), newCeseda('L. 732-5')],
  ({ form }) => answer(!hasNoMaximum.includes(form)),
)
/** The count of the day of the renewal. */
export const renewalAllowed = test<Renewal>(
  'Le nombre de renouvellements ne dépasse pas le maximum légal',
  'The number of renewals is within the legal maximum',
  [oldCeseda('L. 561-1'), oldCeseda('L. 561-2, I'), newCeseda('L. 732-3'), newCeseda('L. 732-4'), newCeseda('L. 751-4')],
  (data, on) => {
    if (hasNoMaximum.includes(data.form)) return 'yes'
    if (data.form === 'expulsion-proposed') return 'no'
    if (isBan(data) && figure(uncountedBanRenewal, on) !== null) return 'yes'
    const most = figure(renewalsRule(data), on)
    return answer(most === null ? undefined : data.seq <= most)
  },
)
export const secondOfShort = test<Renewal>(
  'Second renouvellement d’une assignation courte',
  'Second renewal of a short house arrest',
  [newCeseda('L. 732-3')],
  ({ form, seq }) => answer(seq === 2 && (form === 'short' || form === 'asylum-oqtf')),
)
export const laterOfLong = test<Renewal>(
  'Renouvellement d’une assignation longue sous la loi du 26 janvier 2024',
  'Renewal of a long house arrest under law 2024-42',
  [newCeseda('L. 732-4')],
  ({ form }, on) => answer(form === 'long' && on.day >= '2024-01-28'),
)
export const afterBan = test<Renewal>('Le fondement est une interdiction', 'The ground is a ban', [], (data) => answer(isBan(data)))
export const banEnforceable = test<Renewal>(
  'L’interdiction est exécutoire',
  'The ban is enforceable',
  [oldCeseda('L. 561-1'), newCeseda('L. 732-4')],
  (data) => answer(data.banEnforceable),
)
export const speciallyReasoned = test<{ speciallyReasoned?: boolean }>(
  'La décision est spécialement motivée',
  'The decision gives special reasons',
  [oldCeseda('L. 561-1'), newCeseda('L. 732-5')],
  (data) => answer(data.speciallyReasoned),
)

// Reports.

export const afterItsSlot = test<{ scheduledAt?: string; slotEndsAt?: string }>(
  'Le procès-verbal suit la fin du créneau',
  'The report comes after the end of the slot',
  order,
  ({ scheduledAt, slotEndsAt }, on) => {
    const end = slotEndsAt ?? scheduledAt
    return end === undefined ? 'unknown' : answer(on.at >= Date.parse(end))
  },
)
export const hasHost = test<{ hosted?: boolean }>('La personne est hébergée chez un tiers', 'The person lives with a host', [], (data) =>
  answer(data.hosted === true),
)
export const receiptMentions = unlessDenied<{ mentionsHouseArrest?: boolean }>(
  'Le récépissé mentionne l’assignation à résidence',
  'The receipt mentions the house arrest',
  [oldCeseda('R. 561-3'), newCeseda('R. 733-3')],
  (data) => data.mentionsHouseArrest,
)

// The visit of the home.

const visit = [oldCeseda('L. 561-2, II'), newCeseda('L. 733-11')]
/** The obstruction must have been recorded, save after an expulsion or a ban from the territory. */
export const obstructionRequired = test<{ ground?: Ground }>(
  'La visite suppose une obstruction constatée',
  'The visit supposes a recorded obstruction',
  [oldCeseda('L. 561-2, II'), newCeseda('L. 722-2')],
  ({ ground }) => answer(ground !== 'expulsion' && ground !== 'judicial-ban' && ground !== 'administrative-ban'),
)
export const petitionReasoned = unlessDenied<{ reasoned?: boolean }>(
  'La requête est motivée, datée et signée',
  'The petition states its reasons, is dated and signed',
  [oldCeseda('R. 561-6')],
  (data) => data.reasoned,
)
export const petitionDocumented = unlessDenied<{ attachments?: boolean }>(
  'Les pièces sont jointes à la requête',
  'The documents are attached to the petition',
  [oldCeseda('R. 561-6')],
  (data) => data.attachments,
)
export const startsInLawfulHours = test<object>(
  'La visite commence entre 6 heures et 21 heures',
  'The visit starts between 06:00 and 21:00',
  [oldCeseda('L. 561-2, II'), newCeseda('L. 733-11')],
  (_, { minute }) => answer(minute >= minutes(VISIT_HOURS.from) && minute <= minutes(VISIT_HOURS.to)),
)
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
export const visitLimitedToMeasure = unlessDenied<{ limitedToMeasure?: boolean }>(
  'La visite n’a pas d’autre objet que l’exécution de la mesure',
  'The visit has no other object than the execution of the measure',
  [oldCeseda('L. 561-2, II'), newCeseda('L. 733-11')],
  (data) => data.limitedToMeasure,
)
export const ledToEnd = test<{ outcome?: string }>(
  'La visite a conduit à l’éloignement ou au placement',
  'The visit led to a removal or a placement',
  visit,
  ({ outcome }) => answer(outcome === undefined ? undefined : outcome === 'removed' || outcome === 'placed'),
)
export const ledNowhere = test<{ outcome?: string }>(
  'La visite n’a conduit ni à l’éloignement ni au placement',
  'The visit led to no removal and no placement',
  visit,
  ({ outcome }) => answer(outcome === undefined ? undefined : outcome === 'nothing'),
)
type By = { by: 'person' | 'prefect' }
const visitAppeal = [oldCeseda('R. 561-7'), newCeseda('R. 733-9')]
export const byPerson = test<By>('L’appel est de la personne', 'The appeal is the person’s', visitAppeal, ({ by }) =>
  answer(by === 'person'),
)
export const byPrefect = test<By>('L’appel est du préfet', 'The appeal is the prefect’s', visitAppeal, ({ by }) => answer(by === 'prefect'))
export const quashes = test<{ outcome?: string }>(
  'L’ordonnance de visite est infirmée',
  'The visit order is quashed',
  [oldCeseda('L. 561-2, II'), newCeseda('L. 733-12')],
  ({ outcome }) => answer(outcome === undefined ? undefined : outcome === 'quashed'),
)
export const toPerson = test<{ to?: string }>(
  'L’ordonnance est notifiée à la personne ou à l’occupant',
  'The order is notified to the person or the occupant',
  visitAppeal,
  ({ to }) => answer(to === undefined ? undefined : to !== 'prefect'),
)
export const appealReasoned = unlessDenied<{ reasoned?: boolean }>(
  'L’appel est motivé',
  'The appeal states its reasons',
  [oldCeseda('R. 561-7'), newCeseda('R. 733-9')],
  (data) => data.reasoned,
)

// Monitoring, and what ends the house arrest.

const monitoring = [oldCeseda('L. 571-3'), oldCeseda('R. 571-2'), newCeseda('L. 733-14'), newCeseda('R. 733-15')]
export const consentBefore = test<{ consentSignedOn?: string }>(
  'Le consentement écrit de la personne est antérieur',
  'The person’s written consent comes before',
  monitoring,
  ({ consentSignedOn }, on) => answer(consentSignedOn === undefined ? undefined : consentSignedOn <= on.day),
)
export const hostAgreed = unlessDenied<{ hostAgreed?: boolean }>(
  'L’hébergeant a donné son accord écrit',
  'The host agreed in writing',
  [oldCeseda('R. 571-3')],
  (data) => data.hostAgreed,
)
/** Where nothing is said of a new examination, the doubt serves liberty. */
export const noReexamination = test<{ reexamination?: boolean }>(
  'Aucun réexamen n’est demandé ni aucun autre État saisi',
  'No new examination is asked for and no other State is seized',
  [newCeseda('L. 751-2')],
  (data) => answer(data.reexamination !== true),
)
