import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/cli.ts'
import { salvageResultSchema } from '../../electron/cli/shapes.ts'
import { fileIn } from '../support/builders.ts'
import { COMMAND } from '../support/server.ts'
import { fiveSessions, hashOf } from './support.ts'

let given: string
let folder: string
let file: string

beforeAll(async () => {
  given = mkdtempSync(join(tmpdir(), 'tdt-salvage-given-'))
  await fiveSessions(fileIn(given))
})
afterAll(() => rmSync(given, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-salvage-command-'))
  file = fileIn(folder)
  copyFileSync(fileIn(given), file)
})
afterEach(() => rmSync(folder, { recursive: true }))

async function command(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, { out: (line) => void out.push(line), err: (line) => void err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** The first page destroyed, and with `where` also some of what stands behind it. */
function damage(where: { from: number; to: number } | null = null) {
  const bytes = readFileSync(file).fill(0xff, 0, 4096)
  writeFileSync(file, where ? bytes.fill(0xff, Math.floor(bytes.length * where.from), Math.floor(bytes.length * where.to)) : bytes)
}

describe('salvage', () => {
  it('says session by session what was kept, and ends with 0 when nothing is missing', async () => {
    damage()
    const before = hashOf(file)
    const out = join(folder, 'new.sqlite')
    const { code, out: said } = await command('salvage', '--db', file, '--out', out)
    expect([code, said]).toEqual([0, expect.stringMatching(/^5 sessions found: 5 whole, 0 cut short, 0 lost\.\n(.+: whole, \d+ entries\n){5}The new database: .*new\.sqlite\nThe damaged one stays as it is: .*$/)])
    expect(hashOf(file)).toBe(before)
    expect((await command('sessions', 'list', '--db', out, '--json')).code).toBe(0)
  })

  it('ends with 1 when something is missing, and prints the report as JSON', async () => {
    damage({ from: 0.7, to: 0.95 })
    const { code, out } = await command('salvage', '--db', file, '--set-aside', '--json')
    const report = salvageResultSchema.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(report.sessions.some(({ kept }) => kept !== 'whole')).toBe(true)
    expect(readdirSync(folder)).toContain(report.setAside!.slice(folder.length + 1))
    for (const { session } of report.sessions.filter(({ kept }) => kept !== 'lost')) expect((await command('verify', session, '--db', file)).code).toBe(0)
  })

  it('is used wrongly without a place for the new one, with both, with one that is taken, and without a database', async () => {
    const text = join(folder, 'letter.txt')
    writeFileSync(text, 'Dear diary, '.repeat(900))
    const wrong = [['--db', file], ['--db', file, '--set-aside', '--out', join(folder, 'x')], ['--db', file, '--out', text], ['--db', join(folder, 'no.sqlite'), '--set-aside'], ['--db', text, '--set-aside']]
    for (const argv of wrong) expect(await command('salvage', ...argv)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/Nothing was changed|It was not changed|is needed/) as string })
    expect(readFileSync(text, 'utf8')).toBe('Dear diary, '.repeat(900))
  })

  it('is what commands that only read name when they come upon a damaged page; what they can still read, they do', async () => {
    const [{ id }] = JSON.parse((await command('sessions', 'list', '--db', file, '--json')).out) as [{ id: string }]
    const bytes = readFileSync(file)
    const lines = bytes.length / 4096
    for (let page = 1; page < lines; page += 1) if (bytes[page * 4096] === 10 && bytes.subarray(page * 4096, (page + 1) * 4096).includes('"type":"deliver"')) bytes.fill(0xff, page * 4096, (page + 1) * 4096)
    writeFileSync(file, bytes)
    expect((await command('sessions', 'list', '--db', file, '--json')).code).toBe(0)
    expect(await command('verify', id, '--db', file)).toMatchObject({ code: 1, err: expect.stringMatching(/is damaged: .*salvage --db/) as string })
  })

  it('is what the browser mode names when it cannot start', () => {
    damage()
    const before = hashOf(file)
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'serve', '--db', file], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(/is damaged.*was not changed.*npx tour-de-table salvage --db ".*" --set-aside.*npx tour-de-table restore/)])
    expect(hashOf(file)).toBe(before)
  })

  it('is the command that every other one names when it cannot open the database, and after it that one works', async () => {
    damage()
    const speeches = ['simulate', '--seat', 'macron', '--auto', '--seed', '7', '--db', file, '--out', join(folder, 'out'), '--formats', 'md']
    const refused = await command(...speeches)
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/is damaged.*was not changed.*npx tour-de-table salvage --db ".*" --set-aside.*npx tour-de-table restore --from latest/) as string })
    const named = /npx tour-de-table (salvage --db "(.*)" --set-aside)/.exec(refused.err)!
    expect((await command('salvage', '--db', named[2]!, '--set-aside')).code).toBe(0)
    expect((await command(...speeches)).code).toBe(0)
  })
})
