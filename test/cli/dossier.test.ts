import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { dossierSearchResultSchema, dossierShowResultSchema } from '../../electron/cli/shapes.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { importPack } from '../../electron/store/import-pack.ts'
import { thePack } from '../store/pack-support.ts'
import { aFolder, command, keptFolder, simulated } from './command.ts'

let db = ''
beforeAll(() => {
  db = join(keptFolder(), 'dossier.sqlite')
  const opened = openDatabase(db)
  if (!opened.ok) throw new Error(opened.detail)
  importPack(opened.value, thePack(), '2026-11-29T00:00:00.000Z')
  opened.value.close()
})

async function search(...argv: string[]) {
  const { code, out, err } = await command('dossier', 'search', ...argv, '--db', db, '--json')
  return { code, err, ...dossierSearchResultSchema.parse(JSON.parse(out)) }
}

describe('dossier search', () => {
  it('prints only data: the entries with voice, source and the places of the words', async () => {
    const { code, err, total, entries } = await search('demandeurs')
    expect([code, err, total]).toEqual([0, '', 1])
    const [first] = entries
    expect(first).toMatchObject({ id: 'K01', voice: 'quote', source: { grade: 'agency-copy' } })
    expect(first?.matches.map(([from, to]) => first.text?.slice(from, to))).toEqual(['demandeurs'])
  })

  it('narrows by seat or name, claim, voice, grade and dates, each given once or several times', async () => {
    expect((await search('--figure', 'kallas', '--limit', '500')).entries.every(({ figure }) => figure === 'Kaja Kallas')).toBe(true)
    expect((await search('--figure', 'antonio costa')).total).toBe(4)
    expect((await search('--figure', 'kallas', '--figure', 'Xavier Bettel')).total).toBe(38 + 36)
    const { entries } = await search('--claim', 'special-envoy:supports', '--from', '2026-01', '--to', '2026-02', '--grade', 'press', '--limit', '500')
    expect(entries.length).toBeGreaterThan(0)
    for (const { claims, source, date } of entries) {
      expect(claims).toContainEqual(expect.objectContaining({ claim: 'special-envoy', relation: 'supports' }))
      expect(source.grade).toBe('press')
      expect(date).toMatch(/^2026-0[12]/)
    }
  })

  it('says that nothing holds all words, and that a text was cut', async () => {
    expect(await search('demandeurs', 'zebra')).toMatchObject({ someWords: true, total: 1 })
    expect(await search('demandeurs '.repeat(1_000))).toMatchObject({ cut: true, total: 1 })
    expect(await search('💬"')).toMatchObject({ total: 0, entries: [] })
  })

  it('prints quotation marks for people only around words that are somebody’s own', async () => {
    const { out } = await command('dossier', 'search', '--voice', 'reported', '--limit', '100', '--db', db)
    expect(out).not.toMatch(/^ {5}“/m)
    expect((await command('dossier', 'search', 'demandeurs', '--db', db)).out).toMatch(/^ {5}“We can’t be the demandeurs/m)
  })

  it.each([[['--figure', 'napoleon'], '“napoleon”'], [['--claim', 'no-such-claim'], '“no-such-claim”'], [['--voice', 'student'], 'quote, quote-translated, reported'], [['--from', '2026-13'], '2026-01-29'], [['--limit', '0'], 'whole number']])(
    'refuses %j and says what can be taken', async (argv, says) => {
      const { code, out, err } = await command('dossier', 'search', ...argv, '--db', db, '--json')
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(says)
    })
})

describe('dossier show', () => {
  it('prints one entry with what hangs on it', async () => {
    const { code, out } = await command('dossier', 'show', 'K01', '--db', db, '--json')
    const entry = dossierShowResultSchema.parse(JSON.parse(out))
    expect([code, entry.variants, entry.usedIn]).toEqual([0, ['S02'], []])
    expect(entry.answers.map(({ claim }) => claim).length).toBeGreaterThan(0)
    expect(entry.source.url).toMatch(/^https:/)
  })

  it('says in which lines of which debate it was used', async () => {
    const { db: played, transcript, session } = await simulated('--auto')
    const card = transcript().lines.find(({ position }) => position !== null)
    const { out } = await command('dossier', 'show', card?.position ?? '', '--db', played, '--json')
    expect(dossierShowResultSchema.parse(JSON.parse(out)).usedIn).toContainEqual({ session, seq: card?.seq, how: 'played' })
  })

  it('refuses an id that does not exist, and a database that is not there', async () => {
    expect(await command('dossier', 'show', 'Z99', '--db', db, '--json')).toMatchObject({ code: 2, out: '' })
    expect((await command('dossier', 'show', 'K01', '--db', join(aFolder(), 'none.sqlite'))).err).toContain('There is no database')
  })
})
