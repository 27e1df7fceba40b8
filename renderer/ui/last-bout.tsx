import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OpenSpot } from '../../shared/study/last-bout.ts'
import type { Card } from '../../shared/dossier/card.ts'
import { CardRow } from './card-row.tsx'
import './last-bout.css'

/** What a bout left open, each with the cards that would answer it, or that it should have kept to. `table`: figures whose short name is enough. */
export function OpenSpots({ spots, table }: { spots: readonly OpenSpot[]; table: ReadonlySet<string> }) {
  const { t, i18n } = useTranslation('last-bout')
  return (
    <ol className="plain open-spots">
      {spots.map(({ kind, claim, positions, answers, lines }) => (
        <li key={`${kind} ${claim?.id} ${lines.join(' ')}`}>
          <p className="open-spot-kind">{t(`kind.${kind}`, { count: lines.length })}</p>
          {claim && <p className="open-spot-claim" lang="en">{claim.text}</p>}
          {positions.length > 0 && <><p className="caps">{t(`card.${kind}`)}</p><Cards cards={positions} table={table} /></>}
          {answers.length > 0 && (
            <>
              <p className="caps">{t(kind === 'unsupported' ? 'wouldCarry' : 'wouldAnswer')}</p>
              <Cards cards={answers} table={table} />
            </>
          )}
          {answers.length === 0 && kind === 'missed' && claim && <p className="quiet" lang={i18n.language}>{t('noCard')} <Link href={`/dossier?claim=${claim.id}`} className="word">{t('look')}</Link></p>}
        </li>
      ))}
    </ol>
  )
}

function Cards({ cards, table }: { cards: readonly Card[]; table: ReadonlySet<string> }) {
  return <ul className="plain open-spot-cards">{cards.map((card) => <li key={card.position.id}><CardRow card={card} atTable={table.has(card.position.figure)} /></li>)}</ul>
}
