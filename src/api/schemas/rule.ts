import { Type } from 'typebox'
import { Closed, Named, Nullable, Text } from './common.js'
import { Confidence } from './evaluation.js'

const CountSchema = Named(
  'Count',
  {
    unit: Type.String({
      description:
        'minutes, hours, days, days-same-hour, clear-days, working-days, weeks, months, years, or times (a figure that is no length).',
    }),
    n: Type.Integer(),
    first: Type.Optional(Type.String({ description: 'Whether the day of the start is day 1: counted, not-counted.' })),
    chained: Type.Optional(Type.Boolean()),
    clear: Type.Optional(Type.Boolean()),
    roll: Type.Optional(Type.String({ description: 'cpc-642: moved to the next working day.' })),
    of: Type.Optional(
      Type.String({ description: 'mainland: working days by the public holidays of the mainland, where the authority sits.' }),
    ),
    after: Type.Optional(Type.String({ description: 'month-end: counted from the last day of the calendar month of the start.' })),
    through: Type.Optional(Type.String({ description: 'month-end, year-end: to the last day of the calendar month or year of its end.' })),
    toTheMinute: Type.Optional(Type.Boolean()),
    notBefore: Type.Optional(Type.String()),
  },
  'A length in the units of the law.',
)
const Counts = Type.Array(CountSchema)

const DatedArticles = Type.Array(
  Closed({ code: Type.String(), article: Type.String(), from: Nullable(Type.String()), until: Nullable(Type.String()) }),
)

const Version = Named('RuleVersion', {
  from: Type.String(),
  until: Nullable(Type.String()),
  firm: Counts,
  late: Counts,
  doubt: Nullable(Text),
  ends: Type.String(),
  confidence: Confidence,
  territories: Nullable(Type.Array(Type.String())),
  basis: DatedArticles,
})

const Exclusion = Named(
  'RuleExclusion',
  {
    territories: Type.Array(Type.String()),
    from: Type.String(),
    until: Nullable(Type.String()),
    confidence: Confidence,
    basis: DatedArticles,
  },
  'Territories in which the rule has no application, and the articles that say so.',
)

/** The fields of a rule of law. */
export const ruleFields = { id: Type.String(), label: Text, versions: Type.Array(Version), notIn: Type.Array(Exclusion) }

/** One legal question and its answers, by the days on which they stood. */
export const Rule = Named('Rule', ruleFields)

/** A rule in the law library: as `Rule`, with what it is used for. */
export const listedRuleFields = {
  ...ruleFields,
  kinds: Type.Array(Type.String(), { description: 'What the limit is for, as in `kind` of a clock, or condition, frequency.' }),
  procedures: Type.Array(Type.String(), { description: 'The procedures in which it stands.' }),
  countedBack: Type.Boolean({ description: 'Counted back from a coming event, not from a start.' }),
}
