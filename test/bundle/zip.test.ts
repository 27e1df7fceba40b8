import { zipSync, type Zippable } from 'fflate/browser'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleText, digestOf } from '../../electron/export/bundle.ts'
import { bundleManifestSchema, type BundleManifest } from '../../electron/export/bundle-manifest.ts'
import { bundleZip, sha256 } from '../../electron/export/bundle-zip.ts'
import { isZip, verifyBundleZip } from '../../electron/export/bundle-zip-verify.ts'
import { readZip } from '../../electron/export/zip-reader.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { aBundle, aRecord } from './a-bundle.ts'

/** A whole zip of a session, with two files of a transcript beside the record. */
let whole: Map<string, Buffer>
let bytes: Buffer
beforeAll(async () => {
  const { app, id } = await aRecord()
  const transcript = sessionTranscript(app, id)
  const record = await aBundle()
  if (!transcript.ok) throw new Error(transcript.detail)
  bytes = Buffer.from(bundleZip({ transcript: transcript.value, files: [{ name: 'transcript.md', content: '# Words' }, { name: 'transcript.pdf', content: Uint8Array.of(1, 2, 3) }], record: bundleText({ ...record }), headHash: record.manifest.headHash, app: '0.0.0', at: '2026-01-29T10:00:00.000Z' }))
  whole = await filesOf(bytes)
})

async function filesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const read = await readZip(zip, { files: 100, bytes: 1e8 })
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

const zipped = (files: Map<string, Buffer>) => Buffer.from(zipSync(Object.fromEntries(files) as Zippable))
const changed = (change: (files: Map<string, Buffer>) => void) => {
  const files = new Map(whole)
  change(files)
  return zipped(files)
}
/** With another manifest, sealed as the app would. */
const resealed = (change: (manifest: Omit<BundleManifest, 'seal'>) => void) => changed((files) => {
  const { seal: _, ...manifest } = bundleManifestSchema.parse(JSON.parse(files.get('manifest.json')!.toString()))
  change(manifest)
  files.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, seal: digestOf(manifest) })))
})

describe('the zip of a session', () => {
  it('names each of its files with bytes and hash, and the head of the record', () => {
    const manifest = bundleManifestSchema.parse(JSON.parse(whole.get('manifest.json')!.toString()))
    expect(manifest.files.map(({ name }) => name)).toEqual(['transcript.md', 'transcript.pdf', 'record.json'])
    for (const { name, bytes: size, sha256: sum } of manifest.files) expect([whole.get(name)!.length, sha256(whole.get(name)!)]).toEqual([size, sum])
    expect(manifest).toMatchObject({ naming: 'pseudonyms', lang: 'en', created: '2026-01-29T10:00:00.000Z' })
  })

  it('is whole as it was made, and after it was packed anew', async () => {
    expect(isZip(bytes)).toBe(true)
    expect(await verifyBundleZip(bytes)).toMatchObject({ ok: true, value: { ok: true, firstBad: null } })
    expect(await verifyBundleZip(zipped(whole))).toMatchObject({ ok: true, value: { ok: true } })
  })

  it.each([
    ['an altered file', 'transcript.pdf', (files: Map<string, Buffer>) => files.set('transcript.pdf', Buffer.of(1, 2, 4)), 'altered'],
    ['a missing file', 'transcript.md', (files: Map<string, Buffer>) => files.delete('transcript.md'), 'missing'],
    ['a record that is missing', 'record.json', (files: Map<string, Buffer>) => files.delete('record.json'), 'missing'],
    ['an added file', 'more.txt', (files: Map<string, Buffer>) => files.set('more.txt', Buffer.from('!')), 'added'],
    ['an altered manifest', 'manifest.json', (files: Map<string, Buffer>) => files.set('manifest.json', Buffer.from(files.get('manifest.json')!.toString().replace('pseudonyms', 'names'))), 'altered'],
  ])('with %s is not whole, and the file is named', async (_what, file, change, how) => {
    expect(await verifyBundleZip(changed(change))).toMatchObject({ ok: true, value: { ok: false, file, firstBad: { seq: 0, reason: expect.stringContaining(how) } } })
  })

  it('is not whole where its record was altered and every sum beside it made anew', async () => {
    const forged = Buffer.from(whole.get('record.json')!.toString().replace('We need a line of our own', 'We need no line of our own'))
    const zip = await filesOf(resealed((manifest) => { Object.assign(manifest.files[2]!, { bytes: forged.length, sha256: sha256(forged) }) }))
    zip.set('record.json', forged)
    expect(await verifyBundleZip(zipped(zip))).toMatchObject({ ok: true, value: { ok: false, firstBad: { seq: expect.any(Number), reason: expect.stringContaining('altered') } } })
  })

  it('is not whole where its manifest speaks of another record', async () => {
    expect(await verifyBundleZip(resealed((manifest) => { manifest.headHash = 'f'.repeat(64) }))).toMatchObject({ ok: true, value: { ok: false, file: 'manifest.json' } })
  })
})

