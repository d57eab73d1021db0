import { ceseda, newCeseda, oldCeseda } from '../ceseda/articles.js'
import { article, daysAfter, defineRule, hours } from '../rule.js'
import type { Article, Confidence, Exclusion, Period, Rule, Text, Version } from '../types.js'
import { cja, eitherOf, francDays, francMonths, reform2024, sevenDays, unresearched } from './lengths.js'
import { withoutBorderContest, withoutKeepingContest } from './not-overseas.js'

/**
 * How long a decision can be challenged before the administrative judge, by decision and by custody. Law 2024-42 (art. 86 IV) changed the windows of
 * decisions signed from 2024-07-15: the date that picks the version is the signature; notified after that day, a decision signed before it has both.
 */
type Wording = { readonly period: Period; readonly basis: readonly Article[]; readonly confidence?: Confidence }

const until2024 = (number: string): Article => ceseda(number, { from: '2021-05-01', until: reform2024 })
const month = francMonths(1)
const twoDays = hours(48)
const windows = { oneMonth: { period: month, confidence: 'likely' }, sevenDays: { period: sevenDays, confidence: 'unsure' } } as const

const pacific = ['FR-PF', 'FR-PF-NEAR', 'FR-PF-FAR', 'FR-PF-GAMBIER', 'FR-PF-MARQUESAS', 'FR-NC', 'FR-NC-OUTER', 'FR-WF']
const pacificDelay: Text = {
  fr: 'Pacifique : la loi 2024-42 (art. 86, V) y diffère son entrée en vigueur ; ancien ou nouveau délai.',
  en: 'Pacific: law 2024-42 (art. 86, V) delays its entry into force there; the former window or the new one.',
}

/** In the Pacific collectivities the entry into force of the new windows is delayed: both, where they differ. */
const inPacific = (before: Wording, since: Wording): Version => ({
  ...(isSamePeriod(before, since) ? since : { period: eitherOf(before.period, since.period, pacificDelay), confidence: 'unsure' }),
  territories: pacific,
  from: reform2024,
  basis: [...leftBy2024(before, since), ...since.basis, article('Loi 2024-42', 'art. 86, V')],
})

const isSamePeriod = (one: Wording, other: Wording): boolean => JSON.stringify(one.period) === JSON.stringify(other.period)

/** The former articles that still stood at the reform, without their end; what the reform only worded anew is cited once. */
const leftBy2024 = (before: Wording, since: Wording): readonly Article[] =>
  before.basis
    .filter(({ until }) => until === undefined || until >= reform2024)
    .filter(({ article: number }) => !since.basis.some((kept) => kept.article === number))
    .map(({ code, article: number }) => ({ code, article: number }))

const ordinary = [cja('R. 421-1')]
const twoMonths = francMonths(2)
/** Overseas the special windows do not apply to an obligation to leave: the ordinary two months. */
const overseas = (code: readonly string[], local: readonly Article[]): Version => ({
  territories: code,
  from: unresearched,
  period: twoMonths,
  basis: [...ordinary, oldCeseda('L. 514-1'), cja('R. 776-9-1', { until: reform2024 }), ...local],
  confidence: 'likely',
})
const ordinaryOverseas: readonly Version[] = [
  overseas(
    ['FR-971', 'FR-973', 'FR-976'],
    [
      ...['L. 651-3', 'L. 651-4', 'L. 651-6'].map((number) => newCeseda(number)),
      ...['L. 931-2', 'L. 931-3', 'L. 931-4'].map((number) => ceseda(number, { from: reform2024 })),
    ],
  ),
  overseas(['FR-BL'], [newCeseda('L. 652-3')]),
  overseas(['FR-MF'], [newCeseda('L. 653-3')]),
]

type Elsewhere = { readonly overlays?: readonly Version[]; readonly notIn?: readonly Exclusion[] }

/** One question, its wording before 2024-07-15 and since; with the territories where something else stands, or nothing. */
const windowRule = (id: string, label: Text, before: Wording, since: Wording, { overlays = [], notIn }: Elsewhere = {}): Rule =>
  defineRule(
    `window-${id}`,
    label,
    [{ from: unresearched, until: reform2024, ...before }, { from: reform2024, ...since }, ...overlays, inPacific(before, since)],
    undefined,
    notIn,
  )

