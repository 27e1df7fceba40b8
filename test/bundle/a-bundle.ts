import { bundleOf, digestOf } from '../../electron/export/bundle.ts'
import type { Bundle } from '../../electron/export/bundle-schema.ts'
import type { Naming } from '../../shared/transcript/transcript.ts'
import { aSession, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

/** A session with speeches, cards, a correction and, on wish, one entry whose words were erased. */
export async function aRecord(given: { erased?: boolean } = {}) {
  const app = aHostOn(await aDatabase())
  const session = aSession(app, { name: 'Lena Weber' })
  session.must({ type: 'pin', position: 'A08' })
  session.goTo('opening')
  session.say('We need a line of our own to Moscow.', ['own-channel'], { cards: ['A08'] })
  const second = session.say('Silence costs more. « Où ? » 🇪🇺', ['talk-to-both'])
  const card = session.lines().findLast(({ kind }) => kind === 'card')!.seq
  session.must(speech('', { move: 'concede', respondsTo: [card] }))
  app.host.correct({ commandId: 'strike-it', sessionId: session.id, event: { type: 'strike', target: second, reason: 'off-topic' } })
  session.goTo('debrief')
  session.must({ type: 'debrief.answer', question: 'describe', text: 'The moment when the card came.' })
  if (given.erased) erase(app, session.id, second)
  return { app, id: session.id, erased: second }
}

/** What is left of a speech when its words are erased. */
function erase({ db, record }: ReturnType<typeof aHostOn>, id: string, seq: number): void {
  const { text: _text, ...left } = JSON.parse(record.events(id)[seq - 1]!.payload!) as { text: string }
  const skeleton = JSON.stringify({ ...left, text: '', warrant: '', limits: '', quotes: [], erased: true })
  db.prepare('UPDATE events SET payload = NULL, salt = NULL, skeleton = ? WHERE session_id = ? AND seq = ?').run(skeleton, id, seq)
  db.prepare("UPDATE lines SET text = '', data = json_set(data, '$.text', '', '$.warrant', '', '$.limits', '', '$.quotes', json('[]'), '$.erased', json('true')) WHERE session_id = ? AND seq = ?").run(id, seq)
}

export async function aBundle(given: { erased?: boolean; naming?: Naming } = {}): Promise<Bundle> {
  const { app, id } = await aRecord(given)
  const bundle = bundleOf(app.record, id, { naming: given.naming ?? 'pseudonyms', app: '0.0.0', created: '2026-01-29T10:00:00.000Z' })
  if (!bundle.ok) throw new Error(bundle.detail)
  return bundle.value
}

/** The same as a careful forger would leave it: with every sum of the manifest made anew. */
export function resealed(bundle: Bundle): Bundle {
  const sums = (parts: readonly { seq: number }[]) => parts.map((part) => ({ seq: part.seq, sha256: digestOf(part) }))
  const { session, participants, events, lines } = bundle
  const manifest = { ...bundle.manifest, events: events.length, lines: lines.length, headHash: events.at(-1)!.hash, sha256: { session: digestOf(session), participants: digestOf(participants), events: sums(events), lines: sums(lines) } }
  return { ...bundle, manifest, seal: digestOf(manifest) }
}

