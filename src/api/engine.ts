import { isGrpcServiceError } from '@temporalio/client'
import { Problem } from '../errors.js'
import { isEngineDown } from '../temporal/client.js'

const INVALID_ARGUMENT = 3

/** Asks the engine: `engine-unavailable` when it does not answer, `invalid-body` when it does not know the cursor. */
export async function askEngine<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (isEngineDown(error)) throw new Problem('engine-unavailable', { cause: error })
    if (isRefused(error)) throw badCursor(error)
    throw error
  }
}

function isRefused(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (isGrpcServiceError(cause) && Number(cause.code) === INVALID_ARGUMENT) return true
  return false
}

const badCursor = (cause: unknown): Problem => {
  const text = {
    fr: 'Curseur inconnu : reprendre « nextCursor » de la page précédente.',
    en: 'Unknown cursor: take "nextCursor" of the page before.',
  }
  return new Problem('invalid-body', { errors: [{ pointer: '/cursor', in: 'query', ...text }], cause })
}