const measureRule = (id: string, label: Text, before: Wording, since: Wording): Rule =>
  windowRule(id, label, before, since, { overlays: ordinaryOverseas })

const freeSince: Wording = { ...windows.oneMonth, basis: [ceseda('L. 614-1'), ceseda('L. 911-1')] }
const prisonSince: Wording = { ...windows.sevenDays, basis: [ceseda('L. 614-3'), ceseda('L. 921-1')] }
const assignedSince: Wording = { ...windows.sevenDays, basis: [ceseda('L. 614-2'), ceseda('L. 921-1')] }
const detainedSince: Wording = { period: twoDays, basis: [ceseda('L. 614-2'), ceseda('L. 921-2')] }

const thirtyDays: Wording = {
  period: francDays(30),
  basis: [oldCeseda('L. 512-1, I'), until2024('L. 614-4'), cja('R. 776-2')],
  confidence: 'likely',
}
const fifteenDays: Wording = {
  period: francDays(15),
  basis: [oldCeseda('L. 512-1, I bis'), until2024('L. 614-5'), cja('R. 776-2')],
  confidence: 'likely',
}
const noPeriod: Wording = { period: twoDays, basis: [oldCeseda('L. 512-1, II'), until2024('L. 614-6')] }
const inPrison = (wording: Wording): Wording => ({
  ...wording,
  basis: [...wording.basis, oldCeseda('L. 512-1, IV'), until2024('L. 614-15')],
})
const withCustody: Wording = { period: twoDays, basis: [oldCeseda('L. 512-1, III'), until2024('L. 614-8')] }

/** An obligation to leave with a departure period, on the grounds of the thirty days (old 3°, 5°, 7°, 8°; new 3°, 5°, 6°; EU citizens), person free. */
export const windowThirtyDays = measureRule(
  'oqtf-30-days',
  { fr: 'Recours contre une OQTF avec délai, motifs des trente jours', en: 'Appeal of an OQTF with a period, grounds of the thirty days' },
  thirtyDays,
  freeSince,
)

/** The same, notified in prison. */
export const windowThirtyDaysInPrison = measureRule(
  'oqtf-30-days-prison',
  {
    fr: 'Recours contre une OQTF avec délai, motifs des trente jours, en détention',
    en: 'Appeal of an OQTF with a period, grounds of the thirty days, in prison',
  },
  inPrison(thirtyDays),
  prisonSince,
)

/** An obligation to leave with a departure period, on the grounds of the fifteen days (old 1°, 2°, 4°, 6°; new 1°, 2°, 4°), person free. */
export const windowFifteenDays = measureRule(
  'oqtf-15-days',
  { fr: 'Recours contre une OQTF avec délai, motifs des quinze jours', en: 'Appeal of an OQTF with a period, grounds of the fifteen days' },
  fifteenDays,
  freeSince,
)

/** The same, notified in prison. */
export const windowFifteenDaysInPrison = measureRule(
  'oqtf-15-days-prison',
  {
    fr: 'Recours contre une OQTF avec délai, motifs des quinze jours, en détention',
    en: 'Appeal of an OQTF with a period, grounds of the fifteen days, in prison',
  },
  inPrison(fifteenDays),
  prisonSince,
)

/** An obligation to leave without a departure period, notified by the administrative channel, person free. */
export const windowNoPeriod = measureRule(
  'oqtf-no-period',
  { fr: 'Recours contre une OQTF sans délai', en: 'Appeal of an OQTF without a period' },
  noPeriod,
  freeSince,
)

/** The same, notified in prison. */
export const windowNoPeriodInPrison = measureRule(
  'oqtf-no-period-prison',
  { fr: 'Recours contre une OQTF sans délai, en détention', en: 'Appeal of an OQTF without a period, in prison' },
  inPrison(noPeriod),
  prisonSince,
)

const unknownGround: Text = {
  fr: 'Le motif de la mesure ou le délai de départ n’est pas connu : quarante-huit heures, quinze ou trente jours.',
  en: 'The ground of the measure or the departure period is not known: forty-eight hours, fifteen or thirty days.',
}
const anyOfThem: Wording = {
  period: eitherOf(eitherOf(twoDays, francDays(15), unknownGround), francDays(30), unknownGround),
  basis: [oldCeseda('L. 512-1'), until2024('L. 614-4'), until2024('L. 614-5'), until2024('L. 614-6')],
  confidence: 'unsure',
}

