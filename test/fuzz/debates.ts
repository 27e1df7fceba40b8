import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { TEXTS } from './hostile.ts'
import type { World } from './markers.ts'
import { CARDS, CLAIMS, DAYS, FIGURES, isKnownOn, isShown } from './pack-facts.ts'
import type { Answer } from './page.ts'

const { version } = JSON.parse(readFileSync(join(contentDir(), 'eu-russia-2026', 'pack.json'), 'utf8')) as { version: string }
const SEATS = [...FIGURES.keys()]
const claims = [...CLAIMS]
const everyCard = [...CARDS.values()]
const usable = everyCard.filter((card) => isShown(card) && isKnownOn(card, DAYS[1] ?? ''))

/** What a command was used for, to hold the record to. */
export interface Use { method: string; event: Record<string, unknown> }

/** What pages have heard of debates: which there are, where each stands, what was said, which commands were given. `others`: sessions of somebody else. */
export function debates(others: readonly string[]) {
  const known: string[] = []
  const views = new Map<string, DebateView>()
  const lines = new Map<string, Map<number, Line>>()
  const forgotten = new Set<string>()
  const refusedReads: string[] = []
  const commands = new Map<string, Map<string, Use[]>>()

  const of = (session: string) => [...(lines.get(session)?.values() ?? [])]
  const look = (session: string, view: DebateView, news: readonly Line[]) => {
    if ((views.get(session)?.seq ?? 0) <= view.seq) views.set(session, view)
    const all = lines.get(session) ?? new Map<number, Line>()
    for (const line of news) all.set(line.seq, line)
    lines.set(session, all)
  }

  const world: World = {
    session: (n) => [known[0], known[1], known[2 % Math.max(1, known.length)], others[0], others.at(-1), 'nowhere', '', '../../x', 'x'.repeat(40), known.at(-1)][n] ?? known[0] ?? 'nowhere',
    seq(session, n) {
      const view = views.get(session)
      if (n < 6) return view?.undo?.target ?? 1
      if (n < 22) return of(session).at(n - 22)?.seq ?? n
      return (n - 21) ** 3
    },
    likely: (session, n) => likelyEvent(views.get(session), of(session), n),
    likelyCorrection(session, n) {
      const view = views.get(session)
      const said = of(session).filter(({ voice }) => voice === 'student')
      const target = said[n % Math.max(1, said.length)]?.seq ?? 1
      return [{ type: 'strike', target, reason: 'mistake' }, { type: 'unstrike', target }, { type: 'time.give', seconds: 5 + (n % 596) }, { type: 'renamed', seat: view?.you?.seat ?? 'macron' }][n % 4]
    },
    assignment(n) {
      const text = JSON.stringify({ format: 'tour-de-table/assignment', formatVersion: n % 11 === 3 ? 2 : 1, pack: { id: 'eu-russia-2026', version }, title: 'Week 12', note: '', recipe: 'solo-sparring', seat: SEATS[n % 4], asOf: DAYS[n % 2], seed: String(n), level: 'standard', rounds: 1 + (n % 3), timed: n % 3 === 0 })
      return n % 5 === 4 ? text.slice(0, n) : n % 7 === 6 ? text.replace('"macron"', '{"__proto__":1}') : text
    },
  }

  return {
    world, known, commands,
    /** Of which somebody wanted something taken out. */
    forgotten,
    /** Sessions that are there and were refused to be read. */
    refusedReads,
    lines: of, view: (session: string) => views.get(session),
    begun: (session: string) => void known.push(session),
    /** Takes in an answer, or what was pushed. */
    heard(answer: Answer, message: unknown) {
      const { method, params } = (message ?? {}) as { method?: string; params?: { sessionId?: string } }
      if (answer.t === 'update') look(answer.sessionId ?? '', answer.view as DebateView, answer.lines as Line[])
      if (answer.t === 'error' && READS.has(method ?? '') && known.includes(params?.sessionId ?? '') && !forgotten.has(params?.sessionId ?? '') && answer.error?.reason !== 'bad-message') refusedReads.push(`${method}: ${answer.error?.reason} ${answer.error?.detail}`)
      if (answer.t !== 'result') return
      if (method === 'sessions.create' || method === 'assignment.begin') known.push((answer.value as { sessionId: string }).sessionId)
      if (method === 'session.unwatch') lines.delete(params?.sessionId ?? '') // what is corrected from now on may not be told
      if (method === 'session.watch') look(params?.sessionId ?? '', (answer.value as { view: DebateView }).view, (answer.value as { lines: Line[] }).lines)
    },
    /** Notes what a command is used for, whatever becomes of it. */
    commanded(message: unknown) {
      const { t, method, params } = (message ?? {}) as { t?: unknown; method?: string; params?: { commandId?: unknown; sessionId?: unknown; event?: unknown } }
      if (method === 'session.erase' || method === 'session.delete') forgotten.add(typeof params?.sessionId === 'string' ? params.sessionId : '')
      if (t !== 'call' || (method !== 'session.send' && method !== 'session.correct') || typeof params?.commandId !== 'string' || typeof params.sessionId !== 'string') return
      const used = commands.get(params.sessionId) ?? new Map<string, Use[]>()
      commands.set(params.sessionId, used)
      used.set(params.commandId, [...(used.get(params.commandId) ?? []), { method, event: params.event as Record<string, unknown> }])
    },
  }
}
export type Debates = ReturnType<typeof debates>

