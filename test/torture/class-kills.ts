import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { recordReader } from '../../electron/store/record-reader.ts'
import { brokenClassRules } from '../fuzz/class-rules.ts'
import type { Entry } from '../fuzz/rules-of-stages.ts'
import { hostClass, type ClassHost } from '../support/class-host.ts'
import { chance, type Chance } from './chance.ts'
import { classPerson, type ClassPerson } from './class-student.ts'
import { inspect } from './inspect.ts'
import { ledger, type Ledger } from './ledger.ts'
import { link } from './link.ts'
import { ear, someMoment, until } from './moments.ts'

/** Then another class is begun. */
const KILLS_A_CLASS = 20
/** A draft may be as old as the issue allows, ms. */
const OLDEST_DRAFT_MS = 1_000
const STUDENTS = ['macron', 'kallas', 'meloni']
const RECIPES = ['sac-45', 'council-60', 'oxford-45'] as const

/** What so many kills of a class showed; `findings` must be empty. */
export interface ClassKills { kills: number; classes: number; events: number; accepted: number; refused: number; storedUnacknowledged: number; sentAgain: number; drafts: { looked: number; oldestMs: number }; findings: string[] }

/** Kills `tour-de-table host` again and again while a teacher and three students are in a class, each over a socket of their own, and looks after each kill for what was lost. */
export async function classKills(count: number, seed: string, say: (line: string) => void): Promise<ClassKills> {
  const total: ClassKills = { kills: 0, classes: 0, events: 0, accepted: 0, refused: 0, storedUnacknowledged: 0, sentAgain: 0, drafts: { looked: 0, oldestMs: 0 }, findings: [] }
  for (; total.kills < count; total.classes += 1) {
    await oneClass(total, Math.min(KILLS_A_CLASS, count - total.kills), chance(`${seed}-class-${total.classes}`))
    say(`${total.kills} of ${count} kills of a class, ${total.findings.length} findings`)
  }
  return total
}

async function oneClass(total: ClassKills, count: number, dice: Chance): Promise<void> {
  await using host = await hostClass(RECIPES[total.classes % RECIPES.length]!)
  const { session } = host.told
  const promised = ledger()
  const ears = ear()
  promised.begun.add(session)
  const joined = await Promise.all(STUDENTS.map((seat, at) => joins(host, `Person ${at}`, seat)))
  const people = joined.map(({ participant }) => participant)
  const common = { session, people, ledger: promised, heard: ears.heard }
  const everybody = [
    classPerson({ ...common, link: link(teacherAt(host)), participant: null, chance: chance(`${dice.next()}`) }),
    ...joined.map(({ participant, token }) => classPerson({ ...common, link: link(doorAt(host, token)), participant, chance: chance(`${dice.next()}`) })),
  ]
  let before: AtKill | null = null
  try {
    for (let kill = 0; kill < count; kill += 1) {
      await until(someMoment(dice), ears, dice)
      const at = performance.now()
      await host.kill()
      await pause(2) // what the sockets still hold was told before the kill
      total.kills += 1
      const held = inspect(host.db, promised, (copy) => {
        before = lookAtClass(copy, session, people, before, promised)
        lookAtDrafts(copy, total, everybody, promised, at)
      })
      total.storedUnacknowledged += held.unacknowledged
      if (kill === count - 1) total.events += held.events
      await host.again()
      total.sentAgain += (await Promise.all(everybody.map((each) => each.sendAgain()))).filter(Boolean).length
    }
  } finally {
    await Promise.all(everybody.map((each) => each.stop()))
    const states = [...promised.sent.values()].map(({ state }) => state)
    total.accepted += states.filter((state) => state === 'accepted').length
    total.refused += states.filter((state) => state === 'refused').length
    total.findings.push(...promised.findings)
  }
}

const doorAt = (host: ClassHost, token: string | undefined) => ({ get port() { return host.told.port }, get origin() { return host.told.url }, token })
const teacherAt = (host: ClassHost) => ({ get port() { return Number(new URL(host.told.teacherUrl).port) }, get origin() { return new URL(host.told.teacherUrl).origin }, get token() { return new URL(host.told.teacherUrl).searchParams.get('t') ?? undefined } })

