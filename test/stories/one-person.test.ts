import { describe, expect, it } from 'vitest'
import { tell } from '../support/tale.js'

describe('one person, from the measure to the release', () => {
  it(
    'measure, appeal, house arrest, missed check, placement, asylum claim, OFPRA’s answer, extension, annulment, release',
    { timeout: 240_000 },
    () =>
      tell('2026-03-06T08:30:00+01:00', async (tale) => {
        const { procedureId: measure } = await tale.begin(
          'removal-measure',
          {
            type: 'removal-decision-signed',
            at: '2026-03-02',
            data: { kind: 'oqtf', legalGround: 'new-3', departurePeriodGranted: false, reasoned: true, stayRightChecked: true },
          },
          {
            type: 'removal-decision-notified',
            at: '2026-03-02T10:00:00+01:00',
            data: { channel: 'voie-administrative', custodyAtNotification: 'free', remediesStated: true },
          },
        )
        const [window = ''] = await tale.opened('appeal-window')
        expect(await tale.dates(window, 'aw.month')).toEqual(['running', '2026-04-03T00:00+02:00', '2026-04-04T00:00+02:00'])
        await tale.record(window, { type: 'appeal-registered', at: '2026-03-05T09:00:00+01:00' })
        expect([await tale.stage(measure), await tale.bars(measure)]).toEqual(['no-period', ['rm.no-removal']])

        const { procedureId: arrest } = await tale.begin(
          'house-arrest',
          {
            type: 'house-arrest-signed',
            at: '2026-03-05',
            data: {
              ...{ form: 'short', ground: 'oqtf', measureSignedOn: '2026-03-02', reasoned: true },
              ...{ times: [{ from: '09:00', to: '10:00' }], sundaysAndHolidays: true },
            },
          },
          {
            type: 'house-arrest-notified',
            at: '2026-03-05T14:00:00+01:00',
            data: { channel: 'voie-administrative', rightsFormGiven: true, remediesStated: true, removalAppeal: 'pending' },
          },
        )
        await tale.record(window, { type: 'custody-notified-to-court', at: '2026-03-05T15:00:00+01:00', data: { state: 'house-arrest' } })
        expect((await tale.dates(arrest, 'ha.tell-court'))?.[0]).toBe('met')
        expect(await tale.dates(window, 'aw.ruling')).toEqual(['running', '2026-03-20T00:00+01:00', '2026-03-21T00:00+01:00'])

        await tale.travelTo('2026-03-06T09:30:00+01:00')
        await tale.record(arrest, { type: 'report-recorded', at: '2026-03-06T09:20:00+01:00' })
        await tale.travelTo('2026-03-07T10:10:00+01:00') // the check of the 7th is missed
        expect(await tale.told(arrest, 'ha.report')).toEqual(['case-agent: duty-lapsed (lapse)'])
        const missed = { scheduledAt: '2026-03-07T09:00:00+01:00', slotEndsAt: '2026-03-07T10:00:00+01:00', pvNumber: 'PV-7' }
        await tale.record(arrest, { type: 'report-missed', at: '2026-03-07T10:05:00+01:00', data: missed })
        expect([await tale.stage(arrest), await tale.grounds(arrest)]).toEqual(['breached', []])

        await tale.travelTo('2026-03-07T12:40:00+01:00')
        const { procedureId: detention } = await tale.begin(
          'detention',
          {
            type: 'detention-decided',
            at: '2026-03-07T11:00:00+01:00',
            data: { basis: 'common', reasons: true, vulnerabilityConsidered: true, measureEnforceable: true, minor: false },
          },
          { type: 'placed-in-detention', at: '2026-03-07T11:30:00+01:00', data: { effectiveBy: 'notification', canRead: true } },
          { type: 'asylum-rights-notified', at: '2026-03-07T12:30:00+01:00', data: { language: 'ar', 'conditionsOfL754-1Told': true } },
        )
        expect([await tale.stage(arrest), (await tale.dates(arrest, 'ha.short'))?.[0]]).toEqual(['ended', 'stopped'])
        await tale.record(window, { type: 'custody-notified-to-court', at: '2026-03-07T12:00:00+01:00', data: { state: 'cra' } })
        expect(await tale.dates(window, 'aw.ruling')).toEqual(['running', '2026-03-13T12:00+01:00', '2026-03-13T12:00+01:00'])

        const [claim = ''] = await tale.opened('asylum-in-detention')
        const record = async (...facts: readonly (readonly [type: string, at: string, data?: object])[]) => {
          for (const [type, at, data = {}] of facts) await tale.record(claim, { type, at, data: { ...data } })
        }
        await tale.travelTo('2026-03-08T10:05:00+01:00')
        await record(
          ['detention-claim-handed', '2026-03-08T09:20:00+01:00', { sealed: true }],
          ['keeping-decided', '2026-03-08T09:50:00+01:00', { reasoned: true, vulnerabilityConsidered: true }],
          ['keeping-notified', '2026-03-08T09:55:00+01:00', { remediesStated: true }],
          ['claim-sent-to-ofpra', '2026-03-08T10:00:00+01:00', { channel: 'secure' }],
          ['claim-received-by-ofpra', '2026-03-08T10:00:00+01:00'],
        )
        expect(await tale.dates(claim, 'ofpra-96h')).toEqual(['running', '2026-03-12T10:00+01:00', '2026-03-12T10:00+01:00'])
        expect(await tale.bars(claim)).toEqual(['detention-claim-pending'])
        const linked = (await tale.shown(measure)).linked.map(({ id, stage }) => [id, stage])
        expect(linked).toEqual(expect.arrayContaining([[window, 'filed'], [arrest, 'ended'], [detention, 'initial'], [claim, 'at-ofpra']])) // prettier-ignore
        expect((await tale.shown(claim)).openedFrom).toBe(detention)

        await tale.travelTo('2026-03-10T10:00:00+01:00')
        await record(
          ['detention-ofpra-outcome', '2026-03-10T09:00:00+01:00', { outcome: 'rejected' }],
          ['detention-ofpra-notified', '2026-03-10T09:30:00+01:00', { remediesStated: true, measureKind: 'oqtf', custody: 'detained' }],
        )
        expect([await tale.stage(claim), await tale.bars(claim)]).toEqual(['rejected', []])
        await tale.record(detention, {
          type: 'extension-petition-filed',
          at: '2026-03-10T10:00:00+01:00',
          data: { rank: 1, reasoned: true, registerCopyAttached: true, signedBy: 'authority' },
        })
        await tale.travelTo('2026-03-11T12:00:00+01:00') // the ninety-six hours ended half an hour ago
        expect(await tale.stage(detention)).toBe('awaiting_ruling')
        await tale.record(detention, { type: 'extension-ordered', at: '2026-03-11T11:50:00+01:00', data: { rank: 1 } })
        expect((await tale.seen(detention)).holding).toMatchObject({ mustRelease: false })
        expect(await tale.stage(detention)).toBe('extended')

        await tale.travelTo('2026-03-12T10:30:00+01:00')
        await tale.record(window, { type: 'judgment-read', at: '2026-03-12T10:20:00+01:00', data: { court: 'ta', operative: 'annul-all' } })
        await tale.settled()
        expect([await tale.stage(measure), await tale.stage(window)]).toEqual(['annulled', 'judged'])
        expect((await tale.seen(detention)).holding).toMatchObject({ mustRelease: true, noTitleSince: '2026-03-12T10:20:00+01:00' })
        for (const mailbox of ['centre-greffe', 'permanence', 'cabinet', 'barreau-permanence'])
          expect(tale.mailsTo(mailbox)).toContain('La mesure d’éloignement a pris fin')
        const openTheDoor = ['case-agent', 'centre', 'duty-officer', 'lawyer', 'prosecutor', 'supervisor']
        expect(await tale.told(detention, 'release-on-annulment')).toEqual(openTheDoor.map((role) => `${role}: must-release (start)`))
        expect(await tale.stage(detention)).toBe('ended')
        await tale.record(detention, { type: 'released', at: '2026-03-12T10:30:00+01:00', data: { cause: 'annulment' } })
        const done = { houseArrestEnded: true, released: true, documentIssued: true }
        await tale.record(measure, { type: 'annulment-carried-out', at: '2026-03-12T10:30:00+01:00', data: done })
        expect((await tale.seen(detention)).holding).toMatchObject({ mustRelease: false, endedAt: '2026-03-12T10:30:00+01:00' })
        expect((await tale.dates(measure, 'rm.after-annulment'))?.[0]).toBe('met')
        expect(await tale.stage(claim)).toBe('released')
      }),
  )
})
