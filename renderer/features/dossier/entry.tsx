import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { CiteButton } from '../../ui/cite/cite-button.tsx'
import { Said } from '../../ui/said.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { EntryLink } from './entry-link.tsx'
import { Grade } from './grade.tsx'
import { useSeatOf } from './seat-of.ts'

/** One entry of the dossier in a list: when, who, the words by their voice, where from. */
export function Entry({ card: { position, source, displayText } }: { card: Card }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const seat = useSeatOf(position.figure)
  const fact = position.kind === 'fact'
  return (
    <li className="entry">
      <div className="entry-when num">{format.partialDate(position.date)}{position.period === 'later' && <span className="epilogue">{t('epilogue')}</span>}</div>
      <div className="entry-words">
        <p className="entry-who"><b>{fact ? t('fact') : position.figure}</b>{!fact && <span className="voice">{tShell(`voice.${position.voice}`)}</span>}</p>
        {displayText === null
          ? <p className="quiet">{t('notShown')}</p>
          : <Said voice={position.voice} text={displayText} lang={position.language} seat={seat} />}
      </div>
      <div className="entry-source">
        <span lang={source.language.slice(0, 2)}>{source.outlet}</span>
        <Grade tier={source.tier} />
        <EntryLink position={position} verb />
        <CiteButton position={position.id} />
      </div>
    </li>
  )
}
