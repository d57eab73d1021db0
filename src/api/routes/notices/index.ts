import type { ApiDeps, App } from '../../deps.js'
import { postAcknowledgement } from './acknowledge.js'
import { showAcknowledgement } from './show-acknowledgement.js'

/** Acknowledgement is open to whoever holds the link; without one, the handler asks for an agent. */
export async function noticeRoutes(app: App, { deps }: { deps: ApiDeps }): Promise<void> {
  await app.register(async function holdersOfTheLink(app: App) {
    readForms(app)
    showAcknowledgement(app, deps)
    postAcknowledgement(app, deps)
  })
}

/** The button of the page sends a form; an agent who signs in person may send nothing at all. */
function readForms(app: App): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.addHook('preValidation', async (request) => {
    request.body ??= {}
  })
}
