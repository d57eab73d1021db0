import { execFile } from 'node:child_process'

/** How a command ended: its exit code (null when it could not run or was stopped) and what it wrote. */
export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a short command to its end; never throws, an absent program ends with code null. */
export const runCommand = (
  file: string,
  args: readonly string[],
  options: {
    readonly timeoutMs?: number
    readonly cwd?: string
    readonly env?: NodeJS.ProcessEnv
    readonly uid?: number
    readonly gid?: number
  } = {},
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const { timeoutMs = 30_000, ...rest } = options
    execFile(
      file,
      [...args],
      { ...rest, timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
        resolve({ code, stdout, stderr: code === null && stderr === '' ? (error?.message ?? '') : stderr })
      },
    )
  })
