import { useTranslation } from 'react-i18next'
import type { Line } from '../../../shared/debate/line.ts'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { useCards } from '../../table/use-card.ts'
import { CardRow } from '../../ui/card-row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { newsOf } from './news-of.ts'

/** What the teacher last put into this part from outside: news, real or made up, or the answer to a fact to check, with its day and source. */
export function LatestNews({ room, lines }: { room: RoomView; lines: readonly Line[] }) {
  const { t } = useTranslation('room')
  const format = useFormat()
  const line = newsOf(room, lines)
  const cards = useCards(line?.cards ?? [])
  if (!line) return null
  const { date, source } = line.params
  return (
    <aside className="pj-news" aria-label={t(`kind.${line.kind}`)}>
      <b>{t(`kind.${line.kind}`, { context: line.rule ?? undefined })}</b>
      {line.text !== '' && <p>{line.text}</p>}
      {[...cards.values()].map((card) => <CardRow key={card.position.id} card={card} atTable={false} />)}
      {(date || source) && <small>{[date && format.partialDate(date, 'long'), source].filter(Boolean).join(' · ')}</small>}
    </aside>
  )
}
