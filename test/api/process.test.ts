import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, inject, it } from 'vitest'
import { freePort } from '../../src/dev/ports.js'

/** Runs the API's process until it ends; once it said that it listens, `listening` happens and it is told to stop. */
function run(
  env: Record<string, string>,
  listening: () => Promise<unknown> = async () => undefined,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/bin/api.ts'], { env: { PATH: process.env['PATH'] ?? '', ...env } })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes('Server listening')) void listening().then(() => child.kill('SIGTERM'))
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}

const production = (): Record<string, string> => ({
  ECHEANCIER_MODE: 'production',
  DATABASE_URL: inject('databaseUrl'),
  TEMPORAL_ADDRESS: inject('temporalAddress'),
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://echeancier.example',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'echeancier@echeancier.example',
  OPERATOR_MAIL: 'operator@echeancier.example',
  MASTER_KEY: randomBytes(32).toString('base64'),
})

describe('the API’s process', () => {
  it('refuses to start in production without a sign-in, and says what to do', async () => {
    const { code, said } = await run({ ...production(), PORT: String(await freePort()) })
    expect(code).toBe(1)
    expect(said).toContain('No sign-in is configured')
    expect(said).toContain('DEMO_SIGN_IN=true')
    expect(said).not.toContain('listening')
  })

  it('starts as a demonstration where that is said, and stops in order', async () => {
    const { code, said } = await run({ ...production(), PORT: String(await freePort()), DEMO_SIGN_IN: 'true' })
    expect(said).toContain('Server listening')
    expect([code, said.includes('Error')]).toEqual([0, false])
  })

  it('stops while a connection stays open on which nobody asks anything', async () => {
    const port = await freePort()
    let wasClosed: Promise<unknown> = Promise.reject(new Error('never connected'))
    wasClosed.catch(() => undefined)
    const { code } = await run({ ...production(), PORT: String(port), DEMO_SIGN_IN: 'true' }, async () => {
      const idle = connect({ host: '127.0.0.1', port })
      await once(idle, 'connect')
      wasClosed = once(idle.resume(), 'close')
    })
    await wasClosed
    expect(code).toBe(0)
  }, 15_000)
})
