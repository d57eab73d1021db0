import { daysAfter, monthsFrom, twoReadings, workingDays } from '../rule.js'
import { asylumProcedure, proceduresDirective } from '../eu/asylum-regulations.js'
import type { Text, Version } from '../types.js'
import { limitsOf, ofNewCode, openDays, openMonths, pact, renumbered, unsettledByPact } from './asylum-lengths.js'
import { newCeseda, oldCeseda } from './articles.js'
import { unresearched } from '../cja/lengths.js'

/**
 * OFPRA's times to examine. Its silence decides nothing. Since 2026-06-12 regulation (EU) 2024/1348 has its own times and no French adaptation is
 * loaded: both, where they count from the same event.
 */
const claim = limitsOf('asylum-claim')

const lodged = asylumProcedure('art. 35')
const both: Text = {
  fr: 'Pacte sur la migration et l’asile : délai du règlement 2024/1348 (art. 35), sans adaptation française chargée, ou délai national.',
  en: 'Pact on migration and asylum: the time of regulation 2024/1348 (art. 35), with no French adaptation loaded, or the national one.',
}

/** OFPRA's decision on the normal track, from the lodging; six months by the regulation too. */
export const ofpraNormal = claim(
  'ofpra-normal',
  'duty',
  { fr: 'Examen par l’OFPRA, procédure normale', en: 'Examination by OFPRA, normal track' },
  unsettledByPact(
    [
      {
        from: unresearched,
        period: openMonths(6),
        basis: [oldCeseda('R. 723-2'), newCeseda('R. 531-6'), proceduresDirective('art. 31(3)')],
        confidence: 'likely',
      },
    ],
    undefined,
    lodged,
  ),
)

const ofDirective = (n: number, number: string): Version[] =>
  unsettledByPact([
    {
      from: unresearched,
      period: monthsFrom(n),
      basis: [oldCeseda('R. 723-2'), newCeseda('R. 531-6'), proceduresDirective(number)],
      confidence: 'likely',
    },
  ])

/** Its extension for a complex claim, mass arrivals or the applicant's fault, from the end of the six months. */
export const ofpraNormalExtension = claim(
  'ofpra-normal-extension',
  'duty',
  { fr: 'Examen par l’OFPRA, prolongation', en: 'Examination by OFPRA, extension' },
  ofDirective(9, 'art. 31(3)'),
)

/** A further and exceptional extension, from the end of the first one. */
export const ofpraNormalExceptional = claim(
  'ofpra-normal-exceptional-extension',
  'duty',
  { fr: 'Examen par l’OFPRA, prolongation exceptionnelle', en: 'Examination by OFPRA, exceptional extension' },
  ofDirective(3, 'art. 31(3)'),
)

/** The longest examination in any case, from the lodging. */
export const ofpraNormalCap = claim(
  'ofpra-normal-cap',
  'duty',
  { fr: 'Examen par l’OFPRA, durée maximale', en: 'Examination by OFPRA, longest time' },
  ofDirective(21, 'art. 31(5)'),
)

/** The person is told of the delay at least so many days before the six months end; counted back from their last day. */
export const ofpraDelayNotice = claim(
  'ofpra-delay-notice',
  'duty',
  { fr: 'Information sur le retard de l’OFPRA', en: 'Notice of OFPRA’s delay' },
  renumbered(daysAfter(15), 'R. 723-3', 'R. 531-7'),
  'back',
)

/** OFPRA's decision on the accelerated track, from the lodging. Three months by the regulation. */
export const ofpraAccelerated = claim(
  'ofpra-accelerated',
  'duty',
  { fr: 'Examen par l’OFPRA, procédure accélérée', en: 'Examination by OFPRA, accelerated track' },
  unsettledByPact(
    renumbered(openDays(15), 'R. 723-4, I', 'R. 531-23', { confidence: 'likely' }),
    twoReadings({ firm: daysAfter(15), late: monthsFrom(3), doubt: both }),
    lodged,
  ),
)

/** OFPRA's decision when it turns to the accelerated track after the first fifteen days, from the interview. */
export const ofpraAcceleratedLate = claim(
  'ofpra-accelerated-late',
  'duty',
  { fr: 'Examen par l’OFPRA, procédure accélérée après l’entretien', en: 'Examination by OFPRA, accelerated after the interview' },
  unsettledByPact(renumbered(daysAfter(15), 'R. 723-4, II', 'R. 531-26')),
)

