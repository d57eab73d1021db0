// Preloaded into the children of `npm start`: when the parent is gone, however it went, they end too.
// Plain JavaScript, because the threads of such a child load it as well, without the loader for TypeScript.
import { setTimeout } from 'node:timers'
import { isMainThread } from 'node:worker_threads'

const GRACE_MS = 10_000

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
  })
  process.channel.unref()
}
