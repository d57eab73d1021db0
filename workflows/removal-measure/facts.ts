import { Type, type TProperties } from 'typebox'
import type { Need, Tell } from '../../src/definition/language.js'
import { announcedWindows, channels, custodyStates, legalGrounds, measureKinds } from '../appeal-window/decisions.js'
import { onlyOnce } from '../fact.js'
import * as needs from './needs.js'
import * as tell from './notices.js'

const flag = Type.Optional(Type.Boolean())
const code = Type.Optional(Type.String({ maxLength: 200 }))
const codes = Type.Optional(Type.Array(Type.String({ maxLength: 80 })))
const instant = Type.Optional(Type.String({ format: 'date-time' }))
const day = Type.Optional(Type.String({ format: 'date' }))
const hour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const oneOf = <const W extends readonly string[]>(words: W) => Type.Unsafe<W[number]>(Type.Enum([...words]))
const maybe = <const W extends readonly string[]>(...words: W) => Type.Optional(oneOf(words))
/** A value that names somebody: it is sealed apart from the fact. */
const personal = Type.Optional(Type.String({ maxLength: 200, personal: true }))

type More = { readonly needs?: readonly Need[]; readonly favours?: 'person'; readonly tell?: readonly Tell[]; readonly dated?: 'day' }
/** The prefecture keeps the file: it may record, from its proof, what another authority or the person did. */
const fact = <const P extends TProperties>(fr: string, en: string, by: readonly string[], data: P, { dated, ...more }: More = {}) => ({
  label: { fr, en },
  by: by.includes('prefecture') ? by : [...by, 'prefecture'],
  dated: dated ?? ('instant' as const),
  data: Type.Object(data),
  ...more,
})

