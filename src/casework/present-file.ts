import type { Evaluation, FileFact, FileInput } from '../definition/evaluation.js'
import { standing } from '../definition/fold.js'
import { present, type PresentedDefect, type PresentedEvaluation } from '../definition/present.js'
import { isoDay, localDay } from '../law/calendar.js'
import { isoLocal } from '../law/format.js'
import { territory } from '../law/territory.js'
import type { CaseworkDeps } from './deps.js'
import { lawlessRules } from './new-fact.js'

/** An evaluation as JSON, with a defect for each fact that is older than the law encoded: what it decides is not computed, and shown so. */
export function presentFile(
  deps: Pick<CaseworkDeps, 'law' | 'definitions'>,
  input: FileInput,
  evaluation: Evaluation,
  knownAt = Number.POSITIVE_INFINITY,
): PresentedEvaluation {
  const presented = present(evaluation)
  const facts = standing(input.facts, knownAt).filter(({ occurredAt }) => occurredAt <= evaluation.at)
  for (const procedure of presented.procedures) {
    const own = facts.filter((fact) => fact.procedure === procedure.id)
    procedure.defects.push(...own.flatMap((fact) => lawlessDefect(deps, procedure, fact)))
  }
  return presented
}

function lawlessDefect(
  { law, definitions }: Pick<CaseworkDeps, 'law' | 'definitions'>,
  procedure: { type: string; territory: string; clocks: readonly { clause: string }[] },
  fact: FileFact,
): readonly PresentedDefect[] {
  const definition = definitions.get(procedure.type)
  const place = territory(procedure.territory)
  if (definition === undefined || place === undefined) return []
  const day = fact.day ?? isoDay(localDay(place.zone, fact.occurredAt))
  const started = new Set(procedure.clocks.map(({ clause }) => clause))
  const { missing } = lawlessRules(definition, fact, { day, code: procedure.territory, law, started })
  if (missing.length === 0) return []
  const rules = [...new Set(missing.map(({ ruleId }) => ruleId))].join(', ')
  return [
    {
      fact: fact.id,
      factType: fact.type,
      ground: 'law-not-encoded',
      says: {
        fr: `Le droit en vigueur le ${day} n’est pas encodé : ${rules}.`,
        en: `The law in force on ${day} is not encoded: ${rules}.`,
      },
      consequence: { fr: 'Les délais correspondants ne sont pas calculés.', en: 'The time limits concerned are not computed.' },
      basis: [],
      void: false,
      refuse: false,
      unknown: true,
      at: isoLocal(fact.occurredAt, place),
    },
  ]
}
