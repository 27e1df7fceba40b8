import * as fc from 'fast-check'
import { bundleText } from '../../electron/export/bundle.ts'
import { bundleZip } from '../../electron/export/bundle-zip.ts'
import { verifyBundleZip, ZIP_LIMITS } from '../../electron/export/bundle-zip-verify.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { readZip } from '../../electron/export/zip-reader.ts'
import { aBundle, aRecord } from '../bundle/a-bundle.ts'
import { overheard } from './faults.ts'
import { tallyOf, type Tally } from './tally.ts'

type Spoil = { how: 'bytes'; at: number[]; to: number[] } | { how: 'cut off'; at: number } | { how: 'cut out'; at: number; length: number } | { how: 'noise'; bytes: Uint8Array }

const place = fc.nat(1_000_000)
const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ how: fc.constant('bytes' as const), at: fc.array(place, { minLength: 1, maxLength: 4 }), to: fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('cut off' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('cut out' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('noise' as const), bytes: fc.uint8Array({ maxLength: 300 }) }) },
)

function spoilt(whole: Buffer, what: Spoil): Buffer {
  if (what.how === 'noise') return Buffer.concat([whole.subarray(0, 4), what.bytes])
  if (what.how === 'cut off') return whole.subarray(0, what.at % whole.length)
  if (what.how === 'cut out') return Buffer.concat([whole.subarray(0, what.at % whole.length), whole.subarray((what.at % whole.length) + what.length)])
  const copy = Buffer.from(whole)
  what.at.forEach((at, index) => { copy[at % copy.length] = what.to[index] ?? 0 })
  return copy
}

/** Zips of a session that somebody has spoilt: refused, or found not whole; whole only where every file in them says the same as before. */
export async function zipDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('zips')
  const [{ app, id }, record] = [await aRecord(), await aBundle()]
  const transcript = sessionTranscript(app, id)
  if (!transcript.ok) throw new Error(transcript.detail)
  const whole = Buffer.from(bundleZip({ transcript: transcript.value, files: [{ name: 'transcript.md', content: '# Words' }], record: bundleText(record), headHash: record.manifest.headHash, app: '0.0.0', at: '2026-01-29T10:00:00.000Z' }))
  const same = await contents(whole)
  counting.measure()
  for (const what of fc.sample(spoil, { seed, numRuns: messages })) {
    const bytes = spoilt(whole, what)
    counting.sent()
    const found = (oracle: string, said: string) => counting.found(seed, oracle, said, () => ({ what }))
    const heard = await overheard(async () => {
      try {
        const checked = await verifyBundleZip(bytes)
        if (!checked.ok) counting.refused(checked.reason)
        else if (!checked.value.ok) counting.refused('not whole')
        else if ((await contents(bytes)) === same) counting.accepted()
        else found('a change is found', 'another zip is called whole')
      } catch (error) {
        found('no fault in the app', error instanceof Error ? (error.stack ?? error.message) : String(error))
      }
    })
    for (const said of heard) found('nothing goes wrong unsaid', said)
  }
  counting.measure()
  return counting.ended()
}

async function contents(zip: Buffer): Promise<string> {
  const read = await readZip(zip, ZIP_LIMITS)
  return read.ok ? JSON.stringify([...read.value].map(([name, content]) => [name, content.toString('base64')]).toSorted(([a = ''], [b = '']) => a.localeCompare(b))) : read.detail
}
