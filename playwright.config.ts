import { defineConfig } from '@playwright/test'

/** Specs that time the page: nothing else may run beside them. `npm test` runs this project after the other one. */
const TIMED = ['browser/long-session.spec.ts']

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  // Both only end what hangs: a machine that is busy with other things is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 1, // a page that was moved under a pointer on a busy machine; such a test is listed as flaky, never silently as passed
  reporter: 'list',
  projects: [
    { name: 'journeys', testMatch: ['browser/**/*.spec.ts', 'window/**/*.spec.ts'], testIgnore: TIMED },
    { name: 'timed', testMatch: TIMED, workers: 1 },
  ],
})
