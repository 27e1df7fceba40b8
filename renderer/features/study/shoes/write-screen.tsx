import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Origin } from '../../../../shared/study/case.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { CheckStep } from './check-step.tsx'
import { Steps } from './steps.tsx'
import { useFigure } from './use-figure.ts'
import { WriteStep } from './write-step.tsx'
import { useCaseDraft } from './use-case-draft.ts'

/** Writing a case for a leader, and holding it against the record before it is kept. */
export function WriteScreen({ origin, seat }: { origin: Origin; seat: string }) {
  const { t } = useTranslation('shoes')
  const desk = useCall('shoes.desk', {})
  const { figure } = useFigure()
  const who = figure(seat)
  if (!who) return <div className="page shoes"><Heading title={t('write.unknown')} /><p><Link href="/study/shoes" className="word">{t('back')}</Link></p></div>
  if (!desk.value) return <div className="page shoes">{desk.failure ? <FailureNote failure={desk.failure} onRetry={desk.reload} /> : <Waiting />}</div>
  const { last } = desk.value
  // Only a bout in which one sat elsewhere, or for the own seat on it, belongs to the case.
  const bout = last && (origin === 'first') === (last.seat === seat) ? last : null
  return <Writing origin={origin} seat={seat} session={bout?.session ?? null} asOf={bout?.asOf ?? null} />
}

function Writing({ origin, seat, session, asOf: given }: { origin: Origin; seat: string; session: string | null; asOf: string | null }) {
  const { t } = useTranslation('shoes')
  const figures = useFigure()
  const asOf = given ?? figures.asOf
  const handle = useCaseDraft(origin, seat, session)
  const [step, setStep] = useState<'write' | 'check'>('write')
  const title = t(`write.${origin}`, { figure: figures.name(seat) })
  return (
    <div className="page shoes shoes-one">
      <Steps now={step} />
      <Heading key={step} title={step === 'write' ? title : t('check.title', { figure: figures.name(seat) })} />
      {step === 'write'
        ? <WriteStep {...{ origin, seat, asOf, handle }} onCheck={() => setStep('check')} />
        : <CheckStep {...{ origin, seat, asOf, handle }} onBack={() => setStep('write')} />}
    </div>
  )
}
