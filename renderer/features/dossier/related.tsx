import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../shared/dossier/card.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Entries that stand in a relation to the one on screen: who and when, the words, a way there. `strong` for contradictions. */
export function Related({ title, cards, strong = false }: { title: string; cards: readonly Card[]; strong?: boolean }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  if (cards.length === 0) return null
  return (
    <section className={strong ? 'related strong' : 'related'}>
      <h2>{title}</h2>
      <ul className="plain">
        {cards.map(({ position, displayText }) => {
          const who = position.kind === 'fact' ? t('fact') : position.figure
          const date = format.partialDate(position.date)
          return (
            <li key={position.id}>
              <p className="entry-who"><b>{who}</b>{position.kind !== 'fact' && <span className="voice">{tShell(`voice.${position.voice}`)} · </span>}<span className="voice">{date}</span></p>
              <p className="related-words" lang={position.language}>{position.voice === 'reported' ? (displayText ?? t('notShown')) : <q>{displayText}</q>}</p>
              <Link href={`/dossier/${position.id}`} className="word" aria-label={t('readLong', { id: position.id, figure: who, date })}>{t('read', { id: position.id })}</Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
