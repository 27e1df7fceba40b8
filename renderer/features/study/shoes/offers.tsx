import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassOffer, FirstHandOffer } from '../../../../shared/study/shoes-view.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { useFigure } from './use-figure.ts'

interface OffersProps { onTake: (session: string, seq: number) => void; onTakeClass: (session: string) => void }

/** Speeches that can become first-hand cases: each is read before it is lent, and lent only by who spoke. */
export function Offers({ onTake, onTakeClass }: OffersProps) {
  const { t } = useTranslation('shoes')
  const { value, failure, reload } = useCall('shoes.offers', {})
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  if (failure) return <FailureNote failure={failure} onRetry={reload} />
  if (!value) return <Waiting />
  const take = (key: string, call: () => void) => { setGone(new Set([...gone, key])); call() }
  const own = value.own.filter(({ session, seq }) => !gone.has(`${session} ${seq}`))
  const classes = value.classes.filter(({ session }) => !gone.has(session))
  return (
    <>
      {own.length + classes.length === 0 && <p className="quiet">{t('offers.none')}</p>}
      {own.map((offer) => <OwnSpeech key={`${offer.session} ${offer.seq}`} offer={offer} onTake={() => take(`${offer.session} ${offer.seq}`, () => onTake(offer.session, offer.seq))} />)}
      {classes.map((offer) => <ClassSpeeches key={offer.session} offer={offer} onTake={() => take(offer.session, () => onTakeClass(offer.session))} />)}
    </>
  )
}

function OwnSpeech({ offer: { seat, stage, at, text, cut }, onTake }: { offer: FirstHandOffer; onTake: () => void }) {
  const { t } = useTranslation('shoes')
  const { name } = useFigure()
  const format = useFormat()
  const title = t('offers.own', { stage: format.stage(stage), figure: name(seat), when: format.when(at) })
  return (
    <article className="shoes-offer" aria-label={title}>
      <h3>{title}</h3>
      <blockquote dir="auto">{text}</blockquote>
      {cut && <p className="quiet">{t('offers.cut')}</p>}
      <p><button type="button" className="lined" onClick={onTake} aria-label={t('offers.takeOf', { title })}>{t('offers.take')}</button> <small className="quiet">{t('offers.consent')}</small></p>
    </article>
  )
}

/** A teacher gives the word of the class: the box has to be ticked first. */
function ClassSpeeches({ offer: { title, at, seats }, onTake }: { offer: ClassOffer; onTake: () => void }) {
  const { t } = useTranslation('shoes')
  const { name } = useFigure()
  const { when } = useFormat()
  const [agreed, setAgreed] = useState(false)
  const count = seats.reduce((sum, each) => sum + each.count, 0)
  const heading = t('offers.class', { title, when: when(at) })
  return (
    <article className="shoes-offer" aria-label={heading}>
      <h3>{heading}</h3>
      <p className="quiet">{t('offers.speeches', { count })}: {seats.map((each) => `${name(each.seat)} ${each.count}`).join(', ')}</p>
      <label className="choice"><input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} /><span>{t('offers.agreed')}</span></label>
      <p><button type="button" className="lined" disabled={!agreed} onClick={onTake} aria-label={t('offers.takeOf', { title: heading })}>{t('offers.takeClass')}</button></p>
    </article>
  )
}
