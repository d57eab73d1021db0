import * as unaccompaniedMinors from './casf/unaccompanied-minors.js'
import * as administrativeBan from './ceseda/administrative-ban.js'
import * as asylumAllowance from './ceseda/asylum-allowance.js'
import * as asylumBodies from './ceseda/asylum-bodies.js'
import * as asylumClaim from './ceseda/asylum-claim.js'
import * as asylumInDetention from './ceseda/asylum-in-detention.js'
import * as asylumOverseas from './ceseda/asylum-overseas.js'
import * as bans from './ceseda/bans.js'
import * as blueCard from './ceseda/blue-card.js'
import * as border from './ceseda/border.js'
import * as carriers from './ceseda/carriers.js'
import * as cndaAppeal from './ceseda/cnda-appeal.js'
import * as cndaHearing from './ceseda/cnda-hearing.js'
import * as courtLists from './ceseda/court-lists.js'
import * as appeals from './ceseda/detention-appeals.js'
import * as judge from './ceseda/detention-judge.js'
import * as detentionPlaces from './ceseda/detention-places.js'
import * as safeguards from './ceseda/detention-safeguards.js'
import * as detentionTerrorism from './ceseda/detention-terrorism.js'
import * as detention from './ceseda/detention.js'
import * as employers from './ceseda/employers.js'
import * as entryDocuments from './ceseda/entry-documents.js'
import * as euCitizens from './ceseda/eu-citizens.js'
import * as euPermanentStay from './ceseda/eu-permanent-stay.js'
import * as exceptionalAdmission from './ceseda/exceptional-admission.js'
import * as expulsion from './ceseda/expulsion.js'
import * as familyReunificationConditions from './ceseda/family-reunification-conditions.js'
import * as familyReunification from './ceseda/family-reunification.js'
import * as hostingCertificate from './ceseda/hosting-certificate.js'
import * as houseArrestContest from './ceseda/house-arrest-contest.js'
import * as houseArrestMonitoring from './ceseda/house-arrest-monitoring.js'
import * as houseArrestTerms from './ceseda/house-arrest-terms.js'
import * as houseArrest from './ceseda/house-arrest.js'
import * as houseVisit from './ceseda/house-visit.js'
import * as ictInternships from './ceseda/ict-internships.js'
import * as ictPermits from './ceseda/ict-permits.js'
import * as integrationContract from './ceseda/integration-contract.js'
import * as internships from './ceseda/internships.js'
import * as judicialBan from './ceseda/judicial-ban.js'
import * as longStayVisas from './ceseda/long-stay-visas.js'
import * as longTermResidentRemark from './ceseda/long-term-resident-remark.js'
import * as mayotteVisa from './ceseda/mayotte-visa.js'
import * as minorTravelDocuments from './ceseda/minor-travel-documents.js'
import * as movementAndVisas from './ceseda/movement-and-visas.js'
import * as ofpraExamination from './ceseda/ofpra-examination.js'
import * as otherStateRemoval from './ceseda/other-state-removal.js'
import * as placementAssociations from './ceseda/placement-associations.js'
import * as protectedPersons from './ceseda/protected-persons.js'
import * as provisionalAuthorisations from './ceseda/provisional-authorisations.js'
import * as receptionConditions from './ceseda/reception-conditions.js'
import * as receptionContract from './ceseda/reception-contract.js'
import * as reintegrationAid from './ceseda/reintegration-aid.js'
import * as removalFiles from './ceseda/removal-files.js'
import * as removal from './ceseda/removal.js'
import * as renewal from './ceseda/renewal.js'
import * as researcherPermits from './ceseda/researcher-permits.js'
import * as residenceApplication from './ceseda/residence-application.js'
import * as residenceCommission from './ceseda/residence-commission.js'
import * as residenceSilence from './ceseda/residence-silence.js'
import * as residenceWithdrawal from './ceseda/residence-withdrawal.js'
import * as residentCards from './ceseda/resident-cards.js'
import * as sickForeigner from './ceseda/sick-foreigner.js'
import * as skillsAndTalentsCards from './ceseda/skills-and-talents-cards.js'
import * as statelessness from './ceseda/statelessness.js'
import * as studentPermits from './ceseda/student-permits.js'
import * as talentPermits from './ceseda/talent-permits.js'
import * as temporaryProtection from './ceseda/temporary-protection.js'
import * as traffickingVictims from './ceseda/trafficking-victims.js'
import * as verification from './ceseda/verification.js'
import * as visaAppeal from './ceseda/visa-appeal.js'
import * as waitingZoneAccess from './ceseda/waiting-zone-access.js'
import * as waitingZoneJudge from './ceseda/waiting-zone-judge.js'
import * as waitingZone from './ceseda/waiting-zone.js'
import * as workPermits from './ceseda/work-permits.js'
import * as nationalityDeclarations from './civil/nationality-declarations.js'
import * as naturalisation from './civil/naturalisation.js'
import * as announced from './cja/announced.js'
import * as furtherAppeals from './cja/further-appeals.js'
import * as litigation from './cja/litigation.js'
import * as reasonableTime from './cja/reasonable-time.js'
import * as rulings from './cja/rulings.js'
import * as windows from './cja/windows.js'
import * as distance from './cpc/distance.js'
import * as requests from './crpa/requests.js'
import * as withdrawal from './crpa/withdrawal.js'
import * as agdref from './data/agdref.js'
import * as retention from './data/retention.js'
import * as dataRights from './data/rights.js'
import * as thirdParties from './data/third-parties.js'
import * as visabio from './data/visabio.js'
import * as asylumManagement from './eu/asylum-management.js'
import * as borderScreening from './eu/border-screening.js'
import * as dublin from './eu/dublin.js'
import { lawOf } from './rule.js'
import type { Law } from './types.js'

