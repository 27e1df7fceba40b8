import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../../client/use-call.ts'
import { OpenSpots } from '../../../ui/last-bout.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useTable } from '../table-context.tsx'

/** More than one remembers while reading a brief. */
const SHOWN = 3
const PUT_AWAY = 'tour-de-table.last-time'

/** What the last bout left open, before the next one begins; can be put away for this bout. Nothing where there is none. */
export function LastTime() {
  const { t } = useTranslation('last-bout')
  const { view, seat, info } = useTable()
  const format = useFormat()
  const [away, setAway] = useState(() => read() === view.sessionId)
  const { value } = useCall('study.lastBout', { seat: seat ?? undefined, asOf: view.asOf, except: view.sessionId })
  if (away || seat === null || !value || value.spots.length === 0) return null
  const missed = value.spots.some(({ kind }) => kind === 'missed')
  const putAway = () => {
    try { sessionStorage.setItem(PUT_AWAY, view.sessionId) } catch { /* storage is switched off: it is put away until the page is loaded again */ }
    setAway(true)
  }
  return (
    <section className="last-time" aria-labelledby="last-time">
      <h2 id="last-time">{t(missed ? 'titleMissed' : 'title')}</h2>
      <p className="quiet">{t(value.seat === seat ? 'when' : 'whenOther', { date: format.when(value.at), figure: shortName(value.figure) })}</p>
      <OpenSpots spots={value.spots.slice(0, SHOWN)} table={new Set(info.pack.figures.map(({ figure }) => figure))} />
      <p className="last-time-ways">
        {value.spots.length > SHOWN && <Link href="/study" className="word">{t('others', { count: value.spots.length - SHOWN })}</Link>}
        <button type="button" className="word" onClick={putAway}>{t('putAway')}</button>
      </p>
    </section>
  )
}

function read(): string | null {
  try {
    return sessionStorage.getItem(PUT_AWAY)
  } catch {
    return null
  }
}
