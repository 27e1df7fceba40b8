import { useTranslation } from 'react-i18next'
import { shortName } from '../../../ui/record-text.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'
import { useTable } from '../table-context.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import { RecordWords } from './record-words.tsx'
import { MOST_SHOWN, type Departures } from './use-departures.ts'

/** Where the speech goes against the record of the figure: the cards that say so, and the choice to keep it, marked, or to rephrase. */
export function FidelityNote({ now: { departures, markable, cards } }: { now: Departures }) {
  const { t, i18n } = useTranslation('table')
  const { seat, names } = useTable()
  const { draft, change } = useComposer()
  const { focus } = useComposerFocus()
  if (departures.length === 0 || !seat) return null
  const figure = shortName(names.figure(seat))
  return (
    <section className="cp-fidelity" aria-label={t('fidelity.label')}>
      {departures.map(({ claim, relation, kind, against, supporting }) => (
        <div key={`${claim} ${relation}`}>
          <p>{t(kind === 'two-ways' ? 'fidelity.twoWays' : `fidelity.${relation}`, { figure, claim: names.claim(claim) })}</p>
          <ul>{against.slice(0, MOST_SHOWN).map((id) => <RecordWords key={id} card={cards.get(id)} />)}</ul>
          {supporting.length > 0 && (
            <>
              <p>{t('fidelity.supporting', { figure, date: supporting[0]?.date ? formatPartialDate(supporting[0].date, i18n.language) : '' })}</p>
              <ul>{supporting.slice(0, MOST_SHOWN).map(({ position }) => <RecordWords key={position} card={cards.get(position)} />)}</ul>
            </>
          )}
        </div>
      ))}
      {markable && (
        <p className="cp-fidelity-acts">
          <button type="button" className="lined" aria-pressed={draft.departs === true} onClick={() => change({ type: 'departs', departs: draft.departs !== true })}>{t(draft.departs ? 'fidelity.marked' : 'fidelity.keep')}</button>
          <button type="button" className="word" onClick={() => { change({ type: 'departs', departs: false }); focus() }}>{t('fidelity.rephrase')}</button>
        </p>
      )}
    </section>
  )
}
