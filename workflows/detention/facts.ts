import { Type, type TProperties } from 'typebox'
import type { Need, Tell } from '../../src/definition/language.js'
import * as needs from './needs.js'
import * as tell from './notices.js'

const flag = Type.Optional(Type.Boolean())
const code = Type.Optional(Type.String({ maxLength: 200 }))
const codes = Type.Optional(Type.Array(Type.String({ maxLength: 80 })))
const instant = Type.Optional(Type.String({ format: 'date-time' }))
const day = Type.Optional(Type.String({ format: 'date' }))
const days = Type.Optional(Type.Integer({ minimum: 0, maximum: 210 }))
const rank = Type.Integer({ minimum: 1, maximum: 20 })
const oneOf = <const W extends readonly string[]>(...words: W) => Type.Unsafe<W[number]>(Type.Enum([...words]))
const maybe = <const W extends readonly string[]>(...words: W) => Type.Optional(oneOf(...words))
/** A value that names somebody: it is sealed apart from the fact. */
const personal = Type.Optional(Type.String({ maxLength: 200, personal: true }))

type More = { readonly needs?: readonly Need[]; readonly favours?: 'person'; readonly tell?: readonly Tell[] }
/**
 * A fact dated by its instant, which the data never repeat: the signature, the notification, the registry's stamp, the pronouncement. The prefecture keeps
 * the file to the end (R. 551-2, R. 741-2): it may record, from its proof, what another authority did.
 */
const fact = <const P extends TProperties>(fr: string, en: string, by: readonly string[], data: P, more: More = {}) => ({
  label: { fr, en },
  by: by.includes('prefecture') ? by : [...by, 'prefecture'],
  dated: 'instant' as const,
  data: Type.Object(data),
  ...more,
})

