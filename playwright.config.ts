import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test',
  testMatch: ['browser/**/*.spec.ts', 'window/**/*.spec.ts'],
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 1, // two cores: the server under test and Chromium already fill them; with two, tests that wait or time the page failed now and then
  reporter: 'list',
})
