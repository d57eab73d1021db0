import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctFact } from '../../src/casework/correct.js'
import type { CaseworkDeps, NewFact } from '../../src/casework/deps.js'
import { openProcedure } from '../../src/casework/open.js'
import { readProcedure } from '../../src/casework/read.js'
import { law } from '../../src/law/library.js'
import { definitions } from '../../workflows/definitions.js'
import { fact, ms, openOffice, type CaseOffice } from '../support/case-office.js'

const notified = (at: string) =>
  fact('removal-decision-notified', at, { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true })
const signed: NewFact = {
  type: 'removal-decision-signed',
  occurredOn: '2025-02-24',
  data: { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: true },
}

describe('a procedure that another one opens', () => {
  let office: CaseOffice
  let deps: CaseworkDeps
  beforeAll(async () => {
    office = await openOffice()
    deps = { ...office.deps, law, definitions }
    office.at('2025-03-01T10:00+01:00')
  })
  afterAll(() => office.close())

  it('begins with what its opener knows, follows its corrections, and reads the same at any instant', async () => {
    const { agent } = office
    const opening = { agent, type: 'removal-measure', territory: 'FR-75', reference: '75-2025-0001' }
    const { procedureId, factIds, evaluation } = await openProcedure(deps, {
      ...opening,
      facts: [signed, notified('2025-02-28T11:20+01:00')],
    })
    const window = evaluation.procedures.find(({ type }) => type === 'appeal-window')?.id ?? ''
    const ends = async (at?: number) => {
      const { procedure } = await readProcedure(deps, window, at === undefined ? {} : { at })
      return [procedure.stage, procedure.clocks.find(({ clause }) => clause === 'aw.month')?.lateAt]
    }
    expect(await ends()).toEqual(['open', '2025-04-02T00:00:00+02:00'])
    for (const at of ['2025-02-27T11:20+01:00', '2025-02-26T11:20+01:00']) {
      const factId = (await readProcedure(deps, procedureId)).facts.findLast(({ type }) => type === 'removal-decision-notified')?.id
      await correctFact(deps, { agent, procedureId, factId: factId ?? factIds[1] ?? '', fact: notified(at) })
    }
    expect(await ends()).toEqual(['open', '2025-03-28T00:00:00+01:00'])
    expect(await ends(ms('2025-03-28T00:00+01:00'))).toEqual(['closed-unused', '2025-03-28T00:00:00+01:00'])
  })
})
