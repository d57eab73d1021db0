import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, computationOf, type RuleAnswer, type RuleRequest } from '../../src/dev/vectors/answer.js'
import { law } from '../../src/law/library.js'
import { freshDatabase, type FreshDatabase } from '../support/database.js'
import { ruleVectors } from '../support/vectors.js'
import { randomRequests, seeded } from './cases.js'
import { ask, teach, type SecondAnswer } from './second.js'

const CASES = 20_000

/** Both answers in one shape. */
function first(answer: RuleAnswer) {
  if ('refused' in answer) return { refused: true, ...('basis' in answer ? { excludedBy: answer.basis } : { earliest: answer.earliest }) }
  const { firmAt, lateAt, figure = null, ...same } = answer
  return { ...same, figure, firmAt: Date.parse(firmAt), lateAt: Date.parse(lateAt) }
}

function second({ refused, excludedBy, earliest, firmAt, lateAt, firmDay, lateDay, ends, confidence, figure, basis }: SecondAnswer) {
  if (refused) return excludedBy === null ? { refused, earliest } : { refused, excludedBy }
  return { firmDay, lateDay, ends, confidence, basis, figure, firmAt, lateAt }
}

/** The arithmetic of the library, in words; that it refuses, where it does. */
function steps(request: RuleRequest): readonly string[] {
  try {
    return computationOf(law, request).steps.map(({ en }) => en)
  } catch (error) {
    return [String(error)]
  }
}

describe('a second computation, in SQL, of every rule', () => {
  let database: FreshDatabase
  let sql: postgres.Sql
  beforeAll(async () => {
    database = await freshDatabase()
    sql = postgres(database.url, { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } })
    await teach(sql, law)
  })
  afterAll(async () => {
    await sql.end()
    await database.drop()
  })

  /** Both computations of the same requests (or what was expected of them); shows the first difference with both arithmetics. */
  async function agree(
    requests: readonly RuleRequest[],
    expected: (index: number) => RuleAnswer | undefined = () => undefined,
  ): Promise<void> {
    const answers = await ask(sql, requests)
    expect(answers).toHaveLength(requests.length)
    const differences = requests.flatMap((request, index) => {
      const answer = answers[index]
      const [one, two] = [first(expected(index) ?? answerOf(law, request)), answer === undefined ? null : second(answer)]
      return equals(one, two) ? [] : [{ request, one, two, arithmetic: answer?.arithmetic }]
    })
    const found = differences[0]
    if (found === undefined) return
    const { request, one, two, arithmetic } = found
    expect
      .soft(two, JSON.stringify({ differences: differences.length, request, library: steps(request), sql: arithmetic }, null, 2))
      .toEqual(one)
  }

  it(`agrees on ${CASES} random cases`, async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32))
    console.log(`The random cases come again with SEED=${seed}`)
    await agree(randomRequests(law, CASES, seeded(seed)))
  })

  it('agrees on every conformance vector, with what the vector expects', async () => {
    const vectors = await ruleVectors()
    await agree(
      vectors.map(({ request }) => request),
      (index) => vectors[index]?.expected,
    )
  })
})

type Dates = Readonly<Record<string, unknown>>
const equals = (one: Dates, two: Dates | null): boolean =>
  two !== null && Object.keys(one).every((key) => JSON.stringify(one[key]) === JSON.stringify(two[key]))
