import { useTranslation } from 'react-i18next'
import { isFaithful, QuoteWords } from './quote-words.tsx'
import { shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import type { RecordLineProps } from './record-line.tsx'
import { SourceLink } from './source-link.tsx'

/** What a student said: text, why it follows, where it ends, claims, cards, and what the dossier says of the quotations. Of an erased speech, claims and cards are left. */
export function SpeechParts({ line, names, cards }: Pick<RecordLineProps, 'line' | 'names' | 'cards'>) {
  const { t } = useTranslation('record')
  if (line.void === 'struck') return <p className="rl-quiet">{t('struckLine')}</p>
  return (
    <>
      {line.erased
        ? <p className="rl-quiet">{t('erasedLine')}</p>
        : <div className="rl-body">{line.text.split(/\n{2,}/u).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>}
      {line.warrant && <p className="rl-part"><b>{t('warrant')}</b> {line.warrant}</p>}
      {line.limits && <p className="rl-part"><b>{t(line.kind === 'statement' ? 'staysOpen' : 'limits')}</b> {line.limits}</p>}
      {(line.claims.length > 0 || line.cards.length > 0) && (
        <ul className="rl-chips" aria-label={t('chips')}>
          {line.claims.map(({ claim, relation }) => (
            <li key={claim} className="rl-chip">{relation === 'denies' && <>{t('against')} </>}<b lang="en">{names.claim(claim)}</b></li>
          ))}
          {line.cards.map((id) => <li key={id} className="rl-chip card"><CitedCard id={id} {...{ names, cards }} /></li>)}
        </ul>
      )}
      {line.quotes.map((finding) => <Finding key={finding.passage} finding={finding} names={names} cards={cards} />)}
    </>
  )
}

/** A cited card is always labelled with its speaker; it opens the dossier's page of the card. */
function CitedCard({ id, cards }: { id: string } & Pick<RecordLineProps, 'names' | 'cards'>) {
  const { t, i18n } = useTranslation('record')
  const card = cards.get(id)
  if (!card) return <>{t('card', { id })}</>
  const { position } = card
  const who = position.kind === 'fact' ? t('fact') : shortName(position.figure)
  return <a href={`#/dossier/${id}`} title={card.displayText ?? undefined}>{who} · {position.date ? formatPartialDate(position.date, i18n.language) : id}</a>
}

/** A quotation and what was found of it; exact words have their footnote. */
function Finding({ finding, names, cards }: { finding: RecordLineProps['line']['quotes'][number] } & Pick<RecordLineProps, 'names' | 'cards'>) {
  const { t, i18n } = useTranslation('record')
  const card = finding.position ? cards.get(finding.position) : undefined
  const note = finding.position ? names.note(finding.position) : undefined
  return (
    <p className={isFaithful(finding) ? 'rl-foot' : 'rl-foot rl-missing'}>
      {note !== undefined && <sup>{note}</sup>} <QuoteWords finding={finding} card={card} />
      {card && <> {shortName(card.position.figure)}{card.position.date && `, ${formatPartialDate(card.position.date, i18n.language)}`}. <span lang="en">{card.source.outlet}</span>, <SourceLink url={card.source.url}>{card.source.headline ?? t('foot.page')}</SourceLink>.</>}
    </p>
  )
}