/** An obligation to leave whose ground or departure period the file does not say, person free: every window that it may have. */
export const windowOfUnknownGround = measureRule(
  'oqtf-unknown',
  { fr: 'Recours contre une OQTF, motif ou délai inconnu', en: 'Appeal of an OQTF, ground or period unknown' },
  anyOfThem,
  freeSince,
)

/** The same, notified in prison. */
export const windowOfUnknownGroundInPrison = measureRule(
  'oqtf-unknown-prison',
  { fr: 'Recours contre une OQTF, motif ou délai inconnu, en détention', en: 'Appeal of an OQTF, ground or period unknown, in prison' },
  inPrison(anyOfThem),
  prisonSince,
)

/** Any obligation to leave, notified with a short house arrest or to a person under one. */
export const windowUnderHouseArrest = measureRule(
  'oqtf-house-arrest',
  { fr: 'Recours contre une OQTF, personne assignée', en: 'Appeal of an OQTF, person under house arrest' },
  withCustody,
  assignedSince,
)

/** Any obligation to leave, notified with a placement in detention or to a person held there. */
export const windowInDetention = measureRule(
  'oqtf-detention',
  { fr: 'Recours contre une OQTF, personne retenue', en: 'Appeal of an OQTF, person in detention' },
  withCustody,
  detainedSince,
)

const periodEnded: Wording = { period: twoDays, basis: [cja('R. 776-2, I, al. 3')] }

/** The end of a departure period: before 2024-07-15 the whole window of the measure then ended with it. */
export const windowPeriodEnded = measureRule(
  'period-ended',
  { fr: 'Recours contre la fin du délai de départ', en: 'Appeal of the end of the departure period' },
  periodEnded,
  freeSince,
)

/** The same, notified in prison. */
export const windowPeriodEndedInPrison = measureRule(
  'period-ended-prison',
  { fr: 'Recours contre la fin du délai de départ, en détention', en: 'Appeal of the end of the departure period, in prison' },
  periodEnded,
  prisonSince,
)

const lateBan: Wording = {
  period: francDays(15),
  basis: [oldCeseda('L. 512-1, I bis'), until2024('L. 614-5'), cja('R. 776-3')],
  confidence: 'likely',
}
const lateBanSince: Wording = { ...windows.sevenDays, basis: [ceseda('L. 614-2'), ceseda('L. 614-4'), ceseda('L. 921-1')] }
const lateBanInCustody: Wording = { period: twoDays, basis: [cja('R. 776-4')] }

/** A ban issued after an overstay, or the extension of a ban, person free or in prison (in prison before 2024-07-15: deduced). */
export const windowLateBan = measureRule(
  'late-ban',
  { fr: 'Recours contre une interdiction de retour postérieure ou prolongée', en: 'Appeal of a later or extended ban on return' },
  lateBan,
  lateBanSince,
)

/** The same, person under house arrest. */
export const windowLateBanUnderHouseArrest = measureRule(
  'late-ban-house-arrest',
  {
    fr: 'Recours contre une interdiction de retour postérieure ou prolongée, personne assignée',
    en: 'Appeal of a later or extended ban on return, person under house arrest',
  },
  lateBanInCustody,
  lateBanSince,
)

/** The same, person in detention. */
export const windowLateBanInDetention = measureRule(
  'late-ban-detention',
  {
    fr: 'Recours contre une interdiction de retour postérieure ou prolongée, personne retenue',
    en: 'Appeal of a later or extended ban on return, person in detention',
  },
  lateBanInCustody,
  { period: twoDays, basis: [ceseda('L. 614-2'), ceseda('L. 921-2')] },
)

