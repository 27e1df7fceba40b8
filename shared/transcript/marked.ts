import type { TranscriptLine } from './transcript.ts'

/** A text with the quotation marks that its voice allows; where the words are gone, what became of them. */
export function marked({ quoted, text, ...line }: { quoted: boolean; text: string } & Pick<TranscriptLine, 'void' | 'erased'>): string {
  if (line.erased) return '[The words of this line were erased.]'
  if (line.void === 'struck') return '[The words of this line are not shown.]'
  return quoted ? `“${text}”` : text
}
