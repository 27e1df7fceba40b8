import { Paragraph, type IParagraphOptions } from 'docx'
import type { Run } from '../../../shared/transcript/document/blocks.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { runsRight, stretches } from './direction.ts'
import { inline, innerLink, paragraph, textRun, type Inline, type ParagraphLook } from './inline.ts'
import type { NoteMarks } from './notes.ts'

/** What the runs of a document may refer to. */
export interface Setting {
  /** Lines that stand in the document; a mention of any other is not a link. */
  lines: ReadonlySet<number>
  marks: NoteMarks
}

export const lineBookmark = (seq: number): string => `line_${seq}`

/** Look of all runs of a paragraph: words that were taken back, or what stands in the place of words that are gone. */
export type Fate = 'undone' | 'removed' | null

const STYLE = { strong: 'StrongWords', quiet: 'QuietWords', italic: 'ItalicWords' } as const
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

interface Piece { run: Run; text: string }

const isPlain = ({ look, lang, note, line, href, own }: Run): boolean => !look && !lang && !own && !href && note === undefined && line === undefined

/** Runs → paragraphs: a blank line begins a new one. */
function pieces(runs: readonly Run[]): Piece[][] {
  const found: Piece[][] = [[]]
  for (const run of runs) {
    const plain = plainText(run.text)
    const parts = plain.includes('\n') ? plain.split(/\n(?:[ \t]*\n)+/) : [plain]
    for (let index = 0; index < parts.length; index += 1) {
      if (index > 0) found.push([])
      const text = parts[index]!
      const before = found.at(-1)!.at(-1)
      if (before && isPlain(before.run) && isPlain(run)) before.text += text
      else if (text !== '') found.at(-1)!.push({ run, text })
    }
  }
  return found.filter(({ length }) => length > 0)
}

/** Runs as paragraphs of Word; `first` stands before the words of the first one, `last` after those of the last. */
export function paragraphsOf(runs: readonly Run[], look: Omit<ParagraphLook, 'rtl'> & Pick<IParagraphOptions, 'numbering'>, setting: Setting, { first = [], last = [], fate = null }: { first?: readonly Inline[]; last?: readonly Inline[]; fate?: Fate } = {}): Paragraph[] {
  const all = pieces(runs)
  if (all.length === 0 && first.length + last.length > 0) all.push([])
  return all.map((found, index) => {
    const rtl = found.some(({ run }) => run.own) && runsRight(found.map(({ text }) => text).join(''))
    const parts = found.map((piece) => inlineOf(piece, rtl, setting, fate))
    const children = [...(index === 0 ? first : []), ...parts, ...(index === all.length - 1 ? last : [])]
    return look.numbering ? new Paragraph({ ...look, children: inline(children), bidirectional: rtl }) : paragraph({ ...look, rtl }, children)
  })
}

function inlineOf({ run, text }: Piece, rtl: boolean, { lines, marks }: Setting, fate: Fate): Inline {
  if (run.note !== undefined) return marks.mark(run.note)
  if (run.line !== undefined && lines.has(run.line)) return innerLink(lineBookmark(run.line), textRuns(run, text, rtl, fate, run.look === 'quiet' ? 'QuietLink' : 'LineLink'))
  if (run.href?.startsWith('https://')) return { href: run.href, xml: textRuns(run, text, rtl, fate, 'Hyperlink') }
  return textRuns(run, text, rtl, fate)
}

/** Turns of direction that a person wrote end with his words. */
const TURN = /[\u202a-\u202e\u2066-\u2069]/

function textRuns(run: Run, text: string, rtl: boolean, fate: Fate, linkStyle?: string): string {
  const look = {
    style: linkStyle ?? (fate === 'removed' ? 'RemovedWords' : run.look && STYLE[run.look]),
    strike: fate === 'undone',
    lang: run.lang !== undefined && LANGUAGE_TAG.test(run.lang) ? run.lang : undefined,
  }
  if (!run.own) return textRun(text, look)
  const own = TURN.test(text) ? `\u2068${text}\u2069` : text
  return stretches(own, rtl).map((part) => textRun(part.text, { ...look, rtl: part.rtl })).join('')
}
