import { DAY_PATTERN } from './patterns.js'
import { type TProperties, type TSchema, Type } from 'typebox'

/** A closed object that OpenAPI shows as a component under this name. */
export const Named = <const P extends TProperties>(name: string, properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, 'x-component': name, ...(description === undefined ? {} : { description }) })

/** A closed object. */
export const Closed = <const P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false })

/** The body of an answer: its fields, and the notice of demonstration mode where it is on. */
export const Answer = <const P extends TProperties>(name: string, properties: P, description?: string) =>
  Named(name, { ...properties, demo: Type.Optional(Demo) }, description)

/** A value, or null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of several words. */
export const OneOf = <const W extends readonly string[]>(words: W, options: { description?: string; default?: W[number] } = {}) =>
  Type.Unsafe<W[number]>(Type.Enum([...words], { type: 'string', ...options }))

export const Demo = Type.String({ description: 'Present in demonstration mode only: nobody had to sign in.' })
export const Text = Named('Text', { fr: Type.String(), en: Type.String() }, 'Words in French and in English.')
export const Uuid = Type.String({ format: 'uuid' })
export const Day = Type.String({ format: 'date', pattern: DAY_PATTERN, description: 'Local day, ISO 8601.', examples: ['2026-11-22'] })
export const Instant = Type.String({
  format: 'date-time',
  description: 'Instant with an offset, ISO 8601. A local time without an offset is refused.',
  examples: ['2026-11-22T09:12:00+01:00'],
})
/** As the code writes it: always with an offset. */
export const Iso = Type.String({ format: 'date-time' })
export const Territory = Type.String({
  minLength: 2,
  maxLength: 16,
  description: 'ISO 3166-2 code: fixes the time zone, the public holidays and the local law.',
  examples: ['FR-75', 'FR-974'],
})
export const ProcedureType = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'Id of a procedure type, see GET /v1/procedure-types.',
  examples: ['detention'],
})
export const Article = Named('Article', { code: Type.String({ examples: ['CESEDA'] }), article: Type.String({ examples: ['L. 742-1'] }) })

/** The path of one procedure. */
export const ProcedureParams = Closed({ id: Uuid })

/** A command may be sent twice under one key: it is recorded once. */
export const CommandHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 255, description: 'The same key with the same body records once and answers the same.' }),
  ),
})
