import { marked } from '../marked.ts'
import type { Transcript, TranscriptLine } from '../transcript.ts'
import { clockTime, momentInWords } from '../words.ts'
import { classFacts } from './class-facts.ts'
import { CHOICE_WORDS } from './class-words.ts'
import type { ClassPart, ClassPerson, ClassSeat, ClassStage } from './part.ts'
import { countWords, outcomeWords, swingWords, voteHead, voteHow } from './vote-words.ts'

/** A part of a class's transcript as plain text, so that every readable format says the same; a renderer only sets it. */
export interface ClassSection { title: string; note: string | null; rows: ClassRow[] }

export interface ClassRow {
  head: string
  text: string
  /** The lines that it is about. */
  lines: number[]
  /** How many chose 0, 1, … 10. */
  counts?: readonly number[]
  /** One of those who sat on the seat in the row above. */
  person?: true
}

const row = (head: string, text: string, lines: number[] = []): ClassRow => ({ head, text, lines })
const section = (title: string, rows: ClassRow[], note: string | null = null): ClassSection => ({ title, note, rows })

/** What the class came to: stands before all else. */
export function agreedSections(transcript: Transcript): ClassSection[] {
  const { class: part } = transcript
  if (!part) return []
  const said = linesBySeq(transcript)
  const statement = part.statement === null ? undefined : said.get(part.statement)
  const stated = statement ? [row('Joint statement', marked(statement), [statement.seq]), ...(statement.respondsTo.length > 0 ? [row('The strongest evidence of each side', statement.respondsTo.flatMap((seq) => said.get(seq)?.who ?? []).join('; '), statement.respondsTo)] : []), ...(statement.limits.trim() && !statement.void ? [row('What stays open', statement.limits)] : [])] : []
  const adopted = part.adopted.flatMap(({ line, amendments }) => [line, ...amendments].flatMap((seq) => {
    const text = said.get(seq)
    return text ? [row(seq === line ? 'Adopted text' : 'Amendment taken into it', marked(text), [seq])] : []
  }))
  return [section('What the class agreed on', [...stated, ...adopted])].filter(({ rows }) => rows.length > 0)
}

/** Below the record: votes, own views, facts, news, who sat where, time. */
export function classSections(transcript: Transcript): ClassSection[] {
  const { class: part } = transcript
  if (!part) return []
  const said = linesBySeq(transcript)
  const all = [
    section('Votes', part.votes.flatMap(voteRows)),
    section('The room’s own views, from 0 (not at all) to 10 (entirely)', part.stances.map(stanceRow), 'Each person’s own view, apart from the role; as counts alone, and none while fewer than three have answered.'),
    section('Facts that were checked', part.checks.flatMap(({ request, answers }) => checkRows(said, request, answers))),
    section('News brought in', part.injects.flatMap((seq) => { const line = said.get(seq); return line ? [row(line.rule === 'real' ? 'It happened' : 'Made up for this lesson', withFacts(line), [seq])] : [] })),
    section('Who sat where, and how long they spoke', part.seats.flatMap(seatRows), 'People in alphabetical order; the time is no mark.'),
    section('The parts of the lesson', [...part.stages.map(stageRow), ...part.pauses.map(pauseRow)]),
    section('Held back', part.heldBack === 0 ? [] : [row('Not in this transcript', `${part.heldBack} ${part.heldBack === 1 ? 'line' : 'lines'} that waited for the teacher and ${part.heldBack === 1 ? 'was' : 'were'} never released.`)]),
  ]
  return all.filter(({ rows }) => rows.length > 0)
}

const linesBySeq = ({ sections }: Transcript): Map<number, TranscriptLine> => new Map(sections.flatMap(({ lines }) => lines).map((line) => [line.seq, line]))

const withFacts = (line: TranscriptLine): string => [marked(line), ...classFacts(line).map((fact) => `(${fact})`)].filter(Boolean).join(' ')

