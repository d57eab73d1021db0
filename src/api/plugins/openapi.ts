import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import { componentsOf } from '../openapi-components.js'
import type { App } from '../deps.js'

const description = `Échéancier exécute les procédures du droit des étrangers (CESEDA) : chaque fait enregistré fait courir des délais, chacun avec
ses articles, son calcul et sa veille. Ce n'est pas un conseil juridique.

Échéancier runs the procedures of French foreigners' law: each recorded fact makes clocks run, each with its articles, its arithmetic and a
durable timer behind it. It is no legal advice.

- Instants carry an offset (\`2026-11-22T09:12:00+01:00\`); a naive local time is refused with the ready instant in the answer.
- Errors are RFC 9457 problems with a stable \`code\`, described at [/problems](/problems).
- \`Idempotency-Key\` on every command: the same key with the same body records once.`

const tags = [
  { name: 'procedures', description: 'Open a procedure, record what happened, read what runs.' },
  { name: 'notices', description: 'What actors were told, and what they signed for.' },
  { name: 'supervision', description: 'What falls due.' },
  { name: 'calculator', description: 'The same law, nothing stored.' },
  { name: 'law', description: 'The rules and the definitions as data.' },
  { name: 'engine', description: 'The watching engine and the health of the service.' },
  { name: 'pages', description: 'Pages for people.' },
]

/** OpenAPI 3.1 at /openapi.json and Swagger UI at /docs. */
export const openapiPlugin = fp(async (app: App, { version }: { version: string }) => {
  await app.register(swagger, {
    convertConstToEnum: false,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Échéancier', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags,
    },
    transformObject: (document) => ('openapiObject' in document ? componentsOf(document.openapiObject) : document.swaggerObject),
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true, uiConfig: { docExpansion: 'list', deepLinking: true } })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
})
