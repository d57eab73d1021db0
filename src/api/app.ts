import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { parse } from 'node:querystring'
import type { ApiDeps, App } from './deps.js'
import { BODY_LIMIT, errorHandler, sendNotFound } from './error-handler.js'
import { demoPlugin } from './plugins/demo.js'
import { headersPlugin } from './plugins/headers.js'
import { jsonBodyPlugin } from './plugins/json-body.js'
import { logPlugin } from './plugins/log.js'
import { methodsPlugin } from './plugins/methods.js'
import { metricsPlugin } from './plugins/metrics.js'
import { openapiPlugin } from './plugins/openapi.js'
import { ownershipPlugin } from './plugins/ownership.js'
import { plainTextPlugin } from './plugins/plain-text.js'
import { readinessPlugin } from './plugins/readiness.js'
import { requestIdOf } from './plugins/request-id.js'
import { signInPlugin } from './plugins/sign-in.js'
import { actRoutes } from './routes/acts/index.js'
import { computationRoutes } from './routes/computations/index.js'
import { deadlineRoutes } from './routes/deadlines/index.js'
import { healthRoutes } from './routes/health/index.js'
import { lawRoutes } from './routes/law/index.js'
import { noticeRoutes } from './routes/notices/index.js'
import { pageRoutes } from './routes/pages/index.js'
import { problemRoutes } from './routes/problems/index.js'
import { procedureTypeRoutes } from './routes/procedure-types/index.js'
import { procedureRoutes } from './routes/procedures/index.js'
import { watchRoutes } from './routes/watches/index.js'
import { registerFormats } from './schemas/formats.js'

/** Builds the API; nothing listens yet. */
export async function buildApp(deps: ApiDeps): Promise<App> {
  registerFormats()
  const app = newFastify(deps)
  app.decorate('isDemo', deps.signIn.isDemo)
  app.setErrorHandler(errorHandler)
  app.setNotFoundHandler(sendNotFound)
  await app.register(methodsPlugin)
  await app.register(readinessPlugin, {
    readiness: deps.readiness,
    ...(deps.readinessEveryMs === undefined ? {} : { askEveryMs: deps.readinessEveryMs }),
  })
  await app.register(logPlugin)
  await app.register(headersPlugin, { isHttps: deps.publicUrl.startsWith('https:') })
  if (deps.signIn.isDemo) await app.register(demoPlugin)
  await app.register(signInPlugin, { signIn: deps.signIn })
  await app.register(ownershipPlugin)
  await app.register(jsonBodyPlugin)
  await app.register(plainTextPlugin)
  await app.register(openapiPlugin, { version: deps.software.split(' ').at(-1) ?? '' })
  await app.register(metricsPlugin, { sql: deps.db.sql })
  await registerRoutes(app, deps)
  return app
}

async function registerRoutes(app: App, deps: ApiDeps): Promise<void> {
  await app.register(pageRoutes, { deps })
  await app.register(problemRoutes)
  await app.register(healthRoutes, { readiness: deps.readiness })
  await app.register(
    async (v1: App) => {
      await v1.register(procedureRoutes, { deps })
      await v1.register(actRoutes, { deps })
      await v1.register(noticeRoutes, { deps })
      await v1.register(deadlineRoutes, { deps })
      await v1.register(watchRoutes, { deps })
      await v1.register(computationRoutes, { deps })
      await v1.register(lawRoutes, { law: deps.law, definitions: deps.definitions })
      await v1.register(procedureTypeRoutes, { definitions: deps.definitions, law: deps.law })
    },
    { prefix: '/v1' },
  )
}

const MAX_PARAM = 500
const UNREADABLE = '/unreadable'

/** An address that cannot be read leads nowhere: it is answered as any other that does, by the same hooks. */
function isReadable(url: string): boolean {
  try {
    return (decodeURI(url.split('?')[0] ?? '') || '/').split('/').every((part) => part.length <= MAX_PARAM)
  } catch {
    return false
  }
}

function newFastify({ logger }: ApiDeps): App {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    trustProxy: false,
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
    // A "+" in an offset (10:00:00+01:00) is a plus sign, not a space.
    routerOptions: { maxParamLength: MAX_PARAM, querystringParser: (text) => parse(text.replace(/\+(?=\d\d:?\d\d(?:&|$))/g, '%2B')) },
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
  })
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  // What is answered is what was declared: a test compares the two, instead of a serializer that drops fields in silence.
  app.setSerializerCompiler(() => (payload) => JSON.stringify(payload))
  return app
}
