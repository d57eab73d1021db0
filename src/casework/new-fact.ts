import { rulesOf } from '../definition/define.js'
import { keptBy } from '../definition/kept-by.js'
import type { Any, Clock, Fact, Moment, Notice, Procedure } from '../definition/language.js'
import { parts } from '../definition/moments.js'
import { Problem } from '../errors.js'
import { dayNumber, dayStart, isoDay, localDay } from '../law/calendar.js'
import { isoDayText, localText } from '../law/format.js'
import { isDay } from '../law/instants.js'
import { noLawOn, versionOn, type Law, type NoLawInForce, type Rule, type Text } from '../law/rule.js'
import type { Territory } from '../law/territory.js'
import type { CaseworkDeps, NewFact } from './deps.js'
import { checkData } from './fact-data.js'
import { placeOf } from './place.js'
import { lawlessProblem } from './rule-computation.js'

/** How far the clock of a device may be ahead of the server's. */
export const TOLERANCE_MINUTES = 15

/** A fact that may be recorded: its type, and the instant and day at which it stands on the line of time. */
export type CheckedFact = { readonly definition: Fact; readonly occurredAt: number; readonly occurredOn: string | null }

/** The definition of a procedure type, or the problem that there is none; `at`: where the type was given. */
export function definitionOf({ definitions }: Pick<CaseworkDeps, 'definitions'>, type: string, at?: string): Procedure {
  const procedure = definitions.get(type)
  if (procedure === undefined) throw new Problem('unknown-procedure-type', { params: { type, known: [...definitions.keys()] }, at })
  return procedure
}

/** Checks a fact against the definition of its procedure: known, well dated, with data that follow the schema. */
export function datedFact(procedure: Procedure, place: Territory, fact: NewFact, law: Law): CheckedFact {
  const definition = Object.hasOwn(procedure.facts, fact.type) ? procedure.facts[fact.type] : undefined
  if (definition === undefined)
    throw new Problem('unknown-fact-type', {
      params: { fact: fact.type, type: procedure.type, known: Object.keys(procedure.facts) },
      at: `${fact.pointer ?? ''}/type`,
    })
  checkData(definition, fact)
  checkNamedRules(procedure, fact, law)
  return { definition, ...dated(fact, definition, place) }
}

/** Checks a fact that is to be recorded now (epoch milliseconds): as `datedFact`, not in the future, under a law that is encoded. */
export function checkedFact(deps: CaseworkDeps, procedure: Procedure, code: string, fact: NewFact): CheckedFact {
  const place = placeOf(code)
  const checked = datedFact(procedure, place, fact, deps.law)
  const now = deps.clock.now()
  if (checked.occurredAt > now + TOLERANCE_MINUTES * 60_000)
    throw new Problem('fact-in-the-future', {
      params: { occurred: datedText(checked, place), now: localText(now, place), tolerance: TOLERANCE_MINUTES },
      at: dateOf(checked.definition, fact),
    })
  refuseNamedLawless(procedure, fact, { day: dayOf(checked, place), code, law: deps.law }, dateOf(checked.definition, fact))
  if (checked.definition.favours !== 'person')
    refuseLawless(
      lawlessRules(procedure, fact, { day: dayOf(checked, place), code, law: deps.law }),
      deps.law,
      dateOf(checked.definition, fact),
    )
  return checked
}

/** The field that dates a fact: which one its type says. */
const dateFieldOf = ({ dated }: Fact) => (dated === 'instant' ? 'occurredAt' : 'occurredOn')

/** Where the date of a fact stands in the request. */
const dateOf = (definition: Fact, { pointer = '' }: NewFact): string => `${pointer}/${dateFieldOf(definition)}`

const datedText = ({ occurredAt, occurredOn }: CheckedFact, place: Territory): Text =>
  isoDayText(occurredOn ?? '') ?? localText(occurredAt, place)

function dated(fact: NewFact, definition: Fact, place: Territory): Omit<CheckedFact, 'definition'> {
  const { occurredAt, occurredOn } = fact
  if (definition.dated === 'instant' && occurredAt !== undefined && occurredOn === undefined) return { occurredAt, occurredOn: null }
  const day = occurredOn === undefined ? null : dayNumber(occurredOn)
  if (definition.dated === 'day' && day !== null && occurredOn !== undefined && occurredAt === undefined)
    return { occurredAt: dayStart(place.zone, day), occurredOn }
  throw new Problem('wrong-dating', { params: { fact: fact.type, expected: dateFieldOf(definition) }, at: dateOf(definition, fact) })
}

const dayOf = ({ occurredAt, occurredOn }: CheckedFact, { zone }: Territory): string => occurredOn ?? isoDay(localDay(zone, occurredAt))

/** A rule of the library that a fact names. `from`: the date that its data give for the start, which then picks the version. */
type Named = { readonly field: string; readonly id: string; readonly from: { readonly field: string; readonly date: string } | null }

