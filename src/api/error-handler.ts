import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { TLocalizedValidationError } from 'typebox/error'
import { NEVER, Problem } from '../errors.js'
import { NoLawInForce } from '../law/rule.js'
import { detailsOf } from '../problem-details.js'
import { type Faults, type Part, fieldErrors, problemOf, valueAt } from './field-errors.js'
import { formatOf, languageOf } from './negotiation.js'
import { problemPage } from './pages/problem.js'
import { sendPage } from './pages/send.js'

/** The largest body that is read, in bytes. */
export const BODY_LIMIT = 256 * 1024

/** Answers every error as a documented problem; what nobody foresaw is logged, without its data, and answered `internal`; that the service is not ready is logged once. */
export function errorHandler(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What was sent to an address that leads nowhere matters less than the address.
  if (request.is404) return sendNotFound(request, reply)
  const problem = problemFrom(error, request)
  if (problem.code === 'not-ready') request.server.sayNotReady({ reasons: problem.params['reasons'], fault: faultOf(error) })
  else if (problem.status >= 500) request.log.error({ fault: faultOf(error) }, `answered ${problem.code}`)
  return sendProblem(problem, request, reply)
}

/** Answers an address that no route has: nothing is there, or not by that method. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const allowed = request.server.methodsAt(request.url.split('?')[0] ?? '/')
  if (allowed.length === 0) return sendProblem(new Problem('not-found'), request, reply)
  reply.header('Allow', allowed.join(', '))
  return sendProblem(new Problem('method-not-allowed', { params: { method: request.method, allowed } }), request, reply)
}

/** Answers a problem in the caller's language: RFC 9457, or a page where the route has one and the caller wants it. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.routeOptions.config.page === true && formatOf(request) === 'html')
    return sendPage(reply.status(problem.status), problemPage(problem, languageOf(request)))
  reply.header('Content-Language', languageOf(request))
  return reply.status(problem.status).type('application/problem+json').send(problemDetails(problem, request))
}

function problemDetails(problem: Problem, request: FastifyRequest) {
  const { type, title, status, detail, code, whatToDo, ...more } = detailsOf(problem, languageOf(request))
  // What cannot be read as an address is quoted.
  const instance = (request.originalUrl.split('?')[0] ?? '/')
    .replaceAll(/%(?![\da-f]{2})/gi, '%25')
    .replaceAll(/[^\w%/.~!$&'()*+,;=:@-]/g, encodeURIComponent)
  return { type, title, status, detail, instance, code, whatToDo, requestId: request.id, ...more }
}

const parts: Readonly<Record<string, Part>> = { body: 'body', querystring: 'query', params: 'path', headers: 'header' }

/** The documented problem of any error. */
function problemFrom(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof NoLawInForce) return lawNotEncoded(error)
  if ('validation' in error && error.validation !== undefined) return invalidRequest(error, request)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('body-too-large', { params: { limit: BODY_LIMIT } })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported-media-type')
  if (code.startsWith('FST_ERR_CTP_') || error instanceof SyntaxError) return new Problem('invalid-json', { cause: error })
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_NOT_FOUND') return new Problem('not-found')
  if (isDatabaseDown(code)) return new Problem('not-ready', { params: { reasons: 'PostgreSQL' }, cause: error })
  return new Problem('internal', { cause: error })
}

function lawNotEncoded(error: NoLawInForce): Problem {
  const params = { rule: error.ruleId, day: error.day, territory: error.territory, earliest: error.earliest ?? NEVER }
  return new Problem('law-not-encoded', { params, cause: error })
}

function invalidRequest(error: FastifyError, request: FastifyRequest): Problem {
  const part = parts[error.validationContext ?? 'body'] ?? 'body'
  const value = { body: request.body, query: request.query, path: request.params, header: request.headers }[part]
  // The validator compiler is TypeBox's: what Fastify types as its own validation errors are TypeBox's.
  const errors = (error.validation ?? []) as unknown as readonly TLocalizedValidationError[]
  if (part === 'path') return invalidPath({ errors, value, part, territoryAt: () => 'FR-75' })
  return problemOf({ errors, value, part, territoryAt: (pointer) => territoryAt(request, pointer) }, 'invalid-body')
}

/** An address one part of which is not what stands there, such as an id that is none. */
function invalidPath(faults: Faults): Problem {
  const errors = fieldErrors(faults)
  const [first] = errors
  const value = String(valueAt(faults.value, first?.pointer ?? ''))
  const why = { fr: `« ${value} ». ${first?.fr ?? ''}`, en: `"${value}". ${first?.en ?? ''}` }
  return new Problem('invalid-path', { params: { why }, errors })
}

type Spoken = { territory?: unknown; procedures?: unknown; facts?: unknown }

/** The territory whose clock a naive time of the request is read on: the fact's procedure, else the body's first, else Paris. */
function territoryAt(request: FastifyRequest, pointer: string): string {
  const body = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Spoken
  const procedures = Array.isArray(body.procedures) ? (body.procedures as { id?: unknown; territory?: unknown }[]) : []
  const index = Number(/^\/facts\/(\d+)\//.exec(pointer)?.[1] ?? '-1')
  const fact = Array.isArray(body.facts) ? (body.facts as { procedure?: unknown; procedureId?: unknown }[])[index] : undefined
  const head = request.heads.get(String(fact?.procedureId)) ?? [...request.heads.values()][0]
  const named = procedures.find(({ id }) => id === fact?.procedure) ?? procedures[0]
  return String(head?.territory ?? named?.territory ?? body.territory ?? 'FR-75')
}

const DOWN = [
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P03',
  '53300',
]
const isDatabaseDown = (code: string): boolean => DOWN.includes(code)

/** What the log keeps of a fault: never a message of the database, which may quote a value. */
function faultOf(error: Error): Record<string, unknown> {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error ? String(error.code) : null
  const message = error.name === 'PostgresError' ? null : error.message
  return { name: error.name, code, message, frames: frames.slice(0, 12) }
}
