import type { Paragraph } from 'docx'
import type { Below, Run, Speech } from '../../../shared/transcript/document/blocks.ts'
import { place, words as inWords } from './inline.ts'
import { badgeStyle, VOICE_STYLE } from './look.ts'
import { lineBookmark, paragraphsOf, type Fate, type Setting } from './runs.ts'

const BELOW_STYLE: Readonly<Record<Below['of'], string>> = {
  original: 'BelowOriginal', source: 'BelowSource', reason: 'BelowReason', claims: 'BelowClaims', cards: 'BelowCards', quotation: 'BelowQuotation',
}

/** A badge with the letters of a seat. */
export const badge = (seat: string, monogram: string, solid: boolean): string => inWords(`\u00a0${monogram}\u00a0`, badgeStyle(seat, solid))

/** Longer words may break before what belongs to them: kept whole they would leave half a page empty. */
const isLong = (said: readonly Run[]): boolean => said.reduce((sum, { text }) => sum + text.length, 0) > 900

/** One line of the debate: who speaks and in which voice, the words in the style of that voice, and what belongs to them. */
export function speechOf(speech: Speech, setting: Setting): Paragraph[] {
  const { voice, notes, said, below } = speech
  const fate: Fate = speech.erased || speech.void === 'struck' ? 'removed' : speech.void === 'undone' ? 'undone' : null
  const marks = notes.length > 0 ? [setting.marks.marks(notes)] : []
  const words = paragraphsOf(said, { style: VOICE_STYLE[voice], ...(below.length > 0 && !isLong(said) && { keepNext: true }) }, setting, { last: said.length > 0 ? marks : [], fate })
  const under = below.flatMap(({ of, runs }) => paragraphsOf(runs, { style: BELOW_STYLE[of] }, setting, { fate: fate === 'undone' ? fate : null }))
  return [...headOf(speech, setting, words.length === 0 ? marks : []), ...words, ...under]
}

function headOf({ seq, seat, monogram, solid, who, facts, toRuns, voice }: Speech, setting: Setting, marks: string[]): Paragraph[] {
  const first = [
    place(lineBookmark(seq), seq, inWords(`${seq}\t`, 'LineNumber')),
    ...(seat !== null && monogram !== null && voice !== 'app' ? [badge(seat, monogram, solid), inWords(`\u2002${who}`, 'SpeakerName')] : [inWords(who, 'SpeakerName')]),
    ...marks,
  ]
  const rest = [{ text: `\u2003${facts.join(' · ')}${toRuns.length > 0 ? ' · ' : ''}` }, ...toRuns]
  return paragraphsOf(rest, { style: voice === 'app' ? 'SpeakerApp' : 'Speaker' }, setting, { first })
}