/** OFPRA's decision that a claim is inadmissible (protection elsewhere), from the lodging or the interview that reveals it. Two months by the regulation. */
export const inadmissibility = claim(
  'inadmissibility',
  'duty',
  { fr: 'Décision d’irrecevabilité de l’OFPRA', en: 'OFPRA’s decision of inadmissibility' },
  unsettledByPact(
    renumbered(monthsFrom(1), 'R. 723-11', 'R. 531-30'),
    twoReadings({ firm: monthsFrom(1), late: monthsFrom(2), doubt: both }),
    lodged,
  ),
)

/** The prefect's answer on readmission by another State, from OFPRA's question; without it OFPRA rules on the merits. */
export const readmissibilityAnswer = claim(
  'readmissibility-answer',
  'duty',
  { fr: 'Réponse du préfet sur la réadmissibilité', en: 'Answer of the prefect on readmission' },
  renumbered(openMonths(2), 'R. 723-12', 'R. 531-31', { confidence: 'likely' }),
)

/** OFPRA's preliminary examination of a re-examination, from its lodging. */
export const reexamPreliminary = claim(
  'reexam-preliminary',
  'duty',
  { fr: 'Examen préliminaire du réexamen', en: 'Preliminary examination of the re-examination' },
  renumbered(daysAfter(8), 'R. 723-16', 'R. 531-38'),
)

const deemedDay: Text = {
  fr: 'Réputée notifiée à la fin du quinzième jour : ce jour, ou le lendemain, ouvre les délais qui suivent.',
  en: 'Deemed notified at the end of the fifteenth day: that day, or the next, opens the limits that follow.',
}
const unopened = twoReadings({ firm: daysAfter(15), late: daysAfter(16), doubt: deemedDay })

/** A decision that is never opened on OFPRA's portal is deemed notified, from its availability; departments by order, each from its own day. */
export const portalDeemed = claim(
  'portal-deemed',
  'implied-decision',
  { fr: 'Notification réputée sur le portail de l’OFPRA', en: 'Deemed notification on OFPRA’s portal' },
  ofNewCode(unopened, 'R. 531-17'),
)

/** The same for a decision on statelessness. */
export const statelessPortalDeemed = limitsOf('statelessness')(
  'stateless-portal-deemed',
  'implied-decision',
  { fr: 'Notification réputée sur le portail, apatridie', en: 'Deemed notification on the portal, statelessness' },
  ofNewCode(unopened, 'R. 582-3', 'R. 531-17'),
)

const fromPact = (period: Version['period'], number = 'art. 35'): Version[] => [{ from: pact, period, basis: [asylumProcedure(number)] }]

/** Regulation (EU) 2024/1348: the claim is lodged within so many days of its registration. */
export const lodgingPact = claim(
  'lodging-pact',
  'right',
  { fr: 'Introduction de la demande, règlement 2024/1348', en: 'Lodging of the claim, regulation 2024/1348' },
  fromPact(daysAfter(21), 'art. 28'),
)

/** Regulation (EU) 2024/1348: first decision, normal track, from the lodging. */
export const ofpraPact = claim(
  'ofpra-pact',
  'duty',
  { fr: 'Examen, procédure normale, règlement 2024/1348', en: 'Examination, normal track, regulation 2024/1348' },
  fromPact(monthsFrom(6)),
)

/** Regulation (EU) 2024/1348: first decision, accelerated track, from the lodging. */
export const ofpraPactAccelerated = claim(
  'ofpra-pact-accelerated',
  'duty',
  { fr: 'Examen, procédure accélérée, règlement 2024/1348', en: 'Examination, accelerated track, regulation 2024/1348' },
  fromPact(monthsFrom(3)),
)

/** Regulation (EU) 2024/1348: decision of inadmissibility, from the lodging. */
export const ofpraPactInadmissible = claim(
  'ofpra-pact-inadmissible',
  'duty',
  { fr: 'Décision d’irrecevabilité, règlement 2024/1348', en: 'Decision of inadmissibility, regulation 2024/1348' },
  fromPact(monthsFrom(2)),
)

/** The same in the one case that the regulation shortens. */
export const ofpraPactInadmissibleShort = claim(
  'ofpra-pact-inadmissible-short',
  'duty',
  { fr: 'Décision d’irrecevabilité abrégée, règlement 2024/1348', en: 'Shortened decision of inadmissibility, regulation 2024/1348' },
  fromPact(workingDays(10)),
)
