import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with sources and a builder that only writes one output and counts; removed after the test. */
export function temporaryCheckout() {
  const root = mkdtempSync(join(tmpdir(), 'tour-de-table-entry-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const said: string[] = []
  const checkout = {
    root,
    inputs: ['src', 'package.json'],
    outputs: ['main.js'],
    said,
    builds: 0,
    say: (line: string) => void said.push(line),
    write(path: string, text: string) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    },
    build: async () => {
      checkout.builds += 1
      checkout.write('out/main.js', `build ${checkout.builds}`)
    },
  }
  checkout.write('src/deep/a.ts', 'one')
  checkout.write('package.json', '{}')
  return checkout
}
