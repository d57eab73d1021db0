import type { FastifyReply } from 'fastify'
import type { Static } from 'typebox'
import { readClocks } from '../../../casework/read.js'
import { Problem } from '../../../errors.js'
import type { ApiDeps, App } from '../../deps.js'
import { formatOf } from '../../negotiation.js'
import { clocksPage } from '../../pages/clocks.js'
import { sendPage } from '../../pages/send.js'
import { procedureAnswer } from '../../read-procedure.js'
import { ProcedureParams } from '../../schemas/common.js'
import { jsonOrPage } from '../../schemas/page.js'
import { onProcedure, problemPages } from '../../schemas/problem.js'
import { ClocksAnswer, MomentQuery, type ProcedureAnswer } from '../../schemas/procedure.js'

const schema = {
  operationId: 'getClocks',
  tags: ['procedures'],
  summary: 'The clocks of a procedure, as JSON or as a printable page',
  description: 'Accept: text/html gives the page: facts, both dates and why, articles, confidence, arithmetic, software version, known-at.',
  params: ProcedureParams,
  querystring: MomentQuery,
  response: {
    200: jsonOrPage(ClocksAnswer),
    ...problemPages(...onProcedure, 'invalid-body', 'naive-time', 'skipped-hour', 'unacceptable'),
  },
}

/** GET /v1/procedures/{id}/clocks: what runs, until when, and why. */
export function getClocks(app: App, deps: ApiDeps): void {
  app.get('/procedures/:id/clocks', { schema, config: { page: true } }, async (request, reply) => {
    const format = formatOf(request)
    if (format === null) throw new Problem('unacceptable')
    reply.header('Vary', 'Accept')
    const procedure = await procedureAnswer(deps, request.params.id, request.query)
    const shown = { ...procedure, clocks: await watched(deps, procedure) }
    return format === 'html' ? sendClocksPage(deps, reply, shown) : clocksAnswer(shown)
  })
}

type Shown = Static<typeof ProcedureAnswer> & { readonly clocks: Static<typeof ClocksAnswer>['clocks'] }

/** The clocks, each with whether its timer is armed: at another time nothing is said of timers. */
const watched = async (deps: ApiDeps, { id, at, knownAt, clocks }: Static<typeof ProcedureAnswer>): Promise<Shown['clocks']> =>
  at === null && knownAt === null ? [...(await readClocks(deps, id))] : clocks.map((clock) => ({ ...clock, armed: null }))

const sendClocksPage = ({ definitions, law, software, clock }: ApiDeps, reply: FastifyReply, procedure: Shown) =>
  sendPage(
    reply,
    clocksPage(procedure, {
      definition: definitions.get(procedure.type),
      typeName: (type) => definitions.get(type)?.label.fr ?? type,
      ruleName: (id) => law.get(id)?.label.fr ?? id,
      software,
      printedAt: clock.now(),
    }),
  )

function clocksAnswer(procedure: Shown): Static<typeof ClocksAnswer> {
  const { id, reference, type, territory, stage, stageLabel, at, knownAt, evaluatedAt, evaluatedWith, clocks, recomputed } = procedure
  return {
    procedureId: id,
    ...{ reference, type, territory, stage, stageLabel, at, knownAt, evaluatedAt, evaluatedWith },
    clocks,
    recomputed: recomputed?.clocks ?? null,
  }
}
