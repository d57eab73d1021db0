import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/dev/ports.js'
import { type Api, startApi } from '../api/harness.js'
import { ran } from './harness.js'

const detention = {
  kind: 'rule',
  id: 'initial-detention-ordinary',
  why: 'An ordinary day under the present text.',
  request: { rule: 'initial-detention', from: '2026-11-22T09:12:00+01:00', territory: 'FR-75' },
  expected: {
    firmAt: '2026-11-26T09:12:00+01:00',
    lateAt: '2026-11-26T09:12:00+01:00',
    firmDay: null,
    lateDay: null,
    ends: 'by',
    confidence: 'likely',
    basis: [{ code: 'CESEDA', article: 'L. 741-1' }],
  },
}
const early = {
  kind: 'rule',
  id: 'initial-detention-early',
  why: 'The eve of the first day encoded.',
  request: { rule: 'initial-detention', from: '2016-10-31', territory: 'FR-75' },
  expected: { refused: 'law-not-encoded', earliest: '2016-11-01' },
}
const placed = {
  kind: 'procedure',
  id: 'placed',
  why: 'A placement arms the petition to the judge.',
  request: {
    procedures: [{ id: 'd', type: 'detention', territory: 'FR-75' }],
    at: '2026-11-24T10:00:00+01:00',
    facts: [
      { type: 'detention-decided', occurredAt: '2026-11-22T08:40:00+01:00', data: {} },
      { type: 'placed-in-detention', occurredAt: '2026-11-22T09:12:00+01:00', data: {} },
    ],
  },
  expected: {
    procedures: [{ id: 'd', stage: 'initial', clocks: [{ clause: 'petition-1', n: 1, firmAt: '2026-11-26T09:12:00+01:00' }] }],
  },
}

/** A server that answers what another does, but a minute late. */
const liar = (origin: string): Server =>
  createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer) // a request without encoding gives buffers
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${origin}${request.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) })
      const text = (await answer.text()).replaceAll('T09:12:00+01:00', 'T09:13:00+01:00')
      response.writeHead(answer.status, headers).end(text)
    })()
  })

describe('echeancier conformance', () => {
  let api: Api
  let url: string
  let folder: string
  let lying: Server
  beforeAll(async () => {
    api = await startApi()
    url = await api.app.listen({ host: '127.0.0.1', port: 0 })
    lying = liar(url).listen(0, '127.0.0.1')
    folder = await mkdtemp(join(tmpdir(), 'vectors-'))
    await mkdir(join(folder, 'rules'))
    await writeFile(join(folder, 'rules', 'detention.json'), JSON.stringify({ chapter: 'Detention', vectors: [detention, early] }))
    await writeFile(join(folder, 'procedures.json'), JSON.stringify({ chapter: 'Detention', vectors: [placed] }))
  })
  afterAll(async () => {
    lying.close()
    await api.close()
    await rm(folder, { recursive: true })
  })

  it('passes the service itself', async () => {
    expect(await ran('conformance', '--url', `${url}/`, '--folder', folder)).toEqual({ code: 0, out: '3 passed, 0 failed', err: '' })
  })

  it('passes the service on every published vector', async () => {
    const { code, out } = await ran('conformance', '--url', url)
    expect(out).toMatch(/^\d+ passed, 0 failed$/)
    expect(code).toBe(0)
  }, 400_000)

  it('fails a service that lies by a minute, field by field, with the reason of the vector', async () => {
    const { port } = lying.address() as AddressInfo // it listens on a port
    const { code, out } = await ran('conformance', '--url', `http://127.0.0.1:${port}`, '--folder', folder)
    expect(code).toBe(1)
    expect(out).toContain('✗ initial-detention-ordinary (rules/detention.json)\n  An ordinary day under the present text.')
    expect(out).toContain('  firmAt : attendu "2026-11-26T09:12:00+01:00", répondu "2026-11-26T09:13:00+01:00"')
    expect(out).toContain('d.petition-1#1.firmAt')
    expect(out.split('\n').at(-1)).toBe('1 passed, 2 failed')
  })

  it('--json lists the same', async () => {
    const { out } = await ran('conformance', '--url', url, '--folder', folder, '--json')
    expect(JSON.parse(out)).toEqual({ passed: 3, failed: 0, failures: [] })
  })

  it('says that nothing answers, where nothing does', async () => {
    const { code, err } = await ran('conformance', '--url', `http://127.0.0.1:${await freePort()}`, '--folder', folder)
    expect(code).toBe(1)
    expect(err).toContain('ECONNREFUSED')
    expect(err).toContain('corriger --url')
  })

  it.each([
    [[], 'Il manque --url'],
    [['--url', 'localhost'], 'n’est pas une adresse'],
    [['--url', 'http://localhost', '--folder', '/no/such/folder'], 'aucun vecteur'],
  ])('%o is wrongly called: 2', async (options, said) => {
    const { code, err } = await ran('conformance', ...options)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
