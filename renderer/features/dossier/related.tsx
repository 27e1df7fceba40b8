import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { useFormat } from '../../ui/use-format.ts'
import { EntryLink } from './entry-link.tsx'

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
        {cards.map(({ position, displayText }) => (
          <li key={position.id}>
            <p className="entry-who">
              <b>{position.kind === 'fact' ? t('fact') : position.figure}</b>
              <span className="voice">{position.kind === 'fact' ? '' : `${tShell(`voice.${position.voice}`)} · `}{format.partialDate(position.date)}</span>
            </p>
            <p className="related-words" lang={position.language}>{position.voice === 'reported' ? (displayText ?? t('notShown')) : <q>{displayText}</q>}</p>
            <EntryLink position={position} verb />
          </li>
        ))}
      </ul>
    </section>
  )
}