/** All the rules that are encoded, by id. */
export const law: Law = lawOf(
  [
    detention,
    judge,
    appeals,
    safeguards,
    detentionTerrorism,
    detentionPlaces,
    verification,
    asylumInDetention,
    expulsion,
    houseArrest,
    houseArrestTerms,
    houseArrestContest,
    houseArrestMonitoring,
    houseVisit,
    removal,
    bans,
    removalFiles,
    otherStateRemoval,
    judicialBan,
    studentPermits,
    internships,
    placementAssociations,
    ictPermits,
    ictInternships,
    researcherPermits,
    workPermits,
    blueCard,
    talentPermits,
    exceptionalAdmission,
    sickForeigner,
    longTermResidentRemark,
    residentCards,
    skillsAndTalentsCards,
    movementAndVisas,
    traffickingVictims,
    minorTravelDocuments,
    reintegrationAid,
    familyReunification,
    familyReunificationConditions,
    unaccompaniedMinors,
    naturalisation,
    nationalityDeclarations,
    reasonableTime,
    windows,
    announced,
    rulings,
    furtherAppeals,
    distance,
    withdrawal,
    border,
    carriers,
    employers,
    mayotteVisa,
    waitingZoneAccess,
    waitingZoneJudge,
    waitingZone,
    agdref,
    retention,
    dataRights,
    thirdParties,
    visabio,
    borderScreening,
    integrationContract,
    longStayVisas,
    provisionalAuthorisations,
    receptionContract,
    renewal,
    residenceApplication,
    residenceCommission,
    residenceSilence,
    residenceWithdrawal,
    litigation,
    requests,
    administrativeBan,
    courtLists,
    entryDocuments,
    euCitizens,
    euPermanentStay,
    hostingCertificate,
    visaAppeal,
    asylumAllowance,
    asylumBodies,
    asylumClaim,
    asylumOverseas,
    cndaAppeal,
    cndaHearing,
    ofpraExamination,
    protectedPersons,
    receptionConditions,
    statelessness,
    temporaryProtection,
    asylumManagement,
    dublin,
  ].flatMap((chapter) => Object.values(chapter)),
)
