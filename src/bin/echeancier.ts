import { run } from '../cli/main.js'

/** `npx echeancier …`: the calculator, the law library and the conformance runner in a terminal. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // read by a `head` that had enough
  throw error
})
process.exitCode = await run(process.argv.slice(2), { out: (line) => console.log(line), err: (line) => console.error(line) })
