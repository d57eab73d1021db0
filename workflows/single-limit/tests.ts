import type { Test } from '../../src/definition/language.js'

type Set = { readonly rule?: string; readonly endsAt?: string; readonly kind?: string; readonly from?: string }

/** Each test reads what the fact says of the limit: no text stands behind it. */
const test = (fr: string, en: string, holds: (data: Set) => boolean): Test<Set> => ({
  says: { fr, en },
  basis: [],
  holds: (data) => (holds(data) ? 'yes' : 'no'),
})

const isFixed = ({ endsAt }: Set): boolean => endsAt !== undefined

export const hasAnEnd = test(
  'une règle est nommée dans la bibliothèque, ou une fin est fixée',
  'a rule of the library is named, or an end is fixed',
  (data) => isFixed(data) || data.rule !== undefined,
)
export const byRule = test('la durée est celle d’une règle', 'the length is that of a rule', (data) => !isFixed(data))
export const fixed = test('une autorité a fixé la fin', 'an authority fixed the end', isFixed)
export const isRight = test('le délai est un droit', 'the limit is a right', ({ kind }) => kind === 'right')
export const isDuty = test('le délai est une obligation', 'the limit is a duty', ({ kind }) => kind !== 'right')
export const startsElsewhere = test('le point de départ est donné', 'the start is given', ({ from }) => from !== undefined)
