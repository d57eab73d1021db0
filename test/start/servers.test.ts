import { Connection } from '@temporalio/client'
import postgres from 'postgres'
import { expect, inject, it } from 'vitest'
import { NAMESPACE, RETENTION_DAYS } from '../../src/temporal/names.js'
import { assertRegistered, registerNamespace, registerSearchAttributes } from '../../src/temporal/register.js'
import { freshDatabase } from '../support/database.js'

it('gives each test a migrated database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  expect(one.url).not.toBe(other.url)
  const sql = postgres(one.url, { max: 1 })
  const applied = await sql`select name from schema_migrations order by name`
  expect(applied.length).toBeGreaterThan(0)
  await one.drop()
  await other.drop()
  const admin = postgres(inject('databaseUrl'), { max: 1 })
  const left =
    await admin`select from pg_database where datname in (${new URL(one.url).pathname.slice(1)}, ${new URL(other.url).pathname.slice(1)})`
  expect(left).toHaveLength(0)
  await Promise.all([sql.end(), admin.end()])
})

it('registers namespace and search attributes once and for all', async () => {
  const connection = await Connection.connect({ address: inject('temporalAddress') })
  await assertRegistered(connection, NAMESPACE)
  await registerNamespace(connection, { namespace: NAMESPACE, retentionDays: RETENTION_DAYS })
  await registerSearchAttributes(connection, NAMESPACE)
  const { config } = await connection.workflowService.describeNamespace({ namespace: NAMESPACE })
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(720 * 3600)
  await connection.close()
})

it('creates a namespace that was never there and says what is missing before', async () => {
  const connection = await Connection.connect({ address: inject('temporalAddress') })
  await expect(assertRegistered(connection, 'another')).rejects.toThrow('namespace another')
  await registerNamespace(connection, { namespace: 'another', retentionDays: 3 })
  await expect(assertRegistered(connection, 'another')).rejects.toThrow('search attribute PlanVersion (Int)')
  await registerSearchAttributes(connection, 'another')
  await assertRegistered(connection, 'another')
  await registerNamespace(connection, { namespace: 'another', retentionDays: 4 })
  const { config } = await connection.workflowService.describeNamespace({ namespace: 'another' })
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(4 * 86_400)
  await connection.close()
})
