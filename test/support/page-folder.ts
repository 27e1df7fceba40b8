import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a file outside the page says; no request may ever get it. */
export const SECRET = 'a secret outside the page'

/** A small built page in a folder of its own, with a secret file beside it. */
export function aPageFolder(): { root: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-page-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Tour de Table</title>')
  writeFileSync(join(root, 'assets', 'index-a1B2c3D4.js'), 'export const page = 1;\n'.repeat(200))
  writeFileSync(join(root, 'assets', 'serif-a1B2c3D4.woff2'), Buffer.alloc(512, 7))
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
