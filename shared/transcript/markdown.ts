import { isRecordVoice } from '../voice/voice.ts'
import type { Block, DocumentLabels, Fact, Item, ListKind, Note, Part, Run, Speech, TranscriptDocument } from './document/blocks.ts'
import { escapeMarkdown as md, markdownBlocks } from './markdown-escape.ts'

const blocks = (...parts: (string | null)[]) => {
  let text = ''
  for (const part of parts) if (part !== null && part !== '') text += text === '' ? part : `\n\n${part}`
  return text
}
const items = (rows: readonly string[]) => rows.map((row) => `- ${row}`).join('\n')
const facts = (rows: readonly Fact[], { colon }: DocumentLabels) => items(rows.map(({ name, value }) => `**${md(name)}${colon}** ${md(value)}`))

/** A transcript as Markdown (CommonMark with footnotes). Everything that people wrote stays text. */
export function markdownOf(document: TranscriptDocument): string {
  const { title, kicker, simulated, parts, notes, labels } = document
  return blocks(
    `# ${md(title)}`, `*${md(kicker)} · Tour de Table*`, `> **${md(simulated)}**`, facts(document.facts, labels),
    ...parts.map((part) => partOf(part, labels)),
    notes.length > 0 ? blocks(`## ${md(labels.notes)}`, ...notes.map(footnote)) : null,
  ) + '\n'
}

const partOf = ({ title, note, blocks: inside }: Part, labels: DocumentLabels): string => blocks(`## ${md(title)}`, note && md(note), ...inside.map((block) => blockOf(block, labels)))

function blockOf(block: Block, labels: DocumentLabels): string {
  switch (block.kind) {
    case 'heading': return `### ${md(block.text)}`
    case 'text': return paragraphOf(block.runs)
    case 'facts': return facts(block.facts, labels)
    case 'list': return block.items.map((item) => listItem(item, block.of, labels)).join('\n')
    case 'speech': return speechOf(block, labels)
  }
}

/** Names and facts come again and again; so many are remembered. */
const MOST = 2_000
const words = new Map<string, string>()
function mdWord(text: string): string {
  const known = words.get(text)
  if (known !== undefined) return known
  if (words.size >= MOST) words.clear()
  const word = md(text)
  words.set(text, word)
  return word
}

function speechOf({ who, facts: known, toRuns, seq, said, below, notes, voice }: Speech, labels: DocumentLabels): string {
  let text = `**${mdWord(who)}** · `
  for (const fact of known) text += `${mdWord(fact)} · `
  text += `${toRuns.length > 0 ? `${inline(toRuns)} · ` : ''}${labels.line(seq)}`
  const onRecord = isRecordVoice(voice)
  for (const { text: words } of said) text += `\n\n${markdownBlocks(words, onRecord ? '> ' : '')}`
  if (onRecord) for (const note of notes) text += `[^${note}]`
  for (const { of, runs } of below) if (of !== 'source') text += `\n\n${paragraphOf(runs)}`
  return text
}

/** A paragraph whose last words may be somebody's own, of several paragraphs. */
function paragraphOf(runs: readonly Run[]): string {
  const last = runs.at(-1)
  return last?.own && /\n/.test(last.text.trim()) ? `${inline(runs.slice(0, -1))}${runs.length > 1 ? ' ' : ''}${markdownBlocks(last.text)}` : inline(runs)
}

/** Runs as one line of Markdown; a mark of a note stands close to the words before it. */
function inline(runs: readonly Run[]): string {
  if (runs.length === 0) return ''
  let line = ''
  for (const run of runs) line += inlineRun(run)
  line = line.trim()
  return line.includes(' [^') ? line.replaceAll(/(?<!\*) (?=\[\^\d+\])/g, '') : line
}

function inlineRun({ text, look, note, href }: Run): string {
  if (note !== undefined) return `[^${note}]`
  if (href !== undefined) return `<${href}>`
  const one = text.includes('\n') ? text.replaceAll(/\s*\n\s*/g, ' ') : text
  const words = one.trim()
  const mark = look === undefined ? '' : look === 'strong' ? '**' : '*'
  if (words.length === one.length) return words === '' ? '' : mark + md(words) + mark
  const at = one.indexOf(words)
  return words === '' ? one : one.slice(0, at) + mark + md(words) + mark + one.slice(at + words.length)
}

function listItem({ label, head, body, below, counts, under }: Item, of: ListKind, names: DocumentLabels): string {
  const name = inline(head)
  const words = [name && (label ? `${name} (${md(label.text)})${names.colon}` : of === 'seats' ? `${name} (${inline(body)})${names.colon}` : of === 'rows' ? name.replace(/\*\*$/, `${names.colon}**`) : of === 'quotations' ? `${name}${names.colon}` : name), of === 'seats' ? inline(below) : inline(body)].filter(Boolean)
  const rest = of === 'seats' ? '' : inline(below)
  const table = counts ? `\n\n  | ${names.views} | ${counts.map((_, value) => value).join(' | ')} |\n  |---${'|---'.repeat(counts.length)}|\n  | ${names.people} | ${counts.join(' | ')} |\n` : ''
  return `${under ? '  ' : ''}- ${words.join(' ')}${rest === '' ? '' : ` (${rest})`}${table}`
}

function footnote({ number, said, words, original, source }: Note): string {
  return `[^${number}]: ${[inline(said), inline(words), inline(original), inline(source)].filter(Boolean).join('. ').replaceAll('.. ', '. ')}`
}
