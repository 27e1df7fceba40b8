import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/dossier/card.ts'
import { Footnote } from './footnote.tsx'
import { seatColour, shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'

interface QuestionCardsProps {
  ids: readonly string[]
  cards: ReadonlyMap<string, Card>
  /** The seat whose figure's record it is; gives the colour. */
  seat: string | null
  note: (position: string) => number | undefined
}

/** The words that a question of the app points at, as what they are: a card with its voice, day and footnote, never part of the app's own sentence. */
export function QuestionCards({ ids, cards, seat, note }: QuestionCardsProps) {
  const { t, i18n } = useTranslation('record')
  return (
    <ul className="rl-asked" style={{ '--c': seatColour(seat) }}>
      {ids.map((id) => {
        const card = cards.get(id)
        if (!card) return null
        const { position, displayText } = card
        return (
          <li key={id} className={position.voice}>
            <p className="rl-asked-who"><b>{shortName(position.figure)}</b> {t('onRecord')} <span>{t(`voice.${position.voice}`)}{position.date && ` · ${formatPartialDate(position.date, i18n.language)}`}</span></p>
            <blockquote lang={position.language}>{position.voice === 'reported' ? displayText : <q>{displayText}</q>}</blockquote>
            <Footnote card={card} note={note(id)} />
          </li>
        )
      })}
    </ul>
  )
}
