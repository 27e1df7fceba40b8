import { once } from 'node:events'
import * as fc from 'fast-check'
import type { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { anApp } from '../support/builders.ts'
import { aServer, connectTo, TOKEN, welcomed, type Address } from '../support/open-server.ts'
import { debates } from './debates.ts'
import { overheard } from './faults.ts'
import { foulFrame, notTheOwner, type FoulFrame, type Stranger } from './frames.ts'
import { hostileText } from './hostile.ts'
import { filled } from './markers.ts'
import { anyMessage } from './messages.ts'
import { DAYS } from './pack-facts.ts'
import { aPage } from './page.ts'
import { checkRecord } from './records.ts'
import { tallyOf, type Counting, type Tally } from './tally.ts'

const BATCH = 250
const PATIENCE_MS = 15_000
/** The rate of a page is tested in test/security; here it would only make the run long. */
const UNHURRIED = { burst: 1e9, perSecond: 1e9, helloMs: 2_000 }

/** What is written that is no `JSON.stringify` of anything: numbers that are none, keys twice, half a text, a nest as deep as fits. */
const texts = fc.oneof(hostileText, fc.constantFrom(
  '{"t":"call","id":1e309,"method":"app.info","params":{}}', '{"t":"call","id":-0,"method":"app.info","params":{}}', '{"t":"call","id":9,"id":"9","method":"app.info","params":{}}', '{"t":"call","id":1', '{"__proto__":{"t":"call"},"id":2}',
  '{"t":"call","id":7,"method":"session.watch","params":{"sessionId":"a","since":1e400}}', `${'['.repeat(60_000)}${']'.repeat(60_000)}`, `{"t":"call","id":3,"method":"dossier.quotes","params":{"text":"${'“a” '.repeat(15_000)}"}}`, '[]', 'null', '"', '﻿{}', 'NaN',
))
const said = fc.oneof({ weight: 8, arbitrary: anyMessage.map((message) => ({ message })) }, { weight: 1, arbitrary: texts.map((text) => ({ text })) })
const sent = fc.tuple(said, fc.nat(9)).map(([what, cuts]) => ({ ...what, cuts }))

/** The WebSocket of the browser mode, over real sockets: all that goes through the contract's door as JSON, whole or in pieces, frames that are none, and strangers. */
export async function socketDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('socket')
  const app = await anApp()
  const others: string[] = []
  await using server = await aServer({ connect: (send) => app.connect({ kind: 'owner' }, send), limits: UNHURRIED })
  for (let batch = 0; counting.tally.messages < messages; batch += 1) {
    const found = (oracle: string, what: string, input: unknown = { batch }) => counting.found(seed, oracle, what, () => input)
    const drawn = { seed: seed * 100_003 + batch, numRuns: Math.min(BATCH, messages - counting.tally.messages) }
    const heard = await overheard(async () => {
      const room = debates(others)
      await converse(server, app, room, fc.sample(sent, drawn), counting, found)
      for (const session of room.known) checkRecord(app, session, room, found)
      others.splice(0, others.length, ...room.known.slice(0, 4))
      const few = { ...drawn, numRuns: Math.min(6, drawn.numRuns) }
      await Promise.all([...fc.sample(foulFrame, few).map((frame) => tryFrame(server, frame, counting, found)), ...fc.sample(notTheOwner, few).map((stranger) => tryStranger(server, stranger, counting, found))])
      const fair = await welcomed(server)
      fair.send({ t: 'call', id: 1, method: 'app.info', params: {} })
      const answer = await fair.next()
      if (answer.t !== 'result') found('others go on being answered', JSON.stringify(answer).slice(0, 200))
      fair.socket.close()
    })
    for (const what of heard) found('nothing goes wrong unsaid', what)
    if (batch % 10 === 0) counting.measure()
  }
  counting.measure()
  app.close()
  return counting.ended()
}

type Found = (oracle: string, what: string, input?: unknown) => void
type Sent = { message?: unknown; text?: string; cuts: number }

