import { watch } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './paths.js'

const QUIET_MS = 300
const FOLDERS = ['src', 'workflows', 'activities']

/** Calls back when a source file changed and nothing more followed for a moment; returns how to stop watching. */
export function watchSources(onChange: () => void, root: string = projectRoot): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = FOLDERS.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts')) return
      clearTimeout(timer)
      timer = setTimeout(onChange, QUIET_MS)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
