import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentIn, assignmentText, type AssignmentChoices } from '../../shared/assignment/assignment.ts'
import { makeAssignment, optionsOf, readAssignment } from '../../electron/host/assignments.ts'
import { aFolder, command } from '../cli/command.ts'
import { anApp, sessionOf, speech } from '../support/builders.ts'

const CHOICES: AssignmentChoices = { title: 'Week 12: the envoy', note: 'Read the brief first.', recipe: 'solo-sparring', seat: 'bettel', asOf: '2026-01-29', seed: '12', level: 'gentle', rounds: 2, timed: false }

const value = <T>(result: { ok: true; value: T } | { ok: false; detail: string }): T => {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

describe('an assignment', () => {
  it('begins the bout that the teacher chose, and the session and its record say which', async () => {
    const app = await anApp()
    const file = value(makeAssignment(CHOICES, app.dossier))
    expect(file.fileName).toBe('week-12-the-envoy.tour-de-table.json')
    const read = value(readAssignment(file.content, app.dossier))
    const session = sessionOf(app, value(app.host.createSession(optionsOf(read, 'Lena'))).sessionId)
    expect(session.view()).toMatchObject({ asOf: '2026-01-29', seed: '12', level: 'gentle', timed: false, assignment: CHOICES.title, you: { seat: 'bettel', name: 'Lena' } })
    expect(session.view().stages.find(({ kind }) => kind === 'exchange')?.rounds).toBe(2)
    expect(JSON.parse(app.record.events(session.id)[0]!.payload!)).toMatchObject({ assignment: { title: CHOICES.title, hash: read.hash } })
  })

  it('gives everybody who says the same the same bout', async () => {
    const records = await Promise.all(['Lena', 'Noah'].map(async (name, index) => {
      const app = await anApp({ seed: `chance ${index}` })
      const { content } = value(makeAssignment(CHOICES, app.dossier))
      const session = sessionOf(app, value(app.host.createSession(optionsOf(value(readAssignment(content, app.dossier)), name))).sessionId)
      session.must({ type: 'advance' })
      session.must(speech('We need to talk.', { claims: [{ claim: 'talk-to-both', relation: 'asserts' }] }))
      return session.lines().map(({ seat, kind, position, rule, text }) => ({ seat, kind, position, rule, text }))
    }))
    expect(records[0]).toEqual(records[1])
  })

  it('has the same hash however the file was spaced or its keys ordered', async () => {
    const { dossier } = await anApp()
    const { content } = value(makeAssignment(CHOICES, dossier))
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(content) as object).toReversed()))
    expect(value(readAssignment(`\uFEFF${shuffled}`, dossier)).hash).toBe(value(readAssignment(content, dossier)).hash)
  })

  it('made twice from the same choices is the same file, also without a seed', async () => {
    const { dossier } = await anApp()
    const { seed: _seed, ...choices } = CHOICES
    expect(makeAssignment(choices, dossier)).toEqual(makeAssignment(choices, dossier))
  })

  it('without a seed is another bout for every other choice', async () => {
    const { dossier } = await anApp()
    const { seed: _seed, ...choices } = CHOICES
    const changes: Partial<AssignmentChoices>[] = [{}, { title: 'Other' }, { note: '' }, { seat: 'macron' }, { asOf: '2026-03-31' }, { level: 'relentless' }, { rounds: 3 }, { timed: true }]
    const seeds = changes.map((change) => value(assignmentIn(value(makeAssignment({ ...choices, ...change }, dossier)).content)).seed)
    expect(new Set(seeds).size).toBe(changes.length)
  })

  it('is not made for a seat or a day that the pack does not have, and the refusal says so', async () => {
    const { dossier } = await anApp()
    expect(makeAssignment({ ...CHOICES, seat: 'nobody' }, dossier)).toMatchObject({ ok: false, reason: 'unknown-seat', detail: expect.stringContaining('bettel') })
    expect(makeAssignment({ ...CHOICES, asOf: '2026-02-01' }, dossier)).toMatchObject({ ok: false, reason: 'unknown-date', detail: expect.stringContaining('2026-01-29') })
  })

  it('keeps the hash of a file that was handed out: SHA-256 of the canonical text with its final line break', async () => {
    const { dossier } = await anApp()
    const content = assignmentText({ format: 'tour-de-table/assignment', formatVersion: 1, pack: { id: 'eu-russia-2026', version: '2026.11.23' }, ...CHOICES })
    expect(content.endsWith('}\n')).toBe(true)
    expect(value(readAssignment(content.trimEnd(), dossier)).hash).toBe(createHash('sha256').update(content).digest('hex'))
    expect(value(readAssignment(content, dossier)).hash).toBe('a7303a4f6ae21b67b69d15213dc78d011b2863cec0a35160b93a0db7b17c719c')
  })

  it('says when it was made with another version of the pack, and can still be begun', async () => {
    const { dossier } = await anApp()
    const { content } = value(makeAssignment(CHOICES, dossier))
    const older = content.replace(/"version": "[^"]+"/, '"version": "2025.1.1"')
    expect(value(readAssignment(older, dossier)).otherPackVersion).toBe(dossier.packSummary().version)
    expect(value(readAssignment(content, dossier)).otherPackVersion).toBeNull()
  })
})

