import { marked } from '../marked.ts'
import type { ClassPart } from '../class/part.ts'
import type { Transcript, TranscriptLine } from '../transcript.ts'
import type { Say } from '../words/say.ts'
import type { Item, Part, Run } from './blocks.ts'
import { lessonPart, peoplePart } from './class-people.ts'
import { classFacts } from './facts.ts'
import { row, rowsPart } from './rows.ts'
import { joinedRuns, lineRuns, noteRuns, own, plain } from './runs.ts'
import { countWords, outcomeWords, swingWords, voteHead, voteHow } from './vote-words.ts'

/** What the class's parts are made of. */
export interface ClassWords {
  say: Say
  shown: ReadonlySet<number>
  line(seq: number): TranscriptLine | undefined
}

/** What the class came to: stands before all else. */
export function agreedParts({ class: part }: Transcript, words: ClassWords): Part[] {
  if (!part) return []
  const { say, shown, line } = words
  const statement = part.statement === null ? undefined : line(part.statement)
  const strongest = statement?.respondsTo.flatMap((seq) => line(seq)?.who ?? []).join('; ') ?? ''
  const items = [
    ...(statement ? [row(say.t('class.statement'), [own(marked(statement, say))], lineRuns([statement.seq], say, shown))] : []),
    ...(statement && strongest !== '' ? [row(say.t('class.strongest'), [plain(strongest)], lineRuns(statement.respondsTo, say, shown))] : []),
    ...(statement && statement.limits.trim() && !statement.void ? [row(say.t('class.staysOpen'), [own(statement.limits)])] : []),
    ...part.adopted.flatMap(({ line: text, amendments }) => [text, ...amendments].flatMap((seq) => {
      const found = line(seq)
      return found ? [row(say.t(seq === text ? 'class.adopted' : 'class.amendment'), [own(marked(found, say))], lineRuns([seq], say, shown))] : []
    })),
  ]
  return items.length > 0 ? [rowsPart('agreed', say.t('class.agreed'), items)] : []
}

/** Below the record: votes, own views, facts, news, who sat where, time. */
export function classParts(transcript: Transcript, words: ClassWords): Part[] {
  const { class: part, leftOut } = transcript
  if (!part) return []
  const { say } = words
  const all = [
    rowsPart('votes', say.t('class.votes'), part.votes.flatMap((vote) => voteRows(vote, words))),
    rowsPart('views', say.t('class.views'), part.stances.map((stance) => stanceRow(stance, say)), say.t('class.viewsNote')),
    rowsPart('checks', say.t('class.checks'), part.checks.flatMap((check) => checkRows(check, words))),
    rowsPart('news', say.t('class.news'), part.injects.flatMap((seq) => newsRows(seq, words))),
    peoplePart(part, say, !leftOut.includes('times')),
    lessonPart(part, say),
    rowsPart('held', say.t('class.held'), part.heldBack === 0 ? [] : [row(say.t('class.heldHead'), [plain(say.t('class.heldText', { count: part.heldBack }))])]),
  ]
  return all.filter(({ blocks }) => blocks.some((block) => block.kind === 'list' && block.items.length > 0))
}

const withFacts = (line: TranscriptLine, say: Say): Run[] => joinedRuns([[own(marked(line, say))].filter(({ text }) => text !== ''), ...classFacts(line, say).map((fact) => [plain(`(${fact})`)])], ' ')

function voteRows(vote: ClassPart['votes'][number], { say, shown }: ClassWords): Item[] {
  const { outcome, roll, swing, line, motion, rule, question } = vote
  const result = outcome === null ? say.t('vote.stillOpen') : `${countWords(outcome, say)} ${outcomeWords(rule, outcome, say)}`
  const choices = (['yes', 'no', 'abstain'] as const).flatMap((choice) => {
    const who = (roll ?? []).filter((each) => each.choice === choice).map((each) => each.who)
    return who.length > 0 ? [`${say.t(`vote.choice.${choice}`)}: ${who.join(', ')}`] : []
  })
  return [
    row(voteHead(vote, say), [own(question), plain(` ${voteHow(vote, say)} ${result}`)], lineRuns(motion === null ? [line] : [line, motion], say, shown)),
    ...(swing ? [row(say.t('vote.swing'), [plain(swingWords(swing, say))], lineRuns([swing.of, line], say, shown))] : []),
    ...(choices.length > 0 ? [row(say.t('vote.roll'), [plain(choices.join('; '))])] : []),
  ]
}

function stanceRow({ when, answered, of, counts, mean, moved }: ClassPart['stances'][number], say: Say): Item {
  const head = say.t(`view.when.${when}`)
  if (counts === null) return row(head, [plain(say.t('view.tooFew', { answered, of }))])
  const named = moved.length > 0 ? ` ${say.t('view.moved', { lines: moved.map(({ line, times }) => say.t('view.movedLine', { line, times })).join(', ') })}` : ''
  return { ...row(head, [plain(`${say.t('view.mean', { answered, of, mean: String(mean) })}${named}`)]), counts: [...counts] }
}

function checkRows({ request, answers }: ClassPart['checks'][number], { say, shown, line }: ClassWords): Item[] {
  const asked = line(request)
  if (!asked) return []
  const given = answers.flatMap((seq) => {
    const found = line(seq)
    const cards = found && found.cardNotes.length > 0 ? [plain(` (${say.t(found.cardNotes.length === 1 ? 'card' : 'cards')} ${found.cards.join(', ')} `), ...noteRuns(found.cardNotes), plain(')')] : []
    return found ? [row(say.t('class.answer'), [...withFacts(found, say), ...cards], lineRuns([seq], say, shown))] : []
  })
  return [row(say.t('class.asked'), [own(marked(asked, say))], lineRuns([request], say, shown)), ...(given.length > 0 ? given : [row(say.t('class.answer'), [plain(say.t('class.noAnswer'))])])]
}

function newsRows(seq: number, { say, shown, line }: ClassWords): Item[] {
  const found = line(seq)
  return found ? [row(say.t(found.rule === 'real' ? 'class.happened' : 'class.madeUp'), withFacts(found, say), lineRuns([seq], say, shown))] : []
}
