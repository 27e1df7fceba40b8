import { useTranslation } from 'react-i18next'
import type { UrgentPoint } from '../../../../shared/argument/urgency.ts'
import type { Line } from '../../../../shared/debate/line.ts'
import type { Card } from '../../../../shared/dossier/card.ts'
import { AppText } from '../../../ui/record-line.tsx'
import { formatPartialDate, isFact, seatColour, shortName } from '../../../ui/record-text.ts'
import { useComposer, useReply } from '../composer/composer-context.tsx'
import { goToLine } from '../../../table/go-to-line.ts'
import { useTable } from '../table-context.tsx'
import { answers, openPoints } from './card-fit.ts'

/** Cards offered against one point: more than three nobody compares in a debate. */
const MOST_CARDS = 3

interface OpenPointProps {
  point: UrgentPoint
  line: Line
  /** The hand, one's own figure's cards first; empty when hints are off. */
  cards: readonly Card[]
  onGo?: (() => void) | undefined
}

/** One point that waits: who made it, why it is urgent, the cards that answer it, and the way to answer. */
export function OpenPoint({ point, line, cards, onGo }: OpenPointProps) {
  const { t } = useTranslation('table')
  const { lines, names } = useTable()
  const { draft, change } = useComposer()
  const reply = useReply()
  const question = line.kind === 'question'
  const quoted = line.voice === 'quote' || line.voice === 'quote-translated'
  const wanted = openPoints([line.seq], lines)
  const fitting = cards.filter((card) => answers(card, wanted)).slice(0, MOST_CARDS)
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
      {fitting.length > 0 && (
        <ul className="still-cards" aria-label={t('still.cards')}>
          {fitting.map((card) => <li key={card.position.id}><OfferedCard card={card} disabled={!reply || draft.cards.includes(card.position.id)} onUse={use} /></li>)}
        </ul>
      )}
      <p className="still-acts">
        {reply && <button type="button" className="word" onClick={() => { onGo?.(); reply(line.seq) }}>{t('still.answer')}</button>}
        <button type="button" className="word quiet" onClick={() => { onGo?.(); requestAnimationFrame(() => goToLine(line.seq)) }}>{t('still.show', { seq: line.seq })}</button>
      </p>
    </li>
  )
}

/** A card that answers, in two lines: whose it is, from when, its first words. Quotation marks only around words that were said. */
function OfferedCard({ card, disabled, onUse }: { card: Card; disabled: boolean; onUse: (id: string) => void }) {
  const { t, i18n } = useTranslation('record')
  const { position } = card
  const text = card.displayText ?? position.text
  return (
    <button type="button" disabled={disabled} title={text} onClick={() => onUse(position.id)}>
      <span className="still-card">{isFact(card) ? t('fact') : shortName(position.figure)}{position.date && `, ${formatPartialDate(position.date, i18n.language)}`}: <span lang="en">{position.voice === 'reported' ? text : `“${text}”`}</span></span>
    </button>
  )
}