/** A short house arrest (L. 731-1, 1° to 5°) or one under the Dublin regulation. In Mayotte L. 732-8 is set aside: the ordinary window. */
export const windowHouseArrest = windowRule(
  'house-arrest',
  { fr: 'Recours contre une assignation à résidence', en: 'Appeal of a house arrest' },
  { period: twoDays, basis: [oldCeseda('L. 512-1, III'), until2024('L. 732-8')] },
  { ...windows.sevenDays, basis: [ceseda('L. 732-8'), ceseda('L. 921-1'), article('Conseil d’État', 'avis 14 novembre 2024, 496412')] },
  { overlays: [{ territories: ['FR-976'], from: '2021-05-01', period: twoMonths, basis: ordinary, confidence: 'likely' }] },
)

/** A Dublin transfer, person free; in prison it was not read. The fifteen days are not clear (CE opinion of 1 July 2020, 438152). */
export const windowTransfer = windowRule(
  'transfer',
  { fr: 'Recours contre un transfert', en: 'Appeal of a transfer' },
  { period: daysAfter(15), basis: [oldCeseda('L. 742-4'), until2024('L. 572-5')], confidence: 'likely' },
  { ...windows.sevenDays, basis: [ceseda('L. 572-4'), ceseda('L. 921-1')] },
)

/** The same, notified in prison: not read, the window of a free person. */
export const windowTransferInPrison = windowRule(
  'transfer-prison',
  { fr: 'Recours contre un transfert, en détention', en: 'Appeal of a transfer, in prison' },
  { period: daysAfter(15), basis: [oldCeseda('L. 742-4'), until2024('L. 572-5')], confidence: 'unsure' },
  { ...windows.sevenDays, basis: [ceseda('L. 572-4'), ceseda('L. 921-1')] },
)

/** A Dublin transfer, notified with a house arrest. */
export const windowTransferUnderHouseArrest = windowRule(
  'transfer-house-arrest',
  { fr: 'Recours contre un transfert, personne assignée', en: 'Appeal of a transfer, person under house arrest' },
  { period: twoDays, basis: [oldCeseda('L. 742-4'), until2024('L. 572-6')] },
  { ...windows.sevenDays, basis: [ceseda('L. 572-4'), ceseda('L. 921-1')] },
)

/** A Dublin transfer, notified with a placement in detention. */
export const windowTransferInDetention = windowRule(
  'transfer-detention',
  { fr: 'Recours contre un transfert, personne retenue', en: 'Appeal of a transfer, person in detention' },
  { period: twoDays, basis: [oldCeseda('L. 742-4'), until2024('L. 572-6')] },
  { period: twoDays, basis: [ceseda('L. 572-4'), ceseda('L. 921-2')] },
)

/** A refusal of entry as to asylum at the border. */
export const windowBorderAsylum = windowRule(
  'border-asylum',
  { fr: 'Recours contre un refus d’entrée au titre de l’asile', en: 'Appeal of a refusal of entry as to asylum' },
  { period: twoDays, basis: [oldCeseda('L. 213-9'), until2024('L. 352-4')] },
  { period: twoDays, basis: [ceseda('L. 352-4'), ceseda('L. 921-2')] },
  { notIn: withoutBorderContest },
)

/** The decision to keep an asylum seeker in detention. */
export const windowKeptInDetention = windowRule(
  'kept-in-detention',
  { fr: 'Recours contre le maintien en rétention d’un demandeur d’asile', en: 'Appeal of the keeping of an asylum seeker in detention' },
  { period: twoDays, basis: [oldCeseda('L. 556-1'), until2024('L. 754-4')] },
  { period: twoDays, basis: [ceseda('L. 754-4'), ceseda('L. 921-2')] },
  { notIn: withoutKeepingContest },
)

const suspensionBefore: Wording = {
  period: twoDays,
  basis: [oldCeseda('L. 571-4'), oldCeseda('L. 743-4'), until2024('L. 752-7'), until2024('L. 753-7')],
}

/** A claim to suspend the removal after a refusal by OFPRA, person under house arrest. */
export const windowSuspensionUnderHouseArrest = windowRule(
  'suspension-house-arrest',
  { fr: 'Demande de suspension de l’éloignement, personne assignée', en: 'Claim to suspend the removal, person under house arrest' },
  suspensionBefore,
  { ...windows.sevenDays, basis: [ceseda('L. 752-7'), ceseda('L. 753-7'), ceseda('L. 921-1')] },
)

