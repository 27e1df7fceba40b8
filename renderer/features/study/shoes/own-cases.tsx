import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnCase, ShoesDesk } from '../../../../shared/study/shoes-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { opening } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { Arithmetic } from './arithmetic.tsx'
import { OverTime } from './over-time.tsx'
import { useFigure } from './use-figure.ts'

/** One's own cases, newest first, each with its result; a deleted one can be put back. */
export function OwnCases({ cases, onChanged }: { cases: readonly OwnCase[]; onChanged: (desk: ShoesDesk) => void }) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const [undo, setUndo] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const change = async (call: () => Promise<ShoesDesk>, said: string, undoable: boolean) => {
    setFailure(null)
    try {
      onChanged(await call())
      setUndo(undoable)
      announce(said)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <section aria-labelledby="shoes-own">
      <h2 id="shoes-own">{t('own.title')}</h2>
      {undo && <Deleted onUndo={() => void change(() => client.call('shoes.restore', {}), t('own.back'), false)} />}
      {failure && <FailureNote failure={failure} />}
      {cases.length === 0 && <p className="quiet">{t('own.none')}</p>}
      <OverTime cases={cases} />
      <ul className="plain shoes-cases">{cases.map((each) => <li key={each.id}><CaseRow of={each} onRemove={() => void change(() => client.call('shoes.remove', { id: each.id }), t('own.deleted'), true)} /></li>)}</ul>
    </section>
  )
}

/** The row that had the focus is gone, so it comes here. */
function Deleted({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation('shoes')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return <p className="shoes-undo">{t('own.deleted')} <button ref={button} type="button" className="word" onClick={onUndo}>{t('own.undo')}</button></p>
}

function CaseRow({ of: { id, seat, origin, text, writtenAt, shared, result }, onRemove }: { of: OwnCase; onRemove: () => void }) {
  const { t } = useTranslation('shoes')
  const { name } = useFigure()
  const { when } = useFormat()
  const title = t(`own.${origin}`, { figure: name(seat) })
  return (
    <article aria-label={`${title}, ${when(writtenAt)}`}>
      <h3>{title} <small className="quiet">{when(writtenAt)} · {t(shared ? 'own.shared' : 'own.private')}</small></h3>
      <p className="shoes-first" dir="auto">{opening(text, 110)}</p>
      {origin === 'shoes' && <Arithmetic result={result} />}
      <p className="shoes-acts">
        <Link href={`/study/shoes/case/${id}`} className="word" aria-label={t('own.openOf', { title, when: when(writtenAt) })}>{t('own.open')}</Link>
        <button type="button" className="word" onClick={onRemove} aria-label={t('own.removeOf', { title, when: when(writtenAt) })}>{t('own.remove')}</button>
      </p>
    </article>
  )
}
