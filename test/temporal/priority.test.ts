import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { describe, expect, it } from 'vitest'
import { goSecond } from '../../src/temporal/priority.js'

const onLinux = existsSync('/proc/self/autogroup')
const sessionOf = (pid: number | string) => /nice (-?\d+)/.exec(readFileSync(`/proc/${pid}/autogroup`, 'utf8'))?.[1]

describe.runIf(onLinux)('going second', () => {
  it.each([true, false])(
    'a process that leads its session (%s) takes it along; one that shares it leaves the others alone',
    async (detached) => {
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached, stdio: 'ignore' })
      await once(child, 'spawn')
      goSecond(child.pid)
      expect(getPriority(child.pid)).toBe(10)
      expect(sessionOf(child.pid ?? 0)).toBe(detached ? '5' : sessionOf('self'))
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  )
})
