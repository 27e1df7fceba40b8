#!/usr/bin/env node
/**
 * `npm test`: every check there is, one after the other, none skipped. The last line is `N passed, N failed`.
 * A stage that cannot run counts as failed, so does a test runner that ran no test.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { electronBinary, whyNoWindow } from './electron-binary.mjs'
import { check, runPlaywright, runVitest, total } from './stages.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
const reports = mkdtempSync(join(tmpdir(), 'tour-de-table-reports-'))
// Children that start `node` (Electron's stand-in, the command under test) must get this Node, not the system's.
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env.PATH }
const results = []
try {
  results.push(check('typecheck', 'typescript/bin/tsc', ['-p', '.'], env))
  results.push(check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--quiet'], env))
  results.push(check('knip', 'knip/bin/knip.js', [], env))
  results.push(check('build', '../bin/build-once.mjs', [], env))
  results.push(runVitest(join(reports, 'vitest.json'), env))
  results.push(browserTests())
} finally {
  rmSync(reports, { recursive: true, force: true })
}
const sum = total(results)
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(`\n${results.map(({ name, passed, failed, skipped, seconds }) => `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`).join('\n')}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)

/** Playwright over the browser and the window, with the best browser and Electron there are. */
function browserTests() {
  try {
    env.CHROMIUM_PATH = findOrInstallChromium(console.log)
  } catch (error) {
    console.error(String(error))
    return { name: 'browser and window', passed: 0, failed: 1, skipped: 0, seconds: 0 }
  }
  if (!electronBinary() || whyNoWindow({ platform: process.platform, env, uid: process.getuid?.() })) {
    env.ELECTRON_OVERRIDE_DIST_PATH = join(ROOT, 'test', 'stand-in')
  }
  console.log(`\nChromium: ${env.CHROMIUM_PATH}`)
  console.log(`Electron for the window tests: ${env.ELECTRON_OVERRIDE_DIST_PATH ? 'the stand-in in test/stand-in (see its README for what it cannot show)' : 'the real one'}`)
  return runPlaywright(join(reports, 'playwright.json'), env)
}
