#!/usr/bin/env node
/**
 * `npm test`: every check there is, one after the other, none skipped. The last line is `N passed, N failed`.
 * A stage that cannot run counts as failed, so does a test runner that ran no test.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserEnvironment, testEnvironment } from './browser-environment.mjs'
import { check, PLAYWRIGHT_PROJECTS, runPlaywright, runVitest, total } from './stages.mjs'
import { rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
const reports = mkdtempSync(join(tmpdir(), 'tour-de-table-reports-'))
const env = testEnvironment()
const results = []
try {
  results.push(check('typecheck', 'typescript/bin/tsc', ['-p', '.'], env))
  results.push(check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--quiet'], env))
  results.push(check('knip', 'knip/bin/knip.js', [], env))
  results.push(check('build', '../bin/build-once.mjs', [], env))
  results.push(runVitest(join(reports, 'vitest.json'), env))
  results.push(...browserTests())
} finally {
  rmSync(reports, { recursive: true, force: true })
}
const sum = total(results)
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(`\n${results.map(({ name, passed, failed, skipped, seconds, retried }) => `${name}: ${passed} passed${retried ? ` (${retried} of them only at the second try)` : ''}, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`).join('\n')}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)

/** Playwright over the browser and the window; without a Chromium both stages have failed. */
function browserTests() {
  const projects = /** @type {(keyof typeof PLAYWRIGHT_PROJECTS)[]} */ (Object.keys(PLAYWRIGHT_PROJECTS))
  try {
    const withBrowser = browserEnvironment(env)
    return projects.map((project) => runPlaywright(project, join(reports, `${project}.json`), withBrowser))
  } catch (error) {
    console.error(String(error))
    return projects.map((project) => ({ name: PLAYWRIGHT_PROJECTS[project], passed: 0, failed: 1, skipped: 0, seconds: 0, retried: 0 }))
  }
}
