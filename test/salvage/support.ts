import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { contentDir } from '../../electron/content-dir.ts'
import { desk } from '../../electron/store/desk.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { salvage, type SalvageReport } from '../../electron/salvage.ts'
import { START, aSession, anApp } from '../support/builders.ts'

export const DRAFT = { move: 'assert', text: 'Half a thought', warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }

/** Five bouts of different lengths in a file that its app closed: the first is closed and has a name, the others run, the last has a draft. */
export async function fiveSessions(file: string): Promise<string[]> {
  const app = await anApp({ db: file })
  const ids = (['macron', 'kallas', 'meloni', 'bettel', 'macron'] as const).map((seat, index) => {
    const session = aSession(app, { seat, name: index === 0 ? 'Lena' : '', timed: false }).goTo('opening')
    session.say(`Speech ${index}: ${'we need a line of our own to Moscow, and we need it now. '.repeat(1 + index * 12)}`)
    session.goTo('exchange').say(`Second speech ${index}: talking is not begging.`, ['not-supplicant'])
    if (index === 0) session.goTo('debrief').must({ type: 'debrief.answer', question: 'describe', text: 'The moment when the card came.' })
    if (index === 0) session.goTo('closed')
    return session.id
  })
  app.close()
  const db = new Sqlite(file)
  desk(db).saveDraft(ids[4]!, 'p1', DRAFT, new Date(START + 60_000).toISOString())
  desk(db).setSetting('locale', 'fr')
  db.close()
  return ids
}

/** What stands in a record, in the form in which two records can be compared. */
export function recordsIn(file: string): Map<string, string> {
  const db = new Sqlite(file, { readonly: true })
  const read = recordReader(db)
  const records = new Map(read.sessions().map(({ id }) => [id, JSON.stringify([read.session(id), read.participants(id), read.events(id), read.storedLines(id), read.snapshot(id)])]))
  db.close()
  return records
}

/** The sessions that two databases do not hold alike; a list of ids, since the records are long. */
export function differing(a: string, b: string): string[] {
  const [one, other] = [recordsIn(a), recordsIn(b)]
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id))
}

/** Bytes of a database and its side files, in one hash. */
export function hashOf(file: string): string {
  const hash = createHash('sha256')
  for (const side of ['', '-wal']) if (existsSync(`${file}${side}`) && statSync(`${file}${side}`).size > 0) hash.update(side).update(readFileSync(`${file}${side}`))
  return hash.digest('hex')
}

export async function salvaged(db: string, out: string | null, now = START): Promise<SalvageReport> {
  const done = await salvage({ db, out, contentDir: contentDir(), now: () => now })
  if (!done.ok) throw new Error(`${done.reason}: ${done.detail}`)
  return done.value
}
