import type { FastifyRequest } from 'fastify'

/** The language of an answer. */
export type Language = 'fr' | 'en'

type Weighted = { readonly name: string; readonly q: number }

const weighted = (header: string | undefined): readonly Weighted[] =>
  (header ?? '').split(',').flatMap((part) => {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const q = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? '1')
    return name === '' ? [] : [{ name, q: Number.isFinite(q) ? q : 0 }]
  })

const best = (all: readonly Weighted[], matches: (name: string) => boolean): number =>
  Math.max(0, ...all.filter(({ name }) => matches(name)).map(({ q }) => q))

/** French unless `Accept-Language` prefers English. */
export function languageOf(request: FastifyRequest): Language {
  const all = weighted(request.headers['accept-language'])
  return best(all, (name) => name.startsWith('en')) > best(all, (name) => name.startsWith('fr')) ? 'en' : 'fr'
}

/** Which of JSON and HTML the caller prefers; JSON when it does not say; null when it accepts neither. */
export function formatOf(request: FastifyRequest): 'json' | 'html' | null {
  const all = weighted(request.headers.accept)
  if (all.length === 0) return 'json'
  const json = best(all, (name) => name === 'application/json' || name === 'application/problem+json')
  const html = best(all, (name) => name === 'text/html' || name === 'application/xhtml+xml')
  const any = best(all, (name) => name === '*/*' || name === 'application/*')
  if (html > Math.max(json, html > 0 ? 0 : any)) return 'html'
  if (Math.max(json, any) > 0) return 'json'
  return best(all, (name) => name === 'text/*') > 0 ? 'html' : null
}
