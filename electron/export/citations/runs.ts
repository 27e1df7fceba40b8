import type { Run } from '../../../shared/transcript/document/blocks.ts'
import { unsafe } from './plain-fields.ts'

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

const plain = (html: string): string =>
  unsafe(html.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity).replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_all, hex?: string, decimal?: string) => String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))))

/**
 * One entry as the processor wrote it → runs. It writes `<i>`, `<b>`, `<a href>`, `<span style>` and `<div>` and nothing else, because no item has
 * markup of its own. All runs are `own`: titles are in any script.
 */
export function runsOf(html: string): Run[] {
  const runs: Run[] = []
  const open: string[] = []
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('</')) open.pop()
    else if (piece.startsWith('<')) open.push(piece)
    else add(runs, runOf(plain(piece), open))
  }
  return trimmed(runs)
}

/** Italics inside italics are upright; the address of a link is its own text, which is what people see. */
function runOf(text: string, open: readonly string[]): Run {
  const look = open.findLast((tag) => tag === '<i>' || tag === '<b>' || tag.includes('font-style'))
  const link = open.some((tag) => tag.startsWith('<a ')) && text.startsWith('https://')
  return { text, own: true, ...(look === '<i>' ? { look: 'italic' } : look === '<b>' ? { look: 'strong' } : {}), ...(link ? { href: text } : {}) }
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.look === run.look && last.href === run.href) last.text += run.text
  else runs.push(run)
}

function trimmed(runs: Run[]): Run[] {
  const [first, last] = [runs.at(0), runs.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return runs.filter(({ text }) => text !== '')
}
