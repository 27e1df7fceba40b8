import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundleOf, bundleText } from '../../electron/export/bundle.ts'
import { bundleIn, MAX_BUNDLE_BYTES, readBundle } from '../../electron/export/bundle-file.ts'
import { bundleSchema } from '../../electron/export/bundle-schema.ts'
import { verifyBundle } from '../../electron/export/bundle-verify.ts'
import { aBundle, aRecord } from './a-bundle.ts'

const text = bundleText(await aBundle())

const said = (given: string) => {
  const read = bundleIn(given)
  return read.ok ? JSON.stringify(verifyBundle(read.value)) : `${read.reason} ${read.detail}`
}

function aFile(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-bundle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'a.bundle.json')
  writeFileSync(file, content)
  return file
}

it('a bundle holds the record as it was hashed, and the hash at its head is that of the record', async () => {
  const { app, id } = await aRecord()
  const made = bundleOf(app.record, id, { naming: 'pseudonyms', app: '1.2.3', created: '2026-01-29T10:00:00.000Z' })
  if (!made.ok) throw new Error(made.detail)
  const bundle = bundleSchema.parse(JSON.parse(bundleText(made.value)))
  expect(bundle).toEqual(made.value)
  expect(bundle.manifest).toMatchObject({ app: '1.2.3', session: id, events: app.record.session(id)!.events, headHash: app.record.head(id)!.hash })
  expect(bundle.lines).toEqual(app.record.storedLines(id))
  expect(verifyBundle(bundle)).toEqual({ ok: true, events: bundle.events.length, firstBad: null })
})

it('names are in a bundle only where they were asked for', async () => {
  expect(text).not.toContain('Lena')
  const named = await aBundle({ naming: 'names' })
  expect(named.participants).toEqual([{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: 'Lena Weber' }])
  expect(verifyBundle(named).ok).toBe(true)
})

it('an entry whose words were erased verifies by its hash and is counted; the words are in no part of the bundle', async () => {
  const bundle = await aBundle({ erased: true })
  expect(bundleText(bundle)).not.toContain('Silence costs more')
  expect(verifyBundle(bundle)).toEqual({ ok: true, events: bundle.events.length, erased: 1, firstBad: null })
})

it('spacing and the order of keys change nothing', () => expect(said(JSON.stringify(JSON.parse(text), null, 3))).toBe(said(text)))

it('wherever a bundle is cut off, that is said', () => {
  const whole = text.trimEnd().length
  for (let length = 1; length < whole; length += length < whole - 200 ? 131 : 1) expect([length, said(text.slice(0, length))]).toEqual([length, expect.stringMatching(/^bad-bundle .*was cut off: its end is missing/)])
})

it.each([
  ['nothing', '', 'it is no JSON'], ['an essay', 'Talking is not begging.', 'it is no JSON'], ['a page', '<!doctype html>', 'it is no JSON'], ['a spoilt middle', text.replace('"events":[', '"events":[,'), 'it is no JSON'],
  ['another JSON', '{"format":"tour-de-table/transcript"}', 'does not call itself'], ['a list', '[1,2]', 'does not call itself'], ['null', 'null', 'does not call itself'], ['a manifest that is none', '{"manifest":7}', 'does not call itself'],
  ['a later format', text.replace('"formatVersion":1', '"formatVersion":2'), 'of format 2, and this app knows 1'],
  ['a manifest without a sum', text.replace('"headHash"', '"headhash"'), 'manifest.headHash'], ['a field too many', text.replace('{', '{"script":"x",'), 'outer form'],
  ['too deep a nest', `${text.trimEnd().slice(0, -1)},"deep":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'outer form'],
])('%s is refused, and it is said why', (_, given, why) => expect(said(given)).toMatch(new RegExp(`^bad-bundle .*${why}.*Nothing was changed`)))

it('a nest of any depth inside an entry is that entry’s fault, and no more', () => {
  const nest = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`
  expect(said(text.replace('"commandId":null', `"commandId":${nest}`))).toMatch(/^\{"ok":false.*"firstBad":\{"seq":1,/)
})

it('a file that is too large, no text or no file at all is refused and not read', () => {
  const file = aFile('{}')
  truncateSync(file, MAX_BUNDLE_BYTES + 1) // a hole: it takes no room
  expect(readBundle(file)).toMatchObject({ reason: 'bad-bundle', detail: expect.stringContaining('It was not read') })
  expect(readBundle(aFile(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])))).toMatchObject({ reason: 'bad-bundle', detail: expect.stringContaining('no text in UTF-8') })
  expect(readBundle(tmpdir())).toMatchObject({ reason: 'bad-bundle', detail: expect.stringContaining('no file') })
})
