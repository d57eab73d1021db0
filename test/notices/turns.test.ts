import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTurns } from '../../src/notices/turns.js'

describe('in turns', () => {
  it('so many at a time, first come, first served; a failure makes room like anything else', async () => {
    const inTurn = inTurns(2, 1_000)
    const begun: number[] = []
    let most = 0
    let now = 0
    const work = (n: number) => async () => {
      begun.push(n)
      most = Math.max(most, (now += 1))
      await sleep(5)
      now -= 1
      if (n === 1) throw new Error('failed')
      return n
    }
    const done = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => inTurn(work(n))))
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    expect(begun).toEqual([0, 1, 2, 3, 4])
    expect(most).toBe(2)
  })

  it('whoever waits too long is refused and holds no place', async () => {
    const inTurn = inTurns(1, 20)
    const long = inTurn(() => sleep(60, 'done'))
    await expect(inTurn(() => Promise.resolve('never'))).rejects.toThrow('too many at once')
    expect(await long).toBe('done')
    expect(await inTurn(() => Promise.resolve('next'))).toBe('next')
  })
})
