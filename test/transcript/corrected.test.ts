import { expect, it } from 'vitest'
import { jsonOf, transcriptJsonSchema } from '../../shared/transcript/json.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { Line } from '../../shared/debate/line.ts'
import { anInput, aSpeech } from './builders.ts'
import { asHtml, asMarkdown } from './read-back.ts'

const transcriptWith = (given: Partial<Line>) => transcriptOf(anInput([aSpeech({ seq: 3, ...given })]))
const lineIn = (given: Partial<Line>) => transcriptJsonSchema.parse(JSON.parse(jsonOf(transcriptWith(given)))).lines[0]

it('a line that was taken back stands in every format, with its words, and is called so', () => {
  const taken = transcriptWith({ text: 'A word too quick.', void: 'undone' })
  for (const page of [asMarkdown(taken), asHtml(taken)]) {
    expect(page).toContain('A word too quick.')
    expect(page).toContain('taken back')
  }
  expect(lineIn({ text: 'A word too quick.', void: 'undone' })).toMatchObject({ text: 'A word too quick.', void: 'undone' })
})

it.each([
  ['struck', { text: '', void: 'struck' }, 'struck by the facilitator', 'The words of this line are not shown.'],
  ['erased', { text: '', erased: true }, 'erased', 'The words of this line were erased.'],
] as const)('a %s line keeps its place, its speaker and its number, and says what became of its words', (_, given, called, instead) => {
  const gone = transcriptWith(given)
  for (const page of [asMarkdown(gone), asHtml(gone)]) {
    expect(page).toContain('Student A')
    expect(page).toContain(called)
    expect(page).toContain(instead)
  }
  expect(lineIn(given)).toMatchObject({ seq: 3, ...given })
})

it('a line that nobody corrected says nothing of the kind', () => {
  const plain = transcriptWith({ text: 'We keep our line.' })
  for (const page of [asMarkdown(plain), asHtml(plain), jsonOf(plain)]) expect(page).not.toMatch(/taken back|struck by|were erased|"void"|"erased"/u)
})
