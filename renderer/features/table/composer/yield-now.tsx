import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useTable } from '../table-context.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import { isEmpty } from '../../../table/speech/draft-state.ts'

/** Letting the floor go asks once; what is written stays in the box for the next turn. */
export function YieldNow({ onDone }: { onDone?: (() => void) | undefined }) {
  const { t } = useTranslation('table')
  const { view, send, sending, failure } = useTable()
  const { draft, change } = useComposer()
  const { focus } = useComposerFocus()
  const written = !isEmpty({ ...draft, respondsTo: [] })
  const yieldFloor = async () => {
    const done = await send({ type: 'deliver', move: 'yield', text: '' })
    if (!done) return
    change({ type: 'load', draft: { ...draft, move: '' } })
    onDone?.()
  }
  const keep = () => {
    flushSync(() => change({ type: 'load', draft: { ...draft, move: '' } }))
    focus()
  }
  return (
    <div className="cp-yield">
      <p>{t('composer.yieldAsk')} {written && t('composer.yieldKept')}</p>
      {failure && <FailureNote failure={failure} />}
      <p className="cp-yield-acts">
        <button type="button" className="cp-send" disabled={sending || !view.moves.includes('deliver:yield')} onClick={() => void yieldFloor()}>{t('composer.yieldYes')}</button>
        <button type="button" className="word" onClick={keep}>{t('composer.yieldNo')}</button>
      </p>
    </div>
  )
}
