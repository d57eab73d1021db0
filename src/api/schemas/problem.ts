import { type TString, Type } from 'typebox'
import { type ProblemCode, definitionOf } from '../../errors.js'
import { Answer, Article, Closed, Iso, Nullable } from './common.js'

/** RFC 9457 problem details, with the project's extensions. */
export const ProblemDetails = Answer(
  'Problem',
  {
    type: Type.String({ format: 'uri-reference', examples: ['/problems/naive-time'] }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'French, or English by Accept-Language.' }),
    instance: Type.String({ format: 'uri-reference' }),
    code: Type.String({ description: 'Stable; every code is described at /problems.' }),
    whatToDo: Type.String(),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Closed({
          pointer: Type.String({ description: 'JSON pointer to the field.' }),
          in: Type.Optional(Type.String({ description: 'body, query, path or header.' })),
          fr: Type.String(),
          en: Type.String(),
        }),
      ),
    ),
    basis: Type.Optional(Type.Array(Article)),
    earliest: Type.Optional(
      Nullable(Type.String({ description: 'The first day for which the rule is encoded there; null: it never stood there.' })),
    ),
    latest: Type.Optional(Nullable(Type.String({ description: 'The last one; null: it still stands.' }))),
    instants: Type.Optional(
      Type.Array(Iso, { description: 'The instants that a naive local time could mean; those around the jump where the clocks skip it.' }),
    ),
  },
  'What went wrong, and what to do.',
)

type Content = { 'application/problem+json': { schema: typeof ProblemDetails }; 'text/html'?: { schema: TString } }
type Responses = Record<number, { description: string; content: Content }>

/** The declared answers of a route for its problems, by status. */
export const problems = (...codes: readonly ProblemCode[]): Responses =>
  byStatus(codes, { 'application/problem+json': { schema: ProblemDetails } })

/** As `problems`, for a route that answers people: a page where the caller prefers HTML. */
export const problemPages = (...codes: readonly ProblemCode[]): Responses =>
  byStatus(codes, { 'application/problem+json': { schema: ProblemDetails }, 'text/html': { schema: Type.String() } })

function byStatus(codes: readonly ProblemCode[], content: Content): Responses {
  const lines = new Map<number, string[]>()
  for (const code of new Set([...codes, 'internal' as const])) {
    const { status, title } = definitionOf(code)
    lines.set(status, [...(lines.get(status) ?? []), `\`${code}\` ${title.fr} (${title.en})`])
  }
  return Object.fromEntries([...lines].map(([status, said]) => [status, { description: said.join('; '), content }]))
}

/** What any signed-in route may answer. */
export const signedIn = ['not-signed-in', 'not-ready'] as const satisfies readonly ProblemCode[]
/** What any route on one procedure may answer. */
export const onProcedure = [
  ...signedIn,
  'not-your-prefecture',
  'unknown-procedure',
  'invalid-path',
] as const satisfies readonly ProblemCode[]
/** What any route with a JSON body may answer. */
export const withBody = [
  'invalid-json',
  'invalid-body',
  'naive-time',
  'skipped-hour',
  'body-too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[]
/** What any command that records facts may answer. */
export const command = [
  ...signedIn,
  ...withBody,
  'invalid-data',
  'wrong-dating',
  'unknown-fact-type',
  'fact-in-the-future',
  'law-not-encoded',
  'not-applicable-there',
  'act-refused',
  'idempotency-conflict',
] as const satisfies readonly ProblemCode[]
