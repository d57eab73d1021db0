import { type Static, Type } from 'typebox'
import type { Count, Rule as LawRule, Version as LawVersion } from '../../law/rule.js'
import { Closed, Named, Nullable, Text } from './common.js'
import { Confidence } from './evaluation.js'

const CountSchema = Named(
  'Count',
  {
    unit: Type.String({
      description: 'hours, days, days-same-hour, clear-days, working-days, weeks, months, years, or times (a figure that is no length).',
    }),
    n: Type.Integer(),
    first: Type.Optional(Type.String({ description: 'Whether the day of the start is day 1: counted, not-counted.' })),
    chained: Type.Optional(Type.Boolean()),
    clear: Type.Optional(Type.Boolean()),
    roll: Type.Optional(Type.String({ description: 'cpc-642: moved to the next working day.' })),
    toTheMinute: Type.Optional(Type.Boolean()),
    notBefore: Type.Optional(Type.String()),
  },
  'A length in the units of the law.',
)
const Counts = Type.Array(CountSchema)

const Version = Named('RuleVersion', {
  from: Type.String(),
  until: Nullable(Type.String()),
  firm: Counts,
  late: Counts,
  doubt: Nullable(Text),
  ends: Type.String(),
  confidence: Confidence,
  territories: Nullable(Type.Array(Type.String())),
  basis: Type.Array(Closed({ code: Type.String(), article: Type.String(), from: Nullable(Type.String()), until: Nullable(Type.String()) })),
})

/** The fields of a rule of law. */
export const ruleFields = { id: Type.String(), label: Text, versions: Type.Array(Version) }

/** One legal question and its answers, by the days on which they stood. */
export const Rule = Named('Rule', ruleFields)

const list = (counts: Count | readonly Count[]): Static<typeof Counts> =>
  Array.isArray(counts) ? [...(counts as readonly Count[])] : [counts as Count]

/** A rule as the API shows it: each version with both readings, firm being the earliest of its counts and late the latest. */
export const ruleAnswer = (rule: LawRule): Static<typeof Rule> => ({
  id: rule.id,
  label: rule.label,
  versions: rule.versions.map(versionAnswer),
})

function versionAnswer(version: LawVersion): Static<typeof Version> {
  const { period } = version
  const readings = 'firm' in period ? period : { firm: period, late: period, doubt: null }
  return {
    from: version.from,
    until: version.until ?? null,
    firm: list(readings.firm),
    late: list(readings.late),
    doubt: readings.doubt,
    ends: version.ends ?? 'by',
    confidence: version.confidence ?? 'sure',
    territories: version.territories === undefined ? null : [...version.territories],
    basis: version.basis.map(({ code, article, from, until }) => ({ code, article, from: from ?? null, until: until ?? null })),
  }
}
