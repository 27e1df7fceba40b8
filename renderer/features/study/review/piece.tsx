import type { ShownPiece } from '../../../../shared/study/cards/shown.ts'
import { Said } from '../../../ui/said.tsx'

/** What one looks at before the answer: words of the record by voice, or a claim. */
export function Piece({ piece }: { piece: ShownPiece }) {
  const { text, lang, voice, voiceWords, by } = piece
  return (
    <div className="review-piece">
      {voice ? <Said voice={voice} text={text} lang={lang ?? 'en'} /> : <p className="review-claim" lang={lang ?? undefined}>{text}</p>}
      {(by || voiceWords) && <p className="review-by">{[by, voiceWords].filter(Boolean).join(' · ')}</p>}
    </div>
  )
}

/** A choice in its list. `bare`: one has to find out which words are on record, so none are marked as such. */
export function Choice({ piece: { is, text, lang, voice, voiceWords, by }, bare }: { piece: ShownPiece; bare: boolean }) {
  const isWords = is === 'words' || is === 'made'
  const about = isWords ? [by, bare ? '' : voiceWords].filter(Boolean).join(' · ') : ''
  const exact = !bare && voice !== null && voice !== 'reported'
  return (
    <span className={isWords ? 'choice-words' : 'choice-name'}>
      <span lang={lang ?? undefined}>{exact ? <q>{text}</q> : text}</span>
      {about && <small>{about}</small>}
    </span>
  )
}
