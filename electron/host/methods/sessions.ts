import { touched } from '../../../shared/debate/corrections.ts'
import { ok, refuse } from '../../../shared/lib/result.ts'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Desk } from '../../store/desk.ts'
import type { RecordReader, SessionRow } from '../../store/record-reader.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { Handlers, Peer } from '../connection.ts'
import type { Host } from '../host-api.ts'
import { FACILITATOR_ID } from '../new-class.ts'
import { openEvent } from '../session-feedback.ts'
import type { Bouts } from '../study/bouts.ts'

type Parsed<M extends keyof Handlers> = Required<Params<M>>

interface Parts {
  host: Host
  reader: RecordReader
  desk: Desk
  dossier: Dossier
  bouts: Pick<Bouts, 'link'>
}

/** Everything a client does to sessions. */
export function sessionMethods({ host, reader, desk, dossier, bouts }: Parts) {
  const studentOf = (sessionId: string) => reader.participants(sessionId)[0]
  /** A class has its own calls (`room.*`): whoever means it here is told, and nothing of it is shown or changed. */
  const solo = <P extends { sessionId: string }, R>(handle: (params: P, peer: Peer) => R) => (params: P, peer: Peer) =>
    isClass(reader, params.sessionId) ? refuse('not-now', `Session ${params.sessionId} is a class, which is led from its console. Nothing was changed; open it there.`) : handle(params, peer)
  const unknown = (sessionId: string) => refuse('unknown-session' as const, `There is no session ${sessionId} in this database.`)
  return {
    'sessions.list': () => ok(sessionSummaries(reader, dossier)),
    'sessions.create': (options: Parsed<'sessions.create'>) => {
      const made = host.createSession(options)
      if (made.ok) bouts.link(made.value.sessionId)
      return made
    },
    'session.watch': solo(({ sessionId, since }: Parsed<'session.watch'>, peer: Peer) => {
      peer.watching.get(sessionId)?.()
      const watched = host.watch(sessionId, ({ view, lines }) => peer.send({ t: 'update', sessionId, view, lines, now: host.now() }))
      if (!watched.ok) return watched
      peer.watching.set(sessionId, watched.value)
      const seen = host.view(sessionId)
      return seen.ok ? ok({ view: seen.value.view, lines: since === 0 ? seen.value.lines : [...touched(seen.value.lines.filter(({ seq }) => seq <= since)), ...seen.value.lines.filter(({ seq }) => seq > since)], now: host.now() }) : seen
    }),
    'session.unwatch': ({ sessionId }: Parsed<'session.unwatch'>, peer: Peer) => {
      peer.watching.get(sessionId)?.()
      peer.watching.delete(sessionId)
      return ok(null)
    },
    'session.correct': solo((command: Parameters<Host['correct']>[0]) => host.correct(command)),
    'session.send': solo((command: Parameters<Host['send']>[0]) => {
      const sent = host.send(command)
      if (sent.ok) bouts.link(command.sessionId)
      return sent
    }),
    'session.rename': solo(({ sessionId, name }: Parsed<'session.rename'>) => host.rename(sessionId, name.trim())),
    'draft.load': solo(({ sessionId }: Parsed<'draft.load'>) => {
      const student = studentOf(sessionId)
      return student ? ok(desk.draft(sessionId, student.id)) : unknown(sessionId)
    }),
    'draft.save': solo(({ sessionId, draft }: Parsed<'draft.save'>) => {
      const student = studentOf(sessionId)
      if (!student) return unknown(sessionId)
      const savedAt = host.now()
      desk.saveDraft(sessionId, student.id, draft, savedAt)
      return ok({ savedAt })
    }),
  }
}

const isClass = (reader: RecordReader, sessionId: string) => reader.participants(sessionId).some(({ id }) => id === FACILITATOR_ID)

/** Every session as the archive and the command line list it, last used first. */
export function sessionSummaries(reader: RecordReader, dossier: Dossier): SessionSummary[] {
  const figures = new Map(dossier.seats().map(({ seat, figure }) => [seat, figure]))
  return reader.sessions().map((row) => summaryOf(row, reader, figures))
}

/** What its recipe was called when it was opened: a teacher may have changed or removed the recipe since. */
function titleOf(reader: RecordReader, { id, recipe_id: recipe }: SessionRow): string {
  try {
    const open = openEvent(reader, id)
    return open.ok ? open.value.recipe.title : recipe
  } catch {
    return recipe // a spoilt entry: the list still shows the others
  }
}

function summaryOf(row: SessionRow, reader: RecordReader, figures: ReadonlyMap<string, string>): SessionSummary {
  const student = row.people === null ? reader.participants(row.id)[0] : undefined
  return {
    id: row.id, recipe: row.recipe_id, seat: row.lead, figure: figures.get(row.lead) ?? row.lead, name: student ? student.name || student.pseudonym : '',
    createdAt: row.created_at, lastAt: row.last_at, asOf: row.as_of, timed: row.timed === 1,
    status: row.status, stage: row.stage, round: row.round, rounds: row.rounds, events: row.events,
    ...(row.people === null ? {} : { room: true as const, title: titleOf(reader, row), people: row.people }),
  }
}
