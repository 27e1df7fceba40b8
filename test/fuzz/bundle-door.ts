import * as fc from 'fast-check'
import { bundleIn } from '../../electron/export/bundle-file.ts'
import { verifyBundle } from '../../electron/export/bundle-verify.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { aBundle } from '../bundle/a-bundle.ts'
import { overheard } from './faults.ts'
import { aFile } from './files.ts'
import { tallyOf, type Tally } from './tally.ts'

/** Bundles that somebody has spoilt or made up: refused as none, or found not whole; whole only where they say the same as before. */
export async function bundleDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('bundles')
  const whole = await aBundle({ erased: true })
  const same = canonicalJson(JSON.parse(JSON.stringify(whole)))
  counting.measure()
  for (const { bytes, how } of fc.sample(aFile(fc.constant(JSON.parse(JSON.stringify(whole)))), { seed, numRuns: messages })) {
    counting.sent()
    const text = new TextDecoder().decode(bytes)
    const found = (oracle: string, what: string) => counting.found(seed, oracle, what, () => ({ how, text: text.slice(0, 20_000) }))
    const heard = await overheard(async () => {
      try {
        const bundle = bundleIn(text)
        if (!bundle.ok) {
          counting.refused(bundle.reason)
          if (bundle.detail.length < 40) found('refusals are typed', bundle.detail)
          return
        }
        const verdict = verifyBundle(bundle.value)
        if (!verdict.ok && !(verdict.firstBad && verdict.firstBad.seq >= 0 && verdict.firstBad.reason !== '')) found('what is wrong is named', JSON.stringify(verdict))
        if (verdict.ok && canonicalJson(JSON.parse(text)) !== same) found('a change is found', 'another bundle is called whole')
        if (verdict.ok) counting.accepted()
        else counting.refused('not whole')
      } catch (error) {
        found('no fault in the app', error instanceof Error ? (error.stack ?? error.message) : String(error))
      }
    })
    for (const what of heard) found('nothing goes wrong unsaid', what)
  }
  counting.measure()
  return counting.ended()
}
