/** The same reading of a text, kept by the text and the local day (ISO): the same ones are asked for again and again. */
export function keptByDay<T extends object, R>(read: (text: T, day: string) => R): (text: T, day: string) => R {
  const kept = new WeakMap<T, Map<string, R>>()
  return (text, day) => {
    let byDay = kept.get(text)
    if (byDay === undefined) kept.set(text, (byDay = new Map()))
    let reading = byDay.get(day)
    if (reading === undefined) byDay.set(day, (reading = read(text, day)))
    return reading
  }
}
