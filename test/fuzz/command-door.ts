import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { run } from '../../electron/cli/cli.ts'
import { textsSchema } from '../../electron/cli/match.ts'
import { quotationsSchema } from '../../electron/cli/quotations.ts'
import { checkQuoteResultSchema, matchResultSchema, simulateResultSchema, verifyResultSchema } from '../../electron/cli/shapes.ts'
import { speechesSchema } from '../../electron/cli/speeches.ts'
import { assignmentSchema } from '../../shared/assignment/assignment.ts'
import { REASONS } from '../../shared/protocol/reasons.ts'
import { arbitraryOf, type Pools } from './arbitrary-of.ts'
import { overheard } from './faults.ts'
import { aFile } from './files.ts'
import { hostileText } from './hostile.ts'
import { CARDS, CLAIMS, DAYS, FIGURES } from './pack-facts.ts'
import { tallyOf, type Counting, type Tally } from './tally.ts'

/** What only the command line refuses with. */
const OWN_REASONS = ['bad-texts', 'bad-quotations', 'bad-speeches']
const FILE = '{file}'
const FOLDER = '{folder}'

const pools: Pools = {
  claim: fc.constantFrom(...CLAIMS), cards: fc.array(fc.constantFrom(...CARDS.keys()), { maxLength: 2 }), seat: fc.constantFrom(...FIGURES.keys()), asOf: fc.constantFrom(...DAYS), recipe: fc.constant('solo-sparring'),
  figure: fc.constantFrom(...FIGURES.keys(), ...FIGURES.values(), 'Putin'), pack: fc.constantFrom({ id: 'eu-russia-2026', version: '1' }, { id: 'another', version: '1' }), text: fc.oneof(fc.constantFrom('We need a line of our own.', 'We can’t be the demandeurs here'), hostileText),
  respondsTo: fc.array(fc.nat(30), { maxLength: 2 }), date: fc.constantFrom('2026-01-29', '2026-01', '2026'),
}

/** Each command that reads a file, and the shape that it prints. */
const READING = [
  { argv: ['match', '--file', FILE, '--json'], right: textsSchema, prints: matchResultSchema },
  { argv: ['check-quote', '--file', FILE, '--json'], right: quotationsSchema, prints: checkQuoteResultSchema },
  { argv: ['simulate', '--seat', 'macron', '--speeches', FILE, '--db', ':memory:', '--out', FOLDER, '--formats', 'json'], right: speechesSchema, prints: simulateResultSchema },
  { argv: ['simulate', '--assignment', FILE, '--auto', '--db', ':memory:', '--out', FOLDER, '--formats', 'json'], right: assignmentSchema, prints: simulateResultSchema },
  { argv: ['verify', '--bundle', FILE, '--json'], right: assignmentSchema, prints: verifyResultSchema },
] as const

const reading = fc.constantFrom(...READING).chain(({ argv, right, prints }) => aFile(arbitraryOf(right, pools)).map((file) => ({ argv: [...argv] as string[], file, prints })))

const WORDS = ['match', 'check-quote', 'simulate', 'assignment', 'verify', 'export', 'sessions', 'list', 'help', '--help', '--version', '--json', '--file', '--seat', 'macron', '--speeches', '--assignment', '--auto', '--seed', '--rounds', '--level', '--as-of', '--formats', '--start', '--title', '--note', '--no-limit', '--names', '--pseudonyms', '--bundle', '--format', 'bundle', '--', '-', FILE, FOLDER, '7', '-1', '1e9', 'NaN', '2026-02-30', 'md,json', 'html']
/** Where a database or a result goes, so that nothing of the person who runs this is touched. */
const SAFE = ['--db', join(FOLDER, 'fuzz.sqlite'), '--out', FOLDER]
const arguing = fc.tuple(fc.constantFrom('match', 'check-quote', 'simulate', 'assignment', 'verify', 'export', 'sessions list', 'nothing'), fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: hostileText }), { maxLength: 7 }), fc.uint8Array({ maxLength: 20 }))
  .map(([command, words, bytes]) => ({ argv: [...command.split(' '), ...words, ...(command === 'simulate' || command === 'export' ? SAFE : command === 'verify' || command === 'sessions list' ? SAFE.slice(0, 2) : [])], file: { bytes, how: 'noise' }, prints: null }))

/** The command line, in this process: files of every form for the commands that read one, and arguments of every form. */
export async function commandDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('commands')
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-fuzz-files-'))
  try {
    counting.measure()
    for (const one of fc.sample(fc.oneof({ weight: 3, arbitrary: reading }, { weight: 1, arbitrary: arguing }), { seed, numRuns: messages })) await call(one, folder, seed, counting)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  counting.measure()
  return counting.ended()
}

type Called = typeof reading extends fc.Arbitrary<infer T> ? Omit<T & object, 'prints'> & { prints: (typeof READING)[number]['prints'] | null } : never

async function call({ argv, file, prints }: Called, folder: string, seed: number, counting: Counting): Promise<void> {
  counting.sent()
  const [path, place] = [join(folder, 'input.json'), join(folder, 'out')]
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  writeFileSync(path, file.bytes)
  const given = argv.map((word) => word.replace(FILE, path).replace(FOLDER, place))
  const found = (oracle: string, what: string) => counting.found(seed, oracle, `${argv[0]}: ${what}`, () => ({ argv, how: file.how, text: new TextDecoder().decode(file.bytes.slice(0, 5_000)) }))
  const [out, err]: [string[], string[]] = [[], []]
  const heard = await overheard(async () => {
    try {
      const code = await run(given, { out: (line) => void out.push(line), err: (line) => void err.push(line) })
      const said = err.join('\n')
      if (![0, 1, 2].includes(code)) found('exit codes', String(code))
      if (said.includes('went wrong in the app itself')) found('no fault in the app', said)
      if (code === 0) counting.accepted()
      if (code === 0 && prints && !prints.safeParse(JSON.parse(out.join('\n'))).success) found('the form of answers', out.join('\n').slice(0, 300))
      const reason = /\(([a-z]+(?:-[a-z]+)+|failed)\)\s*$/m.exec(said)?.[1] ?? (/^error: /m.test(said) ? 'usage' : /^Usage: |^There is no (?:file|database) /m.test(said) ? 'usage' : '')
      if (code !== 0) counting.refused(reason || 'untyped')
      const typed = reason === 'usage' || OWN_REASONS.includes(reason) || REASONS.some((known) => known === reason)
      const isVerdict = argv[0] === 'verify' && out.length > 0
      if (code !== 0 && !isVerdict && !typed) found('refusals are typed', said.slice(0, 400) || `nothing was said (${code})`)
    } catch (error) {
      found('no fault in the app', error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  })
  for (const what of heard) found('nothing goes wrong unsaid', what)
}
