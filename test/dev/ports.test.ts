import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { choosePort, freePort } from '../../src/dev/ports.js'

const open: Server[] = []

async function occupy(): Promise<number> {
  const port = await freePort()
  const server = createServer()
  open.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return port
}

afterEach(() => open.splice(0).forEach((server) => server.close()))

describe('choosePort', () => {
  const wish = { label: 'API', variable: 'PORT' }

  it('takes the default port when it is free', async () => {
    const port = await freePort()
    expect(await choosePort({ ...wish, fallback: port, env: {} })).toBe(port)
  })

  it('goes on to the next free port and says so', async () => {
    const taken = await occupy()
    const said: string[] = []
    const port = await choosePort({ ...wish, fallback: taken, env: {}, onProgress: (line) => said.push(line) })
    expect(port).toBeGreaterThan(taken)
    expect(said.join()).toContain(`port ${taken} (API) is taken, using ${port}`)
  })

  it('does not move a port that was asked for: it names it', async () => {
    const taken = await occupy()
    await expect(choosePort({ ...wish, fallback: 3000, env: { PORT: String(taken) } })).rejects.toThrow(`Port ${taken} (API, PORT)`)
  })

  it('leaves alone a port already promised to another', async () => {
    const port = await freePort()
    expect(await choosePort({ ...wish, fallback: port, env: {}, taken: new Set([port]) })).not.toBe(port)
  })

  it('refuses what is not a port', async () => {
    await expect(choosePort({ ...wish, fallback: 3000, env: { PORT: 'http' } })).rejects.toThrow('PORT=http is not a port')
  })
})
