import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '../../src/db/client.js'
import { procedures } from '../../src/db/schema/case-file.js'
import { MORNING, ms, openOffice, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('the database speaks in epoch milliseconds', () => {
  it('through plain SQL, both ways', async () => {
    const at = ms('2026-03-29T01:59:59.123Z')
    expect(await office.db.sql`select ${at}::timestamptz as at, 'infinity'::timestamptz as never`).toMatchObject([{ at, never: Infinity }])
  })

  it('through Drizzle', async () => {
    await office.open()
    const [row] = await office.db.orm
      .select({ at: procedures.openedAt, version: procedures.planVersion, alarms: procedures.alarms })
      .from(procedures)
    expect(row).toMatchObject({ at: ms(MORNING), version: ms(MORNING) * 1000 })
    expect(row?.alarms[0]).toMatchObject({ id: 'prosecutor#1@target' })
  })

  it.each([
    ['2026-11-26 08:12:00+00', '2026-11-26T08:12:00.000Z'],
    ['2026-11-26 08:12:00.5+00', '2026-11-26T08:12:00.500Z'],
    ['2026-11-26 13:42:00+05:30', '2026-11-26T08:12:00.000Z'],
    ['2026-11-26 00:42:00-07:30', '2026-11-26T08:12:00.000Z'],
  ])('%s', (text, iso) => {
    expect(new Date(instantOf(text)).toISOString()).toBe(iso)
  })

  it('as the application’s role, unless another is asked for', async () => {
    expect(await office.db.sql`select current_user as role`).toMatchObject([{ role: 'echeancier_app' }])
    expect(await office.root.sql`select current_user as role`).toMatchObject([{ role: 'postgres' }])
  })
})
