import { article, daysAfter, monthsFrom, monthsIncluded, twoReadings, workingDays } from '../rule.js'
import { unresearched } from '../cja/lengths.js'
import type { Text, Version } from '../types.js'
import { law2024, limitsOf, ofNewCode, openDays, renumbered, unsettledByPact } from './asylum-lengths.js'
import { ceseda, newCeseda, oldCeseda, renumbering } from './articles.js'

/**
 * The asylum claim at the prefecture and its lodging with OFPRA. The version is the one of the day of the event from which the limit counts. Nothing
 * here closes a claim by itself. The regulation of the Pact on registration (2024/1348, art. 27) was not read: since 2026-06-12 the old time is unsettled.
 */
const claim = limitsOf('asylum-claim')

/** Registration of the claim, from its presentation to the desk or to the association that acts for it (L. 521-4). */
export const registration = claim(
  'registration',
  'duty',
  { fr: 'Enregistrement de la demande d’asile', en: 'Registration of the asylum claim' },
  unsettledByPact(renumbered(workingDays(3), 'L. 741-1', 'L. 521-4')),
)

/** The same when many persons claim at once, a situation that the prefect declares. */
export const registrationInflux = claim(
  'registration-influx',
  'duty',
  { fr: 'Enregistrement de la demande d’asile, afflux', en: 'Registration of the asylum claim, influx' },
  unsettledByPact(renumbered(workingDays(10), 'L. 741-1', 'L. 521-4')),
)

const order2015 = article('Arrêté', '9 octobre 2015')
const renewedBy = [oldCeseda('R. 743-1'), newCeseda('R. 541-1')]
const attestation2020 = '2020-05-11'
const sinceOrderOf2020 = (n: number): Version => ({ from: attestation2020, period: monthsFrom(n), basis: [order2015, ...renewedBy] })
const beforeOrderOf2020 = (n: number): Version => ({
  from: unresearched,
  until: attestation2020,
  period: monthsFrom(n),
  basis: [order2015, oldCeseda('R. 743-1')],
  confidence: 'likely',
})

/** Validity of the first attestation, France responsible, normal track; from its delivery. The printed date binds. */
export const attestationValidity = claim(
  'attestation-validity',
  'validity',
  { fr: 'Validité de l’attestation de demande d’asile', en: 'Validity of the asylum attestation' },
  [beforeOrderOf2020(1), sinceOrderOf2020(10)],
)

/** Validity of its renewals, normal track: up to nine months before 2020-05-11. */
export const attestationRenewal = claim(
  'attestation-validity-renewal',
  'validity',
  { fr: 'Validité de l’attestation renouvelée', en: 'Validity of the renewed attestation' },
  [beforeOrderOf2020(9), sinceOrderOf2020(6)],
)

/** Validity of the first attestation, accelerated track; earlier order not read. */
export const attestationValidityAccelerated = claim(
  'attestation-validity-accelerated',
  'validity',
  { fr: 'Validité de l’attestation, procédure accélérée', en: 'Validity of the attestation, accelerated track' },
  [sinceOrderOf2020(6)],
)

/** Validity of its renewals, accelerated track. */
export const attestationRenewalAccelerated = claim(
  'attestation-validity-accelerated-renewal',
  'validity',
  { fr: 'Validité de l’attestation renouvelée, procédure accélérée', en: 'Validity of the renewed attestation, accelerated track' },
  [sinceOrderOf2020(6)],
)

const dublinClaim = limitsOf('asylum-claim', 'dublin-transfer')

/** Validity of the first attestation while the responsible State is determined. */
export const attestationValidityDublin = dublinClaim(
  'attestation-validity-dublin',
  'validity',
  { fr: 'Validité de l’attestation, procédure « Dublin »', en: 'Validity of the attestation, Dublin procedure' },
  [sinceOrderOf2020(1)],
)

/** Validity of its renewals while the responsible State is determined. */
export const attestationRenewalDublin = dublinClaim(
  'attestation-validity-dublin-renewal',
  'validity',
  { fr: 'Validité de l’attestation renouvelée, procédure « Dublin »', en: 'Validity of the renewed attestation, Dublin procedure' },
  [sinceOrderOf2020(4)],
)

/** The prefect's silence on a complete request for the attestation rejects it: the article says so, the general rule gives the two months. */
export const attestationSilence = claim(
  'attestation-silence',
  'implied-decision',
  { fr: 'Silence sur la demande d’attestation', en: 'Silence on the request for an attestation' },
  renumbered(monthsFrom(2), 'R*. 741-4-1', 'R*. 521-11', { from: '2019-01-25', confidence: 'likely' }),
)

const mayotteSince = '2022-05-01'
const inMayotte = (n: number): Version => ({
  territories: ['FR-976'],
  from: mayotteSince,
  period: openDays(n),
  basis: [ceseda('R. 591-12-1')],
  confidence: 'likely',
})

