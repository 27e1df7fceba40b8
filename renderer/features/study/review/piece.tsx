import type { ShownPiece } from '../../../../shared/study/cards/shown.ts'
import { Said } from '../../../ui/said.tsx'

/** What one looks at before the answer: words of the record by voice, or a claim. */
export function Piece({ piece }: { piece: ShownPiece }) {
  const { text, lang, voice, by } = piece
  return (
    <div className="review-piece">
      {voice ? <Said voice={voice} text={text} lang={lang ?? 'en'} /> : <p className="review-claim" lang={lang ?? undefined}>{text}</p>}
      {by && <p className="review-by">{by}</p>}
    </div>
  )
}

/** A choice in its list. `bare`: one has to find out which words are on record, so none are marked as such. */
export function Choice({ piece: { is, text, lang, voice, by }, bare }: { piece: ShownPiece; bare: boolean }) {
  const isWords = is === 'words' || is === 'made'
  const exact = !bare && voice !== null && voice !== 'reported'
  return (
    <span className={isWords ? 'choice-words' : 'choice-name'}>
      <span lang={lang ?? undefined}>{exact ? <q>{text}</q> : text}</span>
      {by && isWords && <small>{by}</small>}
    </span>
  )
}
