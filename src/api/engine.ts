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
    if (isGrpcServiceError(error) && Number(error.code) === INVALID_ARGUMENT) throw badCursor(error)
    throw error
  }
}

const badCursor = (cause: unknown): Problem => {
  const text = {
    fr: 'Curseur inconnu : reprendre « nextCursor » de la page précédente.',
    en: 'Unknown cursor: take "nextCursor" of the page before.',
  }
  return new Problem('invalid-body', { errors: [{ pointer: '/cursor', in: 'query', ...text }], cause })
}
