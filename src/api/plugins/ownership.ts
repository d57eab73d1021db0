import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Sql } from 'postgres'
import { Problem, type Where } from '../../errors.js'
import type { ProcedureHead } from '../deps.js'
import { procedureHeads } from '../queries/heads.js'
import { agentOf } from './sign-in.js'

const NONE: ReadonlyMap<string, ProcedureHead> = new Map()
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Gives each request its procedures: none, until ownership was checked. */
export const ownershipPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  app.decorateRequest('heads')
  app.addHook('onRequest', async (request) => {
    request.heads = NONE
  })
  done()
})

/** Hook: the procedure of the path exists and is of the agent's prefecture. An id that is no UUID is left to the schema. */
export const ownProcedure = (sql: Sql) => async (request: FastifyRequest) => {
  const { id } = request.params as { id?: unknown } // not validated yet
  if (typeof id === 'string' && UUID.test(id))
    await requireOwn(sql, request, [{ id: id.toLowerCase(), at: { pointer: '/id', in: 'path' } }])
}

/** Hook: the procedures that an act names exist and are of the agent's prefecture. */
export const ownProcedures = (sql: Sql) => async (request: FastifyRequest) => {
  const { facts } = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as { facts?: unknown } // not validated yet
  const told = Array.isArray(facts) ? (facts as ({ procedureId?: unknown } | null)[]) : []
  const named = told.flatMap((fact, index): readonly NamedProcedure[] => {
    const id = fact?.procedureId
    return typeof id === 'string' && UUID.test(id) ? [{ id: id.toLowerCase(), at: { pointer: `/facts/${index}/procedureId` } }] : []
  })
  if (named.length > 0) await requireOwn(sql, request, named)
}

type NamedProcedure = { readonly id: string; readonly at: Where }

async function requireOwn(sql: Sql, request: FastifyRequest, named: readonly NamedProcedure[]): Promise<void> {
  const agent = agentOf(request)
  const heads = await procedureHeads(sql, [...new Set(named.map(({ id }) => id))])
  for (const { id, at } of named) {
    const head = heads.get(id)
    if (head === undefined) throw new Problem('unknown-procedure', { params: { id }, at })
    if (head.prefecture !== agent.prefecture) throw new Problem('not-your-prefecture', { at })
  }
  request.heads = heads
}

/** The procedure that a route's path names, once its ownership was checked. */
export function headOf(request: FastifyRequest, id: string): ProcedureHead {
  const head = request.heads.get(id.toLowerCase())
  if (head === undefined) throw new Problem('unknown-procedure', { params: { id } })
  return head
}
