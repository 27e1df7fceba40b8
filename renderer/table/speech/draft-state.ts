import type { ClaimUse, ClientEventInput, Move } from '../../../shared/debate/events.ts'
import type { Draft } from '../../../shared/protocol/messages.ts'
import type { ViewMove } from '../../../shared/debate/view-types.ts'

/** The tabs of the composer. "answer" is sent as `answer` to questions and as `rebut` to arguments. */
const TABS = ['assert', 'answer', 'question', 'support', 'concede', 'withdraw', 'yield'] as const
export type Tab = (typeof TABS)[number]

/** Which moves stand behind each tab. */
const MOVES_OF_TAB: Readonly<Record<Tab, readonly Move[]>> = {
  assert: ['assert'], answer: ['answer', 'rebut'], question: ['question'], support: ['support'], concede: ['concede'], withdraw: ['withdraw'], yield: ['yield'],
}

/** Tabs whose move needs a line to go to. */
export const NEEDS_TARGET: ReadonlySet<Tab> = new Set<Tab>(['answer', 'question', 'support', 'concede', 'withdraw'])

/** Tabs whose move makes a point: without a claim or a card no seat can answer it, so the composer asks once before it delivers. */
export const ARGUES: ReadonlySet<Tab> = new Set<Tab>(['assert', 'answer', 'support'])

/** The tabs that exist now: those of which the host allows at least one move. */
export function tabsFor(moves: readonly ViewMove[]): Tab[] {
  return TABS.filter((tab) => MOVES_OF_TAB[tab].some((move) => moves.includes(`deliver:${move}`)))
}

/** The tab that a stored move belongs to. */
export function tabOf(move: string): Tab {
  return TABS.find((tab) => MOVES_OF_TAB[tab].some((each) => each === move)) ?? 'assert'
}

/** The move to send: an answer to questions alone is `answer`; as soon as an argument is among the targets it is a rebuttal. */
export function moveFor(tab: Tab, targets: readonly { isQuestion: boolean }[]): Move {
  if (tab !== 'answer') return tab
  return targets.length > 0 && targets.every((target) => target.isQuestion) ? 'answer' : 'rebut'
}

/** An empty move means: none was chosen yet. */
export const EMPTY_DRAFT: Draft = { move: '', text: '', warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }

/** As long as no move is chosen, the newest point that waits is offered as what one answers; it can be taken away. */
export function suggested(draft: Draft, tabs: readonly Tab[], waiting: readonly number[]): Draft {
  if (draft.move !== '') return draft
  const first = waiting[0]
  if (first === undefined || !tabs.includes('answer')) return { ...draft, move: 'assert' }
  return { ...draft, move: 'answer', respondsTo: draft.respondsTo.length > 0 ? draft.respondsTo : [first] }
}

interface Delivery {
  tab: Tab
  targets: readonly { isQuestion: boolean }[]
  /** Understood and set together. */
  claims: readonly ClaimUse[]
  /** Is a departure from the record on screen that the student can mark? Without one his mark means nothing and is not sent. */
  markable: boolean
}

/** The event that delivers a draft: what only the draft needs stays here. */
export function speechOf(draft: Draft, { tab, targets, claims, markable }: Delivery): Extract<ClientEventInput, { type: 'deliver' }> {
  const { text, warrant, limits, cards, respondsTo, departs } = draft
  return {
    type: 'deliver', move: moveFor(tab, targets), text, warrant, limits, claims: [...claims], cards,
    respondsTo: NEEDS_TARGET.has(tab) ? respondsTo : [], ...(departs && markable && ARGUES.has(tab) ? { departs } : {}),
  }
}

/** What was typed on while a speech was on its way: nothing of it belongs to what was delivered, and nothing of it may be lost. */
export function typedSince(delivered: string, now: string): string {
  if (now === delivered) return ''
  return now.startsWith(delivered) ? now.slice(delivered.length).trimStart() : now
}

/** True when there is nothing in a draft that could be lost. */
export function isEmpty(draft: Draft): boolean {
  return !draft.text && !draft.warrant && !draft.limits && draft.claims.length + draft.cards.length + draft.respondsTo.length === 0
}

export type DraftAction =
  | { type: 'load'; draft: Draft }
  | { type: 'write'; field: 'text' | 'warrant' | 'limits'; value: string }
  | { type: 'move'; tab: Tab }
  | { type: 'claim'; use: ClaimUse }
  | { type: 'drop-claim'; claim: string }
  | { type: 'card'; card: string }
  | { type: 'drop-card'; card: string }
  | { type: 'departs'; departs: boolean }
  | { type: 'target'; seq: number; tab?: Tab }
  | { type: 'targets'; tab: Tab; seqs: number[] }

/** At most this many claims, cards and targets fit into one speech (`events.ts`). */
const MOST = 12

/** So many dropped claims a stored draft holds (`draftSchema`): more than any text is read for. */
export const MOST_DROPPED = 60

/** Dropped claims belong to these words: when they are gone, what is written next is read afresh. */
function withDropped({ dropped: _before, ...rest }: Draft, dropped: readonly string[]): Draft {
  return dropped.length > 0 && rest.text.trim() !== '' ? { ...rest, dropped: dropped.slice(-MOST_DROPPED) } : rest
}

const others = (dropped: readonly string[] | undefined, claim: string): string[] => (dropped ?? []).filter((each) => each !== claim)

const withOne = <T>(list: T[], item: T): T[] => (list.includes(item) || list.length >= MOST ? list : [...list, item])

/** What is being written. Pure; saved by `use-draft.ts`. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'load': return action.draft
    case 'write': return withDropped({ ...draft, [action.field]: action.value }, draft.dropped ?? [])
    case 'move': return { ...draft, move: action.tab }
    case 'claim': {
      const { use } = action
      if (draft.claims.some(({ claim }) => claim === use.claim)) return { ...draft, claims: draft.claims.map((each) => (each.claim === use.claim ? use : each)) } // in its place, where the focus is
      return draft.claims.length >= MOST ? draft : withDropped({ ...draft, claims: [...draft.claims, use] }, others(draft.dropped, use.claim))
    }
    case 'drop-claim': return withDropped({ ...draft, claims: draft.claims.filter((use) => use.claim !== action.claim) }, [...others(draft.dropped, action.claim), action.claim])
    case 'card': return { ...draft, cards: withOne(draft.cards, action.card) }
    case 'drop-card': return { ...draft, cards: draft.cards.filter((card) => card !== action.card) }
    case 'departs': {
      const { departs: _before, ...rest } = draft
      return action.departs ? { ...rest, departs: true } : rest
    }
    case 'target': return { ...draft, respondsTo: withOne(draft.respondsTo, action.seq), ...(action.tab ? { move: action.tab } : {}) }
    case 'targets': return { ...draft, move: action.tab, respondsTo: action.seqs.slice(0, MOST) }
  }
}
