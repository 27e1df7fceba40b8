import type { RecordVoice } from '../../shared/voice/voice.ts'
import { seatColour } from './record-text.ts'
import './said.css'

interface SaidProps {
  voice: RecordVoice
  text: string
  /** Language of `text`. */
  lang?: string
  seat?: string | null
  /** Words in the language in which they were spoken, where we have them. */
  original?: { text: string; lang: string } | undefined
}

/**
 * Words of the record, told apart by form first: solid rule and quotation marks for exact words, double rule for a translation,
 * dotted rule and no quotation marks for what is restated. `seat` only colours the rule.
 */
export function Said({ voice, text, lang = 'en', seat = null, original }: SaidProps) {
  const quoted = voice !== 'reported'
  return (
    <div className={`said ${voice}`} style={{ '--c': seatColour(seat) }}>
      <blockquote lang={lang}>{quoted ? <q>{text}</q> : text}</blockquote>
      {original && <p className="orig" lang={original.lang}>{original.text}</p>}
    </div>
  )
}
