import { differences, type Answer, type Difference } from './compare.js'
import type { Vector } from './vectors.js'

/** A vector that an implementation does not answer as expected. */
export type Failure = { readonly vector: Vector; readonly differences: readonly Difference[] }

/** The implementation cannot be asked at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

const AT_ONCE = 8
const TIMEOUT_MS = 30_000

/** Asks an implementation every vector, some at once, and lists what differs in the order of the vectors. Throws `Unreachable`. */
export async function runVectors(url: string, vectors: readonly Vector[]): Promise<readonly Failure[]> {
  const found: Difference[][] = []
  const queue = vectors.entries()
  const work = async () => {
    for (const [index, vector] of queue) found[index] = [...differences(vector, await ask(url, vector))]
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return vectors.flatMap((vector, index) => {
    const differing = found[index] ?? []
    return differing.length === 0 ? [] : [{ vector, differences: differing }]
  })
}

async function ask(url: string, { kind, request }: Vector): Promise<Answer> {
  const { rule, ...single } = request
  const [path, body] =
    kind === 'rule' ? [`/v1/law/rules/${encodeURIComponent(String(rule))}/computations`, single] : ['/v1/computations', request]
  const response = await post(`${url}${path}`, JSON.stringify(body))
  const text = await response.text()
  try {
    return { status: response.status, body: JSON.parse(text) as unknown }
  } catch {
    return { status: response.status, body: null }
  }
}

async function post(address: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  try {
    return await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch (error) {
    throw new Unreachable(address, { cause: error })
  }
}
