#!/usr/bin/env node
/** `npm run test:browser [-- FILTER …]`: the journeys in Chromium and the window's specs alone, in the environment that `npm test` gives them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browserEnvironment, testEnvironment } from './browser-environment.mjs'
import { buildOnce } from './build-once.mjs'
import { PLAYWRIGHT_PROJECTS } from './stages.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
try {
  const env = browserEnvironment(testEnvironment())
  await buildOnce()
  const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  const given = process.argv.slice(2)
  const runs = given.length > 0 ? [given] : Object.keys(PLAYWRIGHT_PROJECTS).map((project) => [`--project=${project}`])
  const codes = runs.map((args) => spawnSync(process.execPath, [playwright, 'test', ...args], { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1)
  process.exitCode = Math.max(...codes)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
