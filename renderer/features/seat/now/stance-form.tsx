import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StanceTime } from '../../../../shared/room/words.ts'
import { useSeat } from '../seat-context.tsx'
import { LineSelect } from './line-select.tsx'
import { Scale } from './scale.tsx'
import { spokenByOthers } from './spoken-lines.ts'

/** Lines that one may name as what moved one (`room.stance`). */
const MOST_MOVED = 3

/** One's own view, apart from the role: 0 to 10, how sure, and what moved one. It may be given again while it is asked for. */
export function StanceForm({ when }: { when: StanceTime }) {
  const { t } = useTranslation('seat')
  const { you, lines, send, sending } = useSeat()
  const given = you.stances[when]
  const [again, setAgain] = useState(false)
  const [value, setValue] = useState<number | null>(given?.value ?? null)
  const [confidence, setConfidence] = useState<number | null>(given?.confidence ?? null)
  const [moved, setMoved] = useState<number[]>(given?.moved ?? [])
  const others = spokenByOthers(lines, you.participant)
  const submit = async () => {
    if (value === null || confidence === null) return // nothing is filled in for anybody
    if (await send({ type: 'room.stance', when, value, confidence, moved })) setAgain(false)
  }
  if (given && !again) {
    return (
      <section className="now-part now-stance" aria-label={t('stance.title')}>
        <p>{t('stance.given', { value: given.value, confidence: given.confidence })} <button type="button" className="word" onClick={() => setAgain(true)}>{t('stance.again')}</button></p>
      </section>
    )
  }
  return (
    <form className="now-part now-stance" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <h2>{t('stance.title')}</h2>
      <p>{t(`stance.ask.${when}`)}</p>
      <Scale name="stance" label={t('stance.question')} low={t('stance.low')} high={t('stance.high')} value={value} onChange={setValue} />
      <Scale name="confidence" label={t('stance.sure')} low={t('stance.unsure')} high={t('stance.verySure')} value={confidence} onChange={setConfidence} />
      {when !== 'before' && others.length > 0 && (
        <>
          {moved.map((seq, index) => <LineSelect key={seq} label={t('stance.moved', { n: index + 1 })} lines={others} value={seq} none={t('stance.nothing')} onChoose={(next) => setMoved(moved.flatMap((each) => (each !== seq ? [each] : next === 0 || moved.includes(next) ? [] : [next])))} />)}
          {moved.length < MOST_MOVED && <LineSelect key="next" label={t('stance.moved', { n: moved.length + 1 })} lines={others.filter(({ seq }) => !moved.includes(seq))} value={0} none={t('stance.nothing')} onChoose={(seq) => { if (seq > 0) setMoved([...moved, seq]) }} />}
        </>
      )}
      <p className="hint">{t('stance.private')}</p>
      <button type="submit" className="dark" disabled={sending || value === null || confidence === null}>{t('stance.send')}</button>
    </form>
  )
}
