import { Type } from 'typebox'
import { Closed, Day, Iso, Named, Nullable, Territory, Text } from './common.js'
import { Confidence } from './evaluation.js'

/** The body of a computation of one rule. */
export const NewRuleComputation = Named('NewRuleComputation', {
  from: Type.String({
    minLength: 1,
    maxLength: 40,
    description: 'The start: an instant with an offset, or a local day. Of a rule counted back (`countedBack`), the event.',
    examples: ['2026-11-22T09:12:00+01:00', '2026-11-22'],
  }),
  territory: Territory,
  governedOn: Type.Optional(Day),
  granted: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'What a judge gave instead of the length, in its own unit; never more than it.',
    }),
  ),
})

const last = (reading: string) =>
  Nullable(Type.String({ description: `The last local day of a limit in days, which ends at its 24:00 (${reading}).` }))

/** The fields of what one rule gives from one start. */
export const ruleComputationFields = {
  rule: Type.String(),
  label: Text,
  territory: Territory,
  from: Type.String(),
  governedOn: Type.String({ description: 'The local day that picked the version.' }),
  granted: Nullable(Type.Integer()),
  countedBack: Type.Boolean(),
  firmAt: Iso,
  lateAt: Type.String({
    format: 'date-time',
    description: 'The alternative date where the law is read in two ways, for the reason in `doubt`; else `firmAt`.',
  }),
  firmDay: last('firm'),
  lateDay: last('late'),
  unrolledAt: Nullable(Type.String({ format: 'date-time', description: 'Firm before its roll-over to a working day.' })),
  ends: Type.String({ description: 'by: an act at that very minute is in time; before: strictly before it.' }),
  figure: Nullable(Type.Integer({ description: 'How many times at most: a figure that is no length, and moves no date.' })),
  local: Text,
  localFirm: Text,
  localLate: Text,
  doubt: Nullable(Text),
  confidence: Confidence,
  version: Closed({ from: Type.String(), until: Nullable(Type.String()), territories: Nullable(Type.Array(Type.String())) }),
  basis: Type.Array(
    Named('DatedArticle', {
      code: Type.String(),
      article: Type.String(),
      from: Type.String({ description: 'First day on which it bears this wording.' }),
      until: Nullable(Type.String({ description: 'First day on which it no longer does.' })),
    }),
  ),
  steps: Type.Array(Text),
}
