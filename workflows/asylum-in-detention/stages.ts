import { lapse, type Procedure } from '../../src/definition/language.js'
import { annuls, refuses, upholds } from './tests.js'
import { claimHanded, freed, granting, heldAgain, keptInDetention, on, provided, removed } from './words.js'

const beforeClaim = ['opened', 'rights-notified', 'period-over', 'at-liberty']
const afterClaim = [
  'claim-handed',
  'late-claim',
  'kept',
  'at-ofpra',
  'granted',
  'not-accelerated',
  'rejected',
  'contested',
  'annulled',
  'upheld',
  'not-kept',
  'claimant-held',
]

/** One line through the procedure; the contest runs beside OFPRA's examination and comes to the fore with the refusal. */
export const stages: Procedure['stages'] = {
  initial: 'opened',
  labels: {
    opened: { fr: 'Ouverte', en: 'Opened' },
    'rights-notified': { fr: 'Droits notifiés', en: 'Rights notified' },
    'period-over': { fr: 'Cinq jours écoulés', en: 'Five days over' },
    'at-liberty': { fr: 'En liberté, délai suspendu', en: 'At liberty, time suspended' },
    'claim-handed': { fr: 'Demande remise', en: 'Claim handed over' },
    'late-claim': { fr: 'Demande remise après les cinq jours', en: 'Claim handed over after the five days' },
    kept: { fr: 'Maintien décidé', en: 'Kept' },
    'not-kept': { fr: 'Pas de maintien', en: 'Not kept' },
    'at-ofpra': { fr: 'À l’OFPRA', en: 'At OFPRA' },
    granted: { fr: 'Protection accordée', en: 'Protection granted' },
    'not-accelerated': { fr: 'Procédure accélérée écartée', en: 'Accelerated track declined' },
    rejected: { fr: 'Demande rejetée', en: 'Claim refused' },
    contested: { fr: 'Maintien contesté', en: 'Keeping contested' },
    annulled: { fr: 'Maintien annulé', en: 'Keeping annulled' },
    upheld: { fr: 'Maintien confirmé', en: 'Keeping upheld' },
    'claimant-held': { fr: 'Demandeur retenu (L. 523-1)', en: 'Claimant held (L. 523-1)' },
    released: { fr: 'Remise en liberté', en: 'Released' },
    removed: { fr: 'Éloignement exécuté', en: 'Removed' },
  },
  final: ['released', 'removed'],
  moves: [
    { from: ['opened'], on: on('detention-asylum-rights-notified'), to: 'rights-notified' },
    { from: ['opened'], on: on('l523-placed'), to: 'claimant-held' },
    { from: ['rights-notified'], on: lapse('detention-claim'), to: 'period-over' },
    { from: ['rights-notified', 'period-over'], on: freed, to: 'at-liberty' },
    { from: ['at-liberty'], on: heldAgain, to: 'rights-notified' },
    { from: ['opened', 'rights-notified', 'at-liberty'], on: claimHanded, to: 'claim-handed' },
    { from: ['period-over'], on: claimHanded, to: 'late-claim' },
    { from: ['claim-handed', 'late-claim'], on: [on('keeping-decided'), keptInDetention], to: 'kept' },
    { from: ['claim-handed', 'late-claim'], on: on('keeping-declined'), to: 'not-kept' },
    { from: ['claim-handed', 'late-claim', 'kept', 'claimant-held'], on: on('claim-received-by-ofpra'), to: 'at-ofpra' },
    { from: ['claim-handed', 'late-claim', 'kept', 'at-ofpra', 'claimant-held'], on: granting, to: 'granted' },
    { from: ['kept', 'at-ofpra', 'claimant-held'], on: on('ofpra-declines-accelerated'), to: 'not-accelerated' },
    { from: ['kept', 'at-ofpra'], on: provided(on('detention-ofpra-outcome', refuses), 'keeping-contested'), to: 'contested' },
    { from: ['kept', 'at-ofpra', 'claimant-held'], on: on('detention-ofpra-outcome', refuses), to: 'rejected' },
    { from: ['rejected'], on: on('keeping-contested'), to: 'contested' },
    { from: ['kept', 'at-ofpra', 'rejected', 'contested'], on: on('keeping-judged', annuls), to: 'annulled' },
    { from: ['rejected', 'contested'], on: on('keeping-judged', upholds), to: 'upheld' },
    { from: afterClaim, on: freed, to: 'released' },
    { from: [...beforeClaim, ...afterClaim], on: removed, to: 'removed' },
  ],
}
