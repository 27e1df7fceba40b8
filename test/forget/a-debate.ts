import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EMPTY_DRAFT } from '../../renderer/table/speech/draft-state.ts'
import { aPageOf } from '../backup/support.ts'
import { anApp, aSession, speech } from '../support/builders.ts'

/** Words that stand nowhere else in the world, one for each place where a student writes. */
export const WORDS = { text: 'zyxwordspeech', warrant: 'zyxwordwarrant', limits: 'zyxwordlimits', debrief: 'zyxworddebrief', draft: 'zyxworddraft', name: 'Zyxname', quote: 'zyxwordquoted' }
export const ALL_WORDS = Object.values(WORDS)
/** What is said, without the name under which it is said. */
export const SAID = ALL_WORDS.filter((word) => word !== WORDS.name)

/** Every file below a folder, read as bytes. */
export function filesBelow(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [{ path, bytes: readFileSync(path) }]
  })
}

/** In which files below the folder the words stand: "word in path". */
export const found = (folder: string, words: readonly string[]): string[] =>
  filesBelow(folder).flatMap(({ path, bytes }) => words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${path.slice(folder.length + 1)}`))

/** A debate with a word of its own in every place, a half-written speech that was typed over, and a backup of it. */
export async function aDebate(file: string, seed?: string) {
  const app = await anApp({ db: file, ...(seed && { seed }) })
  const session = aSession(app, { name: WORDS.name }).goTo('exchange')
  const page = aPageOf(app)
  await page.call('settings.set', { key: 'name', value: WORDS.name }) // as a page does that begins a debate under a name
  const draft = (text: string) => page.call('draft.save', { sessionId: session.id, draft: { ...EMPTY_DRAFT, text } })
  await draft(`${WORDS.text}, as it was first typed, at some length, so that it takes room of its own`)
  session.must(speech(`${WORDS.text} and “${WORDS.quote}, said nobody”.`, { warrant: WORDS.warrant, limits: WORDS.limits, claims: [{ claim: 'own-channel', relation: 'asserts' }] }))
  session.goTo('debrief').must({ type: 'debrief.answer', question: 'describe', text: WORDS.debrief })
  await draft(WORDS.draft)
  await page.call('backups.make', {})
  return { app, session, page }
}

