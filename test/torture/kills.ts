import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { COMMAND, startServer } from '../support/server.ts'
import { chance, type Chance } from './chance.ts'
import { inspect, type Held } from './inspect.ts'
import { ledger, type Ledger } from './ledger.ts'
import { link } from './link.ts'
import { ear, MOMENTS, someMoment, until, type Moment } from './moments.ts'
import { student, type Student } from './student.ts'

const SEATS = ['kallas', 'meloni', 'macron', 'bettel'] as const
/** Then a new database is begun: looking into a growing one after each kill would take ever longer. */
const KILLS_A_FILE = 25
/** A draft may be as old as the issue allows, ms. */
const OLDEST_DRAFT_MS = 1_000

/** What so many kills showed; `findings` must be empty. */
export interface Kills {
  kills: number
  at: Record<Moment, number>
  restartMs: number[]
  sessions: number
  events: number
  lines: number
  commands: { sent: number; accepted: number; refused: number; storedUnacknowledged: number; sentAgain: number }
  drafts: { looked: number; oldestMs: number }
  findings: string[]
}

/**
 * Kills a real server with SIGKILL again and again while four students debate over real sockets, and looks after each kill for what was
 * lost. In: how many kills, and the seed that the moments and moves follow from (what the clock adds, no seed can repeat).
 */
export async function kills(count: number, seed: string, say: (line: string) => void): Promise<Kills> {
  const total: Kills = {
    kills: 0, at: Object.fromEntries(MOMENTS.map((moment) => [moment, 0])) as Kills['at'], restartMs: [], sessions: 0, events: 0, lines: 0,
    commands: { sent: 0, accepted: 0, refused: 0, storedUnacknowledged: 0, sentAgain: 0 }, drafts: { looked: 0, oldestMs: 0 }, findings: [],
  }
  for (let file = 0; total.kills < count; file += 1) {
    await oneFile(total, Math.min(KILLS_A_FILE, count - total.kills), chance(`${seed}-${file}`))
    say(`${total.kills} of ${count} kills, ${total.findings.length} findings`)
  }
  return total
}

async function oneFile(total: Kills, count: number, dice: Chance): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-torture-'))
  const db = join(folder, 'tour-de-table.sqlite')
  const promised = ledger()
  const ears = ear()
  let server = await startServer({ db, port: 0 })
  const students = SEATS.map((seat) => student({ seat, ledger: promised, link: link(server), heard: ears.heard, chance: chance(`${dice.next()}`) }))
  try {
    for (let kill = 0; kill < count; kill += 1) {
      const moment = someMoment(dice)
      await until(moment, ears, dice)
      const at = performance.now()
      await server.kill('SIGKILL')
      await pause(2) // what the sockets still hold was told before the kill
      total.kills += 1
      total.at[moment] += 1
      const held = inspect(db, promised)
      lookAtDrafts(total, held, students, promised, at)
      total.commands.storedUnacknowledged += held.unacknowledged
      if (kill === count - 1) Object.assign(total, { sessions: total.sessions + held.sessions, events: total.events + held.events, lines: total.lines + held.lines })
      if (moment === 'starting') await killedWhileStarting(db, server.port, dice.whole(0, 350))
      const started = performance.now()
      server = await startServer({ db, port: server.port })
      total.restartMs.push(performance.now() - started)
      total.commands.sentAgain += (await Promise.all(students.map((each) => each.sendAgain()))).filter(Boolean).length
    }
  } finally {
    await Promise.all(students.map((each) => each.stop()))
    await server.kill('SIGTERM')
    inspect(db, promised)
    addUp(total, promised)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A start that is killed in turn, before or after it could open the database. */
async function killedWhileStarting(db: string, port: number, ms: number): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', String(port), '--db', db], { stdio: 'ignore' })
  await pause(ms)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
}

/** What a student has typed while the app was there is stored, but for the last second; what he has delivered is no draft any more. */
function lookAtDrafts(total: Kills, held: Held, students: readonly Student[], { sent, findings }: Ledger, killedAt: number): void {
  for (const each of students) {
    const session = each.session()
    if (session === null) continue
    const stored = held.drafts.get(session) ?? ''
    const now = each.typing.text()
    if (isDelivered(session, now, sent)) continue // the box will be empty as soon as the page has all its answers
    total.drafts.looked += 1
    if (stored !== '' && !now.startsWith(stored)) findings.push(`session ${session}: a speech that was delivered is a draft again`)
    else if (!stored.startsWith(each.typing.acknowledged())) findings.push(`session ${session}: a draft that was acknowledged is gone`)
    const missing = each.typing.missingSince(stored)
    const age = missing === null ? 0 : killedAt - Math.max(missing, each.upSince())
    total.drafts.oldestMs = Math.max(total.drafts.oldestMs, age)
    if (age > OLDEST_DRAFT_MS) findings.push(`session ${session}: the stored draft was ${Math.round(age)} ms old`)
  }
}

/** Is this very text a speech of the record, whether the student knows or not? */
function isDelivered(session: string, text: string, sent: Ledger['sent']): boolean {
  return [...sent.values()].some((command) => command.session === session && (command.foundAs ?? command.seq) !== null && command.event.type === 'deliver' && command.event.text === text)
}

function addUp(total: Kills, { sent, findings }: Ledger): void {
  const states = [...sent.values()].map(({ state }) => state)
  total.commands.sent += states.length
  total.commands.accepted += states.filter((state) => state === 'accepted').length
  total.commands.refused += states.filter((state) => state === 'refused').length
  total.findings.push(...findings)
}
