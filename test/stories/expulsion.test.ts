import { describe, expect, it } from 'vitest'
import { tell } from '../support/tale.js'
import type { StoryFact } from '../support/story.js'

const items = Object.fromEntries(
  ['procedureOpened', 'facts', 'sitting', 'publicSitting', 'texts', 'counselAndInterpreter', 'legalAid', 'fileService', 'remedies'].map(
    (item) => [item, true],
  ),
)
/** Proposed, the sitting fixed, the bulletin complete. */
const fixed = (on: string, sittingAt: string): readonly StoryFact[] => [
  { type: 'expulsion-proposed', at: on, data: { protectionCheck: true, minor: false } },
  { type: 'comex-date-fixed', at: on, data: { sittingAt } },
  { type: 'bulletin-issued', at: on, data: { items } },
]
const inMarch = fixed('2025-02-01T10:00:00+01:00', '2025-03-12T09:30:00+01:00')
const served = (at: string): StoryFact => ({ type: 'bulletin-served', at, data: { dischargeSigned: true } })
const sat = (at: string): StoryFact => ({
  type: 'sitting-held',
  at,
  data: { present: true, minutes: true, interpreter: 'not-needed', publicSitting: true },
})
const signed = (at: string): StoryFact => ({ type: 'expulsion-order-signed', at, data: { reasoned: true } })
const notified = (at: string, data: object = {}): StoryFact => ({
  type: 'expulsion-order-notified',
  at,
  data: { channel: 'voie-administrative', custody: 'free', euCitizen: false, remediesStated: true, ...data },
})

