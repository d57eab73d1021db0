import { daysAfter, defineRule, monthsFrom, yearsFrom } from '../rule.js'
import { ceseda, newCeseda, oldCeseda } from './articles.js'

/** Permits of researchers, and of graduates who look for work or start a business. */

/** The extension of the card of a researcher who lost the job against their will, from that loss (R. 313-11, wording until 2016-10-31). */
export const researcherUnemployment = defineRule(
  'researcher-unemployment-extension',
  { fr: 'Carte « scientifique-chercheur », prolongation en cas de chômage', en: 'Researcher card, extension in unemployment' },
  [{ from: '2015-01-16', until: '2016-11-01', period: yearsFrom(1), basis: [ceseda('R. 313-11')] }],
  { kind: 'validity', procedures: ['residence-application'] },
)

/** A researcher admitted in another Member State asks for a card beyond this length of stay (R. 313-12, wording until 2016-10-31). */
export const researcherMobilityStay = defineRule(
  'researcher-mobility-over-three-months',
  {
    fr: 'Chercheur admis dans un autre État, séjour qui oblige à une carte',
    en: 'Researcher admitted in another State, stay that needs a card',
  },
  [{ from: '2015-01-16', until: '2016-11-01', period: monthsFrom(3), basis: [ceseda('R. 313-12')] }],
  { kind: 'condition', procedures: ['residence-application'] },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-53, then R. 421-26). A silence of the same length
 * refuses.
 */
export const researcherCardDecision = defineRule(
  'talent-passport-researcher-decision-notified',
  { fr: 'Décision écrite, passeport talent « chercheur »', en: 'Written decision, talent passport of a researcher' },
  [{ from: '2019-03-01', period: daysAfter(60), basis: [oldCeseda('R. 313-53, II'), newCeseda('R. 421-26')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)

/** How recent the diploma of a student who asks for the job-search card must be, counted back from the application (R. 313-11-1). */
export const diplomaWithinTheYear = defineRule(
  'job-search-diploma-within-year',
  { fr: 'Recherche d’emploi, diplôme obtenu dans l’année', en: 'Job search, diploma of the year' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(1), basis: [ceseda('R. 313-11-1')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/** The same for a former student who comes back to France, counted back from the application (R. 313-11-3). */
export const diplomaWithinFourYears = defineRule(
  'job-search-diploma-within-four-years',
  { fr: 'Recherche d’emploi, diplôme de l’ancien étudiant qui revient', en: 'Job search, diploma of a former student who returns' },
  [{ from: '2019-03-01', until: '2021-05-01', period: yearsFrom(4), basis: [ceseda('R. 313-11-3')] }],
  { kind: 'condition', procedures: ['residence-application'], counted: 'back' },
)

/**
 * The written decision, at the latest, from the filing of the complete application (R. 313-11-4, then R. 422-12). A silence of the same length
 * refuses.
 */
export const jobSearchCardDecision = defineRule(
  'job-search-card-decision-notified',
  {
    fr: 'Décision écrite, carte « recherche d’emploi ou création d’entreprise »',
    en: 'Written decision, job-search or business-creation card',
  },
  [{ from: '2019-03-01', period: daysAfter(90), basis: [oldCeseda('R. 313-11-4'), newCeseda('R. 422-12')] }],
  { kind: 'duty', procedures: ['residence-application'] },
)
