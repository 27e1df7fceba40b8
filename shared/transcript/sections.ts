import type { Line } from '../debate/line.ts'
import { hasQuotationMarks, isRecordVoice, VOICES } from '../voice/voice.ts'
import { originalOf, translatedBy, type CitedCard, type FootnoteRegister } from './footnotes.ts'
import type { TranscriptInput } from './model.ts'
import type { People } from './people.ts'
import { toldLine } from './told.ts'
import type { TranscriptLine, TranscriptSection } from './transcript.ts'
import type { Say } from './words/say.ts'

type Input = Pick<TranscriptInput, 'open' | 'lines' | 'pack' | 'createdAt'> & { times: boolean }

/** The lines of a record by stage and round, each with its speaker, voice and footnotes in words. Throws as `transcriptOf` does. */
export function sectionsOf(input: Input, people: People, notes: FootnoteRegister, say: Say): TranscriptSection[] {
  const sections: TranscriptSection[] = []
  for (const line of input.lines) {
    let section = sections.at(-1)
    if (section?.stage !== line.stage || section.round !== line.round) {
      const rounds = input.open.recipe.stages.find((stage) => stage.kind === line.stage)?.rounds ?? 1
      const title = say.t(`stage.${line.stage}`)
      section = { stage: line.stage, round: line.round, title: rounds > 1 ? say.t('stageRound', { title, round: line.round, rounds }) : title, lines: [] }
      sections.push(section)
    }
    section.lines.push(transcriptLine(line, input, people, notes, say))
  }
  return sections
}

function transcriptLine(line: Line, { pack, createdAt, times }: Input, people: People, notes: FootnoteRegister, say: Say): TranscriptLine {
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
    voiceLabel: say.t(`voice.${line.voice}`),
    who: people.who(line),
    does: doing(line, say),
    seat: line.seat,
    monogram: seat?.monogram ?? null,
    participant: people.name(line.participant),
    inRole: line.inRole,
    move: line.move,
    text: toldLine(line, say, (id) => pack.claim(id)?.short ?? id),
    quoted: hasQuotationMarks(line.voice),
    original: position && originalOf(position),
    translatedBy: position && translatedBy(position, say),
    position: position?.id ?? null,
    source: position?.source_id ?? null,
    saidOn: position && say.day(position.date),
    cards: line.cards,
    notes: [...new Set([...own, ...cardNotes, ...quotes.flatMap(({ note }) => note ?? [])])],
    cardNotes,
    claims: line.claims.map((use) => ({ ...use, short: pack.claim(use.claim)?.short ?? use.claim })),
    respondsTo: line.respondsTo,
    warrant: line.warrant,
    limits: line.limits,
    overTime: line.overTime && times,
    usedMs: times ? line.usedMs : null,
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

/** What a line does, in words: by kind and rule, else by its move; null where its label or its text says it. */
function doing({ kind, rule, voice, move }: Line, say: Say): string | null {
  const known = [kind === 'debrief' ? rule ?? '' : `${kind}-${rule ?? ''}`, kind].find((key) => say.knows(`does.${key}`))
  if (known !== undefined) return say.t(`does.${known}`)
  return voice === 'app' || move === null ? null : say.t(`move.${move}`)
}
