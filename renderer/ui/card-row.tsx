import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/dossier/card.ts'
import { isOwnPosition } from '../../shared/dossier/own.ts'
import { isFact, shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import { CiteButton } from './cite/cite-button.tsx'
import { SourceLink } from './source-link.tsx'
import './card-row.css'

/** A word at the right of a card: pinned, answers, pulls the other way. */
export interface CardMark { text: string; tone: 'own' | 'plain' | 'warn' }

interface CardRowProps {
  card: Card
  mark?: CardMark | null | undefined
  /** What else is known of the card in this debate, such as "used once". */
  notes?: readonly string[] | undefined
  /** The short name is enough for the figures at the table; others are named in full. */
  atTable: boolean
}

/** A card in the hand: its words, then speaker, voice, date and outlet. Quotation marks only where the words are exact. */
export function CardRow({ card, mark, notes = [], atTable }: CardRowProps) {
  const { t, i18n } = useTranslation('record')
  const { position, source } = card
  const text = card.displayText ?? position.text
  const quoted = position.voice !== 'reported'
  const speaker = isFact(card) ? t('fact') : atTable ? shortName(position.figure) : position.figure
  return (
    <div className={`cardrow cardrow-${position.voice}`}>
      <p lang="en">{quoted ? `“${text}”` : text}</p>
      {mark && <span className={`cardrow-mark ${mark.tone}`}>{mark.text}</span>}
      <small>
        {speaker}{!isFact(card) && <> · {t(`voice.${position.voice}`)}</>}
        {position.date && <> · {formatPartialDate(position.date, i18n.language)}</>}
        {position.period === 'earlier' && <> · {t('earlier')}</>}
        {' · '}<SourceLink url={source.url}><span lang="en">{source.outlet}</span></SourceLink>
        {isOwnPosition(position.id) && <> · <span className="weak">{t('added')}</span></>}
        {source.tier === 'aggregator' && <> · <span className="weak">{t('weak')}</span></>}
        {notes.map((note) => <span key={note}> · {note}</span>)}
        {' '}<CiteButton position={position.id} />
      </small>
    </div>
  )
}
