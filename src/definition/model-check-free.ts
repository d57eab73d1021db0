import type { TObject } from 'typebox'
import { dayNumber, dayStart, HOUR } from '../law/calendar.js'
import { each } from './compile.js'
import type { Answer, Any, Choice, Clause, Given, Limit, Moment, Need, Procedure, Test, When } from './language.js'

/** The answers to the tests of a fact, the rule of its choices and the days of its slots, as its data carry them in a freed procedure. */
export const ANSWERS = 'answers of the run'
export const CHOSEN = 'rule of the run'
export const SLOT_DAYS = 'slot days of the run'
/** Answers by the sentence of their test. */
export type Answers = Readonly<Record<string, Answer>>

/** The name under which a test is an input: its sentence. */
export const inputOf = (test: Test<never>): string => test.says.en

/**
 * The same definition with its hatches open: tests, choices and slots read from the run instead of the data, so that they are free inputs. Each clause
 * has a label object of its own, by which its clocks are told from those of a clause of the same id.
 */
export function freed(procedure: Procedure): Procedure {
  return {
    ...procedure,
    type: `${procedure.type}, freed`, // so that a linked procedure of its own type can be heard
    facts: Object.fromEntries(
      Object.entries(procedure.facts).map(([type, fact]) => [
        type,
        { ...fact, data: fact.data as TObject, ...(fact.needs === undefined ? {} : { needs: fact.needs.map(freeNeed) }) },
      ]),
    ),
    stages: { ...procedure.stages, moves: procedure.stages.moves.map((move) => ({ ...move, on: freeAny(move.on) })) },
    clauses: procedure.clauses.map((clause) => ({ ...freeClause(clause), label: { ...clause.label } })),
    ...(procedure.holding === undefined
      ? {}
      : { holding: { ...procedure.holding, from: freeAny(procedure.holding.from), to: freeAny(procedure.holding.to) } }),
    ...(procedure.safeguards === undefined
      ? {}
      : { safeguards: procedure.safeguards.map((one) => ({ ...one, due: freeAny(one.due), proved: freeAny(one.proved) })) }),
    publishes: Object.fromEntries(Object.entries(procedure.publishes).map(([name, any]) => [name, freeAny(any)])),
    opens: procedure.opens.map((open) => ({ ...open, on: freeWhen(open.on) })),
  }
}

const freeTest = (test: Test<never>): Test<never> => ({
  ...test,
  // The data of a run are the model check's own.
  holds: (data: never) => (data as { [ANSWERS]?: Answers })[ANSWERS]?.[inputOf(test)] ?? 'unknown',
})
const freeGiven = ({ fact, where }: Given): Given => ({ fact, where: where.map(freeTest) })
const freeWhen = (when: When): When => ({
  ...when,
  ...('fact' in when ? { where: when.where.map(freeTest) } : {}),
  ...(when.given === undefined ? {} : { given: when.given.map(freeGiven) }),
})
const freeAny = (any: Any): readonly When[] => each(any).map(freeWhen)
const freeNeed = (need: Need): Need => {
  const asked = need.when === undefined ? need : { ...need, when: freeTest(need.when) }
  return 'holds' in asked ? { ...asked, holds: freeTest(asked.holds) } : asked
}

function freeMoment(moment: Moment): Moment {
  if ('given' in moment) return { given: freeGiven(moment.given), then: freeMoment(moment.then), otherwise: freeMoment(moment.otherwise) }
  if ('latest' in moment) return { latest: moment.latest.map(freeMoment) }
  if ('earliest' in moment) return { earliest: moment.earliest.map(freeMoment) }
  if ('firm' in moment) return { ...moment, firm: freeMoment(moment.firm), late: freeMoment(moment.late) }
  return moment
}

function freeLimit(limit: Limit): Limit {
  if ('until' in limit) return { ...limit, until: freeMoment(limit.until) }
  const governedBy = [limit.governedBy].flat().map(freeMoment)
  return 'among' in limit.rule ? { ...limit, governedBy, rule: freeChoice(limit.rule) } : { ...limit, governedBy }
}

const freeChoice = (choice: Choice<never>): Choice<never> => ({
  ...choice,
  choose: (data: never) => {
    const at = (data as { [CHOSEN]?: number })[CHOSEN] ?? 0
    const rule = choice.among[at % choice.among.length]
    if (rule === undefined) throw new Error(`a choice on ${choice.of} is among no rule`)
    return rule
  },
})

/** One slot on each of the days that the terms of the run name. */
const slotOf = (terms: object, { iso, zone }: { readonly iso: string; readonly zone: string }) => {
  const start = dayStart(zone, dayNumber(iso) ?? 0)
  const { [SLOT_DAYS]: days = [] } = terms as { [SLOT_DAYS]?: readonly string[] }
  return days.includes(iso) ? [{ opensAt: start + 10 * HOUR, closesAt: start + 11 * HOUR }] : []
}

const optional = <K extends string, T, R>(key: K, value: T | undefined, free: (value: T) => R): { [k in K]?: R } =>
  value === undefined ? {} : ({ [key]: free(value) } as { [k in K]?: R })

function freeClause(clause: Clause): Clause {
  const stopped = 'stopped' in clause ? optional('stopped', clause.stopped, freeAny) : {}
  switch (clause.is) {
    case 'series':
      return { ...clause, slots: slotOf, met: freeAny(clause.met), ...optional('excused', clause.excused, freeAny) }
    case 'bar':
      return {
        ...clause,
        while: clause.while.map((cause) => ('since' in cause ? { since: freeWhen(cause.since), until: freeAny(cause.until) } : cause)),
      }
    case 'task':
      return { ...clause, starts: freeAny(clause.starts), met: freeAny(clause.met), ...stopped }
    case 'notice':
      return {
        ...clause,
        starts: freeAny(clause.starts),
        served: freeAny(clause.served),
        before: freeMoment(clause.before),
        runs: freeLimit(clause.runs),
        ...stopped,
      }
    case 'clock':
      return {
        ...clause,
        starts: freeAny(clause.starts),
        met: freeAny(clause.met),
        runs: freeLimit(clause.runs),
        ...stopped,
        ...optional('from', clause.from, freeMoment),
        ...optional('stated', clause.stated, freeMoment),
        ...optional('atMost', clause.atMost, (all) => all.map(freeMoment)),
        ...optional('suspended', clause.suspended, (all) => all.map(({ from, to }) => ({ from: freeWhen(from), to: freeWhen(to) }))),
        ...optional('restarted', clause.restarted, (all) =>
          all.map((again) => ({
            ...again,
            on: freeWhen(again.on),
            from: freeMoment(again.from),
            ...optional('runs', again.runs, freeLimit),
            ...optional('pausedBy', again.pausedBy, freeAny),
          })),
        ),
        ...optional('opposable', clause.opposable, (all) => all.map((one) => ('holds' in one ? freeTest(one) : freeGiven(one)))),
      }
  }
}