describe('a file that is no assignment', () => {
  const good = { format: 'tour-de-table/assignment', formatVersion: 1, pack: { id: 'eu-russia-2026', version: '1' }, ...CHOICES }
  it.each([
    ['text', 'hello', 'not JSON'],
    ['a list', '[]', 'does not say that it is one'],
    ['nothing', 'null', 'does not say that it is one'],
    ['a transcript', '{"format":"tour-de-table/transcript"}', 'does not say that it is one'],
    ['one of a newer app', JSON.stringify({ ...good, formatVersion: 2 }), 'newer version'],
    ['one of version 0', JSON.stringify({ ...good, formatVersion: 0 }), 'formatVersion is 0'],
    ['one with its version in quotation marks', JSON.stringify({ ...good, formatVersion: '1' }), 'formatVersion is "1"'],
    ['one without a version', JSON.stringify({ ...good, formatVersion: undefined }), 'formatVersion is missing'],
    ['one with seven rounds', JSON.stringify({ ...good, rounds: 7 }), 'rounds'],
    ['one with a field too many', JSON.stringify({ ...good, answer: 'x' }), 'answer'],
    ['one for another pack', JSON.stringify({ ...good, pack: { id: 'other', version: '1' } }), 'pack “other”'],
    ['one for a seat that is not there', JSON.stringify({ ...good, seat: 'orban' }), 'seat “orban”'],
    ['one for another day', JSON.stringify({ ...good, asOf: '2026-05-01' }), '2026-05-01'],
    ['one with another recipe', JSON.stringify({ ...good, recipe: 'constructor' }), 'recipe “constructor”'],
    ['a book', 'x'.repeat(30_000), 'too long'],
  ])('%s is refused, and the refusal says why and that nothing was begun', async (_what, text, why) => {
    const app = await anApp()
    const read = readAssignment(text, app.dossier)
    expect(read).toMatchObject({ ok: false, reason: 'bad-assignment', detail: expect.stringContaining(why) })
    expect(read).toMatchObject({ detail: expect.stringContaining('Nothing was begun') })
    expect(app.record.sessions()).toEqual([])
  })

  it('never throws, whatever is in it, and what it takes it can write and read again', () => {
    const anyFile = fc.oneof(fc.string(), fc.json(), fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.jsonValue()).map((rest) => JSON.stringify({ ...good, ...rest })))
    fc.assert(fc.property(anyFile, (text) => {
      const read = assignmentIn(text)
      return !read.ok || isDeepStrictEqual(assignmentIn(assignmentText(read.value)), read)
    }))
    expect(assignmentIn(JSON.stringify(good))).toMatchObject({ ok: true })
  })
})

describe('the commands', () => {
  it('write an assignment that simulate plays, and the transcript names it', async () => {
    const folder = aFolder()
    const file = join(folder, 'bout.json')
    expect(await command('assignment', '--title', 'Week 12', '--seat', 'Xavier Bettel', '--rounds', '1', '--level', 'gentle', '--out', file)).toMatchObject({ code: 0 })
    expect(await command('simulate', '--assignment', file, '--auto', '--out', folder, '--db', join(folder, 'db.sqlite'), '--formats', 'json,md')).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(join(folder, 'transcript.json'), 'utf8'))).toMatchObject({ level: 'gentle', rounds: 1, assignment: { title: 'Week 12' } })
    expect(readFileSync(join(folder, 'transcript.md'), 'utf8')).toContain('**Assignment:** Week 12')
  })

  const assign = (...more: string[]) => command('assignment', '--title', 'Week 12', '--seat', 'bettel', ...more)

  it.each([
    ['a seat that is not there', ['--seat', 'nobody'], '(unknown-seat)'], ['a day that is not offered', ['--as-of', '2026-02-01'], '(unknown-date)'], ['what is no day', ['--as-of', 'garbage'], 'garbage is not an as-of date'],
    ['a blank title', ['--title', '  '], 'not only blanks'], ['a title of 121 characters', ['--title', 'x'.repeat(121)], '120'], ['a blank seed', ['--seed', ' '], 'not only blanks'], ['an endless note', ['--note', 'x'.repeat(2_001)], '2,000'],
  ])('refuse %s as wrong use, and speak of the option', async (_what, options, says) => {
    const { code, out, err } = await assign(...options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('This file')
  })

  it('take a title as long as in the app', async () => {
    const { code, out } = await assign('--title', 'x'.repeat(120))
    expect([code, JSON.parse(out).title]).toEqual([0, 'x'.repeat(120)])
  })

  it('say of an assignment that cannot be written nothing about a session', async () => {
    const { code, err } = await assign('--out', aFolder())
    expect(code).toBe(1)
    expect(err).not.toContain('session')
  })

  it('play an assignment of another version of the pack, and say so', async () => {
    const folder = aFolder()
    const file = join(folder, 'bout.json')
    writeFileSync(file, (await assign('--rounds', '1')).out.replace(/"version": "[^"]+"/, '"version": "2025.1.1"'))
    const { code, out, err } = await command('simulate', '--assignment', file, '--auto', '--out', folder, '--db', join(folder, 'db.sqlite'), '--formats', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ files: [join(folder, 'transcript.json')] })
    expect(err).toContain('version 2025.1.1 of the pack')
  })

  it('end with 2 when the assignment is not there', async () => {
    const folder = aFolder()
    const { code, out, err } = await command('simulate', '--assignment', join(folder, 'nosuch.json'), '--auto', '--out', join(folder, 'out'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('nosuch.json could not be read')
  })

  it('refuse an assignment together with a choice of one’s own, and a file that is none', async () => {
    const folder = aFolder()
    const file = join(folder, 'none.json')
    writeFileSync(file, '{}')
    expect(await command('simulate', '--assignment', file, '--seat', 'macron', '--auto', '--out', folder)).toMatchObject({ code: 2 })
    expect(await command('simulate', '--assignment', file, '--auto', '--out', folder, '--db', join(folder, 'db.sqlite'))).toMatchObject({ code: 1, err: expect.stringContaining('not an assignment') })
    expect(await command('simulate', '--auto', '--out', folder)).toMatchObject({ code: 2, err: expect.stringContaining('--assignment') })
  })
})
