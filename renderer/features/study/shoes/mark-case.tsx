import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrialCase } from '../../../../shared/study/shoes-view.ts'
import { Radio } from '../../../ui/radio.tsx'

const SURE = ['guess', 'rather', 'sure'] as const

/** What was marked of one case: how many took it for first hand, and how sure a single judge is. */
export interface Mark { taken?: number | undefined; sure?: (typeof SURE)[number] | undefined }

/** All marks as they are sent; null while one is missing or counts more hands than there are. */
export function marksOf(cases: readonly TrialCase[], marks: ReadonlyMap<string, Mark>, judges: number): { case: string; taken: number; sure?: Mark['sure'] }[] | null {
  const all = cases.flatMap(({ id }) => {
    const { taken, sure } = marks.get(id) ?? {}
    return taken === undefined || taken > judges ? [] : [{ case: id, taken, ...(sure && { sure }) }]
  })
  return judges > 0 && all.length === cases.length ? all : null
}

interface MarkCaseProps { of: TrialCase; number: number; /** Null for a single judge. */ judges: number | null; mark: Mark | undefined; onMark: (mark: Mark) => void }

/** One case of a trial with its marks. */
export function MarkCase({ of: { text }, number, judges, mark = {}, onMark }: MarkCaseProps) {
  const { t } = useTranslation('shoes')
  const id = useId()
  const over = judges !== null && mark.taken !== undefined && mark.taken > judges
  return (
    <article aria-labelledby={`${id}-case`}>
      <h2 id={`${id}-case`}>{t('judge.case', { number })}</h2>
      <blockquote className="shoes-case" dir="auto">{text}</blockquote>
      {judges === null
        ? <div className="shoes-marks">
            <fieldset>
              <legend className="visually-hidden">{t('judge.which', { number })}</legend>
              <Radio name={`${id}-origin`} checked={mark.taken === 1} onChange={() => onMark({ ...mark, taken: 1 })} label={t('judge.first')} />
              <Radio name={`${id}-origin`} checked={mark.taken === 0} onChange={() => onMark({ ...mark, taken: 0 })} label={t('judge.shoes')} />
            </fieldset>
            <fieldset className="shoes-sure">
              <legend>{t('judge.how')}</legend>
              {SURE.map((sure) => <Radio key={sure} name={`${id}-sure`} checked={mark.sure === sure} onChange={() => onMark({ ...mark, sure })} label={t(`judge.${sure}`)} />)}
            </fieldset>
          </div>
        : <label className="shoes-hands"><span>{t('judge.count')}</span><input type="text" inputMode="numeric" maxLength={3} aria-invalid={over} value={mark.taken ?? ''} onChange={(event) => { const digits = event.target.value.replace(/\D/g, ''); onMark({ taken: digits === '' ? undefined : Number(digits) }) }} />{over && <small className="shoes-alarm">{t('judge.over', { count: judges })}</small>}</label>}
    </article>
  )
}
