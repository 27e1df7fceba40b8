import { describe, expect, it } from 'vitest'
import type { App } from '../../electron/compose.ts'
import type { Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { Method } from '../../shared/protocol/messages.ts'
import { REASONS } from '../../shared/protocol/reasons.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { DEFAULT_OPTIONS, type TranscriptOptions } from '../../shared/transcript/options.ts'
import { unfoldMoments } from '../../shared/replay/moment.ts'
import { anApp } from '../support/builders.ts'
import { exported } from '../support/exported.ts'

/** One connection as its transport carries it; hellos are up to the tests. */
export interface Carrier {
  send(message: unknown): void
  onMessage(listener: (message: ServerMessage) => void): void
  close(): void
  /** What this transport wants in the hello besides the version. */
  token?: string
}

export interface Transport extends AsyncDisposable {
  connect(): Promise<Carrier>
}

type Update = Extract<ServerMessage, { t: 'update' }>
type News = Extract<ServerMessage, { t: 'progress' | 'reopened' | 'forgotten' }>
type Answer = Extract<ServerMessage, { t: 'result' | 'error' }>

/** A small client: calls by id, and the updates that were pushed, in order. */
function clientOf(carrier: Carrier) {
  const waiting = new Map<number, (answer: Answer) => void>()
  const updates: Update[] = []
  const news: News[] = []
  const greetings = Promise.withResolvers<ServerMessage>()
  let ids = 0
  carrier.onMessage((message) => {
    if (message.t === 'update') updates.push(message)
    else if (message.t === 'progress' || message.t === 'reopened' || message.t === 'forgotten') news.push(message)
    else if (message.t === 'welcome' || message.t === 'refused') greetings.resolve(message)
    else if (message.t === 'result' || message.t === 'error') waiting.get(message.id)?.(message)
  })
  const ask = (method: string, params: unknown) => new Promise<Answer>((resolve) => {
    waiting.set(++ids, resolve)
    carrier.send({ t: 'call', id: ids, method, params })
  })
  return {
    updates, news, ask,
    close: () => carrier.close(),
    hello(version = PROTOCOL_VERSION) {
      carrier.send({ t: 'hello', version, ...(carrier.token === undefined ? {} : { token: carrier.token }) })
      return greetings.promise
    },
    async call<M extends Method>(method: M, params: unknown): Promise<Results[M]> {
      const answer = await ask(method, params)
      if (answer.t === 'error') throw new Error(`${method}: ${answer.error.reason} ${answer.error.detail}`)
      return answer.value as Results[M]
    },
    async refusal(method: string, params: unknown) {
      const answer = await ask(method, params)
      if (answer.t !== 'error') throw new Error(`${method} was not refused`)
      return answer.error
    },
  }
}

const NEW = { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true, seed: '7' }
const DRAFT = { move: 'assert', text: 'We need <b>a line</b> of our own.', warrant: 'Because.', limits: '', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: ['A08'], respondsTo: [] }
const speech = (text: string) => ({ type: 'deliver', move: 'assert', text, claims: [{ claim: 'own-channel', relation: 'asserts' }] })

/** What every transport does, whatever carries it (ARCHITECTURE §5). */
export function describeTransport(transport: string, open: (app: App) => Promise<Transport>): void {
  let one: Promise<App> | undefined
  async function aTable() {
    const app = await (one ??= anApp())
    const opened = await open(app)
    const clients: ReturnType<typeof clientOf>[] = []
    const unknown = async () => {
      const client = clientOf(await opened.connect())
      clients.push(client)
      return client
    }
    const welcomed = async () => {
      const client = await unknown()
      await client.hello()
      return client
    }
    return {
      app, unknown, welcomed,
      async [Symbol.asyncDispose]() {
        for (const client of clients) client.close()
        await opened[Symbol.asyncDispose]()
      },
    }
  }
  /** A student at the opening, with a verb to send an event. */
  async function aStudent(table: Awaited<ReturnType<typeof aTable>>) {
    const client = await table.welcomed()
    const { sessionId } = await client.call('sessions.create', NEW)
    const send = (event: object, commandId = `command-${crypto.randomUUID()}`) => client.call('session.send', { commandId, sessionId, event })
    await send({ type: 'advance' })
    return { client, sessionId, send }
  }

  describe(`the contract over ${transport}`, () => {
    it('welcomes a page of the same version with the host\'s time', async () => {
      await using table = await aTable()
      expect(await (await table.unknown()).hello()).toEqual({ t: 'welcome', version: PROTOCOL_VERSION, as: 'owner', now: '2026-01-29T09:00:00.000Z' })
    })

    it('refuses a page of another version and says to reload it', async () => {
      await using table = await aTable()
      expect(await (await table.unknown()).hello(PROTOCOL_VERSION + 1)).toMatchObject({ t: 'refused', error: { reason: 'version-mismatch', detail: expect.stringMatching(/Nothing is lost.*reload/) } })
    })

    it('tells what the app and its pack are', async () => {
      await using table = await aTable()
      const info = await (await table.welcomed()).call('app.info', {})
      expect(info.pack.figures.map(({ seat }) => seat)).toEqual(['kallas', 'meloni', 'macron', 'bettel'])
      expect(info.pack.counts.positions).toBe(table.app.dossier.allPositions().length)
      expect(info.recipes[0]).toMatchObject({ id: 'solo-sparring', minutes: 15 })
      expect(info).toMatchObject({ version: expect.any(String), settings: {}, dataFolder: expect.any(String) })
    })

    it('tells while one writes what the dossier says of quotations and of the record of a seat', async () => {
      await using table = await aTable()
      const client = await table.welcomed()
      expect(await client.call('dossier.quotes', { text: 'Macron: “Russia is not making an even token effort”.' })).toMatchObject([{ verdict: 'wrong-speaker', position: 'K07', difference: { figure: 'Kaja Kallas' } }])
      expect(await client.call('dossier.departures', { seat: 'kallas', asOf: '2026-03-31', claims: [{ claim: 'pretend-talks', relation: 'denies' }] })).toMatchObject([{ kind: 'denied-core', rule: 'fidelity.denied-core' }])
    })

    it('pushes what happens in a session to everybody who watches it, line by line, in order', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      const other = await table.welcomed()
      for (const each of [client, other]) await each.call('session.watch', { sessionId, since: 0 })
      await send(speech('We need a line of our own.'))
      await other.call('app.info', {}) // what was pushed before has arrived
      expect(client.updates.map(({ view }) => view.seq)).toEqual(client.updates.map((_, index) => index + 3))
      expect(client.updates.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual(['speech', 'card', 'reason', 'card', 'reason', 'card', 'reason', 'question'])
      expect(other.updates).toEqual(client.updates)
      expect(client.updates.at(-1)).toMatchObject({ sessionId, now: expect.any(String), view: { stage: { kind: 'exchange' }, floor: 'macron' } })
    })

    it('gives only the lines after the one that a watcher knows', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      await send(speech('We need a line of our own.'))
      const all = (await client.call('session.watch', { sessionId, since: 0 })).lines
      const newer = await client.call('session.watch', { sessionId, since: all[3]!.seq })
      expect(newer.lines).toEqual(all.slice(4))
      expect(newer.view.seq).toBe(all.at(-1)!.seq)
    })

    it('gives every moment of a session as a watcher was told it', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      await client.call('session.watch', { sessionId, since: 0 })
      await send(speech('We need a line of our own.'))
      const { moments, lines } = await client.call('session.record', { sessionId })
      const views = new Map(unfoldMoments(moments).map(({ seq, view }) => [seq, view]))
      for (const { view } of client.updates) expect(view).toMatchObject(views.get(view.seq)!)
      expect(lines.map(({ kind }) => kind)).toEqual(client.updates.flatMap((update) => update.lines.map(({ kind }) => kind)))
      expect(await client.refusal('session.record', { sessionId: 'nowhere' })).toMatchObject({ reason: 'unknown-session' })
    })

    it('pushes each entry once, however often a session is watched', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      for (let time = 0; time < 3; time += 1) await client.call('session.watch', { sessionId, since: 0 })
      await send({ type: 'pause' })
      await client.call('app.info', {})
      expect(client.updates).toHaveLength(1)
    })

    it('pushes nothing more after unwatch', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      await client.call('session.watch', { sessionId, since: 0 })
      expect(await client.call('session.unwatch', { sessionId })).toBeNull()
      await send({ type: 'pause' })
      await client.call('app.info', {})
      expect(client.updates).toEqual([])
    })

    it('pushes nothing to a connection that has ended, and the others go on', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      const other = await table.welcomed()
      await other.call('session.watch', { sessionId, since: 0 })
      await client.call('session.watch', { sessionId, since: 0 })
      other.close()
      await send({ type: 'pause' })
      await client.call('app.info', {})
      expect(client.updates).toHaveLength(1)
    })

    it('refuses with a reason of the closed list and with what was kept', async () => {
      await using table = await aTable()
      const { client, sessionId } = await aStudent(table)
      const send = (event: object) => client.refusal('session.send', { commandId: crypto.randomUUID(), sessionId, event })
      const refusals = [await send(speech(' ')), await send(speech('x'.repeat(50_000))), await send({ type: 'pin', position: 'A08' }), await client.refusal('session.watch', { sessionId: 'nowhere', since: 0 })]
      expect(refusals.map(({ reason }) => reason)).toEqual(['empty-text', 'speech-too-long', 'not-now', 'unknown-session'])
      for (const { reason, detail } of refusals) {
        expect(REASONS).toContain(reason)
        expect(detail).toMatch(/[a-z].{20}/)
      }
    })

    it('names a method that it does not have', async () => {
      await using table = await aTable()
      const client = await table.welcomed()
      for (const method of ['sessions.burn', 'constructor', '__proto__', '']) expect((await client.refusal(method, {})).reason).toBe('unknown-method')
    })

    it('refuses parameters that do not fit, and events that a client may not send', async () => {
      await using table = await aTable()
      const { client, sessionId } = await aStudent(table)
      const before = table.app.record.events(sessionId).length
      const event = (given: object) => ({ commandId: crypto.randomUUID(), sessionId, event: given })
      const bad: [string, unknown][] = [
        ['sessions.create', { ...NEW, seat: 7 }], ['sessions.create', { ...NEW, auto: true }], ['session.watch', { sessionId }], ['session.watch', null], ['app.info', { more: 1 }],
        ['session.send', event({ type: 'time.up' })], ['session.send', event({ type: 'recovered', aliveAt: '2026-01-01T00:00:00Z' })],
        ['session.send', event({ type: 'play', position: 'K01', voice: 'quote', text: 'Invented.', claims: [], respondsTo: [], move: 'assert' })],
        ['session.send', event({ ...speech('As she said.'), quotes: [] })], ['session.send', { ...event({ type: 'pause' }), by: { kind: 'app' } }], ['session.send', event({ ...speech('x'), seat: 'kallas' })],
      ]
      for (const [method, params] of bad) expect([params, (await client.refusal(method, params)).reason]).toEqual([params, 'bad-message'])
      expect(table.app.record.events(sessionId).length).toBe(before)
    })

    it('keeps a half-written speech as it is typed, for whoever comes back', async () => {
      await using table = await aTable()
      const { client, sessionId } = await aStudent(table)
      expect(await client.call('draft.load', { sessionId })).toBeNull()
      expect(await client.call('draft.save', { sessionId, draft: DRAFT })).toEqual({ savedAt: expect.stringMatching(/^2026-01-29T09/) })
      client.close()
      const again = await table.welcomed()
      expect(await again.call('draft.load', { sessionId })).toEqual(DRAFT)
      await again.call('draft.save', { sessionId, draft: null })
      expect(await again.call('draft.load', { sessionId })).toBeNull()
      expect((await again.refusal('draft.save', { sessionId: 'nowhere', draft: DRAFT })).reason).toBe('unknown-session')
    })

    it('drops the draft with the speech that it became, and keeps it when the floor is yielded', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      await client.call('draft.save', { sessionId, draft: DRAFT })
      await send({ ...speech(''), move: 'yield', claims: [] })
      expect(await client.call('draft.load', { sessionId })).toEqual(DRAFT)
      await send(speech('We need a line of our own.'))
      expect(await client.call('draft.load', { sessionId })).toBeNull()
    })

    it('gives a command that is sent again over a new connection its first outcome, once in the record', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      const first = await send(speech('We need a line of our own.'), 'sent-twice')
      client.close()
      const again = await table.welcomed()
      expect(await again.call('session.send', { commandId: 'sent-twice', sessionId, event: speech('We need a line of our own.') })).toEqual(first)
      const { lines } = await again.call('session.watch', { sessionId, since: 0 })
      expect(lines.filter(({ voice }) => voice === 'student')).toHaveLength(1)
    })

    it('shows how a transcript will look, and exports it in each format, with the words as text and names only where wanted', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      await client.call('session.rename', { sessionId, name: 'Zoë Weiß' })
      await send(speech('We need <b>a line</b> of our own.'))
      const options: TranscriptOptions = { ...DEFAULT_OPTIONS, naming: 'names' }
      const about = await client.call('transcript.about', { sessionId })
      expect(about).toMatchObject({ closed: false, people: [{ name: 'Zoë Weiß', named: true }] })
      expect(about.seats.map(({ seat }) => seat)).toContain('macron')
      for (const { seat } of about.seats) expect((await client.call('transcript.preview', { sessionId, options: { ...options, share: { of: 'seat', seat } } })).html).toContain('<html')
      expect((await client.refusal('transcript.about', { sessionId: 'nowhere' })).reason).toBe('unknown-session')
      const { html } = await client.call('transcript.preview', { sessionId, options })
      expect(html).toContain('Zoë Weiß')
      expect(html).not.toContain('<b>a line')
      expect((await client.call('transcript.preview', { sessionId, options: DEFAULT_OPTIONS })).html).not.toContain('Zoë')
      const [md, json] = [await exported(client, { sessions: [sessionId], formats: ['md'], options }), await exported(client, { sessions: [sessionId], formats: ['json'], options: DEFAULT_OPTIONS })]
      expect((await client.refusal('export.progress', { job: md.job })).reason).toBe('unknown-job')
      expect([md, json].map(({ mime, name }) => [mime, name])).toEqual([['text/markdown', '2026-01-29 Solo sparring Macron (Zoë Weiß).md'], ['application/json', '2026-01-29 Solo sparring Macron.json']])
      expect(JSON.parse(json.text)).toMatchObject({ session: sessionId, seed: '7', recordHash: table.app.record.head(sessionId)!.hash })
      expect(md.text).toContain('Zoë Weiß')
      expect(json.text).not.toContain('Zoë')
      expect((await client.refusal('export.start', { sessions: ['nowhere'], formats: ['md'], options })).reason).toBe('unknown-session')
      expect((await client.refusal('export.start', { sessions: [sessionId], formats: ['exe'], options })).reason).toBe('bad-message')
      expect((await client.refusal('transcript.preview', { sessionId: 'nowhere', options })).reason).toBe('unknown-session')
    })

    it('carries every language unharmed', async () => {
      await using table = await aTable()
      const { client, sessionId, send } = await aStudent(table)
      const text = 'Põhjamaad, «Élysée», 欧盟, Київ 🇪🇺 \u202E "quoted" \\ \n second line'
      await send(speech(text))
      const { lines } = await client.call('session.watch', { sessionId, since: 0 })
      expect(lines.find(({ voice }) => voice === 'student')?.text).toBe(text)
    })
  })
}
