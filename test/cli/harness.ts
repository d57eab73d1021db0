import { run } from '../../src/cli/main.js'

/** What a command line printed, and how it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a command line as the terminal would. */
export async function ran(...args: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
