import { Type } from 'typebox'
import { words } from '../../src/definition/language.js'
import { fact, maybe, oneOf, onlyOnce } from '../fact.js'
import { hasAnEnd } from './tests.js'

/** Who can bear a limit, or hold a right: the roles that can be told. */
const owner = oneOf(
  'case-agent',
  'duty-officer',
  'sub-prefect',
  'prefect',
  'centre',
  'judge-registry',
  'court-registry',
  'administrative-court',
  'prosecutor',
  'lawyer',
  'ofii',
  'ofpra',
  'supervisor',
)

/** A local day, or an instant with its offset. */
const dayOrInstant = Type.Optional(Type.Union([Type.String({ format: 'date' }), Type.String({ format: 'date-time' })]))

const over = [onlyOnce(['limit-met', 'limit-lifted'], 'limit-set')]

export const facts = {
  'limit-set': fact(
    'Délai fixé',
    'Limit set',
    ['prefecture'],
    {
      owner,
      /** A rule of the library. It runs from this fact, from `from`, or back from it where the rule is counted back. */
      rule: Type.Optional(Type.String({ maxLength: 100 })),
      from: dayOrInstant,
      /** What was granted instead of the whole length, in the unit of the rule. */
      granted: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
      /** The end that a judge or an authority fixed, with the text or the decision on which it rests. */
      endsAt: dayOrInstant,
      basis: Type.Optional(Type.String({ maxLength: 200 })),
      kind: maybe('duty', 'right'),
      label: Type.Optional(Type.String({ maxLength: 200, personal: true })),
    },
    {
      needs: [
        {
          holds: hasAnEnd,
          ground: 'limit-without-end',
          consequence: {
            fr: 'Aucun délai ne court : nommer une règle de la bibliothèque (`rule`) ou la fin fixée (`endsAt`, avec `basis`).',
            en: 'No limit runs: name a rule of the library (`rule`) or the end that was fixed (`endsAt`, with `basis`).',
          },
          refuse: true,
        },
      ],
    },
  ),
  'limit-met': fact('Acte accompli', 'Act done', ['prefecture'], {}, { needs: over, favours: 'person' }),
  'limit-lifted': fact(
    'Délai levé',
    'Limit lifted',
    ['prefecture'],
    { reason: Type.Optional(Type.String({ maxLength: 200, personal: true })) },
    { needs: over },
  ),
}

export const { on, at, granted } = words(facts)
