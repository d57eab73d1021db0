// Prints "N passed, N failed" from vitest's JSON report, and exits with the status of the run.
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)

/** The report, or nothing when the run ended before the first test (lint, types). */
function read() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}

const { numPassedTests, numFailedTests, testResults } = read()
// A file that could not even be loaded has no test of its own, but it did fail.
const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
const failed = numFailedTests + brokenFiles
const isRed = status !== '0'
console.log(`${numPassedTests} passed, ${isRed ? Math.max(failed, 1) : failed} failed`)
process.exit(isRed || failed > 0 ? 1 : 0)
