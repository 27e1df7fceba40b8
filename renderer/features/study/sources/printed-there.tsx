import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../../shared/dossier/card.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** What the dossier has from a source, each with the way to read it closely. */
export function PrintedThere({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('sources')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  return (
    <aside className="printed-there" aria-labelledby="printed-there">
      <h2 id="printed-there">{t('printedThere')}</h2>
      {cards.length === 0 && <p className="hint">{t('nothingPrinted')}</p>}
      <ul className="plain">
        {cards.map(({ position, displayText }) => (
          <li key={position.id}>
            <p className="entry-who"><b>{position.kind === 'fact' ? t('fact') : position.figure}</b> <span className="quiet">{position.kind !== 'fact' && <>{displayText === null ? t('retranslation') : tShell(`voice.${position.voice}`)} · </>}{format.partialDate(position.date)}</span></p>
            {displayText === null
              ? <p className="quiet">{t('onlyBeside')}</p>
              : <p className="printed-words" lang={position.language}>{position.voice === 'reported' ? displayText : <q>{displayText}</q>}</p>}
            <Link href={`/study/sources/statement/${position.id}`} className="word">{t('readClosely', { id: position.id })}</Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
