import type { Need } from '../../src/definition/language.js'
import { newCeseda, oldCeseda } from '../../src/law/ceseda/articles.js'
import { consularClearDay } from '../../src/law/ceseda/detention-safeguards.js'
import { urgentApplicationBar } from '../../src/law/ceseda/removal.js'
import * as check from './tests.js'

const text = (fr: string, en: string) => ({ fr, en })
const annulment = text('Motif d’annulation.', 'A ground of annulment.')
const flagged = text('Effet sur la légalité non écrit : à signaler.', 'Effect on legality not written: to be flagged.')

/** An earlier fact without which this one makes no sense: it stays recorded. */
export const after = (fact: string): Need => ({
  fact,
  ground: `no-${fact}`,
  consequence: text('Le fait qui précède manque : à vérifier.', 'The fact that comes before is missing: to be checked.'),
})

export const decision: readonly Need[] = [
  { holds: check.notMinor, ground: 'minor', consequence: text('Éloignement interdit.', 'Removal is forbidden.') },
  {
    holds: check.notPermanentResident,
    ground: 'permanent-eu-resident',
    consequence: text('Éloignement interdit.', 'Removal is forbidden.'),
  },
  { holds: check.reasoned, ground: 'no-reasons', consequence: annulment },
  { holds: check.stayRightChecked, when: check.sinceLaw2024, ground: 'stay-right-not-checked', consequence: annulment },
  {
    holds: check.observationsOffered,
    when: check.isHandover,
    ground: 'no-observations',
    consequence: text(
      'Pas d’exécution avant que la personne ait pu présenter ses observations.',
      'No execution before the person could comment.',
    ),
  },
]

export const notification: readonly Need[] = [
  after('removal-decision-signed'),
  {
    holds: check.byAdministrativeChannel,
    ground: 'not-by-administrative-channel',
    consequence: text(
      'Sans délai de départ, la voie administrative s’impose ; le délai de quarante-huit heures ne court pas.',
      'With no departure period the administrative channel is required; the forty-eight hours do not run.',
    ),
  },
  {
    holds: check.remediesStated,
    ground: 'remedies-not-stated',
    consequence: text('Le délai de recours ne court pas contre la personne.', 'The window does not run against the person.'),
  },
  { holds: check.understood, ground: 'not-understood', consequence: flagged },
  { holds: check.counselOffered, ground: 'counsel-not-offered', consequence: flagged },
  {
    holds: check.prisonInformationGiven,
    when: check.inPrison,
    ground: 'no-prison-information',
    consequence: text('Fort risque contentieux (Cons. const. 1er juin 2018).', 'A strong risk of litigation (Cons. const. 1 June 2018).'),
  },
]

const noPeriod = text('Aucun délai de départ ne court : sans objet.', 'No departure period is running: without object.')
export const extension: readonly Need[] = [{ running: 'rm.departure-period', ground: 'no-period-running', consequence: noPeriod }]
export const periodEnded: readonly Need[] = [
  { running: 'rm.departure-period', ground: 'no-period-running', consequence: noPeriod, void: true },
  {
    holds: check.byAdministrativeChannel,
    ground: 'not-by-administrative-channel',
    consequence: text('La remise en main propre s’impose.', 'Delivery by hand is required.'),
  },
  { holds: check.reasoned, ground: 'no-reasons', consequence: annulment },
]
/** An order still to be given: it can be refused. */
export const duties: readonly Need[] = [
  { running: 'rm.departure-period', ground: 'no-period-running', consequence: noPeriod, refuse: true },
  {
    holds: check.fewReports,
    ground: 'too-many-reports',
    consequence: text('Obligation illégale : réduire le nombre de présentations.', 'An unlawful duty: ask for fewer reports.'),
    refuse: true,
  },
]

export const ban: readonly Need[] = [
  after('removal-decision-signed'),
  { holds: check.criteriaReasoned, ground: 'criteria-not-reasoned', consequence: annulment },
]
export const banNotification: readonly Need[] = [
  after('return-ban-issued'),
  {
    holds: check.byAdministrativeChannel,
    ground: 'not-by-administrative-channel',
    consequence: text('La voie administrative s’impose.', 'The administrative channel is required.'),
  },
]
export const banExtension: readonly Need[] = [
  after('return-ban-issued'),
  // An extension whose predecessor does not run has no instant to begin at: given one, the ban would have no end.
  ...[2, 3, 4].map((n): Need => ({
    running: 'rm.irtf-extension',
    n: n - 1,
    when: check.rank(n),
    ground: 'extension-of-no-running-extension',
    consequence: text(
      'Sans effet : la prolongation que ce numéro suit ne court pas. L’interdiction garde son terme.',
      'No effect: the extension that this number follows is not running. The ban keeps its term.',
    ),
    basis: [oldCeseda('L. 511-1, III'), newCeseda('L. 612-11')],
    void: true,
  })),
  {
    inTime: 'rm.irtf-total',
    when: check.noThreatReasoned,
    ground: 'total-reached',
    consequence: text(
      'Au-delà de la durée totale, la prolongation suppose une menace grave motivée.',
      'Beyond the total length an extension needs a reasoned serious threat.',
    ),
  },
]
export const abrogationRequest: readonly Need[] = [
  after('return-ban-issued'),
  {
    holds: check.abroadOrExempt,
    ground: 'not-abroad',
    consequence: text('Demande irrecevable tant que la personne réside en France.', 'Inadmissible while the person lives in France.'),
  },
  {
    over: 'rm.ictf-request',
    when: check.notExempt,
    ground: 'less-than-a-year-abroad',
    consequence: text('Demande irrecevable avant un an hors de France.', 'Inadmissible before one year out of France.'),
  },
]

export const clearDay: readonly Need[] = [
  after('removal-decision-notified'),
  {
    inForce: consularClearDay,
    on: 'removal-decision-notified',
    ground: 'no-clear-day-here',
    consequence: text('Aucun texte ne le prévoit en ce lieu.', 'No text provides it at this place.'),
    void: true,
  },
]
export const urgentApplication: readonly Need[] = [
  {
    inForce: urgentApplicationBar,
    ground: 'no-bar-here',
    consequence: text('Le référé ne suspend pas l’exécution en ce lieu.', 'The urgent application suspends nothing at this place.'),
    void: true,
  },
]

export const flight: readonly Need[] = [after('removal-decision-notified')]
export const execution: readonly Need[] = [
  after('removal-decision-notified'),
  {
    stage: ['no-period', 'enforceable', 'removable', 'departure-period', 'departure-period-uncontested', 'executing'],
    ground: 'no-measure',
    consequence: text('Aucune mesure exécutoire ne fonde l’éloignement.', 'No enforceable measure is a title for the removal.'),
  },
  {
    over: 'rm.departure-period',
    when: check.forced,
    ground: 'departure-period-running',
    consequence: text('Le délai de départ volontaire court encore.', 'The departure period is still running.'),
  },
]
