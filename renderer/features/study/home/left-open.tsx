import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { OpenSpots } from '../../../ui/last-bout.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** Shown at first; the others unfold. */
const SHOWN = 2

/** What the last debate left open, with the cards that would answer; or what to do while there is none. */
export function LeftOpen() {
  const { t } = useTranslation(['desk', 'last-bout', 'record']) // asked for before the points come: a catalogue that loads late takes the whole page away, an open dialog with it
  const { pack } = useAppInfo()
  const format = useFormat()
  const { value, failure, loading, reload } = useCall('study.lastBout', {})
  const [all, setAll] = useState(false)
  if (failure) return <FailureNote failure={failure} onRetry={reload} />
  const table = new Set(pack.figures.map(({ figure }) => figure))
  return (
    <section className="study-part" aria-labelledby="study-open">
      <h2 id="study-open">{t('open')}</h2>
      {value === null && !loading && <p className="quiet">{t('noBout')} <Link href="/new" className="word">{t('spar')}</Link></p>}
      {value && <p className="quiet">{t(value.spots.length === 0 ? 'nothingOpen' : 'openIn', { count: value.spots.length, figure: shortName(value.figure), date: format.when(value.at) })} <Link href={`/session/${value.session}`} className="word">{t('toDebate')}</Link></p>}
      {value && value.spots.length > 0 && <OpenSpots spots={all ? value.spots : value.spots.slice(0, SHOWN)} table={table} />}
      {value && value.spots.length > SHOWN && !all && <button type="button" className="word" onClick={() => setAll(true)}>{t('allOpen', { count: value.spots.length })}</button>}
    </section>
  )
}