describe.concurrent('an expulsion', () => {
  it('ends lawfully: bulletin, sitting, opinion in its month, order with a window of its own, execution, withdrawal', () =>
    tell('2025-02-24T16:00:00+01:00', async (tale) => {
      const { procedureId: expulsion } = await tale.begin('expulsion', ...inMarch, served('2025-02-24T15:00:00+01:00'))
      expect([await tale.stage(expulsion), (await tale.dates(expulsion, 'ex.notice'))?.[0]]).toEqual(['summoned', 'met'])
      await tale.travelTo('2025-03-24T12:00:00+01:00') // the firm reading of the month has passed
      expect(await tale.dates(expulsion, 'ex.opinion')).toEqual(['doubtful', '2025-03-24T00:00+01:00', '2025-03-25T00:00+01:00'])
      expect(await tale.told(expulsion, 'ex.opinion')).toEqual(['case-agent: right-doubtful (firm)'])
      await tale.record(expulsion, sat('2025-03-12T09:30:00+01:00'))
      await tale.record(expulsion, { type: 'opinion-given', at: '2025-03-24T11:00:00+01:00', data: { sense: 'favourable' } })
      await tale.record(expulsion, signed('2025-03-24T11:30:00+01:00'))
      const order = await tale.record(expulsion, notified('2025-03-24T11:45:00+01:00'))
      expect(order.procedure).toMatchObject({ stage: 'ordered', defects: [] })
      const [window = ''] = await tale.opened('appeal-window')
      expect(await tale.shown(expulsion)).toMatchObject({ linked: [{ id: window, type: 'appeal-window', stage: 'open' }] })
      expect(await tale.shown(window)).toMatchObject({ openedFrom: expulsion, bars: [], linked: [{ id: expulsion, stage: 'ordered' }] })
      expect(await tale.dates(window, 'aw.2m')).toEqual(await tale.dates(expulsion, 'ex.contest'))
      await tale.record(expulsion, { type: 'expulsion-executed', at: '2025-03-24T11:59:00+01:00', data: { voluntary: false } })
      expect([await tale.stage(expulsion), await tale.grounds(expulsion)]).toEqual(['executed', []])
      await tale.record(expulsion, { type: 'order-withdrawn', at: '2025-03-24T12:00:00+01:00' })
      expect(await tale.stage(expulsion)).toBe('abrogated')
      expect((await tale.dates(expulsion, 'ex.review'))?.[0]).toBe('stopped')
    }))

  it('no opinion after an adjournment: deemed done at the later reading, the person is told before anything is signed', () =>
    tell('2025-04-11T12:00:00+02:00', async (tale) => {
      const { procedureId: expulsion } = await tale.begin(
        'expulsion',
        ...inMarch,
        served('2025-02-24T15:00:00+01:00'),
        sat('2025-03-12T09:30:00+01:00'),
        { type: 'adjournment-granted', at: '2025-03-12T10:00:00+01:00' },
      )
      await tale.travelTo('2025-04-12T12:00:00+02:00')
      expect([await tale.stage(expulsion), (await tale.dates(expulsion, 'ex.adjourned'))?.[0]]).toEqual(['adjourned', 'doubtful'])
      await tale.travelTo('2025-04-13T00:01:00+02:00')
      expect(await tale.stage(expulsion)).toBe('deemed')
      expect(await tale.chronicle(expulsion, 'ex.adjourned')).toContain('clock-lapsed guard ex.adjourned#1@lapse')
      expect(tale.mailsTo('barreau-permanence')).toEqual(['Obligation non remplie à son échéance : avis après renvoi'])
      const early = await tale.record(expulsion, signed('2025-04-13T00:00:30+02:00'))
      expect(early.procedure).toMatchObject({ stage: 'ordered', defects: [{ ground: 'person-not-informed' }] })
    }))

  it('silence: four months refuse an abrogation and open a window; five years without a review, then two months, open another', () =>
    tell('2030-04-17T12:00:00+02:00', async (tale) => {
      const { procedureId: expulsion } = await tale.begin(
        'expulsion',
        { type: 'expulsion-proposed', at: '2025-04-01T10:00:00+02:00', data: { protectionCheck: true } },
        { type: 'absolute-urgency-declared', at: '2025-04-01T11:00:00+02:00', data: { reasoned: true } },
        signed('2025-04-18T10:00:00+02:00'),
        notified('2025-04-22T10:00:00+02:00'),
        { type: 'abrogation-requested', at: '2030-02-18', data: { residesAbroad: true } },
      )
      await tale.travelTo('2030-04-19T00:01:00+02:00')
      expect((await tale.dates(expulsion, 'ex.review'))?.[0]).toBe('lapsed')
      expect(await tale.told(expulsion, 'ex.review')).toContain('supervisor: duty-lapsed (lapse)')
      expect(await tale.dates(expulsion, 'ex.review-silence')).toEqual(['running', '2030-06-18T00:00+02:00', '2030-06-19T00:00+02:00'])
      const before = await tale.opened('appeal-window')
      await tale.travelTo('2030-06-19T00:01:00+02:00')
      expect((await tale.dates(expulsion, 'ex.abrogation-silence'))?.[0]).toBe('lapsed')
      expect((await tale.dates(expulsion, 'ex.review-silence'))?.[0]).toBe('lapsed')
      const born = (await tale.opened('appeal-window')).filter((id) => !before.includes(id))
      expect(born).toHaveLength(2)
      for (const window of born) {
        expect(await tale.shown(window)).toMatchObject({ stage: 'open', openedFrom: expulsion })
        expect((await tale.dates(window, 'aw.2m'))?.[0]).toBe('running')
      }
      expect(await tale.stage(expulsion)).toBe('ordered')
    }))

  it('a bulletin said to be served in time was served two days later: the sitting was irregular, and who is concerned is told', () =>
    tell('2025-03-12T08:00:00+01:00', async (tale) => {
      const { procedureId: expulsion, factIds } = await tale.begin('expulsion', ...inMarch, served('2025-02-24T15:00:00+01:00'))
      await tale.travelTo('2025-03-12T11:00:00+01:00')
      const held = await tale.record(expulsion, sat('2025-03-12T09:30:00+01:00'))
      expect(held.procedure).toMatchObject({ stage: 'sat', defects: [] })
      await tale.correct(expulsion, factIds[3] ?? '', served('2025-02-26T15:00:00+01:00'))
      await tale.settled()
      expect([await tale.stage(expulsion), await tale.grounds(expulsion)]).toEqual(['sat', ['ex.notice']])
      expect(await tale.chronicle(expulsion, 'ex.notice')).toContain('clock-undone fact')
      expect(await tale.dates(expulsion, 'ex.opinion')).toEqual(['running', '2025-03-26T00:00+01:00', '2025-03-27T00:00+01:00'])
      expect(tale.mailsTo('barreau-permanence')).toContain(
        'Obligation non remplie à son échéance : bulletin de convocation, quinze jours avant',
      )
    }))

  it('the new code of 1 May 2021 has no house arrest for a mere proposal: it ends that day; the expulsion goes on under the new articles', () =>
    tell('2021-04-20T11:00:00+02:00', async (tale) => {
      const { procedureId: expulsion } = await tale.begin(
        'expulsion',
        ...fixed('2021-03-20T10:00:00+01:00', '2021-05-12T09:30:00+02:00'),
        served('2021-04-20T10:30:00+02:00'),
      )
      const { procedureId: arrest } = await tale.begin(
        'house-arrest',
        { type: 'house-arrest-signed', at: '2021-04-20', data: { form: 'expulsion-proposed', ground: 'expulsion', reasoned: true } },
        {
          type: 'house-arrest-notified',
          at: '2021-04-20T10:00:00+02:00',
          data: { channel: 'voie-administrative', rightsFormGiven: true, remediesStated: true, removalAppeal: 'none' },
        },
      )
      expect(await tale.articles(expulsion, 'ex.opinion')).toEqual(['L. 522-2, al. 4', 'R. 522-8'])
      expect(await tale.dates(arrest, 'ha.expulsion-proposed')).toEqual(['running', '2021-05-01T00:00+02:00', '2021-05-20T00:00+02:00'])
      await tale.travelTo('2021-05-01T00:01:00+02:00')
      expect([await tale.stage(arrest), await tale.stage(expulsion)]).toEqual(['ended', 'summoned'])
      expect(tale.mailsTo('permanence')).toContain('Délai expiré : assignation pendant une proposition d’expulsion, première période')
      await tale.travelTo('2021-05-12T12:00:00+02:00')
      await tale.record(expulsion, sat('2021-05-12T09:30:00+02:00'))
      await tale.record(expulsion, { type: 'opinion-given', at: '2021-05-12T11:00:00+02:00' })
      const ordered = await tale.record(expulsion, signed('2021-05-12T11:30:00+02:00'))
      expect(ordered.procedure).toMatchObject({ stage: 'ordered', defects: [] })
      expect(await tale.articles(expulsion, 'ex.review')).toEqual(['L. 632-6'])
    }))
})
