import { setTimeout as pause } from 'node:timers/promises'
import { asFailure } from '../../renderer/client/host-client.ts'
import type { ClientEventInput, Correction } from '../../shared/debate/events.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import type { Chance } from './chance.ts'
import { typing, type Typing } from './draft.ts'
import type { Ledger, Sent } from './ledger.ts'
import type { Link } from './link.ts'
import { nextCorrection, nextMove } from './next-move.ts'

/** Somebody who debates without end, whatever happens to the app: one session after the other over one connection. */
export interface Student {
  link: Link
  typing: Typing
  session(): string | null
  /** When this connection was last welcomed, ms of `performance.now`. */
  upSince(): number
  /** Sends a command that was accepted before once more; the answer must be the same. Nothing if there is none. */
  sendAgain(): Promise<boolean>
  stop(): Promise<void>
}

export function student({ link, ledger, seat, chance, heard }: { link: Link; ledger: Ledger; seat: string; chance: Chance; heard: () => void }): Student {
  let session: string | null = null
  let view: DebateView | null = null
  const ending = new AbortController()
  let upSince = performance.now()
  let commands = 0
  const box = typing(link, chance)

  const see = (next: DebateView) => {
    if (next.sessionId === session && next.seq >= (view?.seq ?? 0)) view = next
  }
  const watch = async () => {
    if (session !== null) see((await link.call('session.watch', { sessionId: session, since: 0 })).view)
  }
  link.onUpdate((update) => {
    see(update.view)
    heard()
  })
  link.onStatus(() => {
    if (link.status() !== 'open') return
    upSince = performance.now()
    watch().catch(() => {}) // lost again: the next welcome watches anew
  })

  async function begin(): Promise<void> {
    const { sessionId } = await link.call('sessions.create', { recipe: 'solo-sparring', seat, asOf: '2026-03-31', timed: chance.in100(50), name: '', level: chance.pick(LEVELS), rounds: chance.whole(1, 2) })
    ledger.begun.add(sessionId)
    session = sessionId
    view = null
    box.into(sessionId)
    await watch()
  }

  async function send(event: ClientEventInput | Correction, again?: Sent): Promise<Sent['state']> {
    const by = 'reason' in event || event.type === 'unstrike' || event.type === 'time.give' ? 'session.correct' : 'session.send'
    const command: Sent = again ?? { commandId: `${seat}-${chance.whole(0, 1e9)}-${++commands}`, session: session!, event, state: 'flying', seq: null, reason: null, foundAs: null }
    ledger.sent.set(command.commandId, command)
    try {
      ledger.accepted(command, (await link.call(by, { commandId: command.commandId, sessionId: command.session, event } as never)).seq)
    } catch (error) {
      const { reason } = asFailure(error)
      if (again || command.foundAs !== null) ledger.findings.push(`command ${command.commandId}, accepted as ${again?.seq ?? command.foundAs}, was refused when it came again: ${reason}`)
      else Object.assign(command, { state: 'refused', reason })
    }
    heard()
    return command.state
  }

  /** One turn: up to four commands without waiting for the answers. */
  async function turn(): Promise<void> {
    if (view === null || view.status === 'closed') return begin()
    const seen = view
    const events = Array.from({ length: chance.in100(70) ? 1 : chance.whole(2, 4) }, () => (chance.in100(6) ? nextCorrection(seen, chance) : nextMove(seen, box.text(), chance)))
    const speech = events.find((event) => event.type === 'deliver' && event.move !== 'yield')
    if (speech) box.hold()
    const outcomes = await Promise.all(events.map((event) => send(event)))
    if (speech) box.release(events.some((event, at) => event.type === 'deliver' && event.move !== 'yield' && outcomes[at] === 'accepted'))
  }

  const life = (async () => {
    while (!ending.signal.aborted) {
      await turn().catch(() => {}) // the connection broke while a session was begun: once more
      await pause(chance.whole(0, 8))
    }
  })()

  return {
    link, typing: box,
    session: () => session,
    upSince: () => upSince,
    async sendAgain() {
      const before = chance.some([...ledger.sent.values()].filter((command) => command.state === 'accepted' && command.commandId.startsWith(seat)))
      if (!before) return false
      await send(before.event as ClientEventInput | Correction, before)
      return true
    },
    async stop() {
      ending.abort()
      box.stop()
      await life
      link.cut()
    },
  }
}
