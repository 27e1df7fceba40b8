import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { JudgedTrial } from '../../../../shared/study/shoes-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { Judged } from './judged.tsx'
import { type Mark, marksOf, MarkCase } from './mark-case.tsx'
import { useFigure } from './use-figure.ts'

/** Cases of one leader, without names: which come from people who argued that side first? Alone, or counted from the hands of a class. */
export function JudgeScreen({ seat, together }: { seat: string; together: boolean }) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const { name, simulated } = useFigure()
  const drawn = useCall('shoes.draw', { seat, together })
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map())
  const [hands, setHands] = useState('')
  const [told, setTold] = useState<JudgedTrial | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const cases = drawn.value ?? []
  const judges = together ? Number.parseInt(hands, 10) || 0 : 1
  const ready = marksOf(cases, marks, judges)
  const judge = async () => {
    if (!ready) return
    setFailure(null)
    try {
      setTold(await client.call('shoes.judge', { seat, judges, marks: ready }))
      scrollTo(0, 0)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  if (told) return <Judged told={told} />
  return (
    <div className={together ? 'page shoes shoes-one shoes-together' : 'page shoes shoes-one'}>
      <Heading title={t(together ? 'judge.titleClass' : 'judge.title', { figure: name(seat) })} />
      {drawn.failure && <FailureNote failure={drawn.failure} />}
      {!drawn.value && !drawn.failure && <Waiting />}
      {cases.length > 0 && <>
        <p className="measure">{t('judge.what', { count: cases.length, figure: name(seat) })}</p>
        <p className="slab measure" lang={simulated.lang}>{simulated.text}</p>
        {together && <label className="shoes-hands"><span>{t('judge.hands')}</span><input type="text" inputMode="numeric" pattern="[0-9]*" maxLength={3} value={hands} onChange={(event) => setHands(event.target.value.replace(/\D/g, ''))} /></label>}
        <ol className="plain shoes-trial">{cases.map((each, at) => <li key={each.id}><MarkCase of={each} number={at + 1} judges={together ? judges : null} mark={marks.get(each.id)} onMark={(mark) => setMarks(new Map([...marks, [each.id, mark]]))} /></li>)}</ol>
        <p className="shoes-acts">
          <button type="button" className="dark" aria-disabled={!ready} onClick={() => void judge()}>{t('judge.tell')}</button>
          {!ready && <small className="quiet">{t(together ? 'judge.leftClass' : 'judge.left', { count: cases.filter(({ id }) => marks.get(id)?.taken === undefined).length })}</small>}
        </p>
        {failure && <FailureNote failure={failure} />}
      </>}
      <p><Link href="/study/shoes" className="word">{t('back')}</Link></p>
    </div>
  )
}
