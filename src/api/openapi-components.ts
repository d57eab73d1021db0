type Json = { [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Moves every schema that bears a name (`x-component`) to `components.schemas` and refers to it from where it stood. Throws when two differ under one name. */
export function componentsOf<D extends object>(document: D): D {
  const schemas: Json = {}
  const moved = moveIn(document, schemas) as D & { components?: Json }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...moved, components: { ...moved.components, schemas: sorted } }
}

function moveIn(value: unknown, schemas: Json): unknown {
  if (Array.isArray(value)) return value.map((item) => moveIn(item, schemas))
  if (!isObject(value)) return value
  const { 'x-component': name, ...rest } = value
  const moved = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, moveIn(inner, schemas)]))
  if (typeof name !== 'string') return moved
  const known = schemas[name]
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(moved)) throw new Error(`Two different schemas are named ${name}`)
  schemas[name] = moved
  return { $ref: `#/components/schemas/${name}` }
}
