import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { aFolder, alter, aSpeechesFile, command, keptFolder, simulated, simulatedIn } from './command.ts'

const SPEECHES = [
  { text: 'We need a line of our own to Moscow.', claims: ['own-channel'], cards: ['A08'], warrant: 'Nobody else speaks for us.', limits: 'Only with Kyiv.' },
  { text: 'Talking is not begging.', claims: [{ claim: 'not-supplicant', relation: 'denies' }] },
]

describe('simulate', () => {
  /** One finished simulation that the tests only read. */
  let seven: Awaited<ReturnType<typeof simulatedIn>>
  beforeAll(async () => { seven = await simulatedIn(keptFolder(), '--auto', '--seed', '7', '--formats', 'json,md') })

  it('prints one JSON line and writes the formats that were asked for', () => {
    const { code, printed, out, transcript } = seven
    expect(code).toBe(0)
    expect(printed?.files).toEqual([join(out, 'transcript.md'), join(out, 'transcript.json')])
    expect(readdirSync(out).toSorted()).toEqual(['transcript.json', 'transcript.md'])
    expect(transcript()).toMatchObject({ session: printed?.session, recordHash: printed?.recordHash, events: printed?.events, createdAt: '2026-01-29T09:00:00.000Z' })
  })

  it('gives the same bytes for the same seed on another database, and another debate for another seed', async () => {
    const [same, other] = [await simulated('--auto', '--seed', '7'), await simulated('--auto', '--seed', '8')]
    expect(same.bytes()).toBe(seven.bytes())
    expect(other.session).not.toBe(seven.session)
    expect(other.transcript().lines.map(({ position }) => position)).not.toEqual(seven.transcript().lines.map(({ position }) => position))
  })

  it('keeps its session when it is run again on the same database', async () => {
    const { db, folder, bytes } = seven
    const again = await command('simulate', '--seat', 'macron', '--auto', '--seed', '7', '--db', db, '--out', join(folder, 'again'))
    expect(again.code).toBe(0)
    expect(readFileSync(join(folder, 'again', 'transcript.json'), 'utf8')).toBe(bytes())
    expect(JSON.parse((await command('sessions', 'list', '--db', db, '--json')).out)).toHaveLength(1)
  })

  it('says so when its session is there but is not what the inputs give, and leaves it alone', async () => {
    const folder = aFolder()
    const db = join(folder, 'altered.sqlite')
    copyFileSync(seven.db, db)
    alter(db, "UPDATE events SET hash = replace(hash, '0', '1') WHERE seq = (SELECT max(seq) FROM events)")
    const { code, err } = await command('simulate', '--seat', 'macron', '--auto', '--seed', '7', '--db', db, '--out', folder)
    expect(code).toBe(1)
    expect(err).toContain(seven.session)
    expect(existsSync(join(folder, 'transcript.json'))).toBe(false)
  })

  it('delivers the speeches in order for the seat, by its full name too', async () => {
    const folder = aFolder()
    const out = join(folder, 'out')
    const result = await command('simulate', '--seat', 'Emmanuel Macron', '--speeches', aSpeechesFile(folder, SPEECHES), '--db', join(folder, 'a.sqlite'), '--out', out)
    expect(result.code).toBe(0)
    expect(result.err).toContain('yielded')
    expect(readFileSync(join(out, 'transcript.md'), 'utf8')).toContain('**Student A, as Macron**')
  })

  it('records the speeches as the student’s, with claims, cards and reasons', async () => {
    const folder = aFolder()
    const { transcript } = await simulated('--speeches', aSpeechesFile(folder, SPEECHES))
    const spoken = transcript().lines.filter(({ voice }) => voice === 'student')
    expect(spoken.map(({ text }) => text)).toEqual(SPEECHES.map(({ text }) => text))
    expect(spoken[0]).toMatchObject({ who: 'Student A, as Macron', participant: 'Student A', move: 'assert', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: ['A08'], warrant: 'Nobody else speaks for us.' })
    expect(spoken[1]?.claims).toEqual([{ claim: 'not-supplicant', relation: 'denies' }])
    expect(transcript().lines.filter(({ kind }) => kind === 'yield').length).toBeGreaterThan(0)
  })

  it('answers a question and rebuts a card without being told the move', async () => {
    const folder = aFolder()
    const first = await simulated('--speeches', aSpeechesFile(folder, SPEECHES.slice(0, 1)))
    const question = first.transcript().lines.find(({ kind, stage }) => kind === 'question' && stage === 'opening')?.seq
    const card = first.transcript().lines.find(({ kind, stage }) => kind === 'card' && stage === 'opening')?.seq
    const { transcript } = await simulated('--speeches', aSpeechesFile(folder, [SPEECHES[0], { text: 'Its tone.', respondsTo: [question] }, { text: 'No.', respondsTo: [card] }]))
    expect(transcript().lines.filter(({ voice }) => voice === 'student').map(({ move }) => move)).toEqual(['assert', 'answer', 'rebut'])
  })

  it('says how many speeches were left over', async () => {
    const { code, err } = await simulated('--speeches', aSpeechesFile(aFolder(), Array.from({ length: 9 }, (_, n) => ({ text: `Speech ${n}.` }))))
    expect(code).toBe(0)
    expect(err).toContain('4 speeches were left over')
  })

  it('marks a speech that takes longer than its time', async () => {
    const { transcript } = await simulated('--speeches', aSpeechesFile(aFolder(), [{ text: 'word '.repeat(400) }]))
    expect(transcript().lines.find(({ voice }) => voice === 'student')).toMatchObject({ overTime: true })
    const unlimited = await simulated('--no-limit', '--speeches', aSpeechesFile(aFolder(), [{ text: 'word '.repeat(400) }]))
    expect(unlimited.transcript().lines.find(({ voice }) => voice === 'student')).toMatchObject({ overTime: false })
  })

  it.each([
    ['an empty speech', [{ text: '   ' }], 'empty-text'],
    ['50,000 characters', [{ text: 'x'.repeat(50_000) }], 'speech-too-long'],
    ['a claim that does not exist', [{ text: 'Yes.', claims: ['no-such-claim'] }], 'unknown-claim'],
    ['a card that does not exist', [{ text: 'Yes.', cards: ['K999'] }], 'unknown-card'],
    ['a card from after the as-of date', [{ text: 'Yes.', cards: ['F08'] }], 'not-in-play'],
    ['a line that does not exist', [{ text: 'Yes.' }, { text: 'No.', respondsTo: [9_999] }], 'unknown-target'],
  ])('refuses %s with the reason, and leaves nothing in the database', async (_what, speeches, reason) => {
    const { code, err, db, printed } = await simulated('--speeches', aSpeechesFile(aFolder(), speeches))
    expect(code).toBe(1)
    expect(err).toContain(reason)
    expect(err).toMatch(/^Speech \d+ was refused/)
    expect(printed).toBeNull()
    expect(existsSync(db)).toBe(false)
  })

  it.each([
    ['neither speeches nor --auto', []],
    ['both speeches and --auto', ['--auto', '--speeches', 'x.json']],
    ['an unknown option', ['--auto', '--loud']],
    ['an unknown format', ['--auto', '--formats', 'odt']],
    ['a start that is no moment', ['--auto', '--start', 'tomorrow']],
    ['an unknown recipe', ['--auto', '--recipe', 'chess']],
    ['an unknown date', ['--auto', '--as-of', '2020-01-01']],
    ['a file of speeches that is not there', ['--speeches', '/no/such/file.json']],
  ])('calls %s bad use', async (_what, more) => {
    const { code, err } = await simulated(...more)
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })

  it.each([['no list', '{}'], ['no JSON', 'hello'], ['a speech without text', '[{"claims":[]}]'], ['a field that does not exist', '[{"text":"a","claim":"x"}]']])('calls a file with %s bad use', async (_what, content) => {
    const { code, err } = await simulated('--speeches', aSpeechesFile(aFolder(), content))
    expect(code).toBe(2)
    expect(err).toMatch(/speeches\.json.*\(bad-speeches\)/)
  })

  it('calls an unknown seat bad use and names the known ones', async () => {
    const folder = aFolder()
    const { code, err } = await command('simulate', '--seat', 'orban', '--auto', '--db', join(folder, 'a.sqlite'), '--out', folder)
    expect(code).toBe(2)
    expect(err).toContain('kallas')
  })

  it('waits for nobody: a database that another process writes to is refused, and named', async () => {
    const folder = aFolder()
    const db = join(folder, 'a.sqlite')
    const writer = await compose({ db, contentDir: contentDir(), what: 'the window' })
    onTestFinished(() => { if (writer.ok) writer.value.close() })
    const { code, err } = await command('simulate', '--seat', 'macron', '--auto', '--db', db, '--out', folder)
    expect(code).toBe(1)
    expect(err).toContain('the window')
    expect((await command('sessions', 'list', '--db', db)).code).toBe(0)
  })

  it('says so when the database is none, and leaves it alone', async () => {
    const folder = aFolder()
    const db = join(folder, 'a.sqlite')
    const diary = 'This is a diary and no database at all. '.repeat(200)
    writeFileSync(db, diary)
    const { code, err } = await command('simulate', '--seat', 'macron', '--auto', '--db', db, '--out', folder)
    expect(code).toBe(1)
    expect(err).toContain('not-a-database')
    expect(readFileSync(db, 'utf8')).toBe(diary)
  })
})
