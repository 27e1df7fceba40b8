import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What the fuses of Electron are found by, then the wire's version and length, then one state per fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const DEFAULTS = '101100111'

/**
 * A folder shaped like an unpacked Electron for Linux, so that electron-builder packs for real without the download.
 * Its program does nothing, but carries a fuse wire with Electron's defaults, which electron-builder then sets.
 */
export function makeFakeElectron(folder: string): void {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, DEFAULTS.length]), Buffer.from(DEFAULTS)])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n# '), wire, Buffer.from('\n')]))
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'chrome-sandbox']) writeFileSync(join(folder, file), 'x')
}
