import { refuse } from '../../shared/lib/result.ts'
import { methodSchemas, type Method } from '../../shared/protocol/messages.ts'
import type { Handlers } from './connection.ts'

/** What changes nothing. A new method writes until it is named here. */
const READS = [
  'app.info', 'sessions.list', 'session.record', 'session.export', 'forgetting.left', 'session.feedback', 'transcript.about', 'transcript.preview', 'export.start', 'export.progress', 'export.read', 'export.cancel', 'assignment.make', 'assignment.read',
  'dossier.search', 'dossier.position', 'dossier.claims', 'dossier.brief', 'dossier.reading', 'dossier.quotes', 'dossier.departures', 'dossier.epilogue', 'citation.of',
  'dossier.sources', 'dossier.answers', 'dossier.uses',
] as const satisfies readonly Method[]
type Reads = (typeof READS)[number]

const REFUSED = refuse('read-only' as const, 'This window only looks at the debates, so nothing was changed. Archive, replay and export work here; to go on with a debate, use the app that has the database open, or start this one without `--read-only`.')

/** The side of the app that only reads: whatever would write is refused as `read-only`. */
export function onlyReading(handlers: Pick<Handlers, Reads>): Handlers {
  const of = (method: string) => (isRead(method) ? handlers[method] : () => REFUSED)
  return Object.fromEntries(Object.keys(methodSchemas).map((method) => [method, of(method)])) as unknown as Handlers
}

const isRead = (method: string): method is Reads => (READS as readonly string[]).includes(method)
