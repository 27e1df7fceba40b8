#!/usr/bin/env node
/** `npm run test:browser [-- FILTER …]`: the journeys in Chromium and the window's specs alone, in the environment that `npm test` gives them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browserEnvironment, testEnvironment } from './browser-environment.mjs'
import { buildOnce } from './build-once.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
try {
  const env = browserEnvironment(testEnvironment())
  await buildOnce()
  const playwright = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  process.exitCode = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
