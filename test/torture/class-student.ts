import { setTimeout as pause } from 'node:timers/promises'
import { asFailure } from '../../renderer/client/host-client.ts'
import type { Params } from '../../shared/protocol/messages.ts'
import type { RoomUpdate } from '../../shared/room/room-view.ts'
import { likelyEvent, type Told } from '../fuzz/class-events.ts'
import type { Chance } from './chance.ts'
import { typing, type Typing } from './draft.ts'
import type { Ledger, Sent } from './ledger.ts'
import type { Link } from './link.ts'

type RoomEvent = Params<'room.send'>['event']

/** Somebody in a class, student or teacher, who acts without end, whatever happens to the app. */
export interface ClassPerson {
  /** Null for the teacher. */
  participant: string | null
  typing: Typing | null
  link: Link
  upSince(): number
  /** Sends a command that was accepted before once more; the answer must be the same. */
  sendAgain(): Promise<boolean>
  stop(): Promise<void>
}

interface PersonOptions { link: Link; session: string; participant: string | null; people: readonly string[]; ledger: Ledger; chance: Chance; heard: () => void }

/** What would end the lesson or send people out: then there would be nothing left to torture. */
const TOO_MUCH = new Set(['room.end', 'room.remove', 'room.lock', 'room.extra'])

export function classPerson({ link, session, participant, people, ledger, chance, heard }: PersonOptions): ClassPerson {
  const told: Told = { room: undefined, you: undefined, console: undefined, lines: new Map() }
  const ending = new AbortController()
  const box = participant === null ? null : typing(link, chance, 'room.draft.save')
  const mine: Sent[] = []
  let upSince = performance.now()

  const see = (update: RoomUpdate) => {
    Object.assign(told, { room: update.room ?? told.room, you: update.you ?? told.you, console: update.console ?? told.console })
    for (const line of update.lines) told.lines.set(line.seq, line)
    if (update.you && update.you.participant !== participant) ledger.findings.push(`the key of ${participant} leads to the seat of ${update.you.participant}`)
  }
  const watch = async () => see(await link.call('room.watch', { sessionId: session, since: 0 }))
  link.onRoom((update) => { see(update); heard() })
  link.onStatus(() => {
    if (link.status() === 'refused') ledger.findings.push(`${participant ?? 'the teacher'} is not let in again: ${link.refusal()?.message}`)
    if (link.status() !== 'open') return
    upSince = performance.now()
    watch().catch(() => {}) // lost again: the next welcome watches anew
  })
  box?.into(session)

  async function send(event: RoomEvent, again?: Sent): Promise<void> {
    const id = again?.commandId.split(' ').at(-1) ?? `torture-${chance.whole(0, 1e9)}-${mine.length}`
    const command: Sent = again ?? { commandId: participant === null ? id : `${participant} ${id}`, session, event, state: 'flying', seq: null, reason: null, foundAs: null }
    ledger.sent.set(command.commandId, command)
    if (!again) mine.push(command)
    try {
      ledger.accepted(command, (await link.call('room.send', { commandId: id, sessionId: session, event })).seq)
    } catch (error) {
      const { reason } = asFailure(error)
      if (again || command.foundAs !== null) ledger.findings.push(`command ${command.commandId}, accepted as ${again?.seq ?? command.foundAs}, was refused when it came again: ${reason}`)
      else Object.assign(command, { state: 'refused', reason })
    }
    heard()
  }

  async function turn(): Promise<void> {
    const words = () => (box ? box.text() : `Note ${mine.length}`)
    const event = likelyEvent(told, chance.whole(0, 9_999), { person: (n) => people[n % people.length]!, words }) as RoomEvent
    if (TOO_MUCH.has(event.type) || (event.type === 'room.goto' && chance.in100(70))) return
    const isSpeech = event.type === 'deliver'
    if (isSpeech) box?.hold()
    await send(event)
    if (isSpeech) box?.release(mine.at(-1)?.state === 'accepted')
  }

  const life = (async () => {
    await watch().catch(() => {})
    while (!ending.signal.aborted) {
      await turn()
      await pause(chance.whole(10, 60)) // a page sends a few messages a second
    }
  })()

  return {
    participant, typing: box, link,
    upSince: () => upSince,
    async sendAgain() {
      const before = chance.some(mine.filter(({ state }) => state === 'accepted'))
      if (before) await send(before.event as RoomEvent, before)
      return before !== undefined
    },
    async stop() {
      ending.abort()
      box?.stop()
      await life
      link.cut()
    },
  }
}
