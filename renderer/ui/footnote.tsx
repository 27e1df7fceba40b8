import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/dossier/card.ts'
import { isOwnPosition } from '../../shared/dossier/own.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import { CiteButton } from './cite/cite-button.tsx'
import { SourceLink } from './source-link.tsx'

/** Where a card is printed: venue, outlet, headline, date, grade, who translated, and the way to compare its wordings. */
export function Footnote({ card, note }: { card: Card; note?: number | undefined }) {
  const { t, i18n } = useTranslation('record')
  const { position, source } = card
  const compare = card.variants.length > 0 || Boolean(position.contradicted_by?.length)
  return (
    <p className="rl-foot">
      {note !== undefined && <sup>{note}</sup>}{' '}
      {position.venue && <span lang="en">{position.venue}. </span>}
      <span lang="en">{source.outlet}</span>,{' '}
      <SourceLink url={source.url} lang={source.headline ? source.language : undefined}>{source.headline ?? t('foot.page')}</SourceLink>
      {source.date && <>, {formatPartialDate(source.date, i18n.language)}</>}
      {' '}<span className={source.tier === 'aggregator' ? 'rl-grade weak' : 'rl-grade'}>({t(`grade.${source.tier}`)})</span>.
      {isOwnPosition(position.id) && <> <span className="rl-grade weak">{t('added')}.</span></>}
      {position.translator && <> {t(`translator.${position.translator}`)}.</>}
      {compare && <> <a href={`#/dossier/${position.id}`}>{t('foot.compare')}</a>.</>}
      {' '}<CiteButton position={position.id} />
    </p>
  )
}
