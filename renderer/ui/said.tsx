import type { RecordVoice } from '../../shared/voice/voice.ts'
import type { Ranges } from '../../shared/dossier/search.ts'
import { Marked } from './marked.tsx'
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
  /** Words that were searched for, in `text` and in the original. */
  marks?: { text?: Ranges | undefined; original?: Ranges | undefined } | undefined
}

/**
 * Words of the record, told apart by form first: solid rule and quotation marks for exact words, double rule for a translation,
 * dotted rule and no quotation marks for what is restated. `seat` only colours the rule.
 */
export function Said({ voice, text, lang = 'en', seat = null, original, marks }: SaidProps) {
  const words = <Marked text={text} ranges={marks?.text} />
  return (
    <div className={`said ${voice}`} style={{ '--c': seatColour(seat) }}>
      <blockquote lang={lang}>{voice === 'reported' ? words : <q>{words}</q>}</blockquote>
      {original && <p className="orig" lang={original.lang}><Marked text={original.text} ranges={marks?.original} /></p>}
    </div>
  )
}
