import type { Definitions } from '../../../definition/define.js'
import type { Law } from '../../../law/rule.js'
import type { App } from '../../deps.js'
import { getProcedureType } from './get.js'
import { listProcedureTypes } from './list.js'

/** The definitions are public, as the law is. */
export async function procedureTypeRoutes(app: App, { definitions, law }: { definitions: Definitions; law: Law }): Promise<void> {
  await app.register(async function open(app: App) {
    listProcedureTypes(app, definitions)
    getProcedureType(app, definitions, law)
  })
}
