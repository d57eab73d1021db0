import { each } from './compile.js'
import { occurrencesOf } from './define.js'
import type { Procedure, When } from './language.js'
import { inputOf, type Answers } from './model-check-free.js'
import { heardIn } from './model-check-heard.js'
import { CHECKED, type Input } from './model-check-run.js'

/** Every input: each fact with the answers that some clause asks of it, with none, and with all unknown; and all that is heard. */
export function inputsOf(procedure: Procedure): readonly Input[] {
  const asked = new Map<string, Map<string, Answers>>()
  const add = (when: When) => {
    if (!('fact' in when)) return
    const answers: Answers = Object.fromEntries(when.where.map((test) => [inputOf(test), 'yes' as const]))
    const known = asked.get(when.fact) ?? new Map<string, Answers>()
    asked.set(when.fact, known.set(JSON.stringify(answers), answers))
  }
  occurrencesOf(procedure).forEach(({ when }) => add(when))
  return [
    ...Object.entries(procedure.facts).flatMap(([type, fact]): readonly Input[] => {
      const worlds = new Map<string, Answers>([['{}', {}], ...(asked.get(type) ?? [])])
      const rests = (fact.needs ?? []).length > 0 || (asked.get(type)?.size ?? 0) > 1 ? (['no', 'unknown'] as const) : []
      return [
        ...[...worlds.values()].map((answers) => ({ of: CHECKED, type, asked: answers })),
        ...rests.map((rest) => ({ of: CHECKED, type, asked: {}, rest })),
      ]
    }),
    ...[...heardIn(procedure)].flatMap(([of, names]) => [...names].map((type) => ({ of, type, asked: {} }))),
  ]
}

/** Whether an input can be a release: in the person's favour, the end of holding, or heard from a linked procedure. */
export const frees = (procedure: Procedure, input: Input | null): boolean =>
  input !== null &&
  (input.of !== CHECKED ||
    procedure.facts[input.type]?.favours === 'person' ||
    each(procedure.holding?.to).some((when) => 'fact' in when && when.fact === input.type))
