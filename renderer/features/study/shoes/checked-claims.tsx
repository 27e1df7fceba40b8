import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import type { CaseCheck, CheckedClaim } from '../../../../shared/study/check-case.ts'
import { useCall } from '../../../client/use-call.ts'
import { useCards } from '../../../table/use-card.ts'
import { CardRow } from '../../../ui/card-row.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useFigure } from './use-figure.ts'

/** Statements shown for each side of a claim; the dossier has the others. */
const SHOWN = 2

/** Each claim with what the record says of it, the cards that say so, and what the writer's own cards do for it. */
export function CheckedClaims({ check, seat, asOf }: { check: CaseCheck; seat: string; asOf: string }) {
  const { t } = useTranslation('shoes')
  const { longDate } = useFormat()
  const { name } = useFigure()
  const claims = useCall('dossier.claims', { asOf }).value ?? []
  const figure = shortName(name(seat))
  return (
    <section aria-labelledby="shoes-checked">
      <h2 id="shoes-checked">{t('check.claims', { figure, date: longDate(asOf) })}</h2>
      <ul className="plain shoes-checked">{check.claims.map((each) => <li key={each.claim}><Checked of={each} name={claims.find(({ claim }) => claim.id === each.claim)?.claim.short ?? each.claim} figure={figure} /></li>)}</ul>
      <p className="quiet">{t('check.fitted', { fitted: check.fitted, of: check.claims.length })}</p>
    </section>
  )
}

function Checked({ of, name, figure }: { of: CheckedClaim; name: string; figure: string }) {
  const { t } = useTranslation('shoes')
  const { verdict, relation, says, against, limits, note, bothWays, cards } = of
  return (
    <article className={`shoes-verdict ${verdict}`} aria-label={name}>
      <h3><span>{t(`claims.${relation}`)}</span> <b lang="en">{name}</b> <em>{t(`check.verdict.${bothWays ? 'both' : verdict}`)}</em></h3>
      {note !== '' && <p lang="en">{note}</p>}
      {bothWays && <p className="quiet">{t('check.bothWays')}</p>}
      {cards.length === 0 && <p className="quiet">{t('check.noCard')}</p>}
      <PutCards cards={cards} figure={figure} />
      <Statements ids={says.filter((id) => !cards.some(({ card }) => card === id))} title={t('check.says', { figure })} />
      <Statements ids={against} title={t('check.against', { figure })} />
      <Statements ids={verdict === 'not-on-record' ? limits : []} title={t('check.limits', { figure })} />
    </article>
  )
}

function PutCards({ cards, figure }: { cards: CheckedClaim['cards']; figure: string }) {
  const { t } = useTranslation('shoes')
  const found = useCards(cards.filter(({ fit }) => fit !== 'gone').map(({ card }) => card))
  return cards.map(({ card, fit }) => {
    const row = found.get(card)
    const fits = fit === 'says-it' || fit === 'evidence'
    return (
      <div key={card} className={fits ? 'shoes-put fits' : 'shoes-put'}>
        {row ? <CardRow card={row} atTable={false} /> : <p>{card}</p>}
        <p className="shoes-fit">{fits ? '✓ ' : '– '}{t(`check.fit.${fit}`, { figure })}</p>
      </div>
    )
  })
}

/** The newest statements, those of weak sources last. */
function Statements({ ids, title }: { ids: readonly string[]; title: string }) {
  const cards = useCards(ids)
  if (ids.length === 0) return null
  const shown = ids.flatMap((id) => cards.get(id) ?? []).toSorted((a, b) => Number(isWeak(a)) - Number(isWeak(b))).slice(0, SHOWN)
  return (
    <div className="shoes-said">
      <h4>{title}</h4>
      <ul className="plain">{shown.map((card) => <li key={card.position.id}><CardRow card={card} atTable={false} /></li>)}</ul>
    </div>
  )
}

const isWeak = ({ source }: Card) => source.tier === 'aggregator'
