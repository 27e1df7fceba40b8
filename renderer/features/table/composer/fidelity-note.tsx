import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import { useCall } from '../../../client/use-call.ts'
import { formatPartialDate, shortName } from '../../../ui/record-text.ts'
import { useCards } from '../cards/use-card.ts'
import { useTable } from '../table-context.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import { RecordWords } from './record-words.tsx'
import { usePaused } from './use-pause.ts'

const CHECK_MS = 250
/** Cards shown on each side; the dossier has the others. */
const MOST = 2

/** Is the newest card against the student younger than the newest one for him? Then the figure has moved on. */
const isNewer = (against: Card | undefined, supporting: string | null | undefined): boolean => (against?.position.date ?? '') > (supporting ?? '')

/** Where the speech goes against the record of the figure: the cards that say so, and the choice to keep it, marked, or to rephrase. */
export function FidelityNote({ claims }: { claims: readonly ClaimUse[] }) {
  const { t, i18n } = useTranslation('table')
  const { view, seat, names } = useTable()
  const { draft, change } = useComposer()
  const { focus } = useComposerFocus()
  const asked = usePaused(claims, CHECK_MS)
  const found = useCall('dossier.departures', { seat: seat ?? '', asOf: view.asOf, claims: seat ? [...asked] : [] }).value ?? []
  const now = found.filter((departure) => claims.some((use) => use.claim === departure.claim && use.relation === departure.relation))
  const cards = useCards(now.flatMap(({ against, supporting }) => [...against.slice(0, MOST), ...supporting.slice(0, MOST).map(({ position }) => position)]))
  if (now.length === 0 || !seat) return null
  const figure = shortName(names.figure(seat))
  const mayMark = now.some(({ kind, against, supporting }) => kind !== 'two-ways' || isNewer(cards.get(against[0] ?? ''), supporting[0]?.date))
  return (
    <section className="cp-fidelity" aria-label={t('fidelity.label')}>
      {now.map(({ claim, relation, kind, against, supporting }) => (
        <div key={`${claim} ${relation}`}>
          <p>{t(kind === 'two-ways' ? 'fidelity.twoWays' : `fidelity.${relation}`, { figure, claim: names.claim(claim) })}</p>
          <ul>{against.slice(0, MOST).map((id) => <RecordWords key={id} card={cards.get(id)} />)}</ul>
          {supporting.length > 0 && (
            <>
              <p>{t('fidelity.supporting', { figure, date: supporting[0]?.date ? formatPartialDate(supporting[0].date, i18n.language) : '' })}</p>
              <ul>{supporting.slice(0, MOST).map(({ position }) => <RecordWords key={position} card={cards.get(position)} />)}</ul>
            </>
          )}
        </div>
      ))}
      {mayMark && (
        <p className="cp-fidelity-acts">
          <button type="button" className="lined" aria-pressed={draft.departs === true} onClick={() => change({ type: 'departs', departs: draft.departs !== true })}>{t(draft.departs ? 'fidelity.marked' : 'fidelity.keep')}</button>
          <button type="button" className="word" onClick={() => { change({ type: 'departs', departs: false }); focus() }}>{t('fidelity.rephrase')}</button>
        </p>
      )}
    </section>
  )
}
