/**
 * `npm run fuzz [-- --messages N --seed S --door NAME]`: hostile input through every door of the app. Prints one JSON document on stdout, what is
 * being done on stderr; exit 1 when something was found.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseArgs } from 'node:util'
import { DOORS } from './doors.ts'
import { HEAP_BOUND, tallyOf, type Tally } from './tally.ts'

setFlagsFromString('--expose-gc')
globalThis.gc = runInNewContext('gc') as NonNullable<typeof globalThis.gc>

const { values } = parseArgs({ options: { messages: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' }, door: { type: 'string' } } })
const [messages, seed] = [Number(values.messages), Number(values.seed)]
const chosen = DOORS.filter(({ name }) => values.door === undefined || name === values.door)
if (!Number.isSafeInteger(messages) || messages < 1 || !Number.isSafeInteger(seed) || chosen.length === 0) {
  console.error(`--messages and --seed are whole numbers; --door is one of ${DOORS.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const doors: Tally[] = []
for (const { name, share, open } of chosen) {
  const count = Math.max(20, Math.round(messages * (values.door === undefined ? share : 1)))
  console.error(`${name}: ${count} …`)
  let tally: Tally
  try {
    tally = await open({ messages: count, seed })
  } catch (error) { // past every handler: in the app it would have been the end
    const fallen = tallyOf(name)
    fallen.found(seed, 'the process lives', error instanceof Error ? (error.stack ?? error.message) : String(error), () => null)
    tally = fallen.ended()
  }
  if (tally.heap.last - tally.heap.first > HEAP_BOUND) tally.findings.push({ door: name, oracle: 'memory is bounded', what: `${tally.heap.last - tally.heap.first} bytes more than at the beginning`, seed, input: null })
  console.error(`${name}: ${tally.messages} messages in ${tally.seconds} s, ${tally.findings.length} findings`)
  for (const { oracle, what } of tally.findings) console.error(`  ${oracle}: ${what}`)
  doors.push(tally)
}
const found = doors.flatMap(({ findings }) => findings)
console.log(JSON.stringify({ seed, messages: doors.reduce((sum, tally) => sum + tally.messages, 0), ok: found.length === 0, doors }, null, 2))
process.exit(found.length > 0 ? 1 : 0) // not merely the code: a door that leaves something open must not keep the run from ending
