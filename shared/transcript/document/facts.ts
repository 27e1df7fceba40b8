import { clockTime } from '../../words/clock-time.ts'
import type { Transcript, TranscriptLine } from '../transcript.ts'
import type { Say } from '../words/say.ts'
import type { Fact } from './blocks.ts'

/** What is known of a line beside its words: voice first, then day, act, time. Never empty: a line always has a voice. */
export function lineFacts(line: TranscriptLine, say: Say, times = true): string[] {
  const facts = [line.translatedBy ? `${line.voiceLabel} (${line.translatedBy})` : line.voiceLabel]
  if (line.saidOn !== null) facts.push(line.saidOn)
  if (line.does !== null) facts.push(line.does)
  if (OF_A_CLASS.has(line.kind)) facts.push(...classFacts(line, say))
  if (line.erased) facts.push(say.t('fact.erased'))
  if (line.void) facts.push(say.t(`fact.${line.void}`))
  if (line.overTime) facts.push(say.t('fact.overTime'))
  if (line.departs) facts.push(say.t('fact.departs'))
  if (times) facts.push(clockTime(line.elapsedMs))
  return facts
}

/** Kinds of lines whose parameters say something. */
const OF_A_CLASS: ReadonlySet<TranscriptLine['kind']> = new Set(['inject', 'check', 'vote'])

/** What the parameters of a class's line say: the day and source of news, the rule of a vote, the choice that was stated. */
export function classFacts({ kind, rule, params }: Pick<TranscriptLine, 'kind' | 'rule' | 'params'>, say: Say): string[] {
  const { date, source, choice = '', by = '', secret } = params
  if (kind === 'inject' || kind === 'check') return [...(date ? [say.t('fact.dated', { day: say.day(date) })] : []), ...(source ? [say.t('fact.source', { source })] : [])]
  if (kind !== 'vote') return []
  const keys = rule === 'statement-of-vote' ? [`vote.choice.${choice}`] : [`vote.rule.${params['rule'] ?? ''}`, `vote.by.${by}`, secret === 'true' ? 'fact.secret' : 'fact.open']
  return keys.filter((key) => say.knows(key)).map((key) => say.t(key))
}

/** The head of a transcript: name and value of each fact, in order. */
export function headFacts({ session, pack, className, class: isClass, share, leftOut, naming }: Transcript, say: Say): Fact[] {
  const { createdAt, closedAt, rounds } = session
  const end = closedAt?.slice(0, 10) === createdAt.slice(0, 10) ? `${closedAt.slice(11, 16)} UTC` : closedAt && say.moment(closedAt)
  const from = say.moment(createdAt)
  const format = [session.recipe.title, ...(isClass ? [] : [say.t('head.level', { level: say.t(`level.${session.level}`) })]), ...(rounds ? [say.t('head.rounds', { count: rounds })] : []), say.t(session.timed ? 'head.timed' : 'head.untimed')]
  return [
    ...(className ? [{ name: say.t('head.class'), value: className }] : []),
    { name: say.t('head.date'), value: end ? say.t('head.closed', { from, to: end }) : say.t('head.running', { from }) },
    ...(session.assignment ? [{ name: say.t('head.assignment'), value: session.assignment.title }] : []),
    { name: say.t('head.format'), value: format.join(', ') },
    { name: say.t('head.asOf'), value: say.t('head.asOfMeans', { day: say.day(session.asOf) }) },
    { name: say.t('head.dossier'), value: say.t('head.dossierIs', { window: pack.window, id: pack.id, version: pack.version }) },
    { name: say.t('head.names'), value: say.t(naming === 'names' ? 'head.withNames' : 'head.withPseudonyms') },
    ...(share.of === 'whole' ? [] : [{ name: say.t('head.share'), value: say.t(`share.${share.of}`, { figure: share.name, name: share.name, shown: share.shown, of: share.total }) }]),
    ...(leftOut.length > 0 ? [{ name: say.t('head.share'), value: say.t('share.leftOut', { what: leftOut.map((part) => say.t(`share.${part}`)).join(', ') }) }] : []),
  ]
}

/** The foot of a transcript: how to check it. */
export function recordFacts({ session, recordHash }: Transcript, say: Say): Fact[] {
  const code = true
  return [
    { name: say.t('record.session'), value: session.id }, { name: say.t('record.events'), value: String(session.events) }, { name: say.t('record.seed'), value: session.seed },
    ...(session.assignment ? [{ name: say.t('record.assignment'), value: session.assignment.hash, code } as const] : []),
    { name: say.t('record.hash'), value: recordHash, code },
    { name: say.t('record.shows'), value: say.t('record.tamper') },
  ]
}
