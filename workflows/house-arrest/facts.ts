import { Type } from 'typebox'
import * as needs from './needs.js'
import * as tell from './notices.js'
import { reports, terms } from './terms.js'
import { code, day, fact, flag, instant, maybe, oneOf, onlyOnce, personal, rank } from '../fact.js'

const grounds = terms.ground

/** The facts of a house arrest, in the order of the procedure: the order in which facts of one minute take effect. */
export const facts = {
  /** Dated by the day of the signature. */
  'house-arrest-signed': fact(
    'Arrêté d’assignation signé',
    'House arrest signed',
    ['prefecture', 'minister'],
    {
      ...terms,
      measureId: code,
      measureSignedOn: day,
      reasoned: flag,
      familyLifeConsidered: flag,
      address: personal,
      hosted: flag,
      hostId: personal,
      perimeter: code,
      reportingService: code,
      passportRequired: flag,
      nextReviewOn: day,
    },
    { dated: 'day', needs: needs.order },
  ),
  'house-arrest-notified': fact(
    'Assignation notifiée',
    'House arrest notified',
    ['police', 'prefecture'],
    {
      channel: maybe('voie-administrative', 'lettre-ar', 'greffe'),
      language: code,
      interpreterId: personal,
      rightsFormGiven: flag,
      remediesStated: flag,
      removalAppeal: maybe('none', 'window-open', 'pending'),
    },
    { needs: needs.notification },
  ),
  /** Recorded in the detention, which opens this procedure: the judge orders, the prefecture follows. */
  'judicial-house-arrest-ordered': fact(
    'Assignation ordonnée par le juge',
    'House arrest ordered by the judge',
    ['judge-registry', 'system'],
    { ...reports, address: personal, reportingService: code },
    { favours: 'person' },
  ),
  'rights-form-given': fact(
    'Formulaire des droits et obligations remis',
    'Form of rights and duties given',
    ['police'],
    { language: code },
    { favours: 'person' },
  ),
  /** Dated by its notification. */
  'house-arrest-renewed': fact(
    'Renouvellement notifié',
    'Renewal notified',
    ['prefecture', 'police'],
    {
      form: terms.form,
      ground: grounds,
      seq: rank,
      signedOn: day,
      measureSignedOn: day,
      reasoned: flag,
      speciallyReasoned: flag,
      banEnforceable: flag,
    },
    { needs: needs.renewal },
  ),
  /** Dated by its notification. What it says nothing of stands. */
  'house-arrest-terms-changed': fact(
    'Modalités modifiées',
    'Terms changed',
    ['prefecture'],
    { ...terms, familyLifeConsidered: flag, address: personal, perimeter: code, reportingService: code },
    { needs: needs.changedTerms },
  ),
  'passport-handed-over': fact(
    'Passeport remis',
    'Passport handed over',
    ['police'],
    { documentNo: personal, receiptNo: code, mentionsHouseArrest: flag },
    { needs: needs.passport },
  ),
  'passport-returned': fact(
    'Passeport restitué',
    'Passport returned',
    ['police'],
    { receiptNo: code },
    { needs: [onlyOnce(['passport-returned'], 'passport-handed-over')], favours: 'person' },
  ),
  'absence-authorised': fact(
    'Autorisation de sortie',
    'Absence authorised',
    ['prefecture'],
    { from: instant, to: instant, reason: code },
    { favours: 'person' },
  ),
  'safe-conduct-issued': fact(
    'Sauf-conduit délivré',
    'Safe-conduct issued',
    ['prefecture'],
    { from: instant, to: instant, reason: code },
    { favours: 'person' },
  ),
  'report-recorded': fact(
    'Présentation effectuée',
    'Report recorded',
    ['police'],
    { scheduledAt: instant },
    { needs: needs.inForce, favours: 'person' },
  ),
  /** The report of absence (procès-verbal de carence), dated by its own hour. */
  'report-missed': fact(
    'Carence constatée (procès-verbal)',
    'Missed report established',
    ['police'],
    { scheduledAt: instant, slotEndsAt: instant, lastReportAt: instant, pvNumber: code },
    { needs: needs.missed, tell: tell.reportMissed },
  ),
  'residence-left': fact(
    'Départ du lieu d’assignation constaté',
    'Place of residence left',
    ['police'],
    { pvNumber: code },
    { tell: tell.reportMissed },
  ),
  'breach-closed': fact(
    'Manquement expliqué et classé',
    'Breach explained and closed',
    ['prefecture'],
    { reason: code },
    { favours: 'person' },
  ),
  /** An agent's decision, never automatic. */
  'prosecutor-informed': fact('Procureur informé du manquement', 'Prosecutor informed of the breach', ['prefecture'], { reason: code }),
  'consular-presentation-requested': fact(
    'Présentation au consulat demandée',
    'Consular presentation requested',
    ['prefecture'],
    { consulate: code, presentationAt: instant, served: flag },
    { needs: needs.inForce },
  ),
  'consular-presentation-missed': fact('Présentation au consulat manquée', 'Consular presentation missed', ['police'], { consulate: code }),
  'obstruction-recorded': fact('Obstruction volontaire constatée', 'Obstruction recorded', ['prefecture', 'police'], {
    facts: code,
    pvNumber: code,
  }),
  /** Dated by the registry's stamp, with its hour. */
  'visit-petition-filed': fact(
    'Requête en visite domiciliaire (timbre du greffe)',
    'Petition for a visit (stamped by the registry)',
    ['judge-registry'],
    { ground: grounds, reasoned: flag, attachments: flag },
    { needs: needs.petition },
  ),
  'visit-order-issued': fact(
    'Ordonnance autorisant la visite',
    'Visit order issued',
    ['judge-registry'],
    { address: personal, documentSearch: flag },
    { needs: needs.visitOrder },
  ),
  'visit-order-refused': fact('Visite refusée par le juge', 'Visit refused', ['judge-registry'], {}, { favours: 'person' }),
  'visit-order-notified': fact('Ordonnance notifiée sur place', 'Visit order notified on the spot', ['police'], {
    to: maybe('person', 'occupant', 'prefect'),
    language: code,
    copyGiven: flag,
    remediesStated: flag,
  }),
  'visit-started': fact('Début de la visite', 'Visit started', ['police'], {}, { needs: needs.visitStart }),
  'visit-ended': fact(
    'Fin de la visite',
    'Visit ended',
    ['police'],
    {
      outcome: maybe('removed', 'placed', 'nothing'),
      documentsKept: code,
      limitedToMeasure: flag,
      report: maybe('signed', 'refused'),
    },
    { needs: needs.visitEnd },
  ),
  /** Registered with its date and hour. */
  'visit-appeal-filed': fact(
    'Appel de l’ordonnance de visite',
    'Appeal of the visit order',
    ['court-registry'],
    { by: oneOf('person', 'prefect'), reasoned: flag },
    { needs: needs.visitAppeal, tell: tell.appealFiled },
  ),
  'visit-appeal-ruled': fact('Ordonnance du premier président sur la visite', 'Ruling on the appeal', ['court-registry'], {
    outcome: maybe('confirmed', 'quashed', 'inadmissible'),
  }),
  'emonitoring-proposed': fact('Surveillance électronique proposée', 'Electronic monitoring proposed', ['prefecture', 'minister'], {
    feasibilityRef: code,
  }),
  'emonitoring-consented': fact(
    'Consentement à la surveillance électronique',
    'Consent to electronic monitoring',
    ['prison-administration'],
    {},
  ),
  'emonitoring-host-agreed': fact('Accord de l’hébergeant', 'Agreement of the host', ['prison-administration'], { hostId: personal }),
  'emonitoring-ordered': fact(
    'Surveillance électronique ordonnée',
    'Electronic monitoring ordered',
    ['prefecture', 'minister'],
    { consentSignedOn: day, hostAgreed: flag, reasoned: flag },
    { needs: needs.monitoring },
  ),
  'emonitoring-installed': fact('Dispositif posé', 'Device installed', ['prison-administration'], { deviceId: code }),
  'emonitoring-alert': fact('Alerte du dispositif', 'Alert of the device', ['prison-administration'], {
    alarm: maybe('outside-zone', 'damaged', 'failure'),
  }),
  'emonitoring-alert-relayed': fact('Alerte transmise aux services', 'Alert passed on to the police', ['prison-administration'], {}),
  'emonitoring-extended': fact(
    'Surveillance électronique prolongée',
    'Electronic monitoring extended',
    ['prefecture', 'minister'],
    { seq: rank, consentSignedOn: day, reasoned: flag },
    { needs: needs.monitoringExtension },
  ),
  'emonitoring-ended': fact(
    'Fin de la surveillance électronique',
    'Electronic monitoring ended',
    ['prefecture'],
    { cause: code },
    { needs: [onlyOnce(['emonitoring-ended'], 'emonitoring-ordered')], favours: 'person' },
  ),
  'contact-ban-ordered': fact(
    'Interdiction de contact notifiée',
    'Contact ban notified',
    ['prefecture', 'minister'],
    { names: Type.Optional(Type.String({ maxLength: 1000, personal: true })), reasoned: flag },
    { needs: needs.contactBan },
  ),
  'contact-ban-renewed': fact(
    'Interdiction de contact renouvelée',
    'Contact ban renewed',
    ['prefecture', 'minister'],
    { seq: rank, reasoned: flag },
    { needs: needs.contactBanRenewal },
  ),
  'contact-ban-lifted': fact(
    'Interdiction de contact levée',
    'Contact ban lifted',
    ['prefecture', 'minister'],
    {},
    { needs: [onlyOnce(['contact-ban-lifted'], 'contact-ban-ordered')], favours: 'person' },
  ),
  'requested-state-refused': fact(
    'Refus de l’État requis',
    'Refusal of the requested State',
    ['prefecture'],
    { reexamination: flag },
    { favours: 'person' },
  ),
  /** A house arrest without a maximum is looked at again on a day that the office fixes: no text asks for it. */
  'house-arrest-reviewed': fact('Revue interne de l’assignation', 'Internal review of the house arrest', ['prefecture'], {
    nextReviewOn: day,
  }),
  'host-data-erased': fact('Données de l’hébergeant effacées', 'Host data erased', ['prefecture'], {}),
  'house-arrest-ended': fact(
    'Fin de l’assignation',
    'House arrest ended',
    ['prefecture', 'administrative-court', 'system'],
    { cause: maybe('decision', 'annulled', 'removed', 'departure', 'placed', 'imprisoned', 'protection', 'expired', 'death') },
    { needs: [onlyOnce(['house-arrest-ended'], 'house-arrest-notified', 'judicial-house-arrest-ordered')], favours: 'person' },
  ),
}
