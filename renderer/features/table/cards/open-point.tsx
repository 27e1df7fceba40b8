import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { UrgentPoint } from '../../../../shared/argument/urgency.ts'
import type { Line } from '../../../../shared/debate/line.ts'
import type { Card } from '../../../../shared/dossier/card.ts'
import { AppText } from '../../../ui/record-line.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useComposer, useReply } from '../composer/composer-context.tsx'
import { goToLine } from '../../../table/go-to-line.ts'
import { useTable } from '../table-context.tsx'
import { fitOf, fittingCards, offeredCards } from './card-fit.ts'
import { OfferedCard } from './offered-card.tsx'
import { openPoints } from './open-points.ts'
import { pullsTheOtherWay } from './tray-order.ts'

interface OpenPointProps {
  point: UrgentPoint
  line: Line
  /** The cards in play, in the order of the tray; empty when hints are off. */
  cards: readonly Card[]
  onGo?: (() => void) | undefined
}

/** One point that waits: who made it, why it is urgent, the cards that answer it, and the way to answer. */
export function OpenPoint({ point, line, cards, onGo }: OpenPointProps) {
  const { t } = useTranslation('table')
  const { lines, names, claims, seat } = useTable()
  const own = seat ? names.figure(seat) : null
  const { draft, change } = useComposer()
  const reply = useReply()
  const question = line.kind === 'question'
  const quoted = line.voice === 'quote' || line.voice === 'quote-translated'
  const offered = useMemo(() => {
    const wanted = openPoints([line.seq], lines)
    const defended = lines.find(({ seq }) => seq === point.target)?.claims ?? []
    const fitting = fittingCards(cards.filter((card) => !pullsTheOtherWay(card, defended)), own, (card) => fitOf(card, wanted, claims))
    return offeredCards(fitting, own)
  }, [cards, line, lines, point.target, own, claims])
  const use = (id: string) => {
    onGo?.()
    change({ type: 'card', card: id })
    reply?.(line.seq)
  }
  return (
    <li style={{ '--c': question ? 'var(--ink-3)' : seatColour(line.seat) }}>
      <p className="still-who">
        <b>{question ? t('still.question') : names.who(line)}</b> {t(question ? 'still.on' : 'still.against', { seq: point.target })}
        {point.dropped && <span className="still-dropped">{t('still.dropped')}</span>}
      </p>
      <p className="still-text">{line.voice === 'app' ? <AppText line={line} /> : <span lang="en">{quoted ? `“${line.text}”` : line.text}</span>}</p>
      <p className="still-why">{t(`still.why.${point.rule}`)}</p>
      {offered.length > 0 && (
        <ul className="still-cards" aria-label={t('still.cards')}>
          {offered.map((each) => {
            const { id, figure } = each.card.position
            return <li key={id}><OfferedCard offered={each} own={figure === own} disabled={!reply || draft.cards.includes(id)} onUse={use} /></li>
          })}
        </ul>
      )}
      <p className="still-acts">
        {reply && <button type="button" className="word" onClick={() => { onGo?.(); reply(line.seq) }}>{t('still.answer')}</button>}
        <button type="button" className="word quiet" onClick={() => { onGo?.(); requestAnimationFrame(() => goToLine(line.seq)) }}>{t('still.show', { seq: line.seq })}</button>
      </p>
    </li>
  )
}