/** Lodging of the complete claim with OFPRA, from the delivery of the attestation; none at a pole « France asile ». Seven days, in person, in Mayotte. */
export const lodging = claim('lodging', 'right', { fr: 'Introduction de la demande à l’OFPRA', en: 'Lodging of the claim with OFPRA' }, [
  ...renumbered(openDays(21), 'R. 723-1', 'R. 531-2', { confidence: 'likely' }),
  inMayotte(7),
])

/** What was missing from the claim, from the proven receipt of OFPRA's request. Three days in Mayotte. */
export const completion = claim('completion', 'right', { fr: 'Compléter la demande introduite', en: 'Completion of the lodged claim' }, [
  ...renumbered(openDays(8), 'R. 723-1', 'R. 531-4', { confidence: 'likely' }),
  inMayotte(3),
])

const strictly: Text = {
  fr: 'Moins de neuf mois : la demande est faite avant le dernier jour, ou ce jour encore.',
  en: 'Less than nine months: the request comes before the last day, or on it still.',
}

/** The one request to reopen a closed claim, from the closure: less than nine months (L. 723-14, L. 531-40). */
export const closureReopening = claim(
  'closure-reopening',
  'right',
  { fr: 'Demande de réouverture du dossier clos', en: 'Request to reopen a closed claim' },
  renumbered(twoReadings({ firm: monthsIncluded(9), late: monthsFrom(9), doubt: strictly }), 'L. 723-14', 'L. 531-40'),
)

/** Lodging of the reopened claim with OFPRA, from its registration. */
export const reopeningLodging = claim(
  'reopening-lodging',
  'right',
  { fr: 'Introduction de la réouverture', en: 'Lodging of the reopened claim' },
  renumbered(openDays(8), 'R. 723-14', 'R. 531-34', { confidence: 'likely' }),
)

/** What was missing from the reopened claim, from OFPRA's request. */
export const reopeningCompletion = claim(
  'reopening-completion',
  'right',
  { fr: 'Compléter la réouverture', en: 'Completion of the reopened claim' },
  renumbered(openDays(4), 'R. 723-14', 'R. 531-34', { confidence: 'likely' }),
)

/** Lodging of a re-examination with OFPRA, from its registration; none at a pole « France asile ». */
export const reexamLodging = claim(
  'reexam-lodging',
  'right',
  { fr: 'Introduction du réexamen', en: 'Lodging of the re-examination' },
  renumbered(openDays(8), 'R. 723-15', 'R. 531-36', { confidence: 'likely' }),
)

/** What was missing from the re-examination, from OFPRA's request. */
export const reexamCompletion = claim(
  'reexam-completion',
  'right',
  { fr: 'Compléter le réexamen', en: 'Completion of the re-examination' },
  renumbered(openDays(4), 'R. 723-15', 'R. 531-37', { confidence: 'likely' }),
)

const lateClaimArticles = [oldCeseda('L. 723-2, III, 3°'), newCeseda('L. 531-27, 3°')]

/** A claim made later than this after the entry in France may be accelerated. Sixty days in Guyane since 2021-05-01; the earlier local text was not read. */
export const lateClaim = claim(
  'late-claim',
  'advisory',
  { fr: 'Demande tardive après l’entrée en France', en: 'Late claim after the entry in France' },
  [
    { from: unresearched, until: '2019-01-01', period: daysAfter(120), basis: [ceseda('L. 723-2, III, 3°')] },
    { from: '2019-01-01', period: daysAfter(90), basis: lateClaimArticles },
    { territories: ['FR-973'], from: renumbering, period: daysAfter(60), basis: [ceseda('L. 531-27, 3°'), ceseda('L. 591-3')] },
  ],
)

/** Without OFPRA's decision for so long, through no fault of the person, from the lodging: work can be asked for. The start of the old text was not read. */
export const workPermitAccess = claim(
  'work-permit-access',
  'right',
  { fr: 'Accès au travail du demandeur d’asile', en: 'Access of the asylum seeker to work' },
  renumbered(monthsFrom(6), 'L. 744-11', 'L. 554-1', { from: '2021-04-01' }),
)

/** Silence on the request for a work permit, from its receipt: granted. The start of the old text was not read. */
export const workPermitSilence = claim(
  'work-permit-silence',
  'implied-decision',
  { fr: 'Silence sur l’autorisation de travail', en: 'Silence on the work permit' },
  renumbered(monthsFrom(2), 'L. 744-11', 'L. 554-3', { from: '2021-04-01' }),
)

/** No interview before this at a pole « France asile », from the lodging; not for the inadmissible nor the accelerated claims. */
export const interviewFloor = claim(
  'interview-floor',
  'notice',
  { fr: 'Délai minimal avant l’entretien', en: 'Shortest time before the interview' },
  [{ from: law2024, period: daysAfter(21), basis: [ceseda('L. 121-17, 3°')] }],
)

/** A change of address of a protected person, told to OFPRA, from the change. */
export const protectedAddress = claim(
  'protected-address',
  'duty',
  { fr: 'Changement d’adresse du protégé', en: 'Change of address of a protected person' },
  ofNewCode(monthsFrom(3), 'R. 561-15'),
)
