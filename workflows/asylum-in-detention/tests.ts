import { answer, type Answer, type Occurred, type Test } from '../../src/definition/language.js'
import { ceseda, newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { cja, reform2024 } from '../../src/law/cja/lengths.js'
import type { Article } from '../../src/law/rule.js'

const test = <D>(fr: string, en: string, basis: readonly Article[], holds: (data: D, on: Occurred) => Answer): Test<D> => ({
  says: { fr, en },
  basis,
  holds,
})
/** It fails only where the datum says so: what is not told is not reproached. */
const unlessDenied = <D>(fr: string, en: string, basis: readonly Article[], value: (data: D) => boolean | undefined): Test<D> =>
  test(fr, en, basis, (data) => (value(data) === false ? 'no' : 'yes'))

const rights = [oldCeseda('L. 551-3'), newCeseda('L. 744-6'), newCeseda('R. 754-5')]
/** The five days do not run against a person who was not told of them. */
export const conditionsTold = test<{ conditionsTold?: boolean }>(
  'Les conditions de recevabilité ont été indiquées',
  'The conditions of admissibility were told',
  rights,
  (data) => answer(data.conditionsTold),
)
export const noLaterFacts = test<{ newFactsInvoked?: boolean }>(
  'Aucun fait postérieur n’est invoqué',
  'No later fact is invoked',
  [oldCeseda('L. 551-3'), newCeseda('L. 754-1')],
  (data) => (data.newFactsInvoked === true ? 'no' : 'yes'),
)
export const stillSealed = unlessDenied<{ sealed?: boolean }>(
  'Le pli est remis fermé',
  'The envelope is handed over sealed',
  [oldCeseda('R. 556-5'), newCeseda('R. 754-6')],
  (data) => data.sealed,
)

const keeping = [oldCeseda('L. 556-1'), newCeseda('L. 754-3')]
export const keepingReasoned = unlessDenied<{ reasoned?: boolean }>(
  'La décision de maintien est motivée',
  'The decision to keep the person states its reasons',
  keeping,
  (data) => data.reasoned,
)
export const criteriaStated = unlessDenied<{ criteria?: readonly string[] }>(
  'La décision de maintien repose sur des critères objectifs',
  'The decision to keep the person rests on objective criteria',
  keeping,
  (data) => (data.criteria === undefined ? undefined : data.criteria.length > 0),
)
export const vulnerabilityConsidered = unlessDenied<{ vulnerabilityConsidered?: boolean }>(
  'La vulnérabilité a été prise en compte',
  'Vulnerability was taken into account',
  keeping,
  (data) => data.vulnerabilityConsidered,
)
export const remediesStated = test<{ remediesStated?: boolean }>(
  'La notification indique les voies et délais de recours',
  'The notification states the remedies and the window',
  [cja('R. 421-5')],
  (data) => answer(data.remediesStated),
)

/** Where the special contest and the stay that it brings are set aside (L. 754-4, L. 754-5): the ordinary court, with its summary judge. */
const withoutContest = ['FR-971', 'FR-973', 'FR-976', 'FR-BL', 'FR-MF']
const special: readonly Article[] = [oldCeseda('L. 556-1'), newCeseda('L. 754-4'), newCeseda('L. 754-5')]
export const contestStands = test<object>(
  'Le recours spécial contre le maintien existe à cet endroit',
  'The special contest of the keeping exists at this place',
  [...special, oldCeseda('L. 556-2')],
  (_, { territory }) => (withoutContest.includes(territory) ? 'no' : 'yes'),
)

type Outcome = { outcome: string }
const granted = ['refugee', 'subsidiary']
export const protects = test<Outcome>(
  'L’OFPRA accorde une protection',
  'OFPRA grants protection',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-7')],
  (data) => answer(granted.includes(data.outcome)),
)
export const refuses = test<Outcome>(
  'L’OFPRA n’accorde pas de protection',
  'OFPRA grants no protection',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-5')],
  (data) => answer(!granted.includes(data.outcome)),
)
export const annuls = test<{ annulled: boolean }>(
  'Le maintien est annulé',
  'The keeping is annulled',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-4')],
  (data) => answer(data.annulled),
)
export const upholds = test<{ annulled: boolean }>(
  'Le maintien n’est pas annulé',
  'The keeping is not annulled',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-4')],
  (data) => answer(!data.annulled),
)

/** The day of the fact, for texts that do not go by the governing date of a rule. */
const from = (day: string) => (_: object, on: Occurred) => answer(on.day >= day)
export const sinceTheReform = test<object>(
  'L’acte est postérieur à la réforme du contentieux',
  'The act comes after the reform of the litigation',
  [ceseda('R. 922-10', { from: reform2024 })],
  from(reform2024),
)
export const beforeTheCode = test<object>(
  'La décision de l’OFPRA est antérieure au code de 2021',
  'OFPRA’s decision comes before the code of 2021',
  [cja('R. 777-2-4', { until: '2021-05-01' })],
  (_, on) => answer(on.day < '2021-05-01'),
)

// The claim to suspend the removal after a refusal.

type Measure = { measureKind?: 'oqtf' | 'expulsion' | 'judicial-ban' | 'administrative-ban' }
export const otherThanOqtf = test<Measure>(
  'La mesure est une expulsion ou une interdiction du territoire',
  'The measure is an expulsion or a ban from the territory',
  [oldCeseda('L. 571-4, III'), newCeseda('L. 753-7')],
  (data) => answer(data.measureKind !== undefined && data.measureKind !== 'oqtf'),
)

export const notSuspended = test<{ suspended: boolean }>(
  'L’éloignement n’est pas suspendu',
  'The removal is not suspended',
  [newCeseda('L. 542-6'), oldCeseda('L. 743-4')],
  (data) => answer(!data.suspended),
)

// Detention of the claimant as such (L. 523-1).

const claimant = [ceseda('L. 523-1', { from: '2024-01-28' })]
export const extensionOrdered = test<{ granted: boolean }>('Le juge prolonge', 'The judge extends', claimant, (data) =>
  answer(data.granted),
)
export const extensionRefused = test<{ granted: boolean }>('Le juge ne prolonge pas', 'The judge does not extend', claimant, (data) =>
  answer(!data.granted),
)

/** Where detention has the periods and the judge, a second set of caps would tell everybody everything twice. */
export const heldHereAlone = unlessDenied<{ heldIn?: 'detention' }>(
  'Aucune rétention du dossier ne porte ces durées',
  'No detention of the file has these lengths',
  claimant,
  (data) => data.heldIn === undefined,
)

type Received = { underL523?: boolean }
export const underL523 = test<Received>(
  'La personne est retenue ou assignée au titre de l’article L. 523-1',
  'The person is held or assigned under article L. 523-1',
  claimant,
  (data) => answer(data.underL523 === true),
)
export const underCommonLaw = test<Received>(
  'La personne est retenue en vue de son éloignement',
  'The person is held for removal',
  [oldCeseda('L. 556-1'), newCeseda('L. 754-2')],
  (data) => answer(data.underL523 !== true),
)
