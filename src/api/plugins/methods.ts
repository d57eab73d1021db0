import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** Remembers which methods each address answers: who used another one is told which. */
export const methodsPlugin = fp((app: FastifyInstance, _options: object, done: () => void) => {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => void routes.push({ path: patternOf(url), methods: [method].flat() }))
  app.decorate('methodsAt', (path: string) =>
    [...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))].sort(),
  )
  done()
})

const patternOf = (url: string): RegExp => {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replaceAll('.', '\\.')))
  return new RegExp(`^${parts.join('/')}$`)
}
