import type { EdgeKind } from '../argument/graph.ts'
import { argdownData, argdownText, argdownTitle } from './argdown-escape.ts'
import { graphLines, type GraphLine } from './graph-lines.ts'
import type { Transcript, TranscriptClaim } from './transcript.ts'

/** Relations that Argdown has, from the one that stands above them. What asks, answers, grants or takes back stands in the data of its line: none of it supports or attacks. */
const RELATIONS: Partial<Record<EdgeKind, string>> = { attacks: '->', supports: '+>' }

const LEGENDS = {
  en: ['<…> an argument, […] a claim of the dossier, a question, or a remark that grants or takes back.', 'Each carries its voice, its line and its label. An argument attacks (->) or supports (+>) what stands below it.', 'Lines that it asks about, answers, concedes or withdraws are in its data.'],
  fr: ['<…> un argument, […] une thèse du dossier, une question, ou une remarque qui concède ou retire.', 'Chacun porte sa voix, sa ligne et son état. Un argument attaque (->) ou appuie (+>) ce qui est écrit sous lui.', 'Les lignes qu’il interroge, auxquelles il répond, qu’il concède ou retire sont dans ses données.'],
} as const
const CLAIMS = { en: 'Claims', fr: 'Thèses' } as const

/**
 * A transcript → its argument graph in Argdown (argdown.org): front matter, the claims, then each stage with its arguments in order.
 * Words keep the quotation marks that their voice allows, and what was erased or struck is not there.
 */
export function argdownOf(transcript: Transcript): string {
  const lines = graphLines(transcript)
  const titles = new Map(lines.map((each) => [each.line.seq, titleOf(each, transcript)]))
  const claims = new Map(transcript.claims.map((claim) => [claim.id, claimTitle(claim)]))
  const claimOf = (id: string, short: string) => claims.get(id) ?? claimTitle({ id, short })
  const stages = transcript.sections.flatMap(({ title, lines: all }) => {
    const here = new Set(all.map(({ seq }) => seq))
    const arguing = lines.filter(({ line }) => here.has(line.seq))
    return arguing.length > 0 ? [`# ${argdownText(title)}`, ...arguing.map((each) => statement(each, titles, claimOf))] : []
  })
  return `${[
    frontMatter(transcript),
    LEGENDS[transcript.lang].map((line) => `// ${line}`).join('\n'),
    ...(transcript.claims.length > 0 ? [`# ${CLAIMS[transcript.lang]}`, ...transcript.claims.map(claimStatement)] : []),
    ...stages,
  ].join('\n\n')}\n`
}

function frontMatter({ title, simulated, session, pack, naming, recordHash, lang }: Transcript): string {
  const facts = { title, subTitle: simulated, author: 'Tour de Table', date: session.createdAt.slice(0, 10), lang, pack: `${pack.id} ${pack.version}`, naming, recordHash, model: { removeTagsFromText: true } }
  return `===\n${Object.entries(facts).map(([name, value]) => `${name}: ${argdownData(value)}`).join('\n')}\n===`
}

/** An argument stands between angles; what is none, between square brackets. */
const isArgument = ({ node }: Pick<GraphLine, 'node'>): boolean => node !== null && node.kind !== 'question'

function titleOf(each: GraphLine, { lang }: Transcript): string {
  const title = argdownTitle(`${lang === 'fr' ? 'Ligne' : 'Line'} ${each.line.seq}: ${each.line.who}`)
  return isArgument(each) ? `<${title}>` : `[${title}]`
}

function statement(each: GraphLine, titles: ReadonlyMap<number, string>, claimOf: (id: string, short: string) => string): string {
  const { line, words, node, meets } = each
  const related = Map.groupBy(meets.filter(({ kind, to }) => (RELATIONS[kind] === undefined || !isArgument(each)) && titles.has(to)), ({ kind }) => kind)
  const data = {
    voice: line.voice, line: line.seq, who: line.who, ...(line.seat !== null && { seat: line.seat }), ...(line.source !== null && { source: line.source }), ...(line.position !== null && { position: line.position }),
    ...(line.cards.length > 0 && { cards: line.cards }), ...(node && { label: node.label }), ...Object.fromEntries([...related].map(([kind, edges]) => [kind, edges.map(({ to }) => to)])),
  }
  const tags = [node?.label, node?.kind, line.voice, line.seat].flatMap((tag) => (tag ? [`#${tag}`] : []))
  return [
    `${titles.get(line.seq)!}: ${argdownText(words)} ${[...new Set(tags)].join(' ')} ${argdownData(data)}`,
    ...(isArgument(each) ? meets.flatMap(({ kind, to }) => (RELATIONS[kind] && titles.has(to) ? [`  ${RELATIONS[kind]} ${titles.get(to)!}`] : [])) : []),
    ...(isArgument(each) ? line.claims.map(({ claim, relation, short }) => `  ${relation === 'denies' ? '->' : '+>'} ${claimOf(claim, short)}`) : []),
  ].join('\n')
}

/** Short names may be the same; with the id they are not. */
const claimTitle = ({ id, short }: Pick<TranscriptClaim, 'id' | 'short'>): string => `[${argdownTitle(`${short} (${id})`)}]`

function claimStatement(claim: TranscriptClaim): string {
  return `${claimTitle(claim)}: ${argdownText(claim.text)} #${claim.label} #claim ${argdownData({ voice: 'app', claim: claim.id, label: claim.label })}`
}
