import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import { CardRow, type CardMark } from '../../../ui/card-row.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useComposer } from '../composer/composer-context.tsx'
import { useTable } from '../table-context.tsx'
import { useFitText } from './fit-text.ts'
import { OpenPointsNote } from './open-points-note.tsx'
import { claimsOfSeat, pullsTheOtherWay } from './tray-order.ts'
import { TraySearch } from './tray-search.tsx'
import { TRAY_FILTERS, useTray, type TrayFilter } from './use-tray.ts'
import './card-tray.css'

/** Rows shown before "show more": a list that long is searched, not scrolled. */
const PAGE = 40

/** The cards in the hand. Enter, click or tap adds one to the speech; every card names its speaker. */
export function CardTray({ onAdded }: { onAdded?: (() => void) | undefined }) {
  const { t } = useTranslation('table')
  const { view, seat, graph } = useTable()
  const { draft, change } = useComposer()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<TrayFilter>('own')
  const [shown, setShown] = useState(PAGE)
  const { cards, own, table, fits, ownCount, total, loading } = useTray(useDeferredValue(query), filter)
  const claims = useMemo(() => (draft.claims.length > 0 || !seat ? draft.claims : claimsOfSeat(graph, seat)), [draft.claims, graph, seat])
  const list = useRef<HTMLDivElement>(null)
  const say = useFitText()
  const visible = cards.slice(0, shown)

  const markOf = (card: Card): CardMark | null => {
    const { id, figure } = card.position
    if (draft.cards.includes(id)) return { text: t('tray.mark.attached'), tone: 'own' }
    if (figure === own && pullsTheOtherWay(card, claims)) return { text: t('tray.mark.pulls'), tone: 'warn' }
    if (view.pinned.includes(id)) return { text: t('tray.mark.pinned'), tone: 'own' }
    return fits.has(id) ? { text: t('tray.mark.answers'), tone: 'plain' } : null
  }
  const notesOn = ({ position: { id } }: Card): string[] => {
    const fit = fits.get(id)
    return [...(view.played.includes(id) ? [t('tray.used')] : []), ...(fit ? [say(fit)] : [])]
  }
  const toggle = (id: string) => {
    const attached = draft.cards.includes(id)
    change(attached ? { type: 'drop-card', card: id } : { type: 'card', card: id })
    if (!attached) onAdded?.()
  }

  return (
    <div className="tray" style={{ '--c': seatColour(seat) }}>
      <TraySearch value={query} onChange={(value) => { setQuery(value); setShown(PAGE) }} onDown={() => list.current?.querySelector<HTMLElement>('[role="row"]')?.focus()}
        placeholder={filter === 'own' ? t('tray.searchOwn', { count: ownCount }) : t('tray.searchAll', { count: total })} />
      <fieldset className="tray-filters">
        <legend className="visually-hidden">{t('tray.filter')}</legend>
        {TRAY_FILTERS.map((each) => <button key={each} type="button" aria-pressed={each === filter} onClick={() => { setFilter(each); setShown(PAGE) }}>{t(`tray.filters.${each}`)}</button>)}
      </fieldset>
      <div className="tray-scroll">
        <OpenPointsNote />
        {cards.length === 0 && !loading && <p className="tray-empty">{t(!query.trim() ? `tray.empty.${filter}` : filter === 'all' ? 'tray.nothingAtAll' : 'tray.nothing')}</p>}
        {visible.length > 0 && <GridList ref={list} aria-label={t('tray.label')} className="cards" items={visible.map((card) => ({ ...card, id: card.position.id }))} dependencies={[draft.cards, view.pinned, view.played, claims, fits]} onAction={(key) => toggle(String(key))}>
          {(card) => (
            <GridListItem id={card.position.id} textValue={card.displayText ?? card.position.id} className={draft.cards.includes(card.position.id) ? 'tray-card attached' : 'tray-card'}>
              <CardRow card={card} mark={markOf(card)} atTable={table.has(card.position.figure)} notes={notesOn(card)} />
            </GridListItem>
          )}
        </GridList>}
        {cards.length > shown && <button type="button" className="word tray-more" onClick={() => setShown(shown + PAGE)}>{t('tray.more', { count: cards.length - shown })}</button>}
      </div>
    </div>
  )
}
