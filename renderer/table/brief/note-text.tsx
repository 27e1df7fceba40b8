import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/protocol/api.ts'
import { noteParts } from './note-parts.ts'

/** A note of the brief, in English; the ids of the brief's own cards in it lead to the cards and look like its footnotes. */
export function NoteText({ text, cards }: { text: string; cards: Brief['cards'] }) {
  const { t } = useTranslation('record')
  return (
    <span lang="en">
      {noteParts(text, (id) => cards.some(({ position }) => position.id === id)).map((part, index) => (
        part.card ? <a key={index} className="brief-note" href={`#/dossier/${part.text}`} aria-label={t('card', { id: part.text })} title={cards.find(({ position }) => position.id === part.text)?.displayText ?? undefined}>{part.text}</a> : part.text
      ))}
    </span>
  )
}
