import type { TranscriptLine } from './transcript.ts'
import { sayIn, type Say } from './words/say.ts'

/** A text with the quotation marks that its voice allows; where the words are gone, what became of them. */
export function marked(line: { quoted: boolean; text: string } & Pick<TranscriptLine, 'void' | 'erased'>, say: Say = sayIn('en')): string {
  if (line.erased) return say.t('gone.erased')
  if (line.void === 'struck') return say.t('gone.struck')
  return line.quoted ? `“${line.text}”` : line.text
}
