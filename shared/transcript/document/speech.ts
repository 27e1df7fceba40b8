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

function belowOf(line: TranscriptLine, { say, note }: Surroundings): Below[] {
  const below: Below[] = []
  const colon = say.t('colon')
  const onRecord = isRecordVoice(line.voice)
  const source = onRecord ? note(line.notes[0] ?? 0) : undefined
  if (line.original) below.push({ of: 'original', runs: originalRuns(line.original, say) })
  if (source) below.push({ of: 'source', runs: [{ text: String(source.number), note: source.number }, plain(` ${[source.venue, source.source.outlet].filter(Boolean).join('. ')}`)] })
  if (line.warrant.trim() !== '') below.push({ of: 'reason', runs: [strong(`${say.t('below.warrant')}${colon} `), own(line.warrant)] })
  // What a joint statement leaves open stands where a speech has its limits.
  if (line.limits.trim() !== '') below.push({ of: 'reason', runs: [strong(`${say.t(line.kind === 'statement' ? 'below.staysOpen' : 'below.limits')}${colon} `), own(line.limits)] })
  // The app claims nothing; the cards of its question are what the question is about.
  if (line.claims.length > 0 && line.voice !== 'app' && !onRecord) below.push({ of: 'claims', runs: [quiet(`${say.t('below.claims')}${colon} `), ...joinedRuns(line.claims.map(({ relation, short }) => [plain(`${say.t(`relation.${relation}`)} “${short}”`)]), '; ')] })
  if (line.cardNotes.length > 0 && !onRecord) below.push({ of: 'cards', runs: [quiet(`${say.t('below.cards')}${colon} `), ...noteRuns(line.cardNotes)] })
  for (const quote of line.quotes) {
    below.push({ of: 'quotation', runs: [quiet(`${say.t('below.quotation')}${colon} `), plain('“'), own(quote.passage), plain(`”${colon} ${quoteVerdict(quote, say)}`), ...(quote.note ? [plain(' '), ...noteRuns([quote.note])] : [])] })
  }
  return below
}

/** The words in the language in which they were said. */
export function originalRuns(original: NonNullable<Footnote['original']>, say: Say): Run[] {
  const label = original.language === null ? say.t('note.original') : say.t('note.originalIn', { language: say.language(original.language) })
  return [quiet(`${label}${say.t('colon')} `), { text: `“${original.text}”`, look: 'italic', own: true, ...inLanguage(original.language) }]
}
