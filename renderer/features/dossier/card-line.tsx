import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { useFormat } from '../../ui/use-format.ts'
import { EntryLink } from './entry-link.tsx'

/** Another entry in a few lines: who and when, the words by their voice, a way there. */
export function CardLine({ card: { position, displayText } }: { card: Card }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  return (
    <>
      <p className="entry-who">
        <b>{position.kind === 'fact' ? t('fact') : position.figure}</b>
        <span className="voice">{position.kind === 'fact' ? '' : `${tShell(`voice.${position.voice}`)} · `}{format.partialDate(position.date)}</span>
      </p>
      <p className="related-words" lang={position.language}>{position.voice === 'reported' || displayText === null ? (displayText ?? t('notShown')) : <q>{displayText}</q>}</p>
      <EntryLink position={position} verb />
    </>
  )
}
