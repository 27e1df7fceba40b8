import type { DocumentLabels, Note } from '../../../shared/transcript/document/blocks.ts'
import { INK_2 } from '../print/ink.ts'
import { setText } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { column } from './items.ts'
import { COUNCIL, INK_3, SIDE } from './look.ts'
import { place } from './place.ts'
import { markTarget, noteTarget } from './runs.ts'

/** For a number of three figures. */
const NUMBER = 28

/** The list of notes; each number leads back to where it was marked first. */
export function noteList(flow: Flow, notes: readonly Note[], labels: DocumentLabels): void {
  flow.within('L', {}, () => {
    for (const note of notes) flow.within('LI', {}, () => one(flow, note, labels))
  })
}

function one(flow: Flow, note: Note, labels: DocumentLabels): void {
  const { pen } = flow
  const [first, ...rest] = column(flow, [
    [note.said, { face: 'sans', size: 8.8 }, 0], [note.words, { face: 'serif', size: 10.4 }, 1.5],
    [note.original, { face: 'serif', size: 9.6, colour: INK_2 }, 1.5], [note.source, { face: 'sans', size: 8.2, colour: INK_2 }, 1.5],
  ], labels, SIDE + NUMBER, flow.inner - NUMBER)
  if (!first) return
  const isMarked = flow.named.has(markTarget(note.number))
  const back = { to: markTarget(note.number), says: labels.note(note.number) }
  const number = setText(pen, [{ text: String(note.number), face: 'sans-bold', size: 8.8, colour: isMarked ? COUNCIL : INK_3, ...(isMarked && { mark: back }) }], NUMBER)
  flow.y += 6
  place(flow, [{
    ...first, keep: rest.length > 0,
    aside: { lines: number, x: SIDE + NUMBER - 9 - (number[0]?.width ?? 0), width: NUMBER, tag: 'Lbl', leading: 1.36 },
    onFirst: (top) => flow.target(noteTarget(note.number), top),
  }, ...rest])
}
