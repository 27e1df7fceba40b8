import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { CardRow } from '../../../ui/card-row.tsx'
import { useTable } from '../table-context.tsx'

const FIRST = 6
/** A month or a year sorts after its days, an unknown date after everything. */
const lastDay = (date: string | null): string => (date === null ? '9' : `${date}-99`)

/** What happened afterwards in reality: the cards that were not in play. */
export function Epilogue() {
  const { t } = useTranslation('debrief')
  const { view } = useTable()
  const [all, setAll] = useState(false)
  const found = useCall('dossier.epilogue', { asOf: view.asOf }).value?.cards
  const cards = useMemo(() => (found ?? []).filter((card) => card.displayText !== null).toSorted((a, b) => lastDay(a.position.date).localeCompare(lastDay(b.position.date))), [found])
  if (cards.length === 0) return null
  return (
    <section className="db-part">
      <h3>{t('epilogue.title')}</h3>
      <p className="hint">{t('epilogue.hint')}</p>
      {(all ? cards : cards.slice(0, FIRST)).map((card) => <div key={card.position.id} className="db-card"><CardRow card={card} atTable={view.seats.some(({ figure }) => figure === card.position.figure)} /></div>)}
      {cards.length > FIRST && <button type="button" className="word" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('epilogue.fewer') : t('epilogue.more', { count: cards.length - FIRST })}</button>}
    </section>
  )
}
