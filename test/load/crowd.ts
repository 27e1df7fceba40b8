import { randomUUID } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { rng } from '../../shared/lib/rng.ts'
import { aGuest, type Guest } from './guest.ts'

export interface Door { socket: string; code: string }

export interface Member { guest: Guest; token: string; sessionId: string; hand: boolean; sent: Map<number, number>; failed: string[] }

/** So many come in at a time, as when a class opens its phones. */
const AT_A_TIME = 20

/** Lets people in one after the other by code, as phones do, and opens each screen. */
export async function letIn(door: Door, people: number): Promise<Member[]> {
  const members: Member[] = []
  for (let from = 0; from < people; from += AT_A_TIME) {
    members.push(...(await Promise.all(Array.from({ length: Math.min(AT_A_TIME, people - from) }, (_, index) => comesIn(door, `Guest ${from + index + 1}`)))))
  }
  return members
}

async function comesIn(door: Door, pseudonym: string): Promise<Member> {
  const visitor = await aGuest(door.socket)
  const { token, sessionId } = await visitor.call<{ token: string; sessionId: string }>('room.join', { code: door.code, pseudonym })
  await visitor.close()
  const guest = await aGuest(door.socket, token)
  await guest.call('room.watch', { sessionId, since: 0 })
  return { guest, token, sessionId, hand: false, sent: new Map(), failed: [] }
}

/** One event a second from each for so many seconds, evenly spread; what was acknowledged is noted with the time at which it was sent. */
export async function busy(members: readonly Member[], seconds: number, seed = 'load'): Promise<void> {
  const random = rng(seed)
  const started = performance.now()
  const offsets = members.map(() => random() * 1000)
  const sending: Promise<void>[] = []
  for (let second = 0; second < seconds; second += 1) {
    for (const { offset, member } of members.map((each, index) => ({ member: each, offset: offsets[index]! })).toSorted((a, b) => a.offset - b.offset)) {
      const wait = started + second * 1000 + offset - performance.now()
      if (wait > 1) await after(wait)
      sending.push(raiseOrLower(member))
    }
  }
  await Promise.all(sending)
}

/** A hand goes up or down: an entry of the record that every screen shows. */
async function raiseOrLower(member: Member): Promise<void> {
  const at = performance.now()
  const event = member.hand ? { type: 'room.hand.down' } : { type: 'room.hand', kind: 'new-point' }
  member.hand = !member.hand
  try {
    const { seq } = await member.guest.call<{ seq: number }>('room.send', { commandId: randomUUID(), sessionId: member.sessionId, event })
    member.sent.set(seq, at)
  } catch (error) {
    member.hand = !member.hand
    member.failed.push(error instanceof Error ? error.message : String(error))
  }
}

/** Leaves without a word, and comes back with the token after a while. */
export async function dropAndReturn(door: Door, member: Member, awayMs: number): Promise<void> {
  const { seen, frames } = member.guest
  await member.guest.close()
  await after(awayMs)
  const guest = await aGuest(door.socket, member.token)
  guest.seen.push(...seen)
  guest.frames.push(...frames)
  member.guest = guest
  await guest.call('room.watch', { sessionId: member.sessionId, since: 0 })
}

/** Waits until every screen shows the last entry that anybody was told of; false when that takes longer than ten seconds. */
export async function converge(members: readonly Member[]): Promise<boolean> {
  const last = Math.max(...members.flatMap(({ sent }) => [...sent.keys()]))
  for (let tries = 0; tries < 200; tries += 1) {
    if (members.every(({ guest }) => (guest.seen.at(-1)?.seq ?? 0) >= last)) return true
    await after(50)
  }
  return false
}
