import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../shared/argument/labelling.ts'
import type { Line } from '../../../../shared/debate/line.ts'
import { LabelMark } from '../../../ui/label-mark.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { NodeText } from '../map/node-text.tsx'

interface FlowEntryProps {
  line: Line
  /** The one that the Tab key finds. */
  current: boolean
  dropped: boolean
  label: Label | undefined
  /** Lines that it answers, attacks or asks about. */
  meets: readonly number[]
  onGo: (seq: number) => void
  onKey: (event: KeyboardEvent, seq: number) => void
}

/** One argument on the sheet: its number, what it says in short, what it meets, how it stands. */
export function FlowEntry({ line, current, dropped, label, meets, onGo, onKey }: FlowEntryProps) {
  const { t } = useTranslation('flow')
  const question = line.kind === 'question' || line.move === 'question'
  return (
    <button type="button" data-cell={line.seq} tabIndex={current ? 0 : -1} className={`flow-entry is-${label ?? 'none'}${dropped ? ' is-dropped' : ''}${question ? ' is-question' : ''}`}
      style={{ '--c': question ? 'var(--ink-3)' : seatColour(line.seat) }} onClick={() => onGo(line.seq)} onKeyDown={(event) => onKey(event, line.seq)}>
      <span className="flow-head"><b>{line.seq}</b>{meets.length > 0 && <small><span aria-hidden="true">← </span><span className="visually-hidden">{t('to')} </span>{meets.join(', ')}</small>}</span>
      <span className="flow-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></span>
      <span className="flow-foot">{dropped ? <b className="flow-dropped">{t('dropped')}</b> : label && <LabelMark label={label} question={question} />}</span>
    </button>
  )
}
