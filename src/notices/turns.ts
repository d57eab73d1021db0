/** Lets so many at a time do a piece of work, first come, first served; whoever has waited for longer than that (ms) is refused, to come again. */
export function inTurns(places: number, patienceMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places
  const waiting: (() => void)[] = []
  const enter = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const come = (): void => {
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(come), 1)
        reject(new Error('too many at once, to be tried again'))
      }, patienceMs)
      if (free === 0) return void waiting.push(come)
      free -= 1
      come()
    })
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
