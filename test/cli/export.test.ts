import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { run } from '../../electron/cli/cli.ts'
import { exportAllResultSchema, exportResultSchema } from '../../electron/cli/shapes.ts'
import { COMMAND } from '../support/server.ts'
import { aFolder, alter, command, keptFolder, simulatedIn } from './command.ts'

const runs = (program: string, ...args: string[]) => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Two debates of the same day and seat, to be read only. */
let shared: Awaited<ReturnType<typeof simulatedIn>>
beforeAll(async () => {
  shared = await simulatedIn(keptFolder(), '--auto', '--formats', 'json')
  await command('simulate', '--seat', 'macron', '--auto', '--seed', '2', '--formats', 'json', '--db', shared.db, '--out', join(shared.folder, 'out2'))
}, 60_000)

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [])).toSorted()

describe('export SESSION', () => {
  it('writes a format of several files beside each other, and names them all', async () => {
    const { session, db } = shared
    const folder = aFolder()
    const { out } = await command('export', session, '--db', db, '--format', 'csv', '--out', join(folder, 'debate.csv'), '--json')
    const { file, files } = exportResultSchema.parse(JSON.parse(out))
    expect(file).toBe(join(folder, 'debate.csv'))
    expect(files?.map((path) => path.slice(folder.length + 1)).toSorted()).toEqual(filesIn(folder))
    expect(filesIn(folder)).toEqual(['debate-time.csv', 'debate-votes.csv', 'debate.csv'])
  })

  it('sends text to stdout; what is no text only into a pipe', async () => {
    const { session, db } = shared
    expect((await command('export', session, '--db', db, '--format', 'vtt')).out).toMatch(/^WEBVTT/)
    expect(await command('export', session, '--db', db, '--format', 'docx')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('docx is not text') })
    const pieces: Uint8Array[] = []
    expect(await run(['export', session, '--db', db, '--format', 'docx'], { out: () => {}, err: () => {}, bytes: (content) => void pieces.push(content) })).toBe(0)
    expect(Buffer.concat(pieces).subarray(0, 2).toString()).toBe('PK')
  })

  it('takes names as before and by one switch, in any place', async () => {
    const { session, db } = shared
    const naming = async (...more: string[]) => (JSON.parse((await command('export', ...more, '--db', db, '--format', 'json')).out) as { naming: string }).naming
    expect([await naming(session), await naming(session, '--pseudonyms'), await naming(session, '--names', 'pseudonyms')]).toEqual(['pseudonyms', 'pseudonyms', 'pseudonyms'])
    expect([await naming(session, '--names'), await naming('--names', session), await naming('--names', 'real', session), await naming('--names=real', session)]).toEqual(['names', 'names', 'names', 'names'])
  })

  it('holds what was asked for', async () => {
    const { session, db } = shared
    const { out } = await command('export', session, '--db', db, '--format', 'json', '--seat', 'kallas', '--lang', 'fr', '--no-times', '--no-debrief', '--class', 'Terminale B')
    expect(JSON.parse(out)).toMatchObject({ lang: 'fr', leftOut: ['times', 'debrief'], className: 'Terminale B', share: { of: 'seat', id: 'kallas' } })
  })

  it.each([
    ['an unknown seat', ['--format', 'md', '--seat', 'nobody']], ['an unknown person', ['--format', 'md', '--participant', 'nobody']], ['a seat and a person', ['--format', 'md', '--seat', 'macron', '--participant', 'p1']],
    ['several formats without --all', ['--format', 'md,json']], ['--all with a session', ['--format', 'md', '--all']], ['an unknown style', ['--format', 'md', '--style', 'harvard']], ['an unknown language', ['--format', 'md', '--lang', 'de']],
  ])('calls %s bad use', async (_what, more) => {
    expect(await command('export', shared.session, '--db', shared.db, ...more)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/\w/) })
  })
})

describe('export --format bundle', () => {
  it('writes one zip with all of it, which verify finds whole, and names the file that was altered', async () => {
    const { session, db } = shared
    const folder = aFolder()
    expect((await command('export', session, '--db', db, '--format', 'bundle', '--out', `${folder}/`)).code).toBe(0)
    const file = join(folder, `tour-de-table-${session}.zip`)
    expect(await command('verify', '--bundle', file, '--json')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('"ok":true') })
    const altered = readFileSync(file)
    const at = altered.indexOf('transcript.vtt') + 60
    altered[at] = altered[at]! ^ 1
    writeFileSync(file, altered)
    const { code, out } = await command('verify', '--bundle', file, '--json')
    expect(code === 1 && (out === '' || (JSON.parse(out) as { file: string }).file === 'transcript.vtt')).toBe(true)
  }, 60_000)

  it.skipIf(!runs('unzip', '-v'))('can be opened by other programs', async () => {
    const file = join(aFolder(), 'all.zip')
    await command('export', shared.session, '--db', shared.db, '--format', 'bundle', '--out', file)
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected')
    expect(execFileSync('unzip', ['-p', file, 'transcript.md'], { encoding: 'utf8' })).toContain('Should the European Union')
  }, 60_000)
})