/** One page that says all this on one connection. */
async function converse(server: Address, app: Awaited<ReturnType<typeof anApp>>, room: ReturnType<typeof debates>, all: readonly Sent[], counting: Counting, found: Found): Promise<void> {
  for (const seat of ['macron', 'kallas']) {
    const made = app.host.createSession({ recipe: 'solo-sparring', seat, asOf: DAYS[0] ?? '', timed: seat === 'macron', name: '', rounds: 1 })
    if (made.ok) room.begun(made.value.sessionId)
  }
  const { socket } = await welcomed(server)
  let next: { text?: string | undefined; cuts: number } = { cuts: 0 }
  const page = aPage((hear) => {
    socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString('utf8'))))
    return { say: (message) => inPieces(socket, next.text ?? JSON.stringify(message), next.cuts), close: () => socket.close() }
  }, counting, { fault: found, heard: room.heard })
  socket.once('close', (code) => { if (!page.settled()) found('a connection is not lost', `closed with ${code}`) })
  for (const session of room.known) page.say({ t: 'call', id: 0, method: 'session.watch', params: { sessionId: session, since: 0 } })
  for (const [at, one] of all.entries()) {
    const message = one.text === undefined ? asJson(filled(one.message, room.world)) : parsed(one.text)
    if (one.text === undefined && message === undefined) continue // nothing that could be written down
    next = { text: one.text, cuts: one.cuts }
    room.commanded(message)
    page.say(message)
    if (at % 25 === 0 && !(await settled(page))) return found('every message is answered in time', `not within ${PATIENCE_MS} ms`, one)
  }
  if (!(await settled(page))) found('every message is answered in time', `not within ${PATIENCE_MS} ms`)
  page.balance()
  page.close()
}

export async function settled(page: ReturnType<typeof aPage>): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS
  while (!page.settled() && performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
  return page.settled()
}

function inPieces(socket: WebSocket, text: string, cuts: number): void {
  if (socket.readyState !== socket.OPEN) return
  if (cuts < 7) return socket.send(text)
  const size = Math.max(1, Math.ceil(text.length / 3)) // lone surrogates at a cut become U+FFFD, as a browser makes them
  socket.send(text.slice(0, size), { fin: false })
  socket.send(text.slice(size), { fin: true })
}

function asJson(message: unknown): unknown {
  try {
    return parsed(JSON.stringify(message) ?? '')
  } catch {
    return undefined // a cycle or a bigint
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A frame that is none of ours ends its own connection, after a word where one can be said. */
export async function tryFrame(server: Address, frame: FoulFrame, counting: Counting, found: Found, token?: string): Promise<void> {
  counting.sent()
  const { socket, closed } = await welcomed(server, token)
  if ('raw' in frame) (Reflect.get(socket, '_socket') as { write(bytes: Uint8Array): void }).write(Uint8Array.from(frame.raw))
  else socket.send(frame.binary ? Buffer.alloc(frame.size, 7) : 'x'.repeat(frame.size), { binary: frame.binary })
  const ended = await within(closed)
  if (ended === null) found('a broken frame ends its connection', 'it stayed open', frame)
  else counting.refused(`closed ${ended.code}`)
  socket.terminate()
}

/** Without the token, the right first word and our own origin nobody hears anything but a refusal. */
async function tryStranger(server: Address, stranger: Stranger, counting: Counting, found: Found): Promise<void> {
  counting.sent()
  const { socket, closed } = connectTo(server, { Origin: (stranger.origin ?? server.origin).replace('PORT', String(server.port)), ...(stranger.host !== undefined && { Host: stranger.host.replace('PORT', String(server.port)) }) })
  const heard: string[] = []
  socket.on('message', (data: Buffer) => void heard.push(data.toString('utf8')))
  await Promise.race([once(socket, 'open').catch(() => null), closed])
  if (socket.readyState === socket.OPEN && stranger.says !== null) socket.send(stranger.says.replace('VERSION', String(PROTOCOL_VERSION)))
  const ended = await within(closed)
  if (ended === null) found('strangers are sent away', 'it stayed open', stranger)
  const told = heard.map((text) => JSON.parse(text) as { t: string; error?: { reason: string; detail: string } })
  if (told.length > 1 || told.some(({ t, error }) => t !== 'refused' || !error?.detail || !['unauthorised', 'version-mismatch', 'bad-message'].includes(error.reason)) || heard.join('').includes(TOKEN)) found('strangers learn nothing', heard.join(' ').slice(0, 300), stranger)
  counting.refused(told[0]?.error?.reason ?? 'no upgrade')
  socket.terminate()
}

const within = <T>(what: Promise<T>): Promise<T | null> => Promise.race([what, new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE_MS).unref())])
