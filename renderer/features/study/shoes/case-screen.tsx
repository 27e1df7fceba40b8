import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnCase } from '../../../../shared/study/shoes-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { useCall } from '../../../client/use-call.ts'
import { QuoteCheck } from '../../../table/speech/quote-check.tsx'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { Arithmetic } from './arithmetic.tsx'
import { CheckedClaims } from './checked-claims.tsx'
import { Steps } from './steps.tsx'
import { useFigure } from './use-figure.ts'

/** One's own case: its result with the arithmetic, the words, the record beside each claim, and whether others may judge it. */
export function CaseScreen({ id }: { id: string }) {
  const { t } = useTranslation('shoes')
  const desk = useCall('shoes.desk', {})
  const found = desk.value?.cases.find((each) => each.id === id)
  return (
    <div className="page shoes shoes-one">
      {desk.failure && <FailureNote failure={desk.failure} onRetry={desk.reload} />}
      {!desk.value && !desk.failure && <Waiting />}
      {desk.value && !found && <><Heading title={t('case.unknown')} /><p>{t('case.unknownWhy')}</p></>}
      {found && <OneCase of={found} />}
      <p><Link href="/study/shoes" className="word">{t('back')}</Link></p>
    </div>
  )
}

function OneCase({ of: { id, seat, origin, text, asOf, writtenAt, shared, check, result } }: { of: OwnCase }) {
  const { t } = useTranslation('shoes')
  const { name, simulated } = useFigure()
  const { when } = useFormat()
  return (
    <>
      {origin === 'shoes' && <Steps now={result.judges > 0 ? 'result' : 'judge'} />}
      <Heading title={t(`own.${origin}`, { figure: name(seat) })} />
      <p className="quiet">{t('case.when', { when: when(writtenAt) })}</p>
      {origin === 'shoes' && <section className="shoes-result" aria-label={t('case.result')}><h2>{t('case.result')}</h2><Arithmetic result={result} /><p className="quiet measure">{t('case.means')}</p></section>}
      <blockquote className="shoes-case" dir="auto">{text}</blockquote>
      <p className="slab measure" lang={simulated.lang}>{simulated.text}</p>
      <QuoteCheck text={text} />
      <ShareChoice id={id} shared={shared} />
      {check.claims.length > 0 && <CheckedClaims check={check} seat={seat} asOf={asOf} />}
    </>
  )
}

/** Off until the writer ticks it; taken back, the case is in no further trial. */
function ShareChoice({ id, shared: before }: { id: string; shared: boolean }) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const [shared, setShared] = useState(before)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const share = async (now: boolean) => {
    setFailure(null)
    setShared(now)
    try {
      await client.call('shoes.share', { id, shared: now })
      announce(t(now ? 'own.shared' : 'own.private'))
    } catch (error) {
      setShared(!now)
      setFailure(asFailure(error))
    }
  }
  return (
    <>
      <label className="choice shoes-share"><input type="checkbox" checked={shared} onChange={(event) => void share(event.target.checked)} /><span>{t('check.share')}<small>{t('check.shareHint')}</small></span></label>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
