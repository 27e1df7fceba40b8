import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { launchBrowser } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { rounded } from './stats.ts'

const TARGET = 2.5
const ROOT = join(import.meta.dirname, '../..')

/** Everything that the home page really loads as JavaScript in a browser, against react + react-dom alone; gzip. */
export async function pageSize(folder: string) {
  const scripts = await scriptsOfHomePage(join(folder, 'page.sqlite'))
  const bytes = scripts.reduce((sum, path) => sum + gzipped(readFileSync(join(ROOT, 'out', 'renderer', path))), 0)
  const reactBytes = await reactAlone()
  const ratio = bytes / reactBytes
  return { what: 'initial JavaScript of the browser page / react + react-dom alone, gzip', bytes, reactBytes, scripts, ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET }
}

/** Paths of the scripts, as a real browser asks for them until the home page stands. */
async function scriptsOfHomePage(db: string): Promise<string[]> {
  await using server = await startServer({ db })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const paths = new Set<string>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') paths.add(new URL(response.url()).pathname)
    })
    await page.goto(server.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    return [...paths]
  } finally {
    await browser.close()
  }
}

/** A one-line app, built by the same builder with the same settings. */
async function reactAlone(): Promise<number> {
  const folder = mkdtempSync(join(ROOT, 'out', 'react-alone-')) // inside the checkout, so that react is found
  try {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
    writeFileSync(join(folder, 'main.js'), "import { createElement } from 'react'\nimport { createRoot } from 'react-dom/client'\ncreateRoot(document.body).render(createElement('p', null, 'react'))\n")
    const built = await build({ root: folder, configFile: false, logLevel: 'silent', build: { write: false, minify: true } })
    if (Array.isArray(built) || !('output' in built)) throw new Error('vite did not return one bundle')
    return built.output.reduce((sum, part) => sum + (part.type === 'chunk' ? gzipped(part.code) : 0), 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length
