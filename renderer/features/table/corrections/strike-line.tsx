import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STRIKE_REASONS } from '../../../../shared/debate/strike-reasons.ts'
import { useTable } from '../table-context.tsx'
import type { Correct } from './use-correct.ts'

/** Strikes what a student said, and lets it stand again. */
export function StrikeLine({ correct }: { correct: Correct }) {
  const { t } = useTranslation('corrections')
  const { record, names } = useTable()
  const id = useId()
  const said = record.filter((line) => line.voice === 'student' && line.void === undefined && !line.erased)
  const struck = record.filter((line) => line.void === 'struck')
  const [chosen, setChosen] = useState<number | null>(null)
  const [reason, setReason] = useState<(typeof STRIKE_REASONS)[number]>('mistake')
  const target = said.find(({ seq }) => seq === chosen) ?? said.at(-1)
  const strike = (event: FormEvent) => {
    event.preventDefault()
    if (target) void correct.send({ type: 'strike', target: target.seq, reason }, t('strike.done', { line: target.seq })).then((done) => { if (done) setChosen(null) })
  }
  return (
    <section className="corr">
      <h3>{t('strike.title')}</h3>
      <p>{t(said.length > 0 || struck.length > 0 ? 'strike.text' : 'strike.none')}</p>
      {target && (
        <form className="corr-form" onSubmit={strike}>
          <label htmlFor={`${id}-line`}>{t('strike.choose')}</label>
          <select id={`${id}-line`} value={target.seq} onChange={(event) => setChosen(Number(event.target.value))}>
            {said.map((line) => <option key={line.seq} value={line.seq}>{`${line.seq} · ${names.who(line)}: ${firstWords(line.text)}`}</option>)}
          </select>
          <label htmlFor={`${id}-why`}>{t('strike.why')}</label>
          <select id={`${id}-why`} value={reason} onChange={(event) => setReason(STRIKE_REASONS.find((each) => each === event.target.value) ?? 'mistake')}>
            {STRIKE_REASONS.map((each) => <option key={each} value={each}>{t(`strike.reason.${each}`)}</option>)}
          </select>
          <button type="submit" className="lined">{t('strike.do')}</button>
        </form>
      )}
      {struck.length > 0 && (
        <p className="corr-acts">
          <b>{t('strike.struck')}</b>
          {struck.map(({ seq }) => <button key={seq} type="button" className="word" onClick={() => void correct.send({ type: 'unstrike', target: seq }, t('strike.stands', { line: seq }))}>{t('strike.stand', { line: seq })}</button>)}
        </p>
      )}
    </section>
  )
}

const firstWords = (text: string): string => (text.length > 70 ? `${text.slice(0, 68).trimEnd()} …` : text)
