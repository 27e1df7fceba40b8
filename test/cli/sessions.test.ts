import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sessionListSchema, verifyResultSchema } from '../../electron/cli/shapes.ts'
import { alter, command, keptFolder, simulatedIn } from './command.ts'

/** One finished session that the tests only read. */
let shared: Awaited<ReturnType<typeof simulatedIn>>
beforeAll(async () => { shared = await simulatedIn(keptFolder(), '--auto') })

describe('export', () => {
  it('writes the same transcript that the simulation wrote', async () => {
    const { session, db, folder, bytes } = shared
    const file = join(folder, 'again', 'copy.json')
    expect((await command('export', session, '--db', db, '--format', 'json', '--out', file)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(bytes())
  })

  it('gives the transcript on stdout when no file is named', async () => {
    const { session, db } = shared
    const { code, out, err } = await command('export', session, '--db', db, '--format', 'md')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^# Should the European Union/)
  })

  it('replaces a file as a whole and leaves no unfinished one behind', async () => {
    const { session, db, folder } = shared
    const file = join(folder, 'a.html')
    await command('export', session, '--db', db, '--format', 'html', '--out', file)
    expect((await command('export', session, '--db', db, '--format', 'html', '--out', file)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/<\/html>\n$/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('fails clearly when the place cannot be written, and never writes over the database', async () => {
    const { session, db, folder } = shared
    mkdirSync(join(folder, 'taken'))
    expect((await command('export', session, '--db', db, '--format', 'md', '--out', join(folder, 'taken'))).code).toBe(1)
    expect((await command('export', session, '--db', db, '--format', 'md', '--out', db)).code).toBe(2)
    expect((await command('verify', session, '--db', db)).code).toBe(0)
  })

  it('calls an unknown session, format or database bad use, and creates nothing', async () => {
    const { session, db, folder } = shared
    const nowhere = join(folder, 'nowhere.sqlite')
    expect((await command('export', 'nope', '--db', db, '--format', 'md')).code).toBe(2)
    expect((await command('export', session, '--db', db, '--format', 'odt')).code).toBe(2)
    expect((await command('export', session, '--db', nowhere, '--format', 'md')).code).toBe(2)
    expect(existsSync(nowhere)).toBe(false)
  })
})

describe('sessions list', () => {
  it('lists what is there, as a table or as JSON', async () => {
    const { session, db } = shared
    expect((await command('sessions', 'list', '--db', db)).out).toContain(session)
    expect(sessionListSchema.parse(JSON.parse((await command('sessions', 'list', '--db', db, '--json')).out))).toMatchObject([{ id: session, recipe: 'solo-sparring', seat: 'macron', status: 'closed' }])
  })
})

describe('verify', () => {
  it('finds a simulated record whole', async () => {
    const { session, db, printed } = shared
    const { code, out } = await command('verify', session, '--db', db, '--json')
    expect(code).toBe(0)
    expect(verifyResultSchema.parse(JSON.parse(out))).toEqual({ ok: true, events: printed?.events, firstBad: null })
  })

  it('names the first event that was altered', async () => {
    const { session, folder } = shared
    const db = join(folder, 'altered.sqlite')
    copyFileSync(shared.db, db)
    alter(db, "UPDATE events SET payload = replace(payload, '\"text\":\"', '\"text\":\"Not ') WHERE seq = 5")
    const { code, out } = await command('verify', session, '--db', db)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, firstBad: { seq: 5, reason: expect.any(String) } })
  })

  it('refuses a database that is newer than the app, and leaves it alone', async () => {
    const db = join(shared.folder, 'newer.sqlite')
    copyFileSync(shared.db, db)
    alter(db, 'PRAGMA user_version = 9999')
    const { code, err } = await command('verify', shared.session, '--db', db)
    expect(code).toBe(1)
    expect(err).toContain('database-newer')
  })

  it('calls an unknown session bad use', async () => {
    const { db } = shared
    expect((await command('verify', 'nope', '--db', db)).code).toBe(2)
  })
})

describe('the command line', () => {
  it.each([['--help'], ['simulate', '--help'], ['export', '--help'], ['verify', '--help'], ['serve', '--help'], ['--version']])('answers %s %s with 0 on stdout', async (...argv) => {
    const { code, out } = await command(...argv)
    expect(code).toBe(0)
    expect(out).not.toBe('')
  })

  it.each([[], ['dance'], ['sessions'], ['serve', '--port', 'soup'], ['verify'], ['verify', 'a', 'b']])('calls %j bad use, with a message on stderr', async (...argv) => {
    const { code, out, err } = await command(...argv.filter((arg) => arg !== undefined))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})
