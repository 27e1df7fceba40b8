import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { ReadText } from '../../shared/argument/match.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import { contentDir } from '../content-dir.ts'
import { speechReader } from '../content/speech-reader.ts'
import { BAD_USE, DONE, FAILED, type Io } from './io.ts'

const PACK = 'eu-russia-2026'
const STDIN = 0

/** What `match` takes: texts with ids, each id once; see docs/formats.md. */
export const textsSchema = z.array(z.object({ id: z.string().min(1), text: z.string() })) // whatever else an evaluation set keeps beside a text is left alone
  .superRefine((texts, context) => {
    const first = new Map<string, number>()
    for (const [at, { id }] of texts.entries()) {
      const before = first.get(id)
      if (before === undefined) first.set(id, at)
      else context.addIssue({ code: 'custom', path: [at, 'id'], message: `“${id}” is the id of text ${before + 1} too` })
    }
  })
type Texts = z.infer<typeof textsSchema>

/** `match`: which claims of the pack each text makes. Needs no database. `-` reads the texts from stdin. */
export async function match({ file, json }: { file: string; json: boolean }, io: Io): Promise<number> {
  const texts = readTexts(file)
  if (!texts.ok) {
    io.err(`${texts.detail} (${texts.reason})`)
    return BAD_USE
  }
  const read = speechReader(join(contentDir(), PACK))
  const readings: { id: string; reading: ReadText }[] = []
  for (const { id, text } of texts.value) {
    const reading = await read(text)
    if (reading === null) {
      io.err(`The pack ${PACK} has no reading model. \`npm run build:reading\` makes it.`)
      return FAILED
    }
    readings.push({ id, reading })
  }
  if (json) io.out(JSON.stringify(readings.map(({ id, reading: { claims, none } }) => ({ id, claims: claims.map(({ id: claim, score, relation }) => ({ id: claim, score, relation })), none }))))
  else for (const row of readings.flatMap(rows)) io.out(row)
  return DONE
}

/** For people: one line a claim, with the words that decided. */
function rows({ id, reading: { claims, none } }: { id: string; reading: ReadText }): string[] {
  if (none) return [`${id}  no claim of the pack`]
  return claims.map(({ id: claim, score, relation, words }, at) =>
    `${at === 0 ? id : ' '.repeat(id.length)}  ${score.toFixed(2)}  ${relation.padEnd(7)}  ${claim.padEnd(18)}  ${words.join(', ')}`)
}

function readTexts(file: string): Result<Texts, 'bad-texts'> {
  const name = file === '-' ? 'What came from stdin' : file
  try {
    const parsed = textsSchema.safeParse(JSON.parse(readFileSync(file === '-' ? STDIN : file, 'utf8').replace(/^\uFEFF/, '')))
    if (parsed.success) return ok(parsed.data)
    const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${place(path)}: ${message}`)
    return refuse('bad-texts', `${name} is not a list of {id, text}. ${issues.join('; ')}.`)
  } catch (error) {
    return refuse('bad-texts', `${name} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function place([index, ...rest]: PropertyKey[]): string {
  return index === undefined ? 'the whole' : [`text ${Number(index) + 1}`, ...rest.map(String)].join(' · ')
}
