import { marked } from '../marked.ts'
import type { CitationStyle } from '../options.ts'
import type { Transcript, TranscriptHint } from '../transcript.ts'
import { clockTime } from '../../words/clock-time.ts'
import { sayIn, type Say } from '../words/say.ts'
import type { Block, Item, ListKind, Part, Run, TranscriptDocument } from './blocks.ts'
import { agreedParts, classParts } from './class-parts.ts'
import { headFacts, recordFacts } from './facts.ts'
import { noteBlock, sourceRuns, wordsOf } from './notes.ts'
import { isAmiss, quoteVerdict } from './quotation-words.ts'
import { lineRuns, noteRuns, ofPack, own, plain, quiet, strong } from './runs.ts'
import { speechBlock, type Surroundings } from './speech.ts'

/** Every source of the notes, formatted in a citation style; in its order. */
export interface Bibliography { style: CitationStyle; entries: readonly { runs: Run[] }[] }

/** A transcript → its parts in the order in which they are read. Pure. Parts with nothing in them are left out. */
export function documentOf(transcript: Transcript, bibliography: Bibliography | null = null): TranscriptDocument {
  const say = sayIn(transcript.lang)
  const lines = new Map(transcript.sections.flatMap((section) => section.lines).map((line) => [line.seq, line]))
  const notes = new Map(transcript.footnotes.map((note) => [note.number, note]))
  const around: Surroundings = { say, shown: new Set(lines.keys()), note: (number) => notes.get(number), times: !transcript.leftOut.includes('times') }
  const words = { say, shown: around.shown, line: (seq: number) => lines.get(seq) }
  const { session } = transcript
  return {
    lang: transcript.lang,
    title: transcript.title,
    kicker: say.t('part.kicker'),
    simulated: say.knows('simulated') ? say.t('simulated') : transcript.simulated,
    facts: headFacts(transcript, say),
    runningHead: [transcript.className ?? session.recipe.title, say.day(session.createdAt), `${transcript.pack.id} ${transcript.pack.version}`].join(' · '),
    parts: ([
      ...agreedParts(transcript, words),
      listPart('seats', say.t('part.seats'), seatItems(transcript, say)),
      { id: 'record', title: say.t('part.record'), note: null, blocks: transcript.sections.flatMap((section): Block[] => [{ kind: 'heading', text: section.title }, ...section.lines.map((line) => speechBlock(line, around))]) },
      ...classParts(transcript, words),
      listPart('claims', say.t('part.claims'), claimItems(transcript, around)),
      listPart('waiting', say.t('part.waiting'), transcript.stillToAnswer.toSorted((a, b) => a - b).flatMap((seq): Item[] => {
        const line = lines.get(seq)
        return line ? [{ head: [...lineRuns([seq], say, around.shown), plain(' · '), strong(line.who)], body: [plain(` (${line.voiceLabel})${say.t('colon')} `), own(marked(line, say))], below: [] }] : []
      })),
      listPart('quotations', say.t('part.quotations'), amissItems(transcript, around), say.t('part.quotationsNote')),
      hintsPart(transcript, around),
      { id: 'time', title: say.t('part.time'), note: null, blocks: timeBlocks(transcript, say) },
      listPart('epilogue', say.t('part.epilogue'), epilogueItems(transcript, around), say.t('part.epilogueNote', { day: say.day(session.asOf) }), 'cards'),
      listPart('bibliography', say.t('part.bibliography'), (bibliography?.entries ?? []).map(({ runs }) => ({ head: [], body: runs, below: [] })), bibliography && say.t('part.bibliographyNote', { style: say.t(`style.${bibliography.style}`) }), 'sources'),
      { id: 'about', title: say.t('part.about'), note: null, blocks: [{ kind: 'text', runs: [ofPack(transcript.honesty, say)] }, { kind: 'facts', facts: recordFacts(transcript, say) }] },
    ] satisfies Part[]).filter(isFilled),
    notes: transcript.footnotes.map((note) => noteBlock(note, say)),
    labels: {
      colon: say.t('colon'),
      contents: say.t('part.contents'), notes: say.t('part.notes'), views: say.t('counts.views'), people: say.t('counts.people'),
      line: numbered('lineLabel', 'seq', say), note: (number) => say.t('noteLabel', { number }), page: (number, of) => say.t('page', { number, of }),
    },
  }
}

