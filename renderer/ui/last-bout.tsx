import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OpenSpot } from '../../shared/study/last-bout.ts'
import { CardRow } from './card-row.tsx'
import './last-bout.css'

/** What a bout left open, each with the cards that would answer it, or that it should have kept to. `table`: figures whose short name is enough. */
export function OpenSpots({ spots, table }: { spots: readonly OpenSpot[]; table: ReadonlySet<string> }) {
  const { t, i18n } = useTranslation('last-bout')
  return (
    <ol className="plain open-spots">
      {spots.map(({ kind, claim, position, answers, line }) => (
        <li key={`${kind} ${claim?.id} ${position?.position.id} ${line}`}>
          <p className="open-spot-kind">{t(`kind.${kind}`)}</p>
          {claim && <p className="open-spot-claim" lang="en">{claim.text}</p>}
          {position && <><p className="caps">{t(`card.${kind}`)}</p><CardRow card={position} atTable={table.has(position.position.figure)} /></>}
          {answers.length > 0 && (
            <>
              <p className="caps">{t(kind === 'unsupported' ? 'wouldCarry' : 'wouldAnswer')}</p>
              <ul className="plain">{answers.map((card) => <li key={card.position.id}><CardRow card={card} atTable={table.has(card.position.figure)} /></li>)}</ul>
            </>
          )}
          {answers.length === 0 && kind === 'missed' && claim && <p className="quiet" lang={i18n.language}>{t('noCard')} <Link href={`/dossier?claim=${claim.id}`} className="word">{t('look')}</Link></p>}
        </li>
      ))}
    </ol>
  )
}
