import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test',
  testMatch: ['browser/**/*.spec.ts', 'window/**/*.spec.ts'],
  outputDir: 'test-results',
  timeout: 90_000,
  retries: process.env.CI ? 1 : 0, // a loaded CI machine may miss a five-second wait once; what passed only then is named at the end
  workers: 1, // two cores: the server under test and Chromium already fill them
  reporter: 'list',
})
