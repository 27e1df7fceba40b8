/** `npm run torture [-- --kills N --seed S]`: one JSON document on stdout; exit 1 if anything was lost. Expects a finished build. */
import { cpus, platform, release } from 'node:os'
import { parseArgs } from 'node:util'
import { everything } from './everything.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } })
const count = Number(values.kills)
if (!Number.isInteger(count) || count < 1) {
  console.error('--kills takes a whole number from 1.')
  process.exit(2)
}
const started = performance.now()
const { ok, results } = await everything({ kills: count, seed: values.seed, others: 1, say: (line) => console.error(line) })
const machine = { node: process.version, system: `${platform()} ${release()}`, processors: cpus().length }
console.log(JSON.stringify({ ok, seed: values.seed, seconds: Math.round((performance.now() - started) / 1000), machine, results }, null, 2))
process.exitCode = ok ? 0 : 1
