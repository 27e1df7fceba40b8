import { chromium, type Browser } from '@playwright/test'

/** Quiet in the background, and able to run as root in a container: the pages under test are our own. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The Chromium of the tests: the one that `npm test` found (CHROMIUM_PATH), else Debian's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args: ARGS })
}