/** The same bytes with something else at a place. */
const patched = (zip: Buffer, find: Buffer | string, put: Buffer | string) => {
  const copy = Buffer.from(zip)
  const other = Buffer.from(put)
  for (let at = copy.indexOf(find); at !== -1; at = copy.indexOf(find, at + 1)) other.copy(copy, at)
  return copy
}

describe('a zip that is none of ours', () => {
  const said = async (zip: Buffer) => {
    const checked = await verifyBundleZip(zip, 'x.zip')
    return checked.ok ? 'checked' : `${checked.reason} ${checked.detail}`
  }

  it('is refused with the reason where it has no manifest, or one of another kind', async () => {
    expect(await said(zipped(new Map([['a.txt', Buffer.from('a')]])))).toMatch(/^bad-bundle .*no manifest\.json/)
    expect(await said(changed((files) => files.set('manifest.json', Buffer.from('{"format":"x"}'))))).toMatch(/^bad-bundle .*does not call itself/)
    expect(await said(changed((files) => files.set('manifest.json', Buffer.from('{'))))).toMatch(/^bad-bundle .*no JSON/)
  })

  it('is refused wherever it is cut off', async () => {
    for (let length = 4; length < bytes.length; length += 97) expect([length, await said(bytes.subarray(0, length))]).toEqual([length, expect.stringMatching(/^bad-bundle .*(cut off|no zip)/)])
  })

  it('is refused with a path out of its folder, a name twice, a folder or an encrypted file in it', async () => {
    expect(await said(patched(bytes, 'transcript.md', '../nscript.md'))).toMatch(/^bad-bundle .*leads out/)
    expect(await said(patched(bytes, 'transcript.md', '/ranscript.md'))).toMatch(/^bad-bundle .*leads out/)
    expect(await said(patched(changed((files) => files.set('transcript.mx', Buffer.from('2'))), 'transcript.mx', 'transcript.md'))).toMatch(/^bad-bundle .*twice/)
    expect(await said(patched(bytes, 'transcript.md', 'transcript.m/'))).toMatch(/^bad-bundle .*folder/)
    const encrypted = Buffer.from(bytes)
    const entry = encrypted.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    encrypted.writeUInt16LE(encrypted.readUInt16LE(entry + 8) | 1, entry + 8)
    expect(await said(encrypted)).toMatch(/^bad-bundle .*encrypted/)
  })

  it('is refused before it is unpacked where it would be too much, and where it says less than it is', async () => {
    const bomb = zipped(new Map([['a', Buffer.alloc(3_000_000)], ['b', Buffer.alloc(3_000_000)]]))
    expect(bomb.length).toBeLessThan(20_000)
    expect(await readZip(bomb, { files: 10, bytes: 5_000_000 })).toMatchObject({ ok: false, detail: expect.stringContaining('MB unpacked') })
    expect(await readZip(bomb, { files: 1, bytes: 1e9 })).toMatchObject({ ok: false, detail: expect.stringContaining('holds 2 files') })
    const lying = Buffer.from(bomb)
    for (let at = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1')); at !== -1; at = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 1)) lying.writeUInt32LE(100, at + 24)
    expect(await readZip(lying, { files: 10, bytes: 5_000_000 })).toMatchObject({ ok: false, reason: 'bad-zip' })
  })
})
