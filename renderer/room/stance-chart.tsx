import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StanceSummary } from '../../shared/room/room-view.ts'
import './stances.css'

const SCALE = Array.from({ length: 11 }, (_, value) => value)
/** Drawing units: eleven columns of 20, bars of at most 60, above them room for the count, numbers below. */
const COLUMN = 20
const HIGH = 60
const ABOVE = 18

/** How the room's own views lie, as bars; the same as a table at one press. Of fewer than three answers nothing is drawn. */
export function StanceChart({ summary }: { summary: StanceSummary }) {
  const { t } = useTranslation('room')
  const [asTable, setAsTable] = useState(false)
  const { when, answered, of, counts, mean } = summary
  return (
    <figure className="sc">
      <figcaption><b>{t(`stance.when.${when}`)}</b> <span>{t('stance.answered', { answered, of })}{mean !== null && <> · {t('stance.mean', { mean })}</>}</span></figcaption>
      {counts === null ? <p>{t('stance.tooFew')}</p> : (
        <>
          {asTable ? <Table counts={counts} /> : <Bars counts={counts} label={t('stance.label', { when: t(`stance.when.${when}`), answered, mean: mean ?? '' })} />}
          <button type="button" className="word" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{t('stance.table')}</button>
        </>
      )}
    </figure>
  )
}

function Bars({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that changes with the lesson is no file
    <svg className="sc-bars" viewBox={`0 0 ${COLUMN * SCALE.length} ${HIGH + ABOVE + 18}`} role="img" aria-label={label}>
      {SCALE.map((value) => {
        const count = counts[value] ?? 0
        const height = (HIGH * count) / most
        return (
          <g key={value}>
            <rect x={value * COLUMN + 3} y={HIGH + ABOVE - height} width={COLUMN - 6} height={height} />
            {count > 0 && <text x={value * COLUMN + COLUMN / 2} y={HIGH + ABOVE - 4 - height} className="count">{count}</text>}
            <text x={value * COLUMN + COLUMN / 2} y={HIGH + ABOVE + 14}>{value}</text>
          </g>
        )
      })}
      <line x1="0" x2={COLUMN * SCALE.length} y1={HIGH + ABOVE + 0.5} y2={HIGH + ABOVE + 0.5} />
    </svg>
  )
}

function Table({ counts }: { counts: readonly number[] }) {
  const { t } = useTranslation('room')
  return (
    <table className="sc-table">
      <tbody>
        <tr><th scope="row">{t('stance.value')}</th>{SCALE.map((value) => <th key={value} scope="col">{value}</th>)}</tr>
        <tr><th scope="row">{t('stance.people')}</th>{SCALE.map((value) => <td key={value}>{counts[value] ?? 0}</td>)}</tr>
      </tbody>
    </table>
  )
}
