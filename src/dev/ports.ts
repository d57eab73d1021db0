import { createServer } from 'node:net'

const LOOPBACK = '127.0.0.1'
const NEXT_PORTS_TRIED = 50

const listen = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    )
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })

/** Whether nobody listens on this port of the loopback interface. */
const portIsFree = async (port: number): Promise<boolean> => (await listen(port, LOOPBACK)) !== null

/** A free port of the loopback interface, chosen by the operating system. */
export async function freePort(): Promise<number> {
  const port = await listen(0, LOOPBACK)
  if (port === null) throw new Error('No free port on 127.0.0.1')
  return port
}

/** What to call the port in messages, the variable that sets it, its default, and where the variables are. */
export interface PortWish {
  readonly label: string
  readonly variable: string
  readonly fallback: number
  readonly env: NodeJS.ProcessEnv
  readonly taken?: ReadonlySet<number>
  readonly onProgress?: (line: string) => void
}

/** The port a variable asks for (an error names it when taken), or the default one, or the next free one after it (printed). */
export async function choosePort(wish: PortWish): Promise<number> {
  const { label, variable, fallback, env, taken = new Set<number>(), onProgress = () => {} } = wish
  const isFree = async (port: number) => !taken.has(port) && (await portIsFree(port))
  const asked = env[variable]
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${variable}=${asked} is not a port`)
    if (!(await isFree(port)))
      throw new Error(`Port ${port} (${label}, ${variable}) is already taken on ${LOOPBACK}: free it or set ${variable} to another one`)
    return port
  }
  for (let port = fallback; port < fallback + NEXT_PORTS_TRIED; port++) {
    if (!(await isFree(port))) continue
    if (port !== fallback) onProgress(`port ${fallback} (${label}) is taken, using ${port}; set ${variable} to choose`)
    return port
  }
  throw new Error(`Ports ${fallback} to ${fallback + NEXT_PORTS_TRIED - 1} (${label}) are all taken: set ${variable} to a free one`)
}
