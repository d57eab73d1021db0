import type { Readable } from 'node:stream'

/** Calls back for each non-empty line of a stream, the unfinished last one when the stream ends. */
export function eachLine(stream: Readable | null | undefined, onLine: (line: string) => void): void {
  if (!stream) return
  let rest = ''
  const emit = (line: string) => {
    if (line.trim() !== '') onLine(line.trimEnd())
  }
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(emit)
  })
  stream.once('end', () => emit(rest))
}
