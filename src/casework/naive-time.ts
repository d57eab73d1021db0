import { type FieldError, Problem } from '../errors.js'
import type { NaiveReading } from '../law/instants.js'

/** The problem of a local time without an offset: it carries the instants that can be sent instead, or says that the clocks skip that hour. */
export const naiveTime = (value: string, { instants, isSkipped }: NaiveReading, errors: readonly FieldError[]): Problem =>
  new Problem(isSkipped ? 'skipped-hour' : 'naive-time', { params: { value }, errors, instants })
