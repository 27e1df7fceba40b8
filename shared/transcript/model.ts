import { hasQuotationMarks, isRecordVoice, VOICES } from '../voice/voice.ts'
import type { OpenEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { Claim, PackMeta } from '../dossier/schema.ts'
import type { Feedback } from '../feedback/feedback.ts'
import { heldLines, neverShown, type ClassStep } from '../room/held-lines.ts'
import { claimsOf } from './claims.ts'
import { classPartOf } from './class/class-part.ts'
import { byDebriefStep } from './class/debrief-steps.ts'
import { footnoteRegister, originalOf, translatedBy } from './footnotes.ts'
import type { CitedCard, FootnoteRegister } from './footnotes.ts'
import { peopleOf } from './people.ts'
import type { Participant, People } from './people.ts'
import type { Naming, Transcript, TranscriptLine, TranscriptSection } from './transcript.ts'
import { dateInWords, doingWords, stageTitle, VOICE_WORDS } from './words.ts'

/** What a transcript is made of: the record, what feedback made of it, and the pack it quotes. */
export interface TranscriptInput {
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
  naming: Naming
  /** Empty: none. */
  className: string
  /** Of a class: its record played again, entry by entry. Lines that the room never saw are left out by it. */
  steps?: readonly ClassStep[]
}

/**
 * A record → its transcript. Pure: the same record gives the same transcript.
 * Throws for a line without a voice, without the speaker that its voice needs, or with a card that the pack does not have:
 * no format may contain such a line, so none is rendered.
 */
export function transcriptOf(given: TranscriptInput): Transcript {
  const { steps } = given
  const input = steps ? asTheRoomSawIt(given, steps) : given
  const { open, pack, feedback } = input
  const people = peopleOf(open.seats, pack.meta.figures, input.participants, input.naming)
  const notes = footnoteRegister(pack.card)
  const inOrder = sectionsOf(input, people, notes)
  const sections = steps ? byDebriefStep(inOrder) : inOrder
  const hints = feedback.hints.map((hint) => ({ ...hint, notes: hint.cards.map((card) => notes.cite(card)) }))
  return {
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
    naming: input.naming,
    className: input.className.trim() || null,
    seats: people.seats,
    sections,
    footnotes: notes.list(),
    claims: claimsOf(feedback.claims, pack.claim, (seat) => (steps ? `The seat of ${people.seat(seat)?.figure ?? seat}` : (people.seat(seat)?.figure ?? seat))),
    hints,
    stillToAnswer: feedback.stillToAnswer,
    time: feedback.time.map((entry) => ({ ...entry, title: stageTitle(entry.stage) })),
    class: steps ? classPartOf({ steps, lines: input.lines, heldBack: given.lines.length - input.lines.length, people }) : null,
    recordHash: input.recordHash,
  }
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

function sectionsOf(input: TranscriptInput, people: People, notes: FootnoteRegister): TranscriptSection[] {
  const sections: TranscriptSection[] = []
  for (const line of input.lines) {
    let section = sections.at(-1)
    if (section?.stage !== line.stage || section.round !== line.round) {
      const rounds = input.open.recipe.stages.find((stage) => stage.kind === line.stage)?.rounds
      section = { stage: line.stage, round: line.round, title: stageTitle(line.stage, line.round, rounds), lines: [] }
      sections.push(section)
    }
    section.lines.push(transcriptLine(line, input, people, notes))
  }
  return sections
}

function transcriptLine(line: Line, { pack, createdAt }: TranscriptInput, people: People, notes: FootnoteRegister): TranscriptLine {
  if (!VOICES.includes(line.voice)) throw new Error(`Line ${line.seq} has no voice.`)
  const position = isRecordVoice(line.voice) ? recordPosition(line, pack.card) : null
  const own = position ? [notes.cite(position.id, true)] : []
  const cardNotes = line.cards.map((card) => notes.cite(card))
  const quotes = line.quotes.map((quote) => ({ ...quote, note: quote.position === null ? null : notes.cite(quote.position) }))
  const seat = people.seat(line.seat)
  return {
    seq: line.seq,
    at: line.at,
    elapsedMs: Date.parse(line.at) - Date.parse(createdAt),
    kind: line.kind,
    voice: line.voice,
    voiceLabel: VOICE_WORDS[line.voice],
    who: people.who(line),
    does: doingWords(line),
    seat: line.seat,
    monogram: seat?.monogram ?? null,
    participant: people.name(line.participant),
    inRole: line.inRole,
    move: line.move,
    text: line.text,
    quoted: hasQuotationMarks(line.voice),
    original: position && originalOf(position),
    translatedBy: position && translatedBy(position),
    position: position?.id ?? null,
    source: position?.source_id ?? null,
    saidOn: position && dateInWords(position.date),
    cards: line.cards,
    notes: [...new Set([...own, ...cardNotes, ...quotes.flatMap(({ note }) => note ?? [])])],
    cardNotes,
    claims: line.claims.map((use) => ({ ...use, short: pack.claim(use.claim)?.short ?? use.claim })),
    respondsTo: line.respondsTo,
    warrant: line.warrant,
    limits: line.limits,
    overTime: line.overTime,
    usedMs: line.usedMs,
    quotes,
    ...(line.departs ? { departs: true as const } : {}),
    ...(line.void ? { void: line.void } : {}),
    ...(line.erased ? { erased: true as const } : {}),
    rule: line.rule,
    params: line.params,
  }
}

function recordPosition(line: Line, cardOf: (position: string) => CitedCard | undefined) {
  const position = line.position === null ? undefined : cardOf(line.position)?.position
  if (!position) throw new Error(`Line ${line.seq} quotes a position that is not in the pack.`)
  return position
}
