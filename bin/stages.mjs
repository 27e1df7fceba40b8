/** The stages of `npm test`: run a tool, show its output, count what it says it ran. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './runtime.mjs'

/** A hanging stage must not hang the run. */
const LONGEST_STAGE_MS = 25 * 60_000

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, retried?: number }} Result retried: of those passed, how many only at the second try */

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {string} script inside node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Result}
 */
export function check(name, script, args, env) {
  const { ok, seconds } = runTool(name, script, args, env)
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds }
}

/** @param {string} report @param {NodeJS.ProcessEnv} env @returns {Result} */
export function runVitest(report, env) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = runTool('unit tests', 'vitest/vitest.mjs', args, env)
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report) ?? {}
  return counted('unit tests', run, numPassedTests, numFailedTests, numPendingTests)
}

/** The projects of playwright.config.ts in the order in which they run: never beside each other, because the second one times the page. */
export const PLAYWRIGHT_PROJECTS = /** @type {const} */ ({ journeys: 'browser and window', timed: 'browser, timed' })

/** @param {keyof typeof PLAYWRIGHT_PROJECTS} project @param {string} report @param {NodeJS.ProcessEnv} env @returns {Result} */
export function runPlaywright(project, report, env) {
  const name = PLAYWRIGHT_PROJECTS[project]
  const run = runTool(name, '@playwright/test/cli.js', ['test', `--project=${project}`, '--reporter=list,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report)?.stats ?? {}
  return { ...counted(name, run, expected + flaky, unexpected, skipped), retried: flaky }
}

/** @param {Result[]} results */
export function total(results) {
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((so, result) => so + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/**
 * A runner that failed without naming a failed test (a file that does not load, say), or ran nothing, is one failure.
 * @param {string} name @param {{ ok: boolean, seconds: number }} run
 * @param {number} passed @param {number} failed @param {number} skipped
 * @returns {Result}
 */
function counted(name, { ok, seconds }, passed, failed, skipped) {
  const silentFailure = (!ok || passed === 0) && failed === 0
  return { name, passed, failed: silentFailure ? 1 : failed, skipped, seconds }
}

/** @param {string} name @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env */
function runTool(name, script, args, env) {
  console.log(`\n── ${name} ──`)
  const started = performance.now()
  const { status, signal, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: LONGEST_STAGE_MS,
  })
  if (status !== 0) console.error(`${name} failed: ${error?.message ?? signal ?? `exit code ${status}`}`)
  return { ok: status === 0, seconds: Math.round((performance.now() - started) / 100) / 10 }
}

/** @param {string} file @returns {any} null if the runner wrote no report */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