async function joins(host: ClassHost, pseudonym: string, seat: string) {
  const visitor = link(doorAt(host, undefined))
  try {
    return await visitor.call('room.join', { code: host.told.code, pseudonym, seat })
  } finally {
    visitor.cut()
  }
}

interface AtKill { seq: number; isRunning: boolean }

/** People, keys and seats are there with the entries that brought them, nobody voted twice, and a clock that ran stood still when the app came back. */
function lookAtClass(db: Database, session: string, people: readonly string[], before: AtKill | null, { findings }: Ledger): AtKill {
  const record = recordReader(db)
  const entries = record.events(session).map(({ seq, at, actor, payload, commandId }): Entry => ({ seq, at, by: JSON.parse(actor) as Entry['by'], event: JSON.parse(payload ?? 'null') as unknown, commandId }))
  const { faults, model } = brokenClassRules(entries)
  findings.push(...faults.map((fault) => `class ${session}, ${fault}`))
  const rows = (query: string) => db.prepare<[string], string>(query).pluck().all(session).toSorted().join()
  const joins = entries.filter(({ event }) => event.type === 'room.join').map(({ event }) => String(event.participant)).toSorted().join()
  if (joins !== [...people].toSorted().join()) findings.push(`class ${session}: ${people.length} people were let in, and the record knows ${joins}`)
  if (rows("SELECT id FROM participants WHERE session_id = ? AND id <> 'facilitator'") !== joins) findings.push(`class ${session}: somebody is half in, as an entry or as a person alone`)
  if (rows('SELECT participant FROM seat_tokens WHERE session_id = ?') !== joins) findings.push(`class ${session}: a key is gone, or is nobody's`)
  const seated = entries.flatMap(({ by, event }): string[] => (event.type === 'room.join' ? [`${event.participant} ${event.seat ?? 'waiting'}`] : event.type === 'room.sit' ? [`${by.participant} ${event.seat}`] : event.type === 'room.seat' ? event.seatings.map((each: { participant: string; seat: string }) => `${each.participant} ${each.seat}`) : []))
  if (rows("SELECT participant || ' ' || seat FROM seatings WHERE session_id = ?") !== [...new Set(seated)].toSorted().join()) findings.push(`class ${session}: seats were taken without their entry, or the other way round`)
  if (before?.isRunning && entries.length > before.seq && entries[before.seq]?.event.type !== 'recovered') findings.push(`class ${session}: the clock ran on over the kill after entry ${before.seq}`)
  return { seq: entries.length, isRunning: model?.clock === 'running' }
}

/** What is typed is stored, but for the last second; what was delivered is no draft any more. */
function lookAtDrafts(db: Database, total: ClassKills, everybody: readonly ClassPerson[], { sent, findings }: Ledger, killedAt: number): void {
  const drafts = new Map(db.prepare<[], { participant: string; data: string }>('SELECT participant, data FROM drafts').all().map(({ participant, data }) => [participant, (JSON.parse(data) as { text: string }).text]))
  const delivered = new Set(db.prepare<[], string>("SELECT json_extract(payload, '$.text') FROM events WHERE type = 'deliver'").pluck().all())
  for (const { participant, typing, upSince } of everybody) {
    if (participant === null || typing === null || delivered.has(typing.text())) continue
    const stored = drafts.get(participant) ?? ''
    total.drafts.looked += 1
    if (stored !== '' && !typing.text().startsWith(stored)) findings.push(`${participant}: a speech that was delivered is a draft again`)
    else if (!stored.startsWith(typing.acknowledged())) findings.push(`${participant}: a draft that was acknowledged is gone`)
    const missing = typing.missingSince(stored)
    const age = missing === null ? 0 : killedAt - Math.max(missing, upSince())
    total.drafts.oldestMs = Math.max(total.drafts.oldestMs, age)
    if (age > OLDEST_DRAFT_MS) findings.push(`${participant}: the stored draft was ${Math.round(age)} ms old (${sent.size} commands sent)`)
  }
}
