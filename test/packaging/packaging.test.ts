import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFakeElectron } from './fake-dist.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-pack-'))
const unpacked = join(folder, 'dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')
const SQLITE_BINARY = `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`

/** Runs one of the project's tools as its own script does. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}\n${stderr}`)
}

/** A command of the packed app, with nothing beside its own files. */
function packed(app: string, ...args: string[]) {
  const cli = JSON.stringify(pathToFileURL(join(app, 'out', 'main', 'cli.js')).href)
  const script = `import(${cli}).then(({ run }) => run(${JSON.stringify(args)})).then((code) => { process.exitCode = code })`
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
}

describe('electron-builder packs for Linux', () => {
  beforeAll(() => {
    run('bin/build-once.mjs')
    makeFakeElectron(join(folder, 'electron'))
    const settings = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'dist')}`]
    run('node_modules/electron-builder/cli.js', '--dir', '--linux', `--${process.arch}`, ...settings)
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  test('the archive holds the built bundles, the packs and the production dependencies', () => {
    const files = listPackage(archive, { isPack: false })
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/content/eu-russia-2026/positions.json',
        '/content/eu-russia-2026/reading-model.json',
        '/content/citations/apa-en.csl',
        '/content/citations/README.md',
        '/node_modules/better-sqlite3/lib/index.js',
        '/node_modules/ws/wrapper.mjs',
        '/node_modules/@citeproc-rs/wasm/_cjs/citeproc_rs_wasm_bg.wasm',
        '/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
        '/node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff',
        SQLITE_BINARY,
      ]),
    )
  })

  test('the archive holds no sources, tests, tools, foreign binaries or Node', () => {
    const files = listPackage(archive, { isPack: false })
    expect(new Set(files.map((file) => file.split('/')[1]))).toEqual(new Set(['LICENSE', 'content', 'node_modules', 'out', 'package.json']))
    const packages = files.filter((file) => file.startsWith('/node_modules/')).map((file) => file.split('/')[2])
    expect(new Set(packages)).toEqual(new Set(['@citeproc-rs', '@fontsource', '@resvg', 'better-sqlite3', 'ws']))
    expect(files.filter((file) => /\.(tsx?|map|cc?|cpp|h|gyp)$/.test(file))).toEqual([])
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([SQLITE_BINARY])
    expect(files.filter((file) => file.includes('/reading/'))).toEqual([])
  })

  test('of the typefaces the archive holds the weights that are set on paper, and their licence', () => {
    const files = listPackage(archive, { isPack: false }).filter((file) => /^\/node_modules\/@fontsource\/.*\.\w+$|LICENSE$/.test(file) && file.includes('fontsource'))
    expect(files.filter((file) => !/-(400|600)-normal\.woff$|\/source-serif-4-.*-400-italic\.woff$|\/noto-sans-(sc|kr)\/unicode\.json$|\/package\.json$|\/LICENSE$/.test(file))).toEqual([])
    expect(files.filter((file) => file.endsWith('/LICENSE'))).toHaveLength(19)
    for (const needed of ['noto-emoji/files/noto-emoji-emoji-400-normal.woff', 'noto-sans-sc/files/noto-sans-sc-119-400-normal.woff', 'vazirmatn/files/vazirmatn-arabic-400-normal.woff', 'source-serif-4/files/source-serif-4-vietnamese-400-normal.woff']) expect(files).toContain(`/node_modules/@fontsource/${needed}`)
  })

  test('the SQLite binary lies beside the archive, where the system can load it', () => {
    expect(existsSync(join(`${archive}.unpacked`, SQLITE_BINARY))).toBe(true)
    expect(readdirSync(join(unpacked, 'resources')).toSorted()).toEqual(['app.asar', 'app.asar.unpacked'])
  })

  test('every fuse is set as decided', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'tour-de-table'))
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    })
  })

  test('the packed files can print a lesson: the maker of the pdf is in the bundle, its fonts beside it', () => {
    const app = join(folder, 'printing')
    extractAll(archive, app)
    const file = join(folder, 'lesson.pdf')
    const { status, stderr } = packed(app, 'paper', '--recipe', 'sac-45', '--out', file)
    expect(stderr).toContain('Wrote')
    expect(status).toBe(0)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('the packed files can cite: the processor and the styles are in the archive', () => {
    const app = join(folder, 'citing')
    extractAll(archive, app)
    const db = join(folder, 'debate.sqlite')
    const played = packed(app, 'simulate', '--seat', 'macron', '--auto', '--db', db, '--out', join(folder, 'played'))
    const { session } = JSON.parse(played.stdout) as { session: string }
    const { stdout, stderr } = packed(app, 'export', session, '--db', db, '--format', 'md', '--style', 'iso690', '--lang', 'fr')
    expect(stderr).toBe('')
    expect(stdout).toContain('en\u00A0ligne')
  }, 60_000)

  test('the packed files are complete: they open a window under the stand-in, with nothing else installed', async () => {
    const app = join(folder, 'extracted')
    extractAll(archive, app)
    const executablePath = join(ROOT, 'test', 'stand-in', 'electron')
    const running = await _electron.launch({ executablePath, args: [app, `--user-data-dir=${join(folder, 'data')}`], cwd: folder, env: { ...process.env, TMPDIR: folder } })
    const page = await running.firstWindow()
    const heading = page.getByRole('heading', { level: 1 })
    await heading.waitFor()
    expect(await heading.isVisible()).toBe(true)
    await running.close()
  }, 60_000)
})
