/** The same reading, kept by an object and a key: a text and a local day (ISO), a procedure and the type of a fact. The same ones are asked for again and again. */
export function keptBy<T extends object, R>(read: (of: T, key: string) => R): (of: T, key: string) => R {
  const readings = new WeakMap<T, Map<string, R>>()
  return (of, key) => {
    let byKey = readings.get(of)
    if (byKey === undefined) readings.set(of, (byKey = new Map()))
    let reading = byKey.get(key)
    if (reading === undefined) byKey.set(key, (reading = read(of, key)))
    return reading
  }
}
