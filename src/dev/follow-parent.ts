/** Preloaded into the children of `npm start`: when the parent is gone, however it went, they end too. */
const GRACE_MS = 10_000

if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
  })
  process.channel.unref()
}