/** The facts of detention, in the order of the procedure: the order in which facts of one minute take effect. */
export const facts = {
  /** For a ban as main penalty, the judgment: detention follows from it by law (L. 741-2). */
  'detention-decided': fact(
    'Arrêté de placement signé',
    'Placement decided',
    ['prefecture'],
    {
      reference: code,
      basis: maybe('common', 'itf-main-penalty', 'dublin', 'asylum-ended-right', 'asylum-expulsion', 'asylum-threat'),
      measureId: code,
      reasons: flag,
      vulnerabilityConsidered: flag,
      measureEnforceable: flag,
      minor: flag,
      earlierPlacement: maybe('none', 'same-measure', 'other-measure'),
      gapException: maybe('new-circumstance', 'evasion', 'legal-opinion'),
    },
    { needs: needs.decision },
  ),
  /** The notification, or the pronouncement of a ban as main penalty: `effectiveBy` says which. */
  'placed-in-detention': fact(
    'Placement notifié (prise d’effet)',
    'Placement notified (takes effect)',
    ['centre', 'police'],
    {
      effectiveBy: maybe('notification', 'pronouncement'),
      languageUnderstood: code,
      canRead: flag,
      interpreterId: personal,
      interpreterMode: maybe('on-site', 'phone'),
      signedOrRefused: maybe('signed', 'refused'),
      removalAppeal: maybe('none', 'window-open', 'pending'),
    },
    { needs: needs.placement },
  ),
  'prosecutor-informed': fact(
    'Procureur informé',
    'Prosecutor informed',
    ['prefecture', 'police'],
    { channel: code, prosecutorOffice: code },
    { needs: needs.afterPlacement },
  ),
  'arrived-at-place': fact(
    'Arrivée au lieu de rétention',
    'Arrival at the place of detention',
    ['centre'],
    { placeId: code, placeKind: maybe('CRA', 'LRA') },
    { needs: needs.afterPlacement },
  ),
  'detention-rights-notified': fact(
    'Droits notifiés (procès-verbal)',
    'Rights notified (report)',
    ['centre'],
    { rights: codes, pvRef: code, copyGiven: flag, signatures: codes },
    { needs: needs.afterPlacement },
  ),
  'asylum-rights-notified': fact(
    'Droits en matière d’asile notifiés',
    'Rights as to asylum notified',
    ['centre'],
    { language: code, 'conditionsOfL754-1Told': flag, toldBefore: flag },
    { needs: needs.afterPlacement },
  ),
  'register-entry-made': fact('Mention au registre', 'Entry in the register', ['centre'], {
    entryKind: Type.String({ maxLength: 80 }),
    byWhom: personal,
  }),
  'right-exercised': fact(
    'Droit exercé',
    'Right exercised',
    ['centre'],
    {
      right: maybe('lawyer', 'doctor', 'consulate', 'third-party', 'interpreter', 'association', 'OFII'),
      requestedAt: instant,
      grantedAt: instant,
      refusalReason: code,
    },
    { needs: needs.afterPlacement },
  ),
  /** The outcome alone: no medical content. */
  'vulnerability-assessed': fact('Vulnérabilité évaluée', 'Vulnerability assessed', ['ofii', 'medical'], {
    outcome: maybe('none', 'adaptation', 'incompatible'),
  }),
  'placement-contested': fact(
    'Requête en contestation du placement',
    'Contest of the placement',
    ['judge-registry'],
    { signedBy: maybe('person', 'representative', 'nobody'), reasoned: flag },
    { needs: needs.contest, favours: 'person' },
  ),
  'extension-petition-filed': fact(
    'Requête en prolongation (timbre du greffe)',
    'Petition for an extension (stamped by the registry)',
    ['judge-registry'],
    {
      rank,
      grounds: codes,
      daysAsked: days,
      reasoned: flag,
      registerCopyAttached: flag,
      registerCopyDate: day,
      signedBy: maybe('authority', 'delegate', 'other', 'nobody'),
    },
    { needs: needs.petition },
  ),
  'hearing-summoned': fact('Avis d’audience', 'Hearing summoned', ['judge-registry'], {
    hearingAt: instant,
    place: code,
    video: flag,
    sentTo: Type.Optional(Type.Array(Type.Object({ to: Type.String({ maxLength: 80 }), at: Type.String({ format: 'date-time' }) }))),
  }),
  'hearing-held': fact(
    'Audience tenue',
    'Hearing held',
    ['judge-registry'],
    { endedAt: instant, personPresent: flag, lawyerPresent: flag, interpreterPresent: flag },
    { needs: needs.hearing },
  ),
  'extension-ordered': fact(
    'Ordonnance de prolongation',
    'Extension ordered',
    ['judge-registry'],
    { rank, grantedDays: days, statedEndAt: instant, ground: code },
    { needs: needs.extensionOrder },
  ),
  'detention-ended-by-judge': fact(
    'Ordonnance mettant fin à la rétention',
    'Detention ended by the judge',
    ['judge-registry'],
    { cause: maybe('irregularity', 'petition-refused', 'contest-upheld', 'request-upheld', 'own-motion') },
    { needs: needs.whileHeld, favours: 'person' },
  ),
  'judicial-house-arrest-ordered': fact(
    'Assignation à résidence par le juge',
    'House arrest ordered by the judge',
    ['judge-registry'],
    { address: personal, reportingService: code, passportHandedOver: flag },
    { needs: needs.houseArrest, favours: 'person' },
  ),
  /** A contest ruled alone. Where a petition is pending too, the one order (L. 743-5) is the extension, the end or the house arrest above. */
  'placement-contest-ruled': fact(
    'Ordonnance sur la contestation seule',
    'Contest ruled alone',
    ['judge-registry'],
    { outcome: oneOf('upheld', 'rejected', 'inadmissible') },
    { needs: needs.after('placement-contested', 'no-contest'), favours: 'person' },
  ),
  'order-notified': fact('Ordonnance notifiée', 'Order notified', ['judge-registry'], {
    party: oneOf('person', 'lawyer', 'prefect', 'prosecutor'),
    presentAtPronouncement: flag,
    appealInfoGiven: flag,
  }),
  'prosecutor-waived-suspension': fact(
    'Le parquet ne s’oppose pas',
    'The prosecutor does not oppose',
    ['prosecutor'],
    {},
    { favours: 'person' },
  ),
  'appeal-filed': fact(
    'Déclaration d’appel (reçue au greffe)',
    'Appeal filed (received by the registry)',
    ['court-registry'],
    { by: oneOf('person', 'prefect', 'prosecutor'), reasoned: flag, suspensiveRequested: flag },
    { needs: needs.appeal },
  ),
  /** One a party, where they are told at different instants. */
  'suspensive-appeal-notified': fact(
    'Appel suspensif notifié',
    'Suspensive appeal notified',
    ['prosecutor'],
    { to: Type.Optional(Type.Array(oneOf('prefect', 'person', 'lawyer'))), twoHourMention: flag },
    { needs: needs.suspensiveNotice },
  ),
  'suspensive-observations-sent': fact(
    'Observations en réponse',
    'Observations sent',
    ['prefecture', 'lawyer'],
    { by: maybe('prefect', 'person', 'lawyer') },
    { needs: needs.after('suspensive-appeal-notified', 'not-notified') },
  ),
  'suspension-ruled': fact(
    'Effet suspensif accordé ou refusé',
    'Suspension ruled',
    ['court-registry'],
    { granted: Type.Boolean() },
    { needs: needs.after('appeal-filed', 'no-appeal') },
  ),
  /** `against` and `rank`: which order it rules on, for which period. `notifiedAt`: when it was notified. */
  'appeal-ruled': fact(
    'Ordonnance du premier président',
    'Appeal ruled',
    ['court-registry'],
    {
      outcome: oneOf('confirmed', 'quashed', 'inadmissible', 'rejected-without-hearing', 'out-of-time'),
      against: maybe('extension', 'release'),
      rank: Type.Optional(rank),
      grantedDays: days,
      statedEndAt: instant,
      notifiedAt: instant,
    },
    { needs: needs.appealRuling },
  ),
  'cassation-filed': fact(
    'Pourvoi en cassation',
    'Appeal to the Cour de cassation',
    ['court-registry'],
    { by: maybe('person', 'prefect', 'prosecutor') },
    { needs: needs.after('appeal-ruled', 'no-ruling') },
  ),
  'release-requested': fact(
    'Demande de mise en liberté',
    'Release requested',
    ['judge-registry'],
    { reasoned: flag, documents: flag },
    { favours: 'person' },
  ),
  'release-request-ruled': fact(
    'Ordonnance sur la demande de mise en liberté',
    'Release request ruled',
    ['judge-registry'],
    { outcome: oneOf('granted', 'rejected', 'inadmissible'), withoutHearing: flag },
    { needs: needs.after('release-requested', 'no-request'), favours: 'person' },
  ),
  'moved-to-place': fact(
    'Déplacement vers un autre lieu',
    'Move to another place',
    ['prefecture'],
    {
      from: code,
      to: code,
      placeKind: maybe('CRA', 'LRA'),
      departureProsecutorInformedAt: instant,
      arrivalProsecutorInformedAt: instant,
      courtsInformedAt: instant,
    },
    { needs: needs.move },
  ),
  'movement-announced': fact('Prévision de déplacement annoncée', 'Movement announced', ['centre'], {
    kind: maybe('hearing', 'consulate', 'departure'),
    exceptionCode: maybe('public-order', 'psychological-state'),
  }),
  /** The hour alone: the envelope stays sealed. */
  'asylum-claim-handed-over': fact(
    'Demande d’asile remise sous pli fermé',
    'Asylum claim handed over under seal',
    ['centre'],
    { sealed: flag },
    { needs: needs.asylumClaim, favours: 'person' },
  ),
  'kept-despite-asylum': fact(
    'Maintien en rétention décidé malgré la demande d’asile',
    'Kept in detention despite the asylum claim',
    ['prefecture'],
    { reasoned: flag, notifiedAt: instant },
    { needs: needs.keeping },
  ),
  'asylum-detention-ended': fact(
    'Fin de la rétention au titre de l’asile',
    'Detention ended on account of asylum',
    ['prefecture'],
    { cause: maybe('protection-granted', 'fast-track-declined', 'not-kept') },
    { needs: needs.afterClaim, favours: 'person' },
  ),
  'removal-measure-annulled': fact(
    'Mesure d’éloignement annulée',
    'Removal measure annulled',
    ['prefecture'],
    { court: code },
    { favours: 'person' },
  ),
  'diligence-done': fact(
    'Diligence en vue de l’éloignement',
    'Diligence towards removal',
    ['prefecture'],
    {
      kind: maybe('consular-request', 'consular-hearing', 'laissez-passer-received', 'routing-request', 'transport-booked', 'reminder'),
      answer: code,
    },
    { needs: needs.whileHeld },
  ),
  'removal-attempt-failed': fact('Échec de l’éloignement', 'Removal attempt failed', ['escort'], {
    cause: maybe('obstruction', 'carrier', 'weather', 'consulate', 'other'),
  }),
  'biometrics-taken-without-consent': fact(
    'Empreintes ou photographie sans consentement',
    'Biometrics taken without consent',
    ['police'],
    { prosecutorAuthorisationAt: instant, lawyerPresent: flag, pvRef: code },
    { needs: needs.biometrics },
  ),
  hospitalised: fact('Hospitalisation', 'Hospitalised', ['centre'], {}),
  'returned-from-hospital': fact(
    'Retour d’hospitalisation',
    'Returned from hospital',
    ['centre'],
    {},
    { needs: needs.after('hospitalised', 'not-hospitalised') },
  ),
  absconded: fact('Fuite ou soustraction', 'Absconded', ['centre'], { prosecutorInformedAt: instant }, { tell: tell.absconded }),
  'detention-ended-by-prefect': fact(
    'Fin de la rétention décidée par le préfet',
    'Detention ended by the prefect',
    ['prefecture'],
    { cause: code },
    { favours: 'person' },
  ),
  released: fact(
    'Remise en liberté effective',
    'Released',
    ['centre'],
    {
      author: maybe('prefect', 'judge', 'court', 'expiry'),
      cause: maybe(
        'expiry',
        'irregularity',
        'contest-upheld',
        'request-upheld',
        'house-arrest',
        'annulment',
        'withdrawal',
        'asylum',
        'prefect',
        'other',
      ),
    },
    { favours: 'person', tell: tell.released },
  ),
  'departure-obligation-reminded': fact(
    'Rappel de l’obligation de partir',
    'Obligation to leave reminded',
    ['prefecture', 'judge-registry'],
    {},
  ),
  removed: fact(
    'Éloignement effectif',
    'Removed',
    ['escort'],
    { place: code, destination: code, means: code, escort: flag },
    { tell: tell.removed },
  ),
  'appeal-window-switched': fact('Information de l’interruption du délai de recours', 'Appeal window switched', ['prefecture'], {}),
  'administrative-court-informed': fact(
    'Tribunal administratif informé',
    'Administrative court informed',
    ['prefecture', 'judge-registry'],
    { by: maybe('prefecture', 'judge'), caseRef: code },
    { needs: needs.afterPlacement },
  ),
}
