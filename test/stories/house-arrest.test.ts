import { describe, expect, it } from 'vitest'
import { workflowId } from '../../src/temporal/names.js'
import { until } from '../support/engine.js'
import { tell, type Tale } from '../support/tale.js'
import type { StoryFact } from '../support/story.js'

const nine = { times: [{ from: '09:00', to: '10:00' }], sundaysAndHolidays: true }
/** Signed and notified on one day, form of rights given. */
const assigned = (at: string, data: object = {}): readonly StoryFact[] => [
  {
    type: 'house-arrest-signed',
    at: at.slice(0, 10),
    data: { form: 'short', ground: 'oqtf', measureSignedOn: at.slice(0, 10), reasoned: true, ...data },
  },
  {
    type: 'house-arrest-notified',
    at,
    data: { channel: 'voie-administrative', rightsFormGiven: true, remediesStated: true, removalAppeal: 'none' },
  },
]
const renewed = (seq: number, at: string, measureSignedOn = '2025-01-06'): StoryFact => ({
  type: 'house-arrest-renewed',
  at,
  data: { form: 'short', ground: 'oqtf', seq, measureSignedOn, reasoned: true },
})
const came = (at: string): StoryFact => ({ type: 'report-recorded', at })

describe.concurrent('a house arrest', () => {
  it('ends lawfully: renewed in time, ended by a decision, the passport given back; its window is its own', () =>
    tell('2025-02-12T10:00:00+01:00', async (tale) => {
      const { procedureId: arrest } = await tale.begin('house-arrest', ...assigned('2025-01-06T11:00:00+01:00'), {
        type: 'passport-handed-over',
        at: '2025-01-06T11:30:00+01:00',
        data: { receiptNo: 'R-1', mentionsHouseArrest: true },
      })
      const [window = ''] = await tale.opened('appeal-window')
      expect(await tale.shown(arrest)).toMatchObject({ stage: 'running', linked: [{ id: window, stage: 'closed-unused' }] })
      expect(await tale.shown(window)).toMatchObject({ openedFrom: arrest, linked: [{ id: arrest, stage: 'running' }] })
      await tale.travelTo('2025-02-14T10:00:00+01:00')
      expect(await tale.told(arrest, 'ha.short')).toEqual(['case-agent: duty-overdue (warning)', 'supervisor: duty-overdue (warning)'])
      await tale.record(arrest, renewed(1, '2025-02-14T09:00:00+01:00'))
      expect(await tale.dates(arrest, 'ha.short', 2)).toEqual(['running', '2025-04-06T00:00+02:00', '2025-04-07T00:00+02:00'])
      await tale.travelTo('2025-02-21T10:00:00+01:00') // past the end of the first period: the second carries
      expect([await tale.stage(arrest), await tale.grounds(arrest)]).toEqual(['running', []])
      await tale.record(arrest, { type: 'house-arrest-ended', at: '2025-02-21T09:00:00+01:00', data: { cause: 'decision' } })
      await tale.record(arrest, { type: 'passport-returned', at: '2025-02-21T09:30:00+01:00' })
      expect(await tale.stage(arrest)).toBe('ended')
      expect((await tale.dates(arrest, 'ha.passport-return'))?.[0]).toBe('met')
    }))

  it('a check is missed, then the period lapses: the agent alone is told of the first, the police and counsel of the second; no check is due any more', () =>
    tell('2025-02-19T08:00:00+01:00', async (tale) => {
      const { procedureId: arrest } = await tale.begin('house-arrest', ...assigned('2025-01-06T11:00:00+01:00', nine), {
        type: 'house-arrest-terms-changed',
        at: '2025-02-19T07:00:00+01:00',
        data: { form: 'short', ...nine },
      })
      await tale.travelTo('2025-02-19T10:01:00+01:00')
      expect(await tale.chronicle(arrest, 'ha.report')).toContainEqual(expect.stringMatching(/^clock-lapsed guard ha\.report#\d+@lapse$/))
      expect(new Set(await tale.told(arrest, 'ha.report'))).toEqual(new Set(['case-agent: duty-lapsed (lapse)']))
      await tale.travelTo('2025-02-20T00:01:00+01:00')
      expect(await tale.dates(arrest, 'ha.short')).toEqual(['lapsed', '2025-02-20T00:00+01:00', '2025-02-21T00:00+01:00'])
      expect(await tale.stage(arrest)).toBe('ended')
      expect(await tale.told(arrest, 'ha.short')).toEqual(
        expect.arrayContaining(['case-agent: right-lapsed (lapse)', 'duty-officer: right-lapsed (lapse)', 'lawyer: right-lapsed (lapse)']),
      )
      expect((await tale.seen(arrest)).clocks.filter(({ clause, state }) => clause === 'ha.report' && state === 'running')).toEqual([])
    }))

  it('a judge who does not answer on a visit, and an order that is never carried out: the house arrest goes on', () =>
    tell('2025-10-31T15:30:00+01:00', async (tale) => {
      const petition = (at: string): readonly StoryFact[] => [
        { type: 'obstruction-recorded', at: '2025-10-24T09:00:00+02:00', data: { pvNumber: 'PV-1' } },
        { type: 'visit-petition-filed', at, data: { ground: 'oqtf', reasoned: true, attachments: true } },
      ]
      const arrest = assigned('2025-10-20T10:00:00+02:00')
      const { procedureId: silent } = await tale.begin('house-arrest', ...arrest, ...petition('2025-10-30T16:10:00+01:00'))
      const ordered: StoryFact = { type: 'visit-order-issued', at: '2025-10-25T17:00:00+02:00' }
      const { procedureId: allowed } = await tale.begin('house-arrest', ...arrest, ...petition('2025-10-24T16:10:00+02:00'), ordered)
      expect([await tale.stage(silent), await tale.stage(allowed)]).toEqual(['visit-asked', 'visit-allowed'])
      await tale.travelTo('2025-10-31T16:11:00+01:00')
      expect(await tale.dates(silent, 'ha.visit-ruling')).toEqual(['lapsed', '2025-10-31T16:10+01:00', '2025-10-31T16:10+01:00'])
      expect(tale.mailsTo('greffe-juge')).toContain('Délai de jugement expiré sans décision enregistrée : décision du juge sur la visite')
      expect(await tale.stage(silent)).toBe('visit-asked') // silence is no order
      // 144 elapsed hours, the night of the change of clocks included.
      expect(await tale.dates(allowed, 'ha.visit-validity')).toEqual(['lapsed', '2025-10-31T16:00+01:00', '2025-10-31T17:00+01:00'])
      expect(await tale.chronicle(allowed, 'ha.visit-validity')).toContainEqual(expect.stringMatching(/^clock-lapsed guard ha\.visit-/))
      expect(await tale.told(allowed, 'ha.visit-validity')).toContain('case-agent: right-lapsed (lapse)')
      expect(await tale.stage(allowed)).toBe('running')
    }))

  it('a check recorded after its slot had lapsed undoes it, and the agent is told so; a renewal whose date was wrong had no effect', () =>
    tell('2025-02-18T12:00:00+01:00', async (tale) => {
      const { procedureId: arrest } = await tale.begin('house-arrest', ...assigned('2025-01-06T11:00:00+01:00'), {
        type: 'house-arrest-terms-changed',
        at: '2025-02-18T11:00:00+01:00',
        data: { form: 'short', ...nine },
      })
      await tale.travelTo('2025-02-19T11:00:00+01:00')
      expect((await tale.seen(arrest)).clocks.filter(({ clause, state }) => clause === 'ha.report' && state === 'lapsed')).toHaveLength(1)
      await tale.record(arrest, came('2025-02-19T09:20:00+01:00'))
      await tale.settled()
      expect((await tale.seen(arrest)).clocks.filter(({ clause, state }) => clause === 'ha.report' && state === 'lapsed')).toEqual([])
      expect(tale.mailsTo('bureau-eloignement').filter((title) => /rectifi/i.test(title))).toHaveLength(1)
      const { factIds } = await tale.record(arrest, renewed(1, '2025-02-19T10:30:00+01:00'))
      await tale.travelTo('2025-02-20T00:01:00+01:00')
      expect(await tale.stage(arrest)).toBe('running')
      await tale.correct(arrest, factIds[0] ?? '', renewed(1, '2025-02-20T00:00:30+01:00'))
      expect([await tale.stage(arrest), await tale.grounds(arrest)]).toEqual([
        'ended',
        ['renewal-too-late', 'renewal-of-no-running-period'],
      ])
      expect(await tale.chronicle(arrest, 'ha.short')).toContain('clock-lapsed fact')
    }))

  it('begun before the law of 2024: a second renewal carries, the older total is told as a doubt, and the last period lapses', () =>
    tell('2024-03-15T12:00:00+01:00', async (tale) => {
      const { procedureId: arrest } = await tale.begin(
        'house-arrest',
        ...assigned('2023-12-18T10:00:00+01:00'),
        renewed(1, '2024-01-30T09:00:00+01:00', '2023-12-18'),
      )
      expect(await tale.dates(arrest, 'ha.short-total')).toEqual(['running', '2024-03-17T00:00+01:00', '2024-05-02T00:00+02:00'])
      await tale.record(arrest, renewed(2, '2024-03-15T11:00:00+01:00', '2023-12-18'))
      await tale.travelTo('2024-03-17T00:01:00+01:00')
      expect(await tale.told(arrest, 'ha.short-total')).toEqual(['case-agent: right-doubtful (lapse)', 'lawyer: right-doubtful (lapse)'])
      expect([await tale.stage(arrest), await tale.grounds(arrest)]).toEqual(['running', ['renewal-of-older-chain']])
      await tale.travelTo('2024-05-01T00:01:00+02:00')
      expect(await tale.dates(arrest, 'ha.short', 3)).toEqual(['lapsed', '2024-05-01T00:00+02:00', '2024-05-02T00:00+02:00'])
      expect(await tale.stage(arrest)).toBe('ended')
    }))
})

const TIMES = ['08', '11', '15', '18'].map((hour) => ({ from: `${hour}:00`, to: `${hour}:30` }))
const DAYS = 28
const MOST = 300

/** The runs of a guard, each with the number of its events. */
async function runsOf(tale: Tale, procedureId: string): Promise<readonly number[]> {
  const { client } = tale.engine
  const found: number[] = [(await client.workflow.getHandle(workflowId(procedureId)).describe()).historyLength]
  for await (const run of client.workflow.list({
    query: `WorkflowId = '${workflowId(procedureId)}' and ExecutionStatus = 'ContinuedAsNew'`,
  }))
    found.push(run.historyLength)
  return found
}

describe('four checks a day', () => {
  it(`${DAYS} days of them: no run of the guard has ${MOST} events, and the last one still watches the next slots`, () =>
    tell('2025-03-03T07:00:00+01:00', async (tale) => {
      const terms = { form: 'long-nolimit', ground: 'expulsion', times: TIMES, sundaysAndHolidays: true }
      const { procedureId: arrest } = await tale.begin('house-arrest', ...assigned('2025-03-03T06:30:00+01:00', terms))
      await tale.settled()
      for (let check = 0; check < DAYS * TIMES.length; check += 1) {
        const day = new Date(Date.UTC(2025, 2, 3 + Math.floor(check / TIMES.length))).toISOString().slice(0, 10)
        const at = `${day}T${TIMES[check % TIMES.length]?.from.slice(0, 2) ?? ''}:10:00${day < '2025-03-30' ? '+01:00' : '+02:00'}`
        tale.clock.moveTo(Date.parse(at) + 60_000)
        await tale.record(arrest, came(at))
        await until(
          'the relay',
          () => tale.casework.db.sql`select from outbox`,
          (rows) => rows.length === 0,
        )
      }
      await tale.settled()
      const runs = await runsOf(tale, arrest)
      expect(Math.max(...runs)).toBeLessThan(MOST)
      expect(runs.length).toBeGreaterThan(1)
      await tale.travelTo('2025-03-31T09:00:00+02:00')
      expect((await tale.seen(arrest)).clocks.filter(({ clause, state }) => clause === 'ha.report' && state === 'lapsed')).toHaveLength(1)
    }))
})