function voteRows(vote: ClassPart['votes'][number]): ClassRow[] {
  const { outcome, roll, swing, line, motion } = vote
  const result = outcome === null ? 'Still open when this transcript was made.' : `${countWords(outcome)} ${outcomeWords(vote.rule, outcome)}`
  return [
    row(voteHead(vote), `${vote.question} ${voteHow(vote)} ${result}`, motion === null ? [line] : [line, motion]),
    ...(swing ? [row('Before and after', swingWords(swing), [swing.of, line])] : []),
    ...(roll && roll.length > 0 ? [row('Who voted how', (['yes', 'no', 'abstain'] as const).flatMap((choice) => { const who = roll.filter((each) => each.choice === choice).map((each) => each.who); return who.length > 0 ? [`${CHOICE_WORDS[choice]}: ${who.join(', ')}`] : [] }).join('; '))] : []),
  ]
}

const WHEN = { before: 'Before', during: 'In between', after: 'After' } as const

function stanceRow({ when, answered, of, counts, mean, moved }: ClassPart['stances'][number]): ClassRow {
  if (counts === null) return row(WHEN[when], `${answered} of ${of} answered: too few to be shown.`)
  const named = moved.length > 0 ? ` Named most often as what moved somebody: ${moved.map(({ line, times }) => `line ${line} (${times}×)`).join(', ')}.` : ''
  return { ...row(WHEN[when], `${answered} of ${of} answered; mean ${mean}.${named}`), counts }
}

function checkRows(said: Map<number, TranscriptLine>, request: number, answers: readonly number[]): ClassRow[] {
  const asked = said.get(request)
  if (!asked) return []
  const given = answers.flatMap((seq) => { const line = said.get(seq); return line ? [row('Answer', `${withFacts(line)}${line.cards.length > 0 ? ` (${line.cards.length === 1 ? 'card' : 'cards'} ${line.cards.join(', ')})` : ''}`, [seq])] : [] })
  return [row('Asked', marked(asked), [request]), ...(given.length > 0 ? given : [row('Answer', 'None was given.')])]
}

const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function seatRows({ title, side, usedMs, turns, people, seat }: ClassSeat): ClassRow[] {
  const atTable = usedMs > 0 || side !== null || !['waiting', 'undecided', 'press', 'observer'].includes(seat)
  const head = row(`${title}${side ? `, side ${side.toUpperCase()}` : ''}`, atTable ? `${clockTime(usedMs)} of floor time in ${times(turns, 'turn', 'turns')}.${people.length === 0 ? ' Nobody sat here at the end.' : ''}` : times(people.length, 'person', 'people'))
  return [head, ...people.map(personRow)]
}

function personRow({ name, usedMs, turns, sat, out }: ClassPerson): ClassRow {
  const spoke = turns === 0 ? 'no floor time under this name' : `${clockTime(usedMs)} in ${times(turns, 'turn', 'turns')}`
  const moved = sat.length > 1 ? `; ${sat.map(({ title, from }, index) => (index === 0 ? `first ${title}` : `then ${title} (from ${from.slice(11, 16)} UTC)`)).join(', ')}` : ''
  return { ...row(name, `${spoke}${moved}${out ? `; ${out === 'removed' ? 'was asked to leave' : 'was excluded'}` : ''}`), person: true }
}

function stageRow({ title, plannedMinutes, usedMs, times: begun }: ClassStage): ClassRow {
  const planned = plannedMinutes > 0 ? `${plannedMinutes} min planned` : 'no limit planned'
  return row(title, begun === 0 ? `${planned}; left out` : `${planned}; ${clockTime(usedMs)} on the clock${begun > 1 ? `; begun ${begun} times` : ''}`)
}

const pauseRow = ({ at, ms }: ClassPart['pauses'][number]): ClassRow => row('Pause', `${momentInWords(at)}${ms === null ? ', to the end' : `, for ${clockTime(ms)}`}`)
