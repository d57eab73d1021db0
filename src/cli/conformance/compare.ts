import type { Fields, Vector } from './vectors.js'

/** What an implementation answered to a vector. */
export type Answer = { readonly status: number; readonly body: unknown }

/** One field in which an answer is not the one expected. */
export type Difference = { readonly field: string; readonly expected: unknown; readonly answered: unknown }

/** Every field in which an answer differs from its vector; none: it conforms. Instants are compared as instants. */
export function differences({ kind, expected }: Pick<Vector, 'kind' | 'expected'>, { status, body }: Answer): readonly Difference[] {
  const answer = fieldsOf(body)
  if ('refused' in expected) return refusal(expected, status, answer)
  if (status !== 200)
    return [{ field: 'status', expected: 200, answered: [status, answer['code'], answer['detail']].filter(Boolean).join(' ') }]
  return kind === 'rule' ? fields('', expected, answer) : procedures(expected, answer)
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])
const stringsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

function refusal({ refused, ...said }: Fields, status: number, answer: Fields): readonly Difference[] {
  const isRefused = status >= 400 && status < 500
  return [
    ...(isRefused ? [] : [{ field: 'status', expected: 'a refusal (4xx)', answered: status }]),
    ...fields('', { code: refused, ...said }, answer),
  ]
}

const INSTANTS: ReadonlySet<string> = new Set(['firmAt', 'lateAt', 'lapsesAt', 'settledAt'])

/** The fields that are expected, one by one; what an answer holds beside them is its own affair. */
function fields(prefix: string, expected: Fields, answer: Fields): readonly Difference[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const field = prefix + name
    if (name === 'basis') return different(field, articlesIn(value), articlesIn(answer[name]))
    const [wanted, given] = INSTANTS.has(name) ? [instant(value), instant(answer[name])] : [value, answer[name]]
    return wanted === given ? [] : [{ field, expected: value, answered: answer[name] }]
  })
}

/** Epoch milliseconds of an instant that bears its offset; what is none stays as it is, and equals no instant. */
const instant = (value: unknown): unknown => (typeof value === 'string' && /(Z|[+-]\d{2}:\d{2})$/i.test(value) ? Date.parse(value) : value)

const articlesIn = (basis: unknown): readonly string[] => listOf(basis).map(({ code, article }) => `${String(code)} ${String(article)}`)

const different = (field: string, expected: readonly string[], answered: readonly string[]): readonly Difference[] =>
  expected.join('; ') === answered.join('; ') ? [] : [{ field, expected: expected.join('; '), answered: answered.join('; ') }]

function procedures(expected: Fields, answer: Fields): readonly Difference[] {
  const answered = listOf(answer['procedures'])
  return listOf(expected['procedures']).flatMap(({ id, ...wanted }) => {
    const given = answered.find((one) => one['id'] === id)
    if (given === undefined) return [{ field: `procedure ${String(id)}`, expected: 'present', answered: 'absent' }]
    return procedure(`${String(id)}.`, wanted, given)
  })
}

function procedure(prefix: string, { clocks, without, defects, ...plain }: Fields, given: Fields): readonly Difference[] {
  const running = listOf(given['clocks'])
  return [
    ...fields(prefix, plain, given),
    ...listOf(clocks).flatMap((wanted) => clock(prefix, wanted, running)),
    ...stringsOf(without)
      .filter((clause) => running.some((one) => one['clause'] === clause))
      .map((clause) => ({ field: `${prefix}${clause}`, expected: 'absent', answered: 'present' })),
    ...(defects === undefined ? [] : grounds(`${prefix}defects`, stringsOf(defects), given['defects'])),
  ]
}

function clock(prefix: string, { clause, n, articles, ...wanted }: Fields, running: readonly Fields[]): readonly Difference[] {
  const name = `${prefix}${String(clause)}${n === undefined ? '' : `#${String(n)}`}`
  const given = running.find((one) => one['clause'] === clause && (n === undefined || one['n'] === n))
  if (given === undefined) return [{ field: name, expected: 'present', answered: 'absent' }]
  const cited = articlesIn(given['basis'])
  const missing = stringsOf(articles).filter((article) => !cited.includes(article))
  return [
    ...fields(`${name}.`, wanted, given),
    ...missing.map((article) => ({ field: `${name}.basis`, expected: article, answered: cited.join('; ') })),
  ]
}

/** Grounds that must be among the defects; an empty list: there is none at all. */
function grounds(field: string, wanted: readonly string[], defects: unknown): readonly Difference[] {
  const given = listOf(defects).map(({ ground }) => String(ground))
  if (wanted.length === 0) return different(field, [], given)
  return wanted.filter((ground) => !given.includes(ground)).map((ground) => ({ field, expected: ground, answered: given.join('; ') }))
}
