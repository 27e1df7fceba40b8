import type { OpenEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { Claim, PackMeta } from '../dossier/schema.ts'
import type { Feedback } from '../feedback/feedback.ts'
import { heldLines, neverShown, type ClassStep } from '../room/held-lines.ts'
import { claimsOf } from './claims.ts'
import { classPartOf } from './class/class-part.ts'
import { classShare } from './class/class-share.ts'
import { byDebriefStep, debriefLast } from './class/debrief-steps.ts'
import { footnoteRegister, type CitedCard } from './footnotes.ts'
import { graphPartOf } from './graph-part.ts'
import { DEFAULT_OPTIONS, type TranscriptOptions } from './options.ts'
import { peopleOf, type Participant, type People } from './people.ts'
import { sectionsOf } from './sections.ts'
import { linesOfShare } from './share.ts'
import { toldHint } from './told.ts'
import type { Omission, SharePart, Transcript } from './transcript.ts'
import { sayIn } from './words/say.ts'

/** What a transcript is made of: the record, what feedback made of it, the pack it quotes, and what the person wished who asked for it. */
export interface TranscriptInput extends Partial<Pick<TranscriptOptions, 'naming' | 'className' | 'lang' | 'share' | Omission>> {
  sessionId: string
  /** The first event of the record. */
  open: Omit<OpenEvent, 'type'>
  createdAt: string
  closedAt: string | null
  events: number
  recordHash: string
  participants: readonly Participant[]
  /** In the order of the record. */
  lines: readonly Line[]
  feedback: Feedback
  pack: {
    meta: Pick<PackMeta, 'title' | 'window' | 'honesty' | 'simulatedSpeechSentence' | 'figures'>
    card(position: string): CitedCard | undefined
    claim(id: string): Pick<Claim, 'text' | 'short'> | undefined
  }
  /** Of a class: its record played again, entry by entry. Lines that the room never saw are left out by it. */
  steps?: readonly ClassStep[]
  /** Positions of after the day of the debate that are to stand at the end. */
  epilogue?: readonly string[]
}

const OMISSIONS = ['hints', 'times', 'debrief'] as const satisfies readonly Omission[]

/**
 * A record → its transcript. Pure: the same record gives the same transcript.
 * Throws for a line without a voice, without the speaker that its voice needs, or with a card that the pack does not have:
 * no format may contain such a line, so none is rendered.
 */
export function transcriptOf(given: TranscriptInput): Transcript {
  const { steps, naming, className, lang, share } = { ...DEFAULT_OPTIONS, ...given }
  const say = sayIn(lang)
  const leftOut = OMISSIONS.filter((part) => given[part] === false)
  const seen = steps ? asTheRoomSawIt(given, steps) : given
  const { open, pack, feedback } = seen
  const mine = linesOfShare(seen.lines, share)
  const input = { ...seen, lines: seen.lines.filter(({ seq, kind }) => (mine?.has(seq) ?? true) && !(kind === 'debrief' && leftOut.includes('debrief'))) }
  const shown = new Set(input.lines.map(({ seq }) => seq))
  const people = peopleOf(open.seats, pack.meta.figures, input.participants, naming, say)
  const notes = footnoteRegister(pack.card, say)
  const inOrder = sectionsOf({ ...input, lines: steps ? debriefLast(input.lines) : input.lines, times: !leftOut.includes('times') }, people, notes, say)
  const mayHint = !leftOut.includes('hints') && (share.of === 'whole' || isLead(seen, share))
  const hints = mayHint ? feedback.hints.map((hint) => ({ ...hint, text: toldHint(hint, say), notes: hint.cards.map((card) => notes.cite(card)) })) : []
  const epilogue = (given.epilogue ?? []).map((position) => notes.cite(position))
  const whole = steps ? classPartOf({ steps, lines: input.lines, heldBack: given.lines.length - seen.lines.length, people, say }) : null
  const outcomes = mine ? feedback.claims.flatMap((outcome) => { const lines = outcome.lines.filter((seq) => shown.has(seq)); return lines.length > 0 ? [{ ...outcome, lines }] : [] }) : feedback.claims
  return {
    lang,
    title: pack.meta.title,
    session: {
      id: input.sessionId,
      recipe: { id: open.recipe.id, title: open.recipe.title, basis: open.recipe.basis },
      seed: open.seed, asOf: open.asOf, timed: open.timed, level: open.level, rounds: open.recipe.stages.find(({ kind }) => kind === 'exchange')?.rounds ?? null,
      assignment: open.assignment ?? null, createdAt: input.createdAt, closedAt: input.closedAt, events: input.events,
    },
    pack: { ...open.pack, title: pack.meta.title, window: pack.meta.window },
    simulated: pack.meta.simulatedSpeechSentence,
    honesty: pack.meta.honesty,
    naming,
    className: className.trim() || null,
    share: sharePart(share, people, shown.size, seen.lines.length),
    leftOut,
    seats: people.seats,
    people: seen.participants.map(({ id }) => ({ id, name: people.name(id) ?? id })),
    sections: steps ? byDebriefStep(inOrder, say) : inOrder,
    footnotes: notes.list(),
    claims: claimsOf(outcomes, pack.claim, (seat) => { const figure = people.seat(seat)?.figure ?? seat; return steps ? say.t('who.seatOf', { figure }) : figure }),
    hints,
    stillToAnswer: feedback.stillToAnswer.filter((seq) => shown.has(seq)),
    time: leftOut.includes('times') || !(share.of === 'whole' || isLead(seen, share)) ? [] : feedback.time.map((entry) => ({ ...entry, title: say.t(`stage.${entry.stage}`) })),
    epilogue,
    graph: graphPartOf(seen.lines, shown),
    class: whole && classShare(whole, share, people, leftOut),
    recordHash: input.recordHash,
  }
}

/** Is this share all that the student's seat of a debate alone said? Hints and times are of that seat. */
const isLead = ({ open, participants }: TranscriptInput, share: TranscriptOptions['share']): boolean =>
  (share.of === 'seat' && share.seat === open.lead) || (share.of === 'participant' && participants.some(({ id, seat }) => id === share.participant && seat === open.lead))

function sharePart(share: TranscriptOptions['share'], people: People, shown: number, total: number): SharePart {
  if (share.of === 'whole') return share
  if (share.of === 'seat') return { of: 'seat', id: share.seat, name: people.seat(share.seat)?.figure ?? share.seat, shown, total }
  return { of: 'participant', id: share.participant, name: people.name(share.participant) ?? share.participant, shown, total }
}

/** Without the lines that were never released, and references to them; people on the seats that they had at the end. */
function asTheRoomSawIt(input: TranscriptInput, steps: readonly ClassStep[]): TranscriptInput {
  const never = neverShown(heldLines(steps))
  const seated = steps.at(-1)?.snapshot.context.room?.people
  return {
    ...input,
    lines: input.lines.filter(({ seq }) => !never.has(seq)).map((line) => (line.respondsTo.some((seq) => never.has(seq)) ? { ...line, respondsTo: line.respondsTo.filter((seq) => !never.has(seq)) } : line)),
    participants: input.participants.map((person) => ({ ...person, seat: seated?.[person.id]?.seat ?? person.seat })),
  }
}
