import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseBatch, ShoesDesk } from '../../../../shared/study/shoes-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CaseFiles } from './case-files.tsx'
import { Offers } from './offers.tsx'

interface FirstHandProps { batches: readonly CaseBatch[]; onChanged: (desk: ShoesDesk) => void; onRead: () => void }

/** How cases come to be: from earlier debates of this machine, from a class, by a file. */
export function FirstHand({ batches, onChanged, onRead }: FirstHandProps) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const { when } = useFormat()
  const [open, setOpen] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const change = async (call: () => Promise<ShoesDesk>, said: string) => {
    setFailure(null)
    try {
      onChanged(await call())
      heading.current?.focus() // the button that was pressed is gone
      announce(said)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <section aria-labelledby="shoes-more">
      <h2 ref={heading} id="shoes-more" tabIndex={-1}>{t('more.title')}</h2>
      <details className="shoes-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('more.sessions')}</summary>
        {open && <Offers onTake={(session, seq) => void change(() => client.call('shoes.take', { session, seq, agreed: true }), t('more.taken'))} onTakeClass={(session) => void change(() => client.call('shoes.takeClass', { session, agreed: true }), t('more.taken'))} key={JSON.stringify(batches)} />}
      </details>
      <CaseFiles onRead={onRead} />
      {failure && <FailureNote failure={failure} />}
      {batches.length > 0 && (
        <ul className="plain shoes-batches">
          {batches.map(({ batch, cases, from, at }) => (
            <li key={batch}>{t(`more.${from}`, { count: cases })} <small className="quiet">{when(at)}</small> <button type="button" className="word" onClick={() => void change(() => client.call('shoes.removeBatch', { batch }), t('more.removed'))} aria-label={t('more.removeOf', { when: when(at) })}>{t('more.remove')}</button></li>
          ))}
        </ul>
      )}
    </section>
  )
}
