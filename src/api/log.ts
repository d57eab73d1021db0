import type { FastifyReply, FastifyRequest } from 'fastify'

/** What the log keeps of a request: its path without the query, which may hold the secret of a link. Never a body, never a name. */
export const apiLogOptions = {
  serializers: {
    req: ({ id, method, url }: FastifyRequest) => ({ id, method, path: url.split('?')[0] }),
    res: ({ statusCode }: FastifyReply) => ({ statusCode }),
  },
}