const READS = new Set(['session.record', 'session.feedback', 'transcript.preview'])

/** Mostly what may be done now; each fourth time anything that may ever be done, and now and then with a card, a line or words that are not right. */
function likelyEvent(view: DebateView | undefined, lines: readonly Line[], n: number): unknown {
  if (!view || (n % 9 === 0 && view.undo)) return { type: 'undo', target: view?.undo?.target ?? 1 }
  const moves: readonly string[] = n % 4 === 0 || view.moves.length === 0 ? EVER : view.moves
  const move = moves[(n >> 2) % moves.length] ?? 'advance'
  const lead = view.you?.seat ?? ''
  const cards = n % 5 === 0 ? everyCard : usable
  if (move === 'pin' || move === 'unpin') return { type: move, position: move === 'unpin' ? (view.pinned[0] ?? 'A01') : (n % 3 === 0 ? cards : own(lead))[n % own(lead).length]?.id }
  if (move === 'stop') return n % 40 === 0 ? { type: 'stop' } : { type: 'pause' }
  if (move === 'debrief.answer') return { type: move, question: 'describe', text: wordsOf(n) }
  if (move === 'debrief.pass') return { type: move, question: ['analyse', 'transfer', 'apply'][n % 3] }
  if (!move.startsWith('deliver:')) return { type: move }
  return delivery(move.slice('deliver:'.length), lines, lead, n, cards)
}

const EVER = ['advance', 'pin', 'unpin', 'pause', 'resume', 'stop', 'debrief.answer', 'debrief.pass', ...['assert', 'support', 'rebut', 'question', 'answer', 'concede', 'withdraw', 'yield'].flatMap((move) => [`deliver:${move}`, `deliver:${move}`])]

function delivery(move: string, lines: readonly Line[], lead: string, n: number, cards: readonly { id: string }[]): unknown {
  if (move === 'yield') return { type: 'deliver', move, text: n % 10 === 0 ? 'but' : '' }
  const mine = (move === 'withdraw') !== (n % 11 === 0)
  const targets = lines.filter((line) => (line.void === undefined || n % 13 === 0) && ['speech', 'card', 'question'].includes(line.kind) && (line.seat === lead) === mine)
  const target = targets.at(-1 - (n % 4))?.seq
  const claim = n % 3 === 0 ? [] : [{ claim: claims[n % claims.length], relation: n % 5 === 0 ? 'denies' : 'asserts' }]
  const card = n % 4 < 2 ? [cards[n % cards.length]?.id] : []
  const respondsTo = move === 'assert' || target === undefined ? [] : [target]
  const times = <T>(list: readonly T[]): T[] => (n % 7 === 0 ? [...list, ...list] : [...list])
  return { type: 'deliver', move, text: (move === 'concede' || move === 'withdraw') && n % 2 === 0 ? '' : wordsOf(n), claims: times(claim), cards: times(card), respondsTo: times(respondsTo), ...(n % 6 === 0 && { warrant: wordsOf(n + 1) }) }
}

/** Words of a student; each eighth time such as break programs. */
const wordsOf = (n: number): string => (n % 8 === 0 ? (TEXTS[(n >> 3) % TEXTS.length] ?? '') : `Speech ${n}: without a line of its own Europe hears it on the news.`)

const own = (seat: string) => usable.filter(({ figure }) => figure === FIGURES.get(seat))
