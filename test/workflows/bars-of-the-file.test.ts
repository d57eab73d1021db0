import { describe, expect, it } from 'vitest'
import type { Told } from '../support/file.js'
import { windowFile } from '../support/window-file.js'

const types = { d: 'detention', a: 'house-arrest' }
const facts: readonly Told[] = [
  ['detention-decided', '2026-03-04T09:00+01:00', { basis: 'common' }, { procedure: 'd' }],
  ['placed-in-detention', '2026-03-04T09:30+01:00', {}, { procedure: 'd' }],
  ['appeal-registered', '2026-03-05T09:00+01:00', {}, { procedure: 'w' }],
]
const seen = (at: string, more: readonly Told[] = []) => windowFile(types, [...facts, ...more])(at)
const bars = (procedure: ReturnType<ReturnType<typeof seen>>) =>
  procedure.bars.map(({ clause, procedure: from, type }) => [clause, from, type])

describe('a bar on removal, shown to whoever might carry it out', () => {
  it('stands in each procedure of the file that can record a removal, with the one it comes from', () => {
    const file = seen('2026-03-06T10:00+01:00')
    expect(bars(file('m'))).toEqual([
      ['rm.no-removal', null, 'removal-measure'],
      ['aw.no-removal', 'w', 'appeal-window'],
    ])
    expect(bars(file('d'))).toEqual([
      ['rm.no-removal', 'm', 'removal-measure'],
      ['aw.no-removal', 'w', 'appeal-window'],
    ])
    expect(file('d').bars[1]).toMatchObject({ basis: [{ code: 'CESEDA', article: 'L. 722-7' }] })
  })

  it('not in one that has no fact to forbid: the window itself shows its own, the house arrest none', () => {
    const file = seen('2026-03-06T10:00+01:00')
    expect(bars(file('w'))).toEqual([['aw.no-removal', null, 'appeal-window']])
    expect(bars(file('a'))).toEqual([])
  })

  it('is shown as long as it acts: with the judgment it is gone on both sides, and the removal has no defect any more', () => {
    const rejected: Told = ['judgment-read', '2026-03-10T10:00+01:00', { court: 'ta', operative: 'reject' }, { procedure: 'w' }]
    const removed = (at: string): Told => ['removed', at, {}, { procedure: 'd' }]
    const grounds = (file: ReturnType<typeof seen>) => file('d').defects.map(({ ground }) => ground)
    const early = seen('2026-03-10T10:00+01:00', [removed('2026-03-10T09:59+01:00'), rejected])
    expect(grounds(early)).toEqual(expect.arrayContaining(['rm.no-removal', 'aw.no-removal']))
    const after = seen('2026-03-10T10:00+01:00', [rejected, removed('2026-03-10T10:00+01:00')])
    expect([bars(after('d')), bars(after('m')), bars(after('w'))]).toEqual([[], [], []])
    const barred = ['rm.no-removal', 'aw.no-removal']
    expect(grounds(after).filter((ground) => barred.includes(ground))).toEqual([])
  })
})

describe('a link, shown on both of its sides', () => {
  it('who opened whom, and who hears whom', () => {
    const file = seen('2026-03-06T10:00+01:00')
    const links = (id: string) => Object.fromEntries(file(id).linked.map(({ id: other, relations }) => [other, relations]))
    expect(links('m')).toEqual({ w: ['opened', 'hears'], d: ['heard-by'], a: ['heard-by'] })
    expect(links('w')).toMatchObject({ m: ['opened-by', 'heard-by'] })
    expect(links('d')).toMatchObject({ m: ['hears'], a: ['heard-by'] })
    expect(links('a')).toMatchObject({ m: ['hears'], d: ['hears'] })
  })
})
