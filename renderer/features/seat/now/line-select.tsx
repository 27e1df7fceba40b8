import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { opening } from '../../../ui/record-text.ts'
import { useSeat } from '../seat-context.tsx'

interface LineSelectProps { label: string; lines: readonly Line[]; value: number; onChoose: (seq: number) => void; none?: string | undefined }

/** One line of the record, chosen by who said it and how it begins. */
export function LineSelect({ label, lines, value, onChoose, none }: LineSelectProps) {
  const { t } = useTranslation('seat')
  const { names } = useSeat()
  const id = useId()
  const words = (line: Line) => line.text || line.claims.map(({ claim }) => names.claim(claim)).join(', ') || t('line.spoken')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={lines.some(({ seq }) => seq === value) ? value : 0} onChange={(event) => onChoose(Number(event.target.value))}>
        <option value={0}>{lines.length === 0 ? t('line.none') : (none ?? t('line.choose'))}</option>
        {lines.map((line) => <option key={line.seq} value={line.seq}>{t('line.option', { seq: line.seq, who: names.who(line), words: opening(words(line), 64) })}</option>)}
      </select>
    </div>
  )
}
