import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../support/plain.js'
import { type Api, type Json, startApi } from './harness.js'

type Call = {
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** The calls of a .rest file, in order. */
function callsOf(path: string): readonly Call[] {
  return readFileSync(path, 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n\n')
      const [title = '', ...lines] = head.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
      const [request = '', ...headerLines] = lines
      const [method, url = ''] = request.split(' ')
      const headers = Object.fromEntries(headerLines.map((line) => line.toLowerCase().split(': ') as [string, string]))
      const body = rest.join('\n\n').trim()
      return {
        title,
        method: method === 'GET' ? 'GET' : 'POST',
        url: url.replace('{{base}}', ''),
        headers,
        ...(body === '' ? {} : { body }),
      }
    })
}

describe('docs/detention.rest', () => {
  let api: Api
  const calls = callsOf('docs/detention.rest')
  const answers: Json[] = []
  beforeAll(async () => {
    api = await startApi()
    for (const { method, url, headers, body } of calls) {
      const [, opened] = answers
      const address = url
        .replaceAll('{{opened.response.body.id}}', opened?.json.id)
        .replace('{{opened.response.body.factIds[1]}}', opened?.json.factIds[1])
      answers.push(await api.ask(method, address, { headers, ...(body === undefined ? {} : { raw: body }) }))
    }
  })
  afterAll(() => api.close())
  const clock = (index: number, clause: string) => answers[index].json.clocks.find((one: Json) => one.clause === clause)

  it('holds six calls, each of which the API accepts', () => {
    expect(calls).toHaveLength(6)
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 201, 201, 201, 200])
  })

  it('tells the story of the placement to the judge', () => {
    expect(answers[0].json.procedures[0].stage).toBe('initial')
    expect(clock(1, 'petition-1').firmAt).toBe('2026-11-26T09:12:00+01:00')
    expect(clock(3, 'petition-1').firmAt).toBe('2026-11-26T09:42:00+01:00')
    expect(clock(4, 'petition-1').state).toBe('met')
    expect(clock(4, 'ruling-1').state).toBe('running')
    expect(plain(answers[5].text)).toContain('jeudi 26 novembre 2026 à 9 h 42 (Paris)')
  })
})
