import { Type } from 'typebox'
import { fact, flag, maybe, oneOf, personal } from '../fact.js'
import * as needs from './needs.js'

/** Short: a reference has no room for what the claim says. */
const code = Type.Optional(Type.String({ maxLength: 80 }))
const custody = maybe('detained', 'assigned')
const measureKind = maybe('oqtf', 'expulsion', 'judicial-ban', 'administrative-ban')

/**
 * The facts of a claim made in detention, in the order in which facts of one minute take effect. Dates, outcomes and references alone: nothing of what
 * the claim says, of its grounds or of the interview has a place here (L. 531-8, R. 531-21).
 */
export const facts = {
  /** `heldIn`: a detention of the file opened this procedure; its periods and its judge are recorded there. */
  'l523-placed': fact(
    'Placement en rétention du demandeur d’asile notifié (L. 523-1)',
    'Detention of the asylum seeker notified (L. 523-1)',
    ['centre', 'police'],
    { heldIn: maybe('detention') },
    { needs: needs.claimantPlacement },
  ),
  'l523-judge-seised': fact(
    'Juge saisi (L. 523-3)',
    'Judge seized (L. 523-3)',
    ['judge-registry'],
    {},
    { needs: needs.after('l523-placed', 'not-placed') },
  ),
  'l523-ordered': fact(
    'Ordonnance du juge (L. 523-3)',
    'Order of the judge (L. 523-3)',
    ['judge-registry'],
    { granted: Type.Boolean(), grantedDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 28 })) },
    { needs: needs.after('l523-judge-seised', 'judge-not-seised') },
  ),
  'l523-claim-handed': fact(
    'Demande d’asile remise sous pli fermé (L. 523-6)',
    'Asylum claim handed over under seal (L. 523-6)',
    ['centre'],
    { sealed: flag },
    { favours: 'person' },
  ),
  'l523-removal-notified': fact(
    'Décision d’éloignement notifiée (L. 523-6)',
    'Removal decision notified (L. 523-6)',
    ['centre'],
    { measureId: code },
    { needs: needs.after('l523-placed', 'not-placed') },
  ),
  'detention-asylum-rights-notified': fact('Notification des droits en matière d’asile', 'Rights as to asylum notified', ['centre'], {
    language: code,
    interpreter: personal,
    mode: maybe('present', 'phone'),
    signed: flag,
    conditionsTold: flag,
  }),
  'detention-claim-wished': fact('Souhait de demander l’asile', 'Wish to claim asylum', ['centre'], {}, { favours: 'person' }),
  /** The envelope stays sealed: its reference alone, with whether later facts are invoked and whether the country is deemed safe. */
  'detention-claim-handed': fact(
    'Remise de la demande sous pli fermé',
    'Claim handed over under seal',
    ['centre'],
    { sealed: flag, sealRef: code, newFactsInvoked: flag, safeCountry: flag },
    { needs: needs.claim, favours: 'person' },
  ),
  'prefect-informed-of-claim': fact('Information du préfet', 'Prefect informed of the claim', ['centre'], {}, { needs: needs.afterClaim }),
  /** The criteria are codes of objective facts of the removal file: never a word of the claim. */
  'keeping-decided': fact(
    'Maintien en rétention décidé',
    'Keeping in detention decided',
    ['prefecture'],
    { reference: code, reasoned: flag, criteria: Type.Optional(Type.Array(Type.String({ maxLength: 80 }))), vulnerabilityConsidered: flag },
    { needs: needs.keeping },
  ),
  'keeping-declined': fact(
    'Pas de maintien en rétention',
    'No keeping in detention',
    ['prefecture'],
    {},
    { needs: needs.afterClaim, favours: 'person' },
  ),
  'attestation-delivered': fact(
    'Attestation de demande d’asile remise',
    'Certificate of asylum claim delivered',
    ['prefecture'],
    { validTo: Type.Optional(Type.String({ format: 'date' })) },
    { favours: 'person' },
  ),
  'keeping-notified': fact(
    'Notification du maintien',
    'Keeping notified',
    ['centre'],
    { language: code, remediesStated: flag },
    { needs: needs.keepingNotice },
  ),
  'claim-sent-to-ofpra': fact(
    'Transmission du pli à l’OFPRA',
    'Envelope sent to OFPRA',
    ['centre'],
    { channel: maybe('registered', 'secure'), interpreterNeeded: code },
    { needs: needs.after('keeping-notified', 'keeping-not-notified') },
  ),
  'claim-received-by-ofpra': fact(
    'Réception par l’OFPRA',
    'Received by OFPRA',
    ['ofpra', 'centre'],
    { receiptRef: code, underL523: flag },
    { needs: needs.after('claim-sent-to-ofpra', 'not-sent') },
  ),
  'ofpra-declines-accelerated': fact(
    'L’OFPRA ne statue pas en procédure accélérée',
    'OFPRA declines the accelerated track',
    ['ofpra', 'centre'],
    {},
    { favours: 'person' },
  ),
  'detention-claim-withdrawn': fact('Retrait de la demande', 'Claim withdrawn', ['ofpra', 'centre'], {}),
  /** A new claim that gives no right to remain: a first one only to defeat a removal, or any further one. The prefect says so after the claim. */
  'right-to-remain-refused': fact('Pas de droit au maintien (réexamen)', 'No right to remain (re-examination)', ['prefecture'], {
    ground: oneOf('reexam-abusive', 'second-reexam'),
  }),
  'detention-ofpra-outcome': fact('Sens de la décision de l’OFPRA', 'Outcome of OFPRA', ['ofpra', 'centre'], {
    outcome: oneOf(
      'refugee',
      'subsidiary',
      'rejected',
      'inadmissible-1',
      'inadmissible-2',
      'inadmissible-3',
      'inadmissible-late',
      'closed',
    ),
  }),
  'detention-ofpra-notified': fact(
    'Notification de la décision de l’OFPRA',
    'OFPRA’s decision notified',
    ['centre'],
    { mode: maybe('sealed', 'administrative'), remediesStated: flag, measureKind, custody },
    { needs: needs.after('detention-ofpra-outcome', 'no-outcome') },
  ),
  'court-told-of-ofpra': fact(
    'Tribunal informé de la décision de l’OFPRA',
    'Court told of OFPRA’s decision',
    ['prefecture'],
    {},
    { needs: needs.after('detention-ofpra-notified', 'not-notified') },
  ),
  'keeping-contested': fact(
    'Recours contre le maintien',
    'Keeping contested',
    ['administrative-court', 'centre'],
    { place: maybe('ta', 'centre') },
    { needs: needs.contest, favours: 'person' },
  ),
  'assigned-meanwhile': fact(
    'Assignation à résidence notifiée en cours d’instance',
    'House arrest notified while the case is pending',
    ['prefecture', 'police'],
    {},
    { needs: needs.after('keeping-contested', 'not-contested') },
  ),
  'court-told-of-assignment': fact(
    'Tribunal informé de l’assignation',
    'Court told of the house arrest',
    ['prefecture'],
    {},
    { needs: needs.after('assigned-meanwhile', 'not-assigned') },
  ),
  'keeping-judged': fact(
    'Jugement sur le maintien',
    'Keeping judged',
    ['administrative-court'],
    { annulled: Type.Boolean() },
    { needs: needs.judgment },
  ),
  'detention-transferred': fact('Transfert du local vers le centre de rétention', 'Moved from the local place to the centre', ['centre'], {
    from: code,
    to: code,
  }),
  'ofpra-told-of-transfer': fact('OFPRA informé du transfert', 'OFPRA told of the move', ['centre'], {}),
  /** L. 752-7: the removal decision has become final and the person is placed or assigned after a refusal. */
  'suspension-window-opened': fact(
    'Placement ou assignation notifié après le rejet (L. 752-7)',
    'Placement or house arrest notified after the refusal (L. 752-7)',
    ['prefecture', 'centre'],
    { custody, remediesStated: flag },
  ),
  'removal-suspension-requested': fact(
    'Demande de suspension de l’éloignement (L. 542-6)',
    'Suspension of the removal requested (L. 542-6)',
    ['administrative-court', 'centre'],
    {},
    { favours: 'person' },
  ),
  'removal-suspension-judged': fact(
    'Jugement sur la suspension',
    'Suspension judged',
    ['administrative-court'],
    { suspended: Type.Boolean() },
    { needs: needs.after('removal-suspension-requested', 'not-requested') },
  ),
}
