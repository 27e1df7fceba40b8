import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../shared/dossier/card.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import type { Marks } from '../../../shared/dossier/search.ts'
import { CiteButton } from '../../ui/cite/cite-button.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Said } from '../../ui/said.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { EntryLink } from './entry-link.tsx'
import { Grade } from './grade.tsx'
import { useSeatOf } from './seat-of.ts'

/** One entry of the dossier in a list, kept while it scrolls: who, when, the words by their voice, where from; the words that were searched for are marked. */
export const Entry = memo(function Entry({ card: { position, source, displayText, variants }, marks }: { card: Card; marks: Marks }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const seat = useSeatOf(position.figure)
  const fact = position.kind === 'fact'
  // The original is shown where only it holds the words.
  const original = marks.original && !marks.text && position.original_text && position.original_language ? { text: position.original_text, lang: position.original_language } : undefined
  return (
    <>
      <div className="entry-words">
        <p className="entry-who">
          <b>{fact ? t('fact') : <Marked text={position.figure} ranges={marks.figure} />}</b>
          <span className="entry-when num">{format.partialDate(position.date)}</span>
          {!fact && <span className="voice">{tShell(`voice.${position.voice}`)}</span>}
          {isOwnPosition(position.id) && <span className="epilogue">{t('own_own')}</span>}
          {position.period === 'later' && <span className="epilogue">{t('epilogue')}</span>}
        </p>
        {displayText === null
          ? <p className="quiet">{t('notShown')}</p>
          : <Said voice={position.voice} text={displayText} lang={position.language} seat={seat} original={original} marks={marks} />}
        {marks.venue && position.venue && <p className="entry-where" lang="en"><Marked text={position.venue} ranges={marks.venue} /></p>}
      </div>
      <div className="entry-source">
        <EntryLink position={position} verb />
        <span lang={source.language.slice(0, 2)}><Marked text={source.outlet} ranges={marks.outlet} />{marks.headline && source.headline && <>, <i><Marked text={source.headline} ranges={marks.headline} /></i></>}</span>
        <Grade tier={source.tier} />
        {variants.length > 0 && <Link href={`/dossier/${position.id}`} className="bare variants-hint">{t('printings', { count: variants.length + 1 })}</Link>}
        <CiteButton position={position.id} />
      </div>
    </>
  )
})
