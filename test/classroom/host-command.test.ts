import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { hostLineSchema } from '../../electron/cli/shapes.ts'
import type { Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { COMMAND } from '../support/server.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'tour-de-table-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('leads a class that outlives a kill: the same token leads to the same seat, and the clock waits', async () => {
  const db = join(folder, 'class.sqlite')
  const first = await host(['--recipe', 'sac-45', '--port', '0', '--db', db])
  const teacher = await page(new URL(first.line.teacherUrl).origin, new URL(first.line.teacherUrl).searchParams.get('t')!)
  const visitor = await page(first.line.url)
  expect(visitor.welcome).toMatchObject({ as: 'visitor', sessionId: first.line.session })
  const joined = await visitor.call('room.join', { code: first.line.code, pseudonym: 'Kim', seat: 'macron' })
  const kim = await page(first.line.url, joined.token)
  await kim.call('room.watch', { sessionId: first.line.session, since: 0 })
  await teacher.call('room.watch', { sessionId: first.line.session, since: 0 })
  await teacher.call('room.send', { sessionId: first.line.session, commandId: 'command-goto', event: { type: 'room.goto', index: 1 } })
  await kim.call('room.send', { sessionId: first.line.session, commandId: 'command-hand', event: { type: 'room.hand', kind: 'question' } }).catch(() => null)
  await expect(kim.call('room.send', { sessionId: first.line.session, commandId: 'command-forged', event: { type: 'pause' } })).rejects.toThrow('forbidden')
  const before = await kim.call('room.watch', { sessionId: first.line.session, since: 0 })
  expect(before.room).toMatchObject({ clock: { status: 'running' }, counts: { online: 1 } })
  await first.end('SIGKILL')

  const again = await host(['--session', first.line.session, '--port', String(first.line.port), '--db', db])
  expect(again.line).toMatchObject({ session: first.line.session, port: first.line.port })
  const back = await page(again.line.url, joined.token)
  const after = await back.call('room.watch', { sessionId: first.line.session, since: 0 })
  expect(after.you).toMatchObject({ participant: joined.participant, label: 'Kim', seat: 'macron', pen: true })
  expect(after.room!.clock.status).toBe('paused')
  expect(after.lines.slice(0, before.lines.length)).toEqual(before.lines)
  expect(await again.end('SIGTERM')).toBe(0)
})

it('ends with 2 where the recipe, the session or the address is not there', async () => {
  const db = join(folder, 'none.sqlite')
  for (const args of [['--recipe', 'none'], ['--session', 'none'], ['--recipe', 'sac-45', '--address', '203.0.113.9']]) {
    const child = spawn(process.execPath, [COMMAND, 'host', '--address', '127.0.0.1', '--db', db, ...args], { stdio: 'ignore' })
    expect(await once(child, 'close')).toEqual([2, null])
  }
})

async function host(args: string[]) {
  const child = spawn(process.execPath, [COMMAND, 'host', '--address', '127.0.0.1', '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const gone = once(child, 'close')
  const text = await Promise.race([new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)), gone.then(() => Promise.reject(new Error(said)))])
  return {
    line: hostLineSchema.parse(JSON.parse(text)),
    async end(signal: NodeJS.Signals) {
      child.kill(signal)
      await gone
      return child.exitCode
    },
  }
}

async function page(origin: string, token?: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, { headers: { Origin: origin } })
  const answers = new Map<number, (message: ServerMessage) => void>()
  const { promise: welcome, resolve: welcomed, reject } = Promise.withResolvers<ServerMessage>()
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as ServerMessage
    if (message.t === 'welcome') welcomed(message)
    if (message.t === 'refused') reject(new Error(`${message.error.reason} ${message.error.detail}`))
    if (message.t === 'result' || message.t === 'error') answers.get(message.id)?.(message)
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, ...(token !== undefined && { token }) }))
  let last = 0
  return {
    welcome: await welcome,
    async call<M extends Method>(method: M, params: Params<M>): Promise<Results[M]> {
      const id = ++last
      const { promise, resolve } = Promise.withResolvers<ServerMessage>()
      answers.set(id, resolve)
      socket.send(JSON.stringify({ t: 'call', id, method, params }))
      const answer = await promise
      if (answer.t === 'error') throw new Error(`${method}: ${answer.error.reason} ${answer.error.detail}`)
      return (answer as { value: unknown }).value as Results[M]
    },
  }
}
