import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../shared/argument/labelling.ts'
import type { Line } from '../../../shared/debate/line.ts'
import { LabelMark } from '../../ui/label-mark.tsx'
import { seatColour } from '../../ui/record-text.ts'
import { NodeText } from '../map/node-text.tsx'

interface FlowEntryProps {
  line: Line
  /** The one that the Tab key finds. */
  current: boolean
  /** Who left it although it was put to them; null where nobody did. */
  droppedBy: string | null
  label: Label | undefined
  /** Lines that it answers, attacks or asks about. */
  meets: readonly number[]
  /** The same and what meets it, in words. */
  relations: readonly string[]
  onGo: (seq: number) => void
  onFocus: (entry: HTMLElement, seq: number) => void
  onKey: (event: KeyboardEvent, seq: number) => void
}

/** One argument on the sheet: its number, what it says in short, what it meets, how it stands. */
export function FlowEntry({ line, current, droppedBy, label, meets, relations, onGo, onFocus, onKey }: FlowEntryProps) {
  const { t } = useTranslation('flow')
  const question = line.kind === 'question' || line.move === 'question'
  return (
    <button type="button" data-cell={line.seq} tabIndex={current ? 0 : -1} className={`flow-entry is-${label ?? 'none'}${droppedBy ? ' is-dropped' : ''}${question ? ' is-question' : ''}`}
      style={{ '--c': question ? 'var(--ink-3)' : seatColour(line.seat) }} onClick={() => onGo(line.seq)} onFocus={(event) => onFocus(event.currentTarget, line.seq)} onKeyDown={(event) => onKey(event, line.seq)}>
      <span className="flow-head"><span className="visually-hidden">{t('line')} </span><b>{line.seq}</b>{meets.length > 0 && <small aria-hidden="true">← {meets.join(', ')}</small>}</span>
      <span className="flow-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></span>
      <span className="flow-foot">{droppedBy ? <b className="flow-dropped">{t('dropped', { who: droppedBy })}</b> : label && <LabelMark label={label} question={question} />}</span>
      <span className="visually-hidden">{relations.map((each) => `; ${each}`)}</span>
    </button>
  )
}
