import { article, daysIncluded, defineRule, hours, weeks } from '../rule.js'
import type { About } from '../types.js'

/** The Pact on migration and asylum at the border. Its French adaptation was not found: these lengths advise, they close nothing. */
const pact = '2026-06-12'
const screening = [article('Règlement (UE) 2024/1356', 'art. 8')]
const about: About = { kind: 'advisory', procedures: ['waiting-zone', 'asylum-at-border'] }

/** Screening at the border, from the arrival or the apprehension. */
export const pactScreening = defineRule(
  'pact-screening',
  { fr: 'Filtrage à la frontière', en: 'Screening at the border' },
  [{ from: pact, period: daysIncluded(7), basis: screening }],
  about,
)

/** The same of a person already held for more than seventy-two hours (detention dossier, section 3.3). */
export const pactScreeningAfterHold = defineRule(
  'pact-screening-after-hold',
  { fr: 'Filtrage d’une personne déjà retenue', en: 'Screening of a person held before' },
  [{ from: pact, period: daysIncluded(4), basis: screening }],
  about,
)

/** The hold past which the screening is the shorter one. */
export const pactScreeningHold = defineRule(
  'pact-screening-hold',
  { fr: 'Durée de la rétention abrégeant le filtrage', en: 'Hold that shortens the screening' },
  [{ from: pact, period: hours(72), basis: screening }],
  { ...about, kind: 'condition' },
)

/** The return procedure at the border, from the rejection. */
export const pactBorderReturn = defineRule(
  'pact-border-return',
  { fr: 'Procédure de retour à la frontière', en: 'Return procedure at the border' },
  [
    {
      from: pact,
      period: weeks(12),
      basis: [article('Règlement (UE) 2024/1349', 'procédure de retour à la frontière')],
      confidence: 'likely',
    },
  ],
  about,
)
