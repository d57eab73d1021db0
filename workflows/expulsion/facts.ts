import { Type } from 'typebox'
import * as needs from './needs.js'
import type { BulletinItem } from './tests.js'
import { code, day, fact, flag, instant, maybe, oneOf, onlyOnce } from '../fact.js'

/** The mandatory content of the bulletin, item by item. */
const items = {
  procedureOpened: flag,
  facts: flag,
  sitting: flag,
  publicSitting: flag,
  texts: flag,
  counselAndInterpreter: flag,
  legalAid: flag,
  fileService: flag,
  remedies: flag,
} as const satisfies Record<BulletinItem, typeof flag>
const basis = maybe('631-1', '631-2', '631-3')
const authority = ['prefecture', 'minister']

/** The facts of an expulsion, in the order of the procedure: the order in which facts of one minute take effect. */
export const facts = {
  'expulsion-proposed': fact(
    'Proposition d’expulsion',
    'Expulsion proposed',
    ['prefecture'],
    { legalBasis: basis, protectionCheck: flag, urgency: flag, minor: flag, custody: maybe('free', 'prison', 'detention', 'house-arrest') },
    { needs: needs.proposal },
  ),
  'absolute-urgency-declared': fact('Urgence absolue', 'Absolute urgency', authority, { reasoned: flag }, { needs: needs.urgency }),
  'comex-date-fixed': fact(
    'Date de la commission fixée',
    'Sitting of the commission fixed',
    ['comex-secretariat'],
    {
      sittingAt: instant,
      place: code,
      members: Type.Optional(Type.Array(oneOf('tribunal-president', 'magistrate', 'administrative-judge'), { maxItems: 3 })),
    },
    { needs: needs.dateFixed },
  ),
  'comex-date-moved': fact(
    'Date de la commission déplacée',
    'Sitting of the commission moved',
    ['comex-secretariat'],
    { sittingAt: instant, place: code },
    { needs: needs.dateMoved },
  ),
  'bulletin-issued': fact(
    'Bulletin de notification établi',
    'Bulletin issued',
    ['prefecture'],
    { items: Type.Optional(Type.Object(items)), fileServiceName: code, fileServiceAddress: code },
    { needs: needs.bulletinIssued },
  ),
  'bulletin-served': fact(
    'Bulletin remis',
    'Bulletin served',
    ['police', 'prison-registry'],
    { dischargeSigned: flag },
    { needs: needs.served },
  ),
  'bulletin-delivery-failed': fact('Remise impossible', 'Delivery failed', ['police'], {
    attempts: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    movedWithoutDeclaring: flag,
  }),
  /** Dated by the day of the registered letter. */
  'bulletin-posted': fact(
    'Lettre recommandée et lettre simple',
    'Registered and ordinary letters',
    ['prefecture'],
    { ordinaryOn: day, firstPresentedOn: day, addressKind: maybe('residence', 'last-known') },
    { dated: 'day', needs: needs.posted },
  ),
  'file-requested': fact('Dossier demandé', 'File requested', ['person', 'lawyer'], {}, { favours: 'person' }),
  'file-communicated': fact('Dossier communiqué', 'File communicated', ['prefecture'], {}),
  'defence-brief-filed': fact('Mémoire en défense', 'Written defence', ['lawyer', 'person'], {}, { favours: 'person' }),
  'comex-legal-aid-granted': fact('Aide juridictionnelle provisoire', 'Provisional legal aid', ['comex'], {}, { favours: 'person' }),
  'adjournment-requested': fact(
    'Demande de renvoi',
    'Adjournment requested',
    ['person', 'lawyer'],
    { duringSitting: flag, by: maybe('person', 'lawyer'), reason: code },
    { needs: needs.adjournmentRequest, favours: 'person' },
  ),
  'sitting-held': fact(
    'Réunion de la commission',
    'Sitting held',
    ['comex'],
    { present: flag, counsel: flag, interpreter: maybe('present', 'not-needed', 'missing'), minutes: flag, publicSitting: flag },
    { needs: needs.sitting },
  ),
  /** The length is the one that the commission fixes, at most a month. */
  'adjournment-granted': fact(
    'Renvoi accordé',
    'Adjournment granted',
    ['comex'],
    { newSittingAt: instant, opinionDueOn: day },
    { needs: needs.adjournment, favours: 'person' },
  ),
  'adjournment-refused': fact('Renvoi refusé', 'Adjournment refused', ['comex'], {}),
  'opinion-given': fact('Avis motivé de la commission', 'Reasoned opinion', ['comex'], {
    about: maybe('expulsion', 'abrogation'),
    sense: maybe('favourable', 'unfavourable'),
    sentToAuthorityAt: instant,
    sentToPersonAt: instant,
  }),
  'formalities-deemed-done': fact(
    'Formalités réputées accomplies',
    'Formalities deemed done',
    ['system', 'prefecture'],
    {},
    { needs: needs.deemed },
  ),
  'person-informed-deemed': fact(
    'Information de la personne',
    'Person told that the formalities are deemed done',
    ['prefecture'],
    {},
    { needs: needs.deemed },
  ),
  'expulsion-order-signed': fact(
    'Arrêté d’expulsion signé',
    'Expulsion order signed',
    authority,
    { basis, reasoned: flag },
    { needs: needs.order },
  ),
  'expulsion-order-notified': fact(
    'Arrêté notifié',
    'Order notified',
    ['police', 'prison-registry'],
    {
      channel: maybe('voie-administrative', 'lettre-ar', 'greffe'),
      custody: maybe('free', 'cra', 'prison', 'house-arrest', 'waiting-zone'),
      euCitizen: flag,
      urgency: flag,
      remediesStated: flag,
    },
    { needs: needs.notified },
  ),
  'expulsion-dropped': fact(
    'Abandon de la procédure',
    'Expulsion dropped',
    authority,
    {},
    { needs: [onlyOnce(['expulsion-dropped'])], favours: 'person' },
  ),
  'expulsion-destination-fixed': fact('Pays de renvoi fixé', 'Destination fixed', authority, { country: code, separate: flag }),
  'expulsion-executed': fact(
    'Exécution effective',
    'Expulsion carried out',
    ['pab'],
    { voluntary: flag, proof: code },
    { needs: needs.execution },
  ),
  /** Dated by the day of the receipt. */
  'abrogation-requested': fact(
    'Demande d’abrogation',
    'Request for abrogation',
    ['person', 'lawyer'],
    { residesAbroad: flag, inPrison: flag, houseArrest: flag },
    { dated: 'day', needs: needs.request, favours: 'person' },
  ),
  'abrogation-granted': fact(
    'Abrogation',
    'Abrogation granted',
    authority,
    {},
    { needs: [onlyOnce(['abrogation-granted'])], favours: 'person' },
  ),
  'abrogation-refused': fact('Refus d’abrogation', 'Abrogation refused', authority, { commissionHeard: flag, reasoned: flag }),
  'review-opened': fact('Réexamen ouvert', 'Review opened', authority, {}),
  'review-observations': fact(
    'Observations sur le réexamen',
    'Observations on the review',
    ['person', 'lawyer'],
    {},
    { favours: 'person' },
  ),
  'review-decided': fact('Réexamen décidé', 'Review decided', authority, { outcome: maybe('maintained', 'abrogated') }),
  'order-annulled': fact('Annulation de l’arrêté', 'Order annulled', ['administrative-court'], { final: flag }, { favours: 'person' }),
  'order-withdrawn': fact(
    'Retrait de l’arrêté',
    'Order withdrawn',
    authority,
    {},
    { needs: [onlyOnce(['order-withdrawn'])], favours: 'person' },
  ),
  'register-entry-made': fact('Inscription dans AGDREF2', 'Entry in the register', ['prefecture'], {}),
  'register-updated': fact('Mise à jour dans AGDREF2', 'Register updated', ['prefecture'], {}),
  'data-erased': fact('Données effacées', 'Data erased', ['prefecture'], { file: maybe('register', 'removal-file') }),
}
