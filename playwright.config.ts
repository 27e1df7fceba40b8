import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test',
  testMatch: ['browser/**/*.spec.ts', 'window/**/*.spec.ts'],
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 2, // most of a journey is waiting: two run in little more time than one
  reporter: 'list',
})