/** A message with one number in it, asked for thousands of times. */
function numbered(key: string, hole: string, say: Say): (number: number) => string {
  const [before = '', after = ''] = say.t(key).split(`{{${hole}}}`)
  return (number) => `${before}${number}${after}`
}

const listPart = (id: string, title: string, items: Item[], note: string | null = null, of: ListKind = id as ListKind): Part => ({ id, title, note, blocks: [{ kind: 'list', of, items }] })

const isFilled = ({ blocks }: Part): boolean => blocks.some((block) => (block.kind === 'list' ? block.items.length > 0 : block.kind === 'facts' ? block.facts.length > 0 : true))

function seatItems({ seats }: Transcript, say: Say): Item[] {
  return seats.map(({ seat, figure, role, monogram, played, playedBy }) => ({
    badge: { seat, monogram, solid: played === 'student' }, head: [strong(figure)], body: [ofPack(role, say)], below: [plain(say.t('who.playedBy', { who: playedBy }))],
  }))
}

function claimItems({ claims }: Transcript, { say, shown }: Surroundings): Item[] {
  return claims.map(({ short, text, label, seats }) => ({
    label: { label, text: say.t(`label.${label}`) }, head: [{ ...ofPack(short, say), look: 'strong' }], body: [ofPack(text, say)],
    below: seats.flatMap(({ figure, relation, label: how, lines }, index): Run[] => [plain(`${index > 0 ? '; ' : ''}${say.t(`standing.${relation}`, { figure, label: say.t(`label.${how}`) })}, `), ...lineRuns(lines, say, shown)]),
  }))
}

/** Quotations that are not as the dossier has them, and departures from the record, by line. */
function amissItems({ sections }: Transcript, { say, shown }: Surroundings): Item[] {
  return sections.flatMap(({ lines }) => lines).flatMap((line): Item[] => {
    const head = [...lineRuns([line.seq], say, shown), plain(' · '), strong(line.who)]
    const quotes = line.erased || line.void === 'struck' ? [] : line.quotes.filter(isAmiss)
    return [
      ...quotes.map((quote): Item => ({ head, body: [plain('“'), own(quote.passage), plain(`”${say.t('colon')} ${quoteVerdict(quote, say)}`), ...(quote.note ? [plain(' '), ...noteRuns([quote.note])] : [])], below: [] })),
      ...(line.departs ? [{ head, body: [plain(say.t('quotation.departed'))], below: [] }] : []),
    ]
  })
}

function hintsPart({ hints }: Transcript, around: Surroundings): Part {
  const { say } = around
  const groups = [...Map.groupBy(hints, ({ aspect }) => aspect)]
  const blocks = groups.flatMap(([aspect, group]): Block[] => [{ kind: 'heading', text: say.t(`aspect.${aspect}`) }, { kind: 'list', of: 'hints', items: group.map((hint) => hintItem(hint, around)) }])
  return { id: 'hints', title: say.t('part.hints'), note: say.t('part.hintsNote'), blocks }
}

const hintItem = ({ text, lines, notes }: TranscriptHint, { say, shown }: Surroundings): Item => ({ head: [], body: [plain(text), ...(notes.length > 0 ? [plain(' '), ...noteRuns(notes)] : [])], below: lineRuns(lines, say, shown) })

function timeBlocks({ time }: Transcript, say: Say): Block[] {
  if (time.length === 0) return []
  const total = time.reduce((sum, { usedMs }) => sum + usedMs, 0)
  const rows = time.map(({ title, usedMs, limitMs }) => ({ name: title, value: limitMs === null ? clockTime(usedMs) : say.t('timeOf', { used: clockTime(usedMs), limit: clockTime(limitMs) }) }))
  return [{ kind: 'facts', facts: time.length > 1 ? [...rows, { name: say.t('timeTotal'), value: clockTime(total) }] : rows }]
}

function epilogueItems({ epilogue }: Transcript, { say, note }: Surroundings): Item[] {
  return epilogue.flatMap((number): Item[] => {
    const card = note(number)
    return card ? [{ head: [strong(`${card.figure}, ${card.saidOn}`), quiet(` (${[card.voiceLabel, card.translatedBy].filter(Boolean).join(', ')})`)], body: [wordsOf(card, say), plain(' '), ...noteRuns([number])], below: sourceRuns(card, say).slice(0, 2) }] : []
  })
}