/** The fields by which a type of fact names a rule, each with the fields that may date its start. */
const namingFields = keptBy((procedure: Procedure, type: string): ReadonlyMap<string, readonly string[]> => {
  const fields = new Map<string, readonly string[]>()
  for (const clause of procedure.clauses) {
    if (clause.is !== 'clock' || 'until' in clause.runs) continue
    const { rule, governedBy } = clause.runs
    if ('field' in rule && rule.of === type)
      fields.set(
        rule.field,
        [governedBy].flat().flatMap((moment) => dateFields(moment, type)),
      )
  }
  return fields
})

/** The rules of the library that a fact names itself, each with the field that does. */
function namedRules(procedure: Procedure, { type, data }: Pick<NewFact, 'type' | 'data'>): readonly Named[] {
  return [...namingFields(procedure, type)].flatMap(([field, dates]): Named[] => {
    const id = data[field]
    if (typeof id !== 'string') return []
    const [from = null] = dates.flatMap((one) => (typeof data[one] === 'string' ? [{ field: one, date: data[one] }] : []))
    return [{ field, id, from }]
  })
}

/** The fields of a fact that a moment reads a date from. */
const dateFields = (moment: Moment, type: string): readonly string[] =>
  'fact' in moment && moment.fact === type && moment.field !== undefined
    ? [moment.field]
    : parts(moment).flatMap((one) => dateFields(one, type))

function checkNamedRules(procedure: Procedure, fact: NewFact, law: Law): void {
  const unknown = namedRules(procedure, fact).filter(({ id }) => !law.has(id))
  if (unknown.length === 0) return
  throw new Problem('invalid-data', {
    params: { fact: fact.type },
    errors: unknown.map(({ field, id }) => ({
      pointer: `${fact.pointer ?? ''}/data/${field}`,
      in: 'body',
      fr: `La bibliothèque du droit n’a pas de règle « ${id} » : GET /v1/law/rules les donne toutes.`,
      en: `The law library has no rule "${id}": GET /v1/law/rules gives them all.`,
    })),
  })
}

/**
 * The rules that a fact of that day would run and that are not encoded so far back, with those that are. `started`: the clauses that did start, where the
 * file was evaluated; else all that such a fact can start.
 */
export function lawlessRules(
  procedure: Procedure,
  fact: Pick<NewFact, 'type' | 'data'>,
  on: { readonly day: string; readonly code: string; readonly law: Law; readonly started?: ReadonlySet<string> },
) {
  const { day, code, law, started } = on
  const named = [
    ...procedure.clauses.flatMap((clause) =>
      (clause.is === 'clock' || clause.is === 'notice') && isStartedBy(clause, fact.type) && (started?.has(clause.id) ?? true)
        ? rulesOf(clause.runs).map(({ id }) => ({ id, on: day }))
        : [],
    ),
    ...namedRules(procedure, fact).map(({ id, from }) => ({ id, on: from === null ? day : dayIn(from.date, code) })),
  ]
  const missing = named.flatMap(({ id, on }): NoLawInForce[] => {
    const error = lawlessness(law.get(id), on, code)
    return error !== null && (error.earliest === null || on < error.earliest) ? [error] : []
  })
  return { missing, isNothingComputed: missing.length > 0 && missing.length === named.length }
}

/** Why a rule has no version on a local day in a territory; null where it has one, and where there is no such rule. */
const lawlessness = (rule: Rule | undefined, day: string, code: string): NoLawInForce | null =>
  rule === undefined || versionOn(rule, day, code) !== null ? null : noLawOn(rule, day, code)

const dayIn = (date: string, code: string): string => (isDay(date) ? date : isoDay(localDay(placeOf(code).zone, Date.parse(date))))

/** A rule that a fact names is a choice and nothing that happened: it must stand there, on the day that the fact gives for its start. */
function refuseNamedLawless(
  procedure: Procedure,
  fact: NewFact,
  on: { readonly day: string; readonly code: string; readonly law: Law },
  dated: string,
): void {
  const data = `${fact.pointer ?? ''}/data`
  for (const { field, id, from } of namedRules(procedure, fact)) {
    const rule = on.law.get(id)
    const error = lawlessness(rule, from === null ? on.day : dayIn(from.date, on.code), on.code)
    if (rule === undefined || error === null) continue
    throw lawlessProblem(rule, error, { day: from === null ? dated : `${data}/${from.field}`, territory: `${data}/${field}` })
  }
}

const isStartedBy = (clause: Clock | Notice, type: string): boolean =>
  [clause.starts].flat().some((when: Any) => 'fact' in when && when.fact === type)

function refuseLawless({ missing, isNothingComputed }: ReturnType<typeof lawlessRules>, law: Law, at: string): void {
  const [first] = missing
  const rule = first === undefined ? undefined : law.get(first.ruleId)
  if (isNothingComputed && first !== undefined && rule !== undefined) throw lawlessProblem(rule, first, { day: at, territory: at })
}