/** The same, person in detention. */
export const windowSuspensionInDetention = windowRule(
  'suspension-detention',
  { fr: 'Demande de suspension de l’éloignement, personne retenue', en: 'Claim to suspend the removal, person in detention' },
  suspensionBefore,
  { period: twoDays, basis: [ceseda('L. 752-7'), ceseda('L. 753-7'), ceseda('L. 921-2')] },
)

const otherState = [ceseda('L. 615-2'), ceseda('R. 615-6'), ceseda('L. 623-1'), ceseda('R. 623-1')]

/** A decision of another State carried out, or a handover, person under house arrest or in prison. Before 2024-07-15: not read. */
export const windowOtherState = defineRule(
  'window-other-state',
  { fr: 'Recours contre une remise ou la décision d’un autre État', en: 'Appeal of a handover or of another State’s decision' },
  [{ from: reform2024, ...windows.sevenDays, basis: [...otherState, ceseda('L. 921-1')] }],
)

/** The same, person in detention. */
export const windowOtherStateInDetention = defineRule(
  'window-other-state-detention',
  {
    fr: 'Recours contre une remise ou la décision d’un autre État, personne retenue',
    en: 'Appeal of a handover or of another State’s decision, person in detention',
  },
  [{ from: reform2024, period: twoDays, basis: [...otherState, ceseda('L. 921-2')] }],
)

/** The destination of a ban pronounced by a criminal court, person under house arrest or in prison. Before 2024-07-15: not read. */
export const windowBanDestination = defineRule(
  'window-ban-destination',
  { fr: 'Recours contre le pays de renvoi d’une interdiction du territoire', en: 'Appeal of the destination of a judicial ban' },
  [{ from: reform2024, ...windows.sevenDays, basis: [ceseda('R. 721-3-1'), ceseda('L. 921-1')] }],
)

/** The same, person in detention. */
export const windowBanDestinationInDetention = defineRule(
  'window-ban-destination-detention',
  {
    fr: 'Recours contre le pays de renvoi d’une interdiction du territoire, personne retenue',
    en: 'Appeal of the destination of a judicial ban, person in detention',
  },
  [{ from: reform2024, period: twoDays, basis: [ceseda('R. 721-3-1'), ceseda('L. 921-2')] }],
)

const ordinaryRule = (id: string, label: Text, n: number, distance: readonly Article[]): Rule =>
  defineRule(id, label, [
    { from: unresearched, period: francMonths(n), basis: [...ordinary, cja('R. 421-2'), ...distance], confidence: 'likely' },
  ])

/** The ordinary window: expulsion, long house arrest, permit refused alone, refusals born of silence. */
export const ordinaryWindow = ordinaryRule('ordinary-window', { fr: 'Recours de droit commun', en: 'Ordinary appeal' }, 2, [])

/** The ordinary window of a person who lives overseas, before a court that is not the one of the place: one month more. */
export const ordinaryWindowFromOverseas = ordinaryRule(
  'ordinary-window-overseas',
  { fr: 'Recours de droit commun, personne demeurant outre-mer', en: 'Ordinary appeal, person living overseas' },
  3,
  [cja('R. 421-7')],
)

/** The ordinary window of a person who lives abroad: two months more. */
export const ordinaryWindowFromAbroad = ordinaryRule(
  'ordinary-window-abroad',
  { fr: 'Recours de droit commun, personne demeurant à l’étranger', en: 'Ordinary appeal, person living abroad' },
  4,
  [cja('R. 421-7')],
)

/** The new window after a house arrest or an imprisonment told to the person, from that information. R. 921-2 cites L. 921-2, surely for L. 921-1. */
export const windowAfterSwitch = defineRule(
  'window-switched',
  { fr: 'Nouveau délai de recours après assignation ou incarcération', en: 'New window after a house arrest or an imprisonment' },
  [{ from: reform2024, ...windows.sevenDays, basis: [ceseda('R. 921-1'), ceseda('R. 921-2'), ceseda('L. 921-1')] }],
)

/** The new window after a placement in detention told to the person, from that information. */
export const windowAfterSwitchToDetention = defineRule(
  'window-switched-detention',
  { fr: 'Nouveau délai de recours après placement en rétention', en: 'New window after a placement in detention' },
  [{ from: reform2024, period: twoDays, basis: [ceseda('R. 921-1'), ceseda('L. 921-2')] }],
)
