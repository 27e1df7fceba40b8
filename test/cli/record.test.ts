import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportResultSchema, verifyResultSchema } from '../../electron/cli/shapes.ts'
import { bundleSchema } from '../../electron/export/bundle-schema.ts'
import { alter, command, keptFolder, simulatedIn } from './command.ts'

let shared: Awaited<ReturnType<typeof simulatedIn>>
let file: string
beforeAll(async () => {
  shared = await simulatedIn(keptFolder(), '--auto')
  file = join(shared.folder, `tour-de-table-${shared.session}.record.json`)
  await command('export', shared.session, '--db', shared.db, '--format', 'record', '--out', shared.folder)
})

const verified = (bundle: string) => command('verify', '--bundle', bundle, '--json')

describe('export --format record', () => {
  it('writes into a folder or a file, or to stdout, and says where and with which hash at its head', async () => {
    const { session, db, folder, printed } = shared
    const named = join(folder, 'hand-in.json')
    const { out } = await command('export', session, '--db', db, '--format', 'record', '--out', named, '--json')
    expect(exportResultSchema.parse(JSON.parse(out))).toEqual({ session, format: 'record', file: named, recordHash: printed?.recordHash })
    const onStdout = bundleSchema.parse(JSON.parse((await command('export', session, '--db', db, '--format', 'record')).out))
    expect({ ...onStdout.manifest, created: '' }).toEqual({ ...bundleSchema.parse(JSON.parse(readFileSync(named, 'utf8'))).manifest, created: '' })
  })

  it('gives a record that is not whole as it is, says so, and verify names the same entry', async () => {
    const { session, folder } = shared
    const db = join(folder, 'altered.sqlite')
    copyFileSync(shared.db, db)
    alter(db, "UPDATE events SET payload = replace(payload, '\"text\":\"', '\"text\":\"Not ') WHERE seq = 5")
    const out = join(folder, 'altered.json')
    const { code, err } = await command('export', session, '--db', db, '--format', 'record', '--out', out)
    expect([code, err]).toEqual([0, expect.stringContaining('The record is not whole (5: its content was altered)')])
    const { code: not, out: said } = await verified(out)
    expect([not, JSON.parse(said)]).toEqual([1, expect.objectContaining({ ok: false, firstBad: { seq: 5, reason: 'its content was altered' } })])
  })
})

describe('verify --bundle', () => {
  it('finds what was exported whole, with exit code 0', async () => {
    const { code, out, err } = await verified(file)
    expect([code, err]).toEqual([0, ''])
    expect(verifyResultSchema.parse(JSON.parse(out))).toEqual({ ok: true, events: shared.printed?.events, firstBad: null })
    expect((await command('verify', '--bundle', file)).err).toContain('Tamper-evident on this machine')
  })

  it('names what was altered, with exit code 1', async () => {
    const altered = join(shared.folder, 'altered-line.json')
    const bundle = bundleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    bundle.lines[2]!.text += '!'
    writeFileSync(altered, JSON.stringify(bundle))
    const { code, out } = await verified(altered)
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ ok: false, firstBad: { seq: bundle.lines[2]!.seq, reason: expect.any(String) } })])
  })

  it('refuses what is no bundle with 1, and a file that is not there with 2', async () => {
    const cut = join(shared.folder, 'cut.json')
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, 5000))
    expect(await verified(cut)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('cut off') })
    expect(await verified(join(shared.folder, 'nowhere.json'))).toMatchObject({ code: 2, out: '' })
  })

  it.each([['verify', 'abc', '--bundle', 'x.json'], ['verify', '--json']])('calls %j bad use', async (...argv) => {
    expect(await command(...argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('one of <session> and --bundle <file>') })
  })
})
