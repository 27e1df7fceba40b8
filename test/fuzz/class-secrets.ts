import type { ToldUpdate } from './class-answers.ts'

/** Whose screen it is: a participant's id, or what else it is. */
export type Viewer = { kind: 'owner' | 'projector' | 'visitor' } | { kind: 'student'; participant: string }
/** What of a class is private at the moment. */
export interface Privacy { held: readonly number[]; isOut: (participant: string) => boolean }
type Fault = (oracle: string, what: string) => void

interface Secret { author: string; isDraft: boolean; type: string }
const TOKEN = /§(\w+)-(\d+)§/g
const PRIVATE = 'nothing private is told'

/**
 * Marks every text that somebody writes in this class, and looks for each mark on the screens of all others. A mark names its class: the
 * teacher may look at an earlier class of the same database, nobody else may be told a word of one.
 */
export function secrets(session: string) {
  const known = new Map<number, Secret>()
  let last = 0

  return {
    /** A mark to put into a text; `author`: the page's own name, `owner` for the teacher. */
    token(author: string, type: string, isDraft = false): string {
      known.set(++last, { author, isDraft, type })
      return `§${session}-${last}§`
    },

    /** Looks through whatever a page was told. */
    check(viewer: Viewer, message: unknown, isPushed: boolean, privacy: Privacy, fault: Fault): void {
      const update = updateIn(message)
      if (update) checkUpdate(viewer, update, isPushed, privacy, fault)
      if (viewer.kind !== 'owner' && marksIn(JSON.stringify(message) ?? '').some((mark) => mark.session !== session)) fault(PRIVATE, `${viewer.kind} is told words of another class`)
      const me = viewer.kind === 'student' ? viewer.participant : viewer.kind
      const besides = JSON.stringify(update ? { ...update, lines: [] } : message) ?? ''
      for (const secret of secretsIn(besides)) {
        const isPublic = secret.type === 'room.vote.open' && !secret.isDraft
        if (secret.author !== me && !isPublic && (secret.isDraft || viewer.kind !== 'owner')) fault(PRIVATE, `${viewer.kind} is told what ${secret.author === 'owner' ? 'the teacher' : 'another'} wrote (${secret.isDraft ? 'draft' : secret.type})`)
      }
      for (const secret of update ? secretsIn(JSON.stringify(update.lines)) : []) if (secret.isDraft && secret.author !== me) fault(PRIVATE, `${viewer.kind} is shown a draft of another`)
    },
  }

  function secretsIn(text: string): Secret[] {
    return marksIn(text).flatMap((mark) => (mark.session === session ? (known.get(mark.number) ?? []) : []))
  }
}

const marksIn = (text: string) => [...text.matchAll(TOKEN)].map(([, session, number]) => ({ session, number: Number(number) }))

function updateIn(message: unknown): ToldUpdate | null {
  const { t, value } = (message ?? {}) as { t?: unknown; value?: unknown }
  const update = t === 'result' ? value : message
  return typeof update === 'object' && update !== null && Reflect.get(update, 't') === 'room' ? (update as ToldUpdate) : null
}

function checkUpdate(viewer: Viewer, { room, console, you, lines }: ToldUpdate, isPushed: boolean, { held, isOut }: Privacy, fault: Fault): void {
  const told = (what: string) => fault(PRIVATE, `${viewer.kind} is shown ${what}`)
  if (viewer.kind === 'visitor') told('the class')
  if (viewer.kind !== 'owner' && console) told('the console')
  if (you && (viewer.kind !== 'student' || you.participant !== viewer.participant)) told('what is another’s')
  if (viewer.kind === 'owner') return
  const me = viewer.kind === 'student' ? viewer.participant : null
  if (me !== null && isPushed && isOut(me) && (room || lines.length > 0)) told('the room although they are out of it')
  const votes = new Map(room?.votes.map((vote) => [vote.seq, vote]))
  for (const line of lines) {
    if (me !== null && line.participant === me) continue
    if (held.includes(line.seq)) told('a line that waits for release')
    if (line.kind === 'debrief') told('a debrief of another')
    if (line.void !== undefined && line.text !== '') told(`the words of a line that is ${line.void}`)
    if (line.kind === 'vote' && 'choice' in line.params && votes.get(line.respondsTo[0] ?? 0)?.secret) told('a choice of a secret vote')
  }
}
