import { Type } from 'typebox'
import type { Definitions } from '../../../definition/define.js'
import { Problem, definitionOf } from '../../../errors.js'
import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { Answer, Closed } from '../../schemas/common.js'
import { problems } from '../../schemas/problem.js'
import { procedureTypeAnswer, procedureTypeFields } from '../../schemas/procedure-type.js'

const schema = {
  operationId: 'getProcedureType',
  tags: ['law'],
  summary: 'One procedure type: its facts with their schemas, its stages, its clauses and their rules',
  params: Closed({ type: Type.String() }),
  response: { 200: Answer('ProcedureTypeAnswer', procedureTypeFields), ...problems('invalid-path') },
}

/** GET /v1/procedure-types/{type}: one definition as data. */
export function getProcedureType(app: App, definitions: Definitions, law: Law): void {
  app.get('/procedure-types/:type', { schema }, async ({ params: { type } }) => {
    const procedure = definitions.get(type)
    if (procedure === undefined) throw unknownType(type, [...definitions.keys()])
    return procedureTypeAnswer(procedure, law)
  })
}

function unknownType(type: string, known: readonly string[]): Problem {
  const why = definitionOf('unknown-procedure-type').detail({ type, known })
  return new Problem('invalid-path', { params: { why }, errors: [{ pointer: '/type', in: 'path', ...why }] })
}