/** The facts of a removal measure, in the order in which facts of one minute take effect. */
export const facts = {
  'asylum-right-ended-known': fact('Connaissance de la fin du droit au maintien', 'End of the right to remain known', ['prefecture'], {
    source: maybe('ofpra', 'cnda', 'other'),
    endOfRightDate: day,
  }),
  /** Dated by its signature. */
  'removal-decision-signed': fact(
    'Décision d’éloignement signée',
    'Removal decision signed',
    ['prefecture'],
    {
      kind: oneOf(measureKinds),
      legalGround: Type.Optional(oneOf(legalGrounds)),
      signatory: personal,
      delegationRef: code,
      reasoned: flag,
      stayRightChecked: flag,
      departurePeriodGranted: flag,
      departurePeriodRefusalGround: code,
      destination: code,
      minor: flag,
      permanentEuResident: flag,
      observationsOffered: flag,
    },
    { dated: 'day', needs: needs.decision },
  ),
  'removal-decision-notified': fact(
    'Notification de la décision',
    'Removal decision notified',
    ['police', 'prison'],
    {
      channel: Type.Optional(oneOf(channels)),
      place: code,
      custodyAtNotification: Type.Optional(oneOf(custodyStates)),
      language: code,
      interpreter: personal,
      interpreterMode: maybe('presence', 'phone'),
      remediesStated: flag,
      announcedWindow: Type.Optional(oneOf(announcedWindows)),
      translationOffered: flag,
      refusedToSign: flag,
      counselOffered: flag,
      prisonInformationGiven: flag,
    },
    { needs: needs.notification },
  ),
  'destination-fixed': fact(
    'Décision fixant le pays de renvoi',
    'Destination fixed',
    ['prefecture', 'minister'],
    { country: code, separate: flag, signedOn: day, custodyAtNotification: Type.Optional(oneOf(custodyStates)), remediesStated: flag },
    { needs: [needs.after('removal-decision-signed')] },
  ),
  'departure-period-extended': fact(
    'Prolongation du délai de départ volontaire',
    'Departure period extended',
    ['prefecture'],
    { newUntil: Type.String({ format: 'date' }), reason: code, writtenNotice: flag },
    { favours: 'person', needs: needs.extension },
  ),
  'departure-period-ended': fact(
    'Fin du délai de départ volontaire',
    'Departure period ended',
    ['prefecture', 'police'],
    {
      ground: code,
      signedOn: Type.String({ format: 'date' }),
      channel: Type.Optional(oneOf(channels)),
      reasoned: flag,
      remediesStated: flag,
      custodyAtNotification: Type.Optional(oneOf(custodyStates)),
    },
    { needs: needs.periodEnded },
  ),
  'departure-duties-imposed': fact(
    'Obligations pendant le délai de départ',
    'Duties during the departure period',
    ['prefecture'],
    {
      reportingService: code,
      timesPerWeek: Type.Optional(Type.Integer({ minimum: 0, maximum: 14 })),
      reports: Type.Optional(Type.Array(Type.Object({ weekday: Type.Integer({ minimum: 1, maximum: 7 }), from: hour, to: hour }))),
      residence: personal,
      passportHandedOver: flag,
      receiptNo: code,
    },
    { needs: needs.duties },
  ),
  'departure-report-recorded': fact('Présentation effectuée', 'Report recorded', ['police'], { scheduledAt: instant }),
  'departure-report-missed': fact(
    'Présentation manquée',
    'Report missed',
    ['police'],
    { scheduledAt: instant },
    { tell: tell.reportMissed },
  ),
  /** Dated by its edition. */
  'return-ban-issued': fact(
    'Interdiction édictée',
    'Ban issued',
    ['prefecture'],
    {
      type: oneOf(['irtf-612-6', 'irtf-612-7', 'irtf-612-8', 'ictf']),
      months: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })),
      seriousThreat: flag,
      criteriaReasoned: flag,
      humanitarianReview: flag,
      startsOn: day,
    },
    { dated: 'day', needs: needs.ban },
  ),
  'return-ban-notified': fact(
    'Interdiction notifiée',
    'Ban notified',
    ['police', 'prefecture'],
    {
      channel: Type.Optional(oneOf(channels)),
      sisInformation: flag,
      durationRuleExplained: flag,
      proofRuleExplained: flag,
      remediesStated: flag,
      custodyAtNotification: Type.Optional(oneOf(custodyStates)),
    },
    { needs: needs.banNotification },
  ),
  'return-ban-extended': fact(
    'Prolongation de l’interdiction de retour',
    'Ban on return extended',
    ['prefecture'],
    {
      addedMonths: Type.Integer({ minimum: 1, maximum: 240 }),
      case: maybe('1', '2', '3'),
      rank: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
      seriousThreat: flag,
    },
    { needs: needs.banExtension },
  ),
  'ban-abrogation-requested': fact(
    'Demande d’abrogation de l’interdiction',
    'End of the ban requested',
    ['person', 'lawyer'],
    { residesAbroad: flag, exemption: maybe('none', 'prison', 'house-arrest') },
    { favours: 'person', needs: needs.abrogationRequest },
  ),
  'ban-abrogation-granted': fact('Interdiction abrogée', 'Ban ended', ['prefecture'], {}, { favours: 'person' }),
  'ban-abrogation-refused': fact('Abrogation refusée', 'End of the ban refused', ['prefecture'], { reasoned: flag }),
  'ban-review-opened': fact('Réexamen quinquennal ouvert', 'Five-yearly review opened', ['prefecture'], { observations: flag }),
  'ban-review-decided': fact('Réexamen quinquennal décidé', 'Five-yearly review decided', ['prefecture'], {
    outcome: maybe('abrogated', 'maintained'),
  }),
  'health-protection-raised': fact(
    'État de santé invoqué',
    'Health protection raised',
    ['person', 'lawyer', 'centre'],
    {},
    { favours: 'person' },
  ),
  'medical-opinion-received': fact('Avis médical de l’OFII reçu', 'OFII medical opinion received', ['ofii'], {
    outcome: maybe('protected', 'not-protected'),
  }),
  'consultation-received': fact('Consultation d’un autre État membre', 'Consultation by another Member State', ['prefecture'], {}),
  'consultation-answered': fact('Réponse à l’État membre', 'Answer to the Member State', ['prefecture'], {}),
  'consular-pass-requested': fact(
    'Laissez-passer demandé',
    'Consular pass requested',
    ['prefecture'],
    { consulate: code },
    {
      needs: [needs.after('removal-decision-notified')],
    },
  ),
  'consular-interview': fact('Audition consulaire', 'Consular interview', ['consulate'], { consulate: code }),
  'consular-pass-issued': fact('Laissez-passer délivré', 'Consular pass issued', ['consulate'], { consulate: code, validUntil: day }),
  'consular-pass-refused': fact('Laissez-passer refusé', 'Consular pass refused', ['consulate'], { consulate: code }),
  'consular-pass-expired': fact('Laissez-passer périmé', 'Consular pass expired', ['prefecture'], { consulate: code }),
  'consular-clear-day-requested': fact(
    'Jour franc demandé par le consulat',
    'Clear day requested by the consulate',
    ['consulate'],
    {},
    { needs: needs.clearDay },
  ),
  'urgent-application-filed': fact(
    'Référé déposé (outre-mer)',
    'Urgent application filed (overseas)',
    ['administrative-court', 'lawyer'],
    {},
    { favours: 'person', needs: needs.urgentApplication },
  ),
  'urgent-application-settled': fact('Référé tranché', 'Urgent application settled', ['administrative-court'], {}),
  'observations-heard': fact('Observations recueillies', 'Observations heard', ['prefecture', 'police'], {}),
  'flight-booked': fact(
    'Vol réservé',
    'Flight booked',
    ['border-police'],
    { flight: code, departsAt: instant, escort: flag },
    { needs: needs.flight },
  ),
  'flight-failed': fact('Échec d’embarquement', 'Boarding failed', ['border-police'], { cause: code, escort: flag }),
  'removal-executed': fact(
    'Éloignement exécuté',
    'Removal executed',
    ['border-police'],
    { mode: maybe('forced', 'voluntary', 'assisted'), place: code, carrier: code, escort: flag },
    { needs: needs.execution, tell: tell.executed },
  ),
  /** Dated by the day of the departure. */
  'departure-proved': fact(
    'Preuve du départ',
    'Departure proved',
    ['prefecture'],
    { means: maybe('exit-stamp', 'consulate', 'ofii', 'other'), provedOn: day },
    { dated: 'day', favours: 'person' },
  ),
  'returned-during-ban': fact('Retour pendant l’interdiction', 'Return during the ban', ['police'], {}),
  'measure-withdrawn': fact(
    'Retrait',
    'Measure withdrawn',
    ['prefecture'],
    { ground: code },
    { needs: [onlyOnce(['measure-withdrawn'])], favours: 'person', tell: tell.measureEnded },
  ),
  'measure-abrogated': fact(
    'Abrogation',
    'Measure abrogated',
    ['prefecture'],
    { ground: code },
    { needs: [onlyOnce(['measure-abrogated'])], favours: 'person', tell: tell.measureEnded },
  ),
  'measure-annulled': fact(
    'Annulation',
    'Measure annulled',
    ['administrative-court'],
    { ground: code, finalOn: day },
    { needs: [onlyOnce(['measure-annulled'])], favours: 'person', tell: tell.measureEnded },
  ),
  'measure-replaced': fact(
    'Remplacement par une nouvelle mesure',
    'Measure replaced',
    ['prefecture'],
    { ground: code },
    { needs: [onlyOnce(['measure-replaced'])] },
  ),
  'annulment-carried-out': fact(
    'Mesures levées et document provisoire de séjour remis',
    'Coercion ended and provisional stay document issued',
    ['prefecture'],
    { houseArrestEnded: flag, released: flag, documentIssued: flag },
    { favours: 'person' },
  ),
  'data-erased': fact('Données effacées', 'Data erased', ['prefecture', 'operator'], {
    file: oneOf(['eloi', 'agdref', 'gestel']),
    files: codes,
  }),
}
