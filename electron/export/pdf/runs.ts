import type { DocumentLabels, Run } from '../../../shared/transcript/document/blocks.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import type { Face } from '../print/font-files.ts'
import { INK, INK_2 } from '../print/ink.ts'
import type { Run as SetRun } from '../print/set-text.ts'
import type { Mark } from './inline.ts'
import { COUNCIL } from './look.ts'

/** How the plain words of a paragraph look. */
export interface Look { face: Face; size: number; colour?: string; struck?: boolean }

export const lineTarget = (seq: number) => `line-${seq}`
export const noteTarget = (number: number) => `note-${number}`
/** Where a note was marked first: the way back from it. */
export const markTarget = (number: number) => `mark-${number}`

const ITALIC: Record<Face, Face> = { serif: 'serif-italic', 'serif-bold': 'serif-italic', 'serif-italic': 'serif', sans: 'serif-italic', 'sans-bold': 'serif-italic' }
const BOLD: Record<Face, Face> = { serif: 'serif-bold', 'serif-bold': 'serif-bold', 'serif-italic': 'serif-bold', sans: 'sans-bold', 'sans-bold': 'sans-bold' }

/** The runs of a document in a look of the page. `lang`: of the paragraph; only another one is marked. */
export const setRuns = (runs: readonly Run[], look: Look, labels: DocumentLabels, lang?: string): SetRun[] => runs.map((run) => setRun(run, look, labels, lang))

function setRun(run: Run, look: Look, labels: DocumentLabels, lang?: string): SetRun {
  const { face, size, colour = INK, struck = false } = look
  const mark = markOf(run, labels, lang)
  const base = { text: plainText(run.text), own: run.own ?? false, struck, ...(mark && { mark }) }
  if (run.note !== undefined) return { ...base, face: 'sans-bold', size: Math.max(6.4, size * 0.68), colour: COUNCIL, rise: size * 0.34 }
  if (run.line !== undefined || run.href !== undefined) return { ...base, face: run.look === 'strong' ? BOLD[face] : face, size, colour: COUNCIL }
  if (run.look === 'strong') return { ...base, face: BOLD[face], size, colour }
  if (run.look === 'quiet') return { ...base, face: face.startsWith('serif') ? 'sans' : face, size: Math.min(size, 8.6), colour: INK_2 }
  return { ...base, face: run.look === 'italic' ? ITALIC[face] : face, size, colour }
}

function markOf({ lang, note, line, href }: Run, labels: DocumentLabels, around?: string): Mark | undefined {
  const language = lang !== undefined && lang !== around ? { lang } : {}
  if (note !== undefined) return { ...language, to: noteTarget(note), says: labels.note(note), here: markTarget(note) }
  if (line !== undefined) return { ...language, to: lineTarget(line), says: labels.line(line) }
  if (href?.startsWith('https://')) return { ...language, href }
  return lang === undefined || lang === around ? undefined : language
}

/** The language that all runs share. */
export function languageOf(runs: readonly Run[]): string | undefined {
  const [first] = runs
  return first?.lang !== undefined && runs.every(({ lang }) => lang === first.lang) ? first.lang : undefined
}

/** Runs as paragraphs: a blank line in their text begins the next. */
export function paragraphsIn(runs: readonly Run[]): Run[][] {
  const all: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of plainText(run.text).split(/\n(?:[ \t]*\n)+/).entries()) {
      if (index > 0) all.push([])
      if (text !== '') all.at(-1)!.push({ ...run, text })
    }
  }
  return all.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''))
}
