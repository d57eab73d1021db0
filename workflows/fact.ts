import { Type, type TProperties } from 'typebox'
import type { Need, Tell } from '../src/definition/language.js'

export const flag = Type.Optional(Type.Boolean())
export const code = Type.Optional(Type.String({ maxLength: 200 }))
export const day = Type.Optional(Type.String({ format: 'date' }))
export const instant = Type.Optional(Type.String({ format: 'date-time' }))
export const rank = Type.Integer({ minimum: 1, maximum: 20 })
export const oneOf = <const W extends readonly string[]>(...words: W) => Type.Unsafe<W[number]>(Type.Enum([...words]))
export const maybe = <const W extends readonly string[]>(...words: W) => Type.Optional(oneOf(...words))
/** A value that names somebody or says where somebody lives: it is sealed apart from the fact. */
export const personal = Type.Optional(Type.String({ maxLength: 200, personal: true }))

type More = {
  readonly dated?: 'instant' | 'day'
  readonly needs?: readonly Need[]
  readonly favours?: 'person'
  readonly tell?: readonly Tell[]
}

/** A fact dated by its instant unless said. The prefecture keeps the file: it may record, from its proof, what another authority did. */
export const fact = <const P extends TProperties>(fr: string, en: string, by: readonly string[], data: P, more: More = {}) => ({
  label: { fr, en },
  by: by.includes('prefecture') ? by : [...by, 'prefecture'],
  dated: 'instant' as const,
  data: Type.Object(data),
  ...more,
})

/** An end is recorded once: one more is kept, with its defect and without effect, until something begins anew. */
export const onlyOnce = (ends: readonly string[], ...since: readonly string[]): Need => ({
  none: ends,
  since,
  ground: 'already-ended',
  consequence: {
    fr: 'Sans effet : la fin déjà enregistrée fait foi. Si sa date est fausse, la corriger.',
    en: 'No effect: the end already recorded stands. If its date is wrong, correct it.',
  },
  void: true,
})
