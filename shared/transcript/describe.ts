import { classFacts } from './class/class-facts.ts'
import { marked } from './marked.ts'
import type { Footnote, Transcript, TranscriptClaim, TranscriptLine } from './transcript.ts'
import { clockTime, dateInWords, LABEL_WORDS, languageName, momentInWords } from './words.ts'

/** The sentences that every readable format shares, as plain text; a renderer only sets them. */

const joined = (parts: (string | null | undefined)[], by: string) => parts.filter((part) => part !== null && part !== undefined && part !== '').join(by)

/** What is known of a line beside its words: voice, day, act, time; never empty, because a line always has a voice. */
export function lineFacts(line: TranscriptLine): string[] {
  return [
    line.translatedBy ? `${line.voiceLabel} (${line.translatedBy})` : line.voiceLabel,
    line.saidOn, line.does, ...classFacts(line), line.erased ? 'erased' : null, line.void ? VOID_WORDS[line.void] : null, line.overTime ? 'over time' : null, line.departs ? 'departs from the record (marked by the student)' : null, clockTime(line.elapsedMs),
  ].filter((fact) => fact !== null)
}

/** How a line that no longer counts is called. */
const VOID_WORDS = { undone: 'taken back', struck: 'struck by the facilitator' } as const

/** What a footnote has to show when no line shows its words. */
export function wordsOfNote({ quoted, text }: Footnote): string {
  return text === null ? 'A re-translation: its words are not the speaker’s and are not shown as speech.' : marked({ quoted, text })
}

/** The lines that still wait for the student's answer, in the order of the debate. */
export function waitingLines({ sections, stillToAnswer }: Transcript): TranscriptLine[] {
  const lines = new Map(sections.flatMap((section) => section.lines).map((line) => [line.seq, line]))
  return stillToAnswer.toSorted((a, b) => a - b).flatMap((seq) => lines.get(seq) ?? [])
}

/** "Original, in Italian" or "Original". */
export function originalLabel(language: string | null): string {
  return language === null ? 'Original' : `Original, in ${languageName(language)}`
}

/** Who said it, where and when. */
export function saidWords(note: Footnote): string {
  return joined([note.figure, note.role, note.venue, note.saidOn], ', ')
}

/** Whose words they are: the voice, and who translated. */
export function voiceWords(note: Footnote): string {
  return joined([note.voiceLabel, note.translatedBy], ', ')
}

/** Where it is printed, without the address. */
export function sourceWords({ source }: Footnote): string {
  const headline = source.headline && `“${source.headline}”${source.headlineRebuilt ? ' (headline rebuilt from the address)' : ''}`
  return joined([source.outlet, headline, source.author, source.date && dateInWords(source.date)], ', ')
}

/** "Emmanuel Macron asserts it: stands". */
export function standingWords({ figure, relation, label }: TranscriptClaim['seats'][number]): string {
  return `${figure} ${relation} it: ${LABEL_WORDS[label]}`
}

/** The head of a transcript: name and value of each fact, in order. */
export function headFacts({ session, pack, className, class: isClass }: Transcript): [string, string][] {
  const { createdAt, closedAt } = session
  const end = closedAt?.slice(0, 10) === createdAt.slice(0, 10) ? `${closedAt.slice(11, 16)} UTC` : closedAt && momentInWords(closedAt)
  return [
    ...(className ? [['Class', className] as [string, string]] : []),
    ['Date', `${momentInWords(createdAt)}${end ? `, closed ${end}` : ', still running'}`],
    ...(session.assignment ? [['Assignment', session.assignment.title] as [string, string]] : []),
    ['Format', `${session.recipe.title}, ${isClass ? '' : `level ${session.level}, `}${session.rounds ? `${session.rounds} ${session.rounds === 1 ? 'round' : 'rounds'}, ` : ''}${session.timed ? 'with time limits' : 'without time limits'}`],
    ['As of', `${dateInWords(session.asOf)}: nothing said later is used in the debate`],
    ['Dossier', `${pack.window}; pack ${pack.id}, version ${pack.version}`],
  ]
}

/** The foot of a transcript: how to check it. */
export function recordFacts({ session, recordHash }: Transcript): [string, string][] {
  return [
    ['Session', session.id], ['Events in the record', String(session.events)], ['Seed', session.seed],
    ...(session.assignment ? [['Hash of the assignment', session.assignment.hash] as [string, string]] : []),
    ['Hash of the record', recordHash],
    ['What the hash shows', 'Tamper-evident on the machine that holds the record, where `tour-de-table verify` checks it; no proof of who wrote it'],
  ]
}

/** What stands below the words of a line beside its claims: why it follows and where it ends; of a joint statement, what stays open. */
export function reasonsOf({ kind, warrant, limits }: Pick<TranscriptLine, 'kind' | 'warrant' | 'limits'>): [string, string][] {
  const all: [string, string][] = [['Why it follows', warrant], [kind === 'statement' ? 'What stays open' : 'Its limits', limits]]
  return all.filter(([, text]) => text.trim() !== '')
}

/** "0:42 of 2:00" or, without a limit, "0:42". */
export function timeWords({ usedMs, limitMs }: Transcript['time'][number]): string {
  return limitMs === null ? clockTime(usedMs) : `${clockTime(usedMs)} of ${clockTime(limitMs)}`
}

/** What the check of a student's quotation found, after the words themselves; a difference is told in full. */
export function quoteVerdict({ status, retranslation, restatement, verdict, difference }: TranscriptLine['quotes'][number]): string {
  if (verdict === 'translated') return 'in this dossier, as a translation and called one'
  if (difference && !(verdict === 'not-exact-words' && (retranslation || restatement))) return difference.text
  if (restatement) return 'in this dossier as a restatement, not as anybody’s words'
  if (status === 'not-found') return 'not in this dossier'
  return retranslation ? 'in this dossier, as a re-translation' : 'in this dossier, word for word'
}

/** The words of all headings, so that no format has its own. */
export const HEADINGS = {
  kicker: 'Transcript of a simulated debate',
  seats: 'At the table',
  record: 'The debate',
  claims: 'What stood and what fell',
  waiting: 'Left without an answer',
  hints: 'Hints, with their evidence',
  hintsNote: 'Hints are computed from the record. They are no marks; marks are given by people.',
  time: 'Time used',
  notes: 'Sources',
  about: 'About this transcript',
} as const
