import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '@temporalio/client'
import { isGrpcServiceError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'
import { SEARCH_ATTRIBUTES } from './names.js'

const ALREADY_EXISTS = 6
const NOT_FOUND = 5
const DAY_SECONDS = 86_400
const PATIENCE_MS = 60_000

const { IndexedValueType } = proto.temporal.api.enums.v1
const WANTED = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
} as const

/** Creates the namespace, or corrects its retention (days); may be called as often as you like, returns once it answers. */
export async function registerNamespace(connection: Connection, wanted: { namespace: string; retentionDays: number }): Promise<void> {
  const { namespace, retentionDays } = wanted
  const retention = msToTs(`${retentionDays} days`)
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
  } catch (error) {
    if (!hasCode(error, ALREADY_EXISTS)) throw error
    const { config } = await connection.workflowService.describeNamespace({ namespace })
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) !== retentionDays * DAY_SECONDS)
      await connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } })
  }
  await eventually(`namespace ${namespace}`, async () => {
    await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 })
    return null
  })
}

/** Adds the search attributes that are missing; throws on one that exists with another type; returns once all are visible. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const existing = await eventually('search attributes', () => listed(connection, namespace).then((found) => ({ found })))
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name, type]) => {
    const found = existing.found[name]
    if (found !== undefined && found !== WANTED[type])
      throw new Error(`Search attribute ${name} exists in ${namespace} but is not of type ${type}`)
    return found === undefined
  })
  if (missing.length === 0) return
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, WANTED[type]])),
    })
  } catch (error) {
    if (!hasCode(error, ALREADY_EXISTS)) throw error
  }
  await eventually(`search attributes of ${namespace}`, async () => {
    const problems = await missingOf(connection, namespace)
    return problems.length === 0 ? null : Promise.reject(new Error(problems.join(', ')))
  })
}

/** Throws, with everything that is missing, unless namespace and search attributes are registered: one absent attribute fails every guard. */
export async function assertRegistered(connection: Connection, namespace: string): Promise<void> {
  const problems = await missingOf(connection, namespace)
  if (problems.length > 0) throw new Error(`Temporal is not ready for Échéancier, run the registration first: ${problems.join(', ')}`)
}

async function missingOf(connection: Connection, namespace: string): Promise<string[]> {
  try {
    const found = await listed(connection, namespace)
    return Object.entries(SEARCH_ATTRIBUTES)
      .filter(([name, type]) => found[name] !== WANTED[type])
      .map(([name, type]) => `search attribute ${name} (${type})`)
  } catch (error) {
    if (hasCode(error, NOT_FOUND)) return [`namespace ${namespace}`]
    throw error
  }
}

async function listed(connection: Connection, namespace: string) {
  return (await connection.operatorService.listSearchAttributes({ namespace })).customAttributes
}

/** A new namespace reaches the server's caches after some seconds. */
async function eventually<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw new Error(`${what}: not available after ${PATIENCE_MS / 1000} s`, { cause: error })
      await sleep(250)
    }
  }
}

const hasCode = (error: unknown, code: number): boolean => isGrpcServiceError(error) && Number(error.code) === code
