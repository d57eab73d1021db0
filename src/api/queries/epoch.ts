import type { Sql } from 'postgres'

/** A timestamp column as epoch milliseconds. */
export const epoch = (sql: Sql, column: string) => sql`(extract(epoch from ${sql(column)}) * 1000)::float8`
