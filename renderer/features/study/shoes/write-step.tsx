import { type RefObject, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Origin } from '../../../../shared/study/case.ts'
import { CASE_WORDS, wordsIn } from '../../../../shared/study/case-words.ts'
import { useCall } from '../../../client/use-call.ts'
import { EMPTY_DRAFT, type DraftAction } from '../../../table/speech/draft-state.ts'
import { QuoteCheck } from '../../../table/speech/quote-check.tsx'
import { SpeechContext } from '../../../table/speech/speech-context.ts'
import { useReading } from '../../../table/speech/use-reading.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { withClaim, withoutClaim } from './case-claims.ts'
import { Claims } from './claims.tsx'
import { useFigure } from './use-figure.ts'
import type { useCaseDraft } from './use-case-draft.ts'

export interface StepProps { origin: Origin; seat: string; asOf: string; handle: ReturnType<typeof useCaseDraft> }

/** The page on which one writes: the text, how long it is, the claims that the app read in it, a card for each. */
export function WriteStep({ origin, seat, asOf, handle: { draft, loaded, state, change }, onCheck }: StepProps & { onCheck: () => void }) {
  const { t } = useTranslation('shoes')
  const { longDate } = useFormat()
  const { name } = useFigure()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const claims = useCall('dossier.claims', { asOf })
  const known = useMemo(() => new Map((claims.value ?? []).map((detail) => [detail.claim.id, detail])), [claims.value])
  const asSpeech = useMemo(() => ({ ...EMPTY_DRAFT, text: draft.text, claims: draft.claims.map(({ claim, relation }) => ({ claim, relation })), dropped: draft.dropped }), [draft])
  const reading = useReading(asSpeech)
  const speech = useMemo(() => ({
    draft: asSpeech, claims: known, claimName: (claim: string) => known.get(claim)?.claim.short ?? claim,
    focus: () => focus(box),
    change: (action: DraftAction) => {
      if (action.type === 'claim') change((before) => withClaim(before, action.use))
      if (action.type === 'drop-claim') change((before) => withoutClaim(before, action.claim))
    },
  }), [asSpeech, known, change])
  const count = wordsIn(draft.text)
  const length = count < CASE_WORDS.least ? 'short' : count > CASE_WORDS.most ? 'long' : 'right'
  const ready = length === 'right' && draft.claims.length > 0
  return (
    <SpeechContext value={speech}>
      <p className="quiet measure">{t(`write.${origin}What`, { figure: name(seat), date: longDate(asOf) })}</p>
      <div className="shoes-writing">
        <div>
          <label htmlFor={id} className="visually-hidden">{t('write.text')}</label>
          <textarea ref={box} id={id} className="shoes-text" rows={9} dir="auto" value={draft.text} readOnly={!loaded} aria-describedby={`${id}-words`} placeholder={t('write.placeholder')} onChange={(event) => { const text = event.target.value; change((before) => ({ ...before, text })) }} />
          <p id={`${id}-words`} className={`shoes-words ${length}`}><b className="num">{t('write.words', { count })}</b> {t(`write.${length}`, { least: CASE_WORDS.least, most: CASE_WORDS.most, missing: CASE_WORDS.least - count, over: count - CASE_WORDS.most })}<span className="quiet">{t(`write.${state}`)}</span></p>
          {state === 'failed' && <p className="shoes-alarm" role="alert">{t('write.notSaved')}</p>}
          <QuoteCheck text={draft.text} />
        </div>
        <Claims draft={draft} change={change} reading={reading} asOf={asOf} figure={name(seat)} />
      </div>
      <p className="shoes-acts">
        <button type="button" className="dark" aria-disabled={!ready} onClick={() => { if (ready) onCheck(); else focus(box) }}>{t('write.check')}</button>
        <Link href="/study/shoes" className="word">{t('write.later')}</Link>
        {!ready && <small className="quiet">{t(length === 'right' ? 'write.noClaim' : 'write.notYet', { least: CASE_WORDS.least, most: CASE_WORDS.most })}</small>}
      </p>
    </SpeechContext>
  )
}

const focus = (box: RefObject<HTMLTextAreaElement | null>) => box.current?.focus()
