import { Type, type TProperties } from 'typebox'
import type { Need, Tell } from '../../src/definition/language.js'
import { announcedWindows, channels, custodyStates, decisionTypes, legalGrounds } from './decisions.js'
import { onlyOnce } from '../fact.js'
import * as needs from './needs.js'
import * as tell from './notices.js'

const flag = Type.Optional(Type.Boolean())
const code = Type.Optional(Type.String({ maxLength: 200 }))
const instant = Type.Optional(Type.String({ format: 'date-time' }))
const oneOf = <const W extends readonly string[]>(words: W) => Type.Unsafe<W[number]>(Type.Enum([...words]))
const maybe = <const W extends readonly string[]>(...words: W) => Type.Optional(oneOf(words))
const party = oneOf(['person', 'prefect', 'minister'])

type More = { readonly needs?: readonly Need[]; readonly favours?: 'person'; readonly tell?: readonly Tell[] }
/** A fact dated by its instant. The prefecture keeps the file: it may record, from its proof, what another authority or the person did. */
const fact = <const P extends TProperties>(fr: string, en: string, by: readonly string[], data: P, more: More = {}) => ({
  label: { fr, en },
  by: by.includes('prefecture') ? by : [...by, 'prefecture'],
  dated: 'instant' as const,
  data: Type.Object(data),
  ...more,
})

/** The facts of a window of appeal, in the order in which facts of one minute take effect. */
export const facts = {
  /** Dated by the notification, or by the birth of an implied decision. Derived from the procedure that opens the window, or recorded. */
  'window-opened': fact('Délai ouvert', 'Window opened', ['system', 'prefecture'], {
    decisionType: oneOf(decisionTypes),
    signedAt: Type.String({ format: 'date' }),
    custody: oneOf(custodyStates),
    departurePeriod: flag,
    ground: Type.Optional(oneOf(legalGrounds)),
    channel: Type.Optional(oneOf(channels)),
    remediesStated: flag,
    announcedWindow: Type.Optional(oneOf(announcedWindows)),
    residence: maybe('france', 'overseas', 'abroad'),
    territory: code,
  }),
  'custody-changed': fact('Changement de situation', 'Custody changed', ['prefecture', 'prison', 'centre'], {
    newState: oneOf([...custodyStates, 'judicial-house-arrest']),
    decisionNotifiedAt: instant,
  }),
  'switch-information-given': fact(
    'Information sur le nouveau délai',
    'Information on the new window',
    ['prefecture', 'centre', 'prison'],
    { newState: oneOf(['house-arrest', 'cra', 'prison']), language: code, textGiven: flag, signature: maybe('signed', 'refused') },
    { needs: needs.switchInformation },
  ),
  'legal-aid-requested': fact(
    'Demande d’aide juridictionnelle',
    'Legal aid requested',
    ['person', 'lawyer'],
    { office: code },
    { favours: 'person', needs: needs.legalAid },
  ),
  'legal-aid-decided': fact(
    'Décision du bureau d’aide juridictionnelle',
    'Decision on legal aid',
    ['legal-aid-office'],
    { outcome: maybe('admitted-full', 'partial', 'refused', 'lapsed', 'provisional') },
    { needs: [needs.after('legal-aid-requested')] },
  ),
  'legal-aid-contested': fact(
    'Recours contre la décision du bureau',
    'Decision on legal aid contested',
    ['lawyer', 'person'],
    {},
    { favours: 'person', needs: [needs.after('legal-aid-decided')] },
  ),
  'legal-aid-contest-decided': fact(
    'Décision sur ce recours',
    'Contest of the decision on legal aid decided',
    ['legal-aid-office'],
    {},
    { needs: [needs.after('legal-aid-contested')] },
  ),
  'counsel-designated': fact('Avocat désigné', 'Counsel designated', ['bar'], { underLegalAid: flag }),
  'administrative-appeal-filed': fact('Recours administratif', 'Administrative appeal', ['person', 'lawyer'], {}, { favours: 'person' }),
  'administrative-appeal-decided': fact(
    'Décision sur le recours administratif',
    'Administrative appeal decided',
    ['prefecture'],
    {},
    { needs: [needs.after('administrative-appeal-filed')] },
  ),
  'appeal-deposited': fact(
    'Requête déposée au lieu de rétention ou en prison',
    'Petition deposited at the place of detention or in prison',
    ['centre', 'prison'],
    { registerNo: code, receiptGiven: flag, custodySinceNotification: flag },
    { favours: 'person', needs: needs.deposit, tell: tell.appealFiled },
  ),
  'appeal-forwarded': fact(
    'Requête transmise au tribunal',
    'Petition forwarded to the court',
    ['centre', 'prison'],
    {},
    {
      needs: [needs.after('appeal-deposited')],
    },
  ),
  'appeal-registered': fact(
    'Requête enregistrée',
    'Petition registered',
    ['administrative-court'],
    { number: code, court: code, summary: flag },
    { favours: 'person', needs: needs.inTime, tell: tell.appealFiled },
  ),
  'brief-announced': fact('Mémoire complémentaire annoncé', 'Further brief announced', ['lawyer'], {}),
  'brief-filed': fact('Mémoire complémentaire déposé', 'Further brief filed', ['lawyer'], {}, { favours: 'person' }),
  'custody-notified-to-court': fact('Tribunal informé de la situation', 'Court informed of the custody', ['prefecture'], {
    state: oneOf(['house-arrest', 'cra', 'prison', 'judicial-house-arrest', 'free']),
    releaseAt: instant,
  }),
  'court-file-requested': fact('Dossier demandé par le tribunal', 'File requested by the court', ['administrative-court'], {}),
  'decision-produced': fact('Décisions attaquées produites', 'Contested decisions produced', ['prefecture'], {}),
  'hearing-notified': fact('Avis d’audience', 'Hearing notified', ['administrative-court'], {
    hearingAt: instant,
    place: code,
    video: flag,
  }),
  'judgment-read': fact('Jugement lu', 'Judgment read', ['administrative-court'], {
    court: maybe('ta', 'caa', 'ce'),
    operative: oneOf(['reject', 'annul-all', 'annul-period', 'annul-ban', 'annul-house-arrest', 'injunction']),
    injunctionDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 400 })),
  }),
  'judgment-notified': fact(
    'Jugement notifié à une partie',
    'Judgment notified to a party',
    ['administrative-court'],
    { party, court: maybe('ta', 'caa', 'ce'), appealTimeStated: flag },
    { needs: [needs.after('judgment-read')] },
  ),
  'further-appeal-filed': fact(
    'Appel',
    'Further appeal',
    ['person', 'lawyer', 'prefecture', 'minister'],
    { court: code, party: Type.Optional(party) },
    {
      needs: needs.furtherAppeal,
    },
  ),
  'cassation-filed': fact(
    'Pourvoi',
    'Appeal to the Conseil d’État',
    ['person', 'lawyer', 'prefecture', 'minister'],
    { court: code, party: Type.Optional(party) },
    {
      needs: needs.cassation,
    },
  ),
  'appeal-withdrawn': fact('Désistement', 'Appeal withdrawn', ['administrative-court'], {}, { needs: needs.pendingAppeal }),
  'window-closed': fact(
    'Délai sans objet',
    'Window without object',
    ['prefecture', 'system'],
    {
      reason: maybe('decision-withdrawn', 'decision-abrogated', 'decision-replaced', 'other'),
    },
    { needs: [onlyOnce(['window-closed'])] },
  ),
}