describe('export --all', () => {
  it('writes every session into a folder, by class or assignment, each under a name of its own', async () => {
    const out = join(aFolder(), 'term')
    const { code, err } = await command('export', '--all', '--db', shared.db, '--format', 'md', '--out', out)
    expect([code, err]).toEqual([0, expect.stringContaining('2 files of 2 sessions')])
    expect(filesIn(out)).toEqual(['solo/2026-01-29 Solo sparring (2).md', 'solo/2026-01-29 Solo sparring.md'])
    await command('export', '--all', '--db', shared.db, '--format', 'csv,md', '--out', out, '--class', 'Terminale B / 2026')
    expect(filesIn(join(out, 'Terminale B 2026'))).toHaveLength(8)
  })

  it('writes a zip, and says what is in it', async () => {
    const out = join(aFolder(), 'term.zip')
    const said = await command('export', '--all', '--db', shared.db, '--format', 'md,json', '--out', out, '--json')
    expect(exportAllResultSchema.parse(JSON.parse(said.out))).toEqual({ out, sessions: 2, formats: ['md', 'json'], files: 4, left: [] })
  })

  it.skipIf(!runs('unzip', '-v'))('writes a zip that unzip finds whole (skipped where unzip is not installed)', async () => {
    const out = join(aFolder(), 'whole.zip')
    await command('export', '--all', '--db', shared.db, '--format', 'md', '--out', out)
    expect(execFileSync('unzip', ['-t', out], { encoding: 'utf8' })).toContain('No errors detected')
  })

  it('delivers the others where one cannot be exported, names it in a report, and ends with 1', async () => {
    const folder = aFolder()
    const db = join(folder, 'copy.sqlite')
    writeFileSync(db, readFileSync(shared.db))
    alter(db, `UPDATE events SET payload = '{' WHERE seq = 1 AND session_id = '${shared.session}'`)
    const { code, err } = await command('export', '--all', '--db', db, '--format', 'md', '--out', join(folder, 'out'))
    expect([code, err]).toEqual([1, expect.stringContaining('not-exported.txt')])
    expect(filesIn(join(folder, 'out'))).toEqual(['not-exported.txt', 'solo/2026-01-29 Solo sparring.md'])
    expect(readFileSync(join(folder, 'out', 'not-exported.txt'), 'utf8')).toContain(shared.session)
  })

  it('needs a place, and never writes over the database', async () => {
    expect((await command('export', '--all', '--db', shared.db, '--format', 'md')).code).toBe(2)
    expect((await command('export', '--all', '--db', shared.db, '--format', 'md', '--out', shared.db)).code).toBe(2)
  })

  it('leaves no half file when it is interrupted', async () => {
    const folder = aFolder()
    const child = spawn(process.execPath, [COMMAND, 'export', '--all', '--db', shared.db, '--format', 'html,pdf,docx,png,csv', '--out', join(folder, 'term.zip')], { stdio: ['ignore', 'ignore', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
    await vi.waitUntil(() => readdirSync(folder).length > 0 || child.exitCode !== null, { timeout: 100_000, interval: 5 })
    child.kill('SIGINT')
    const code = await new Promise((resolve) => { child.on('close', resolve) })
    expect([code, readdirSync(folder)]).toEqual([1, []])
    expect(said).toContain('Stopped.')
  }, 120_000)

  it.skipIf(process.getuid?.() !== 0 || !runs('mount', '--version'))('leaves nothing on a disk that is full, and says so', async ({ skip }) => {
    const folder = aFolder()
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (!runs('mount', '-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk)) return skip('nothing can be mounted here')
    try {
      for (const out of ['term.zip', 'one.json']) {
        const what = out === 'term.zip' ? ['--all', '--format', 'json,record,md'] : [shared.session, '--format', 'json']
        expect(await command('export', ...what, '--db', shared.db, '--out', join(disk, out))).toMatchObject({ code: 1, err: expect.stringContaining('disk-full') })
        expect(readdirSync(disk)).toEqual([])
      }
    } finally {
      execFileSync('umount', ['-l', disk])
    }
    expect(existsSync(disk)).toBe(true)
  })
})
