import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseClaim, CaseDraft } from '../../../../shared/study/case.ts'
import { CardSearch } from '../../../table/cards/card-search.tsx'
import { PickedCard } from '../../../table/cards/picked-card.tsx'
import { ClaimPicker } from '../../../table/speech/claim-picker.tsx'
import { useSpeech } from '../../../table/speech/speech-context.ts'
import type { SpeechUnderstood } from '../../../table/speech/use-reading.ts'
import { withCard, withoutCard } from './case-claims.ts'

interface ClaimsProps { draft: CaseDraft; change: (next: (draft: CaseDraft) => CaseDraft) => void; reading: SpeechUnderstood; asOf: string; figure: string }

/** What the case claims: read out of it by the app, confirmed or turned away by the writer, each with its cards. */
export function Claims({ draft, change, reading, asOf, figure }: ClaimsProps) {
  const { t } = useTranslation('shoes')
  const { change: set, claimName } = useSpeech()
  const section = useRef<HTMLElement>(null)
  const proposed = [...reading.understood, ...reading.alternatives]
  /** What was pressed is gone afterwards: the focus goes to the next question, else to the heading. */
  const goOn = (wanted = '[data-next]') => requestAnimationFrame(() => (section.current?.querySelector<HTMLElement>(wanted) ?? section.current?.querySelector('h2'))?.focus())
  return (
    <section ref={section} className="shoes-claims" aria-labelledby="shoes-claims">
      <h2 id="shoes-claims" tabIndex={-1}>{t('claims.title')}</h2>
      {draft.claims.length === 0 && proposed.length === 0 && <p className="quiet">{t('claims.none')}</p>}
      <ul className="plain">{draft.claims.map((each) => <li key={each.claim}><OneClaim of={each} change={change} asOf={asOf} figure={figure} onGone={goOn} /></li>)}</ul>
      {proposed.length > 0 && (
        <div className="shoes-proposed">
          <p className="quiet">{t('claims.read')}</p>
          <ul className="plain">
            {proposed.map(({ claim, relation }) => (
              <li key={claim}>
                <span>{t(`claims.${relation}`)} <b lang="en">{claimName(claim)}</b></span>{' '}
                <button type="button" data-next className="word" onClick={() => { set({ type: 'claim', use: { claim, relation } }); goOn() }} aria-label={t('claims.yesOf', { claim: claimName(claim) })}>{t('claims.yes')}</button>{' '}
                <button type="button" className="word" onClick={() => { set({ type: 'drop-claim', claim }); goOn() }} aria-label={t('claims.noOf', { claim: claimName(claim) })}>{t('claims.no')}</button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ClaimPicker />
    </section>
  )
}

function OneClaim({ of: { claim, relation, cards }, change, asOf, figure, onGone }: { of: CaseClaim; onGone: (wanted?: string) => void } & Pick<ClaimsProps, 'change' | 'asOf' | 'figure'>) {
  const { t } = useTranslation('shoes')
  const { change: set, claimName, claims } = useSpeech()
  const [searching, setSearching] = useState(false)
  const [all, setAll] = useState(false)
  const name = claimName(claim)
  const more = `[data-more="${CSS.escape(claim)}"]`
  const close = () => { setSearching(false); onGone(more) }
  return (
    <article className="shoes-claim" aria-label={name}>
      <p>
        <button type="button" className="lined" onClick={() => set({ type: 'claim', use: { claim, relation: relation === 'asserts' ? 'denies' : 'asserts' } })} aria-label={t('claims.turnOf', { now: t(`claims.${relation}`), claim: name })}>{t(`claims.${relation}`)}</button>{' '}
        <b lang="en">{name}</b>{' '}
        <button type="button" className="word" onClick={() => { set({ type: 'drop-claim', claim }); onGone() }} aria-label={t('claims.dropOf', { claim: name })}>{t('claims.drop')}</button>
      </p>
      <p className="quiet" lang="en">{claims.get(claim)?.claim.text}</p>
      {cards.map((card) => <PickedCard key={card} id={card} onDrop={() => { change((draft) => withoutCard(draft, claim, card)); onGone(more) }} />)}
      {searching
        ? <Searching>
            <CardSearch asOf={asOf} label={t('claims.cardFor', { claim: name })} figure={all ? undefined : figure} onPick={(card) => { change((draft) => withCard(draft, claim, card.position.id)); close() }} />
            <label className="choice"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /><span>{t('claims.all')}</span></label>
            <button type="button" className="word" onClick={close}>{t('claims.close')}</button>
          </Searching>
        : <button type="button" className="word" data-more={claim} onClick={() => setSearching(true)} aria-label={t('claims.cardOf', { claim: name })}>{t(cards.length > 0 ? 'claims.another' : 'claims.card')}</button>}
    </article>
  )
}

/** A search that was just opened has the focus in its field. */
function Searching({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return <div ref={box} className="shoes-find">{children}</div>
}
