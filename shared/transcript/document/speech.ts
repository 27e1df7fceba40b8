import { isRecordVoice } from '../../voice/voice.ts'
import { marked } from '../marked.ts'
import type { Footnote, TranscriptLine } from '../transcript.ts'
import type { Say } from '../words/say.ts'
import type { Below, Run, Speech } from './blocks.ts'
import { lineFacts } from './facts.ts'
import { quoteVerdict } from './quotation-words.ts'
import { inLanguage, joinedRuns, lineRuns, noteRuns, own, plain, quiet, strong } from './runs.ts'

export interface Surroundings {
  say: Say
  /** Lines of this transcript. */
  shown: ReadonlySet<number>
  note(number: number): Footnote | undefined
  /** Is the clock of each line shown? */
  times: boolean
}

/** One line of the debate, laid out. */
export function speechBlock(line: TranscriptLine, around: Surroundings): Speech {
  const { say, shown, times } = around
  const to = line.kind === 'reason' ? [] : line.respondsTo
  const onRecord = isRecordVoice(line.voice)
  return {
    kind: 'speech', seq: line.seq, voice: line.voice, seat: line.seat, monogram: line.voice === 'app' ? null : line.monogram, solid: line.voice === 'student' && line.inRole,
    who: line.who, facts: lineFacts(line, say, times), to, toRuns: lineRuns(to, say, shown, 'toLine', 'toLines'),
    said: said(line, around), quoted: line.quoted, below: belowOf(line, around), notes: onRecord ? line.notes : [],
    void: line.void ?? null, erased: line.erased ?? false,
  }
}

function said(line: TranscriptLine, { note, say }: Surroundings): Run[] {
  const text = marked(line, say)
  if (text.trim() === '') return [] // accepted as fair, or spoken and only ticked: there are no words
  const language = isRecordVoice(line.voice) ? inLanguage(note(line.notes[0] ?? 0)?.language ?? null) : {}
  return [line.voice === 'app' ? plain(text) : { ...own(text), ...language }]
}

function belowOf(line: TranscriptLine, around: Surroundings): Below[] {
  const { say, note } = around
  const onRecord = isRecordVoice(line.voice)
  const source = onRecord ? note(line.notes[0] ?? 0) : undefined
  return [
    ...(line.original ? [{ of: 'original' as const, runs: originalRuns(line.original, say) }] : []),
    ...(source ? [{ of: 'source' as const, runs: [{ text: String(source.number), note: source.number }, plain(` ${[source.venue, source.source.outlet].filter(Boolean).join('. ')}`)] }] : []),
    ...reasonsOf(line, say).map(([name, text]): Below => ({ of: 'reason', runs: [strong(`${name}${say.t('colon')} `), own(text)] })),
    // The app claims nothing; the cards of its question are what the question is about.
    ...(line.claims.length > 0 && line.voice !== 'app' && !onRecord ? [{ of: 'claims' as const, runs: [quiet(`${say.t('below.claims')}${say.t('colon')} `), ...joinedRuns(line.claims.map(({ relation, short }) => [plain(`${say.t(`relation.${relation}`)} “${short}”`)]), '; ')] }] : []),
    ...(line.cardNotes.length > 0 && !onRecord ? [{ of: 'cards' as const, runs: [quiet(`${say.t('below.cards')}${say.t('colon')} `), ...noteRuns(line.cardNotes)] }] : []),
    ...line.quotes.map((quote): Below => ({ of: 'quotation', runs: [quiet(`${say.t('below.quotation')}${say.t('colon')} `), plain('“'), own(quote.passage), plain(`”${say.t('colon')} ${quoteVerdict(quote, say)}`), ...(quote.note ? [plain(' '), ...noteRuns([quote.note])] : [])] })),
  ]
}

/** The words in the language in which they were said. */
export function originalRuns(original: NonNullable<Footnote['original']>, say: Say): Run[] {
  const label = original.language === null ? say.t('note.original') : say.t('note.originalIn', { language: say.language(original.language) })
  return [quiet(`${label}${say.t('colon')} `), { text: `“${original.text}”`, look: 'italic', own: true, ...inLanguage(original.language) }]
}

/** What stands below the words of a line beside its claims: why it follows and where it ends; of a joint statement, what stays open. */
function reasonsOf({ kind, warrant, limits }: TranscriptLine, say: Say): [string, string][] {
  const all: [string, string][] = [[say.t('below.warrant'), warrant], [say.t(kind === 'statement' ? 'below.staysOpen' : 'below.limits'), limits]]
  return all.filter(([, text]) => text.trim() !== '')
}
