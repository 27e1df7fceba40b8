import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { type DossierQuery, PAGE } from './dossier-query.ts'
import { Entry } from './entry.tsx'

const PERIODS = ['core', 'earlier', 'later'] as const

/** What words find, the best first; the host searches. */
export function Found({ query, onMore, onClear }: { query: DossierQuery; onMore: (shown: number) => void; onClear: () => void }) {
  const { t } = useTranslation('dossier')
  const found = useCall('dossier.search', toSearch(query))
  if (found.failure) return <FailureNote failure={found.failure} onRetry={found.reload} />
  if (!found.value) return null
  const { total, cards } = found.value
  return (
    <section aria-label={t('title')}>
      <Count shown={cards.length} total={total} />
      {total === 0 && <div className="measure"><p className="quiet">{t('none')}</p><button type="button" className="word" onClick={onClear}>{t('clear')}</button></div>}
      <Entries cards={cards} />
      {cards.length < total && <More onMore={() => onMore(query.shown + PAGE)} />}
    </section>
  )
}

/** A filter that was not set lets everything through. */
const fits = (asked: string, found: string) => asked === '' || asked === found

/** Everything that fits the filters, without words to rank it: this winter first, newest first, what came afterwards last. */
export function Browse({ query, all, onMore }: { query: DossierQuery; all: readonly Card[]; onMore: (shown: number) => void }) {
  const { t } = useTranslation('dossier')
  const fitting = all.filter(({ position }) => fits(query.figure, position.figure) && fits(query.voice, position.voice) && fits(query.period, position.period))
  const shown = PERIODS.flatMap((period) => fitting.filter((card) => card.position.period === period)).slice(0, query.shown)
  return (
    <>
      <Count shown={shown.length} total={fitting.length} />
      {PERIODS.map((period) => {
        const cards = shown.filter((card) => card.position.period === period)
        return cards.length > 0 && (
          <section key={period} className="period" aria-labelledby={`period-${period}`}>
            <h2 id={`period-${period}`}>{t(`period_${period}`)}</h2>
            {period === 'later' && <p className="quiet">{t('epilogueNote')}</p>}
            <Entries cards={cards} />
          </section>
        )
      })}
      {shown.length < fitting.length && <More onMore={() => onMore(query.shown + PAGE)} />}
    </>
  )
}

function Count({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation('dossier')
  return <output className="found">{shown < total ? t('foundOf', { shown, count: total }) : t('found', { count: total })}</output>
}

const Entries = ({ cards }: { cards: readonly Card[] }) => <ul className="plain entries">{cards.map((card) => <Entry key={card.position.id} card={card} />)}</ul>

function More({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation('dossier')
  return <p><button type="button" className="lined" onClick={onMore}>{t('more')}</button></p>
}

function toSearch({ q, figure, voice, period, shown }: DossierQuery): Params<'dossier.search'> {
  return { query: q, limit: shown, ...(figure && { figure }), ...(voice && { voice }), ...(period && { period }) }
}
