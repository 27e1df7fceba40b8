import type { App } from '../../electron/compose.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import type { Recipe } from '../../shared/recipes/schema.ts'

const SUBSCRIBERS = 4
const SEAT = 'macron'

/** Long enough for a thousand moves; otherwise an ordinary exchange. */
const LONG: Recipe = {
  id: 'bench', title: 'Benchmark', basis: 'Only for the benchmark.',
  stages: [{ kind: 'exchange', minutes: 0, rounds: 1000 }, { kind: 'exchange', minutes: 0, rounds: 100 }],
}

/** A session with four subscribers, driven through the same door as every transport. */
export interface Debater {
  session: string
  /** Delivers a speech; milliseconds until the last subscriber has it, as text ready for the wire, and its seq. */
  deliver(): { ms: number; seq: number }
  close(): void
}

export function debater(app: App, seed: string): Debater {
  const [asOf] = app.dossier.packSummary().asOfOptions
  const created = app.host.createSession({ recipe: LONG, seat: SEAT, asOf: asOf?.date ?? '', timed: false, name: '', seed })
  if (!created.ok) throw new Error(created.detail)
  const session = created.value.sessionId
  const claims = app.dossier.claims().map(({ id: claim }) => claim)
  let told: { seq: number; at: number }[] = []
  let answer: ServerMessage | null = null
  let id = 0

  const connections = Array.from({ length: SUBSCRIBERS }, () =>
    app.connect({ kind: 'owner' }, (message) => {
      JSON.stringify(message) // what a socket does with it
      if (message.t === 'update') told.push({ seq: message.view.seq, at: performance.now() })
      else answer = message
    }),
  )
  for (const connection of connections) connection.receive({ t: 'call', id: ++id, method: 'session.watch', params: { sessionId: session, since: 0 } })

  return {
    session,
    deliver() {
      id += 1
      const claim = claims[id % claims.length]
      const text = JSON.stringify({
        t: 'call', id, method: 'session.send',
        params: {
          commandId: `bench-${id}`.padEnd(12, '-'), sessionId: session,
          event: { type: 'deliver', move: 'assert', text: `In my ${id}th speech I hold that this must be settled among the Twenty-Seven before anybody travels.`, claims: [{ claim, relation: 'asserts' }], cards: [], respondsTo: [], warrant: 'Because it binds all of them.', limits: '' },
        },
      })
      told = []
      const started = performance.now()
      connections[0]?.receive(JSON.parse(text)) // commits and tells before it returns; then the record's seats play
      const [own] = told
      const last = told.filter(({ seq }) => seq === own?.seq)
      if (!own || last.length !== SUBSCRIBERS) throw new Error(`The move was not accepted: ${JSON.stringify(answer)}`)
      return { ms: Math.max(...last.map(({ at }) => at)) - started, seq: own.seq }
    },
    close: () => connections.forEach((connection) => connection.close()),
  }
}
