import { useTranslation } from 'react-i18next'
import type { Level } from '../../../../shared/debate/level.ts'
import type { PreviousBout } from '../../../../shared/feedback/feedback.ts'
import { MEASURES, type Measure } from '../../../../shared/feedback/measures.ts'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useTable } from '../table-context.tsx'
import { LineLinks } from './line-links.tsx'

interface BoutNumbersProps {
  measures: readonly Measure[]
  previous: PreviousBout | null
  onGo: (seq: number) => void
}

/** The bout in exact numbers, beside the last one of the same seat where there is one. */
export function BoutNumbers({ measures, previous, onGo }: BoutNumbersProps) {
  const { t } = useTranslation('debrief')
  const { view, names, seat } = useTable()
  const format = useFormat()
  if (seat === null) return null
  const figure = shortName(names.figure(seat))
  const rows = MEASURES.filter((id) => [...measures, ...(previous?.measures ?? [])].some((measure) => measure.id === id))
  const terms = (level: Level, asOf: string) => `${t(`numbers.level.${level}`)}, ${t('numbers.asOf', { date: format.partialDate(asOf) })}`
  return (
    <section className="db-part" aria-labelledby="db-numbers">
      <h3 id="db-numbers">{t('numbers.title')}</h3>
      <table className="db-numbers" aria-labelledby="db-numbers">
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{t('numbers.what')}</span></th>
            <th scope="col">{t('numbers.this')}<small>{terms(view.level, view.asOf)}</small></th>
            {previous && <th scope="col"><a href={`#/session/${previous.id}`}>{t('numbers.last', { figure })}</a><small>{format.when(previous.date)}</small><small>{terms(previous.level, previous.asOf)}</small></th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => {
            const now = measures.find((measure) => measure.id === id)
            return (
              <tr key={id}>
                <th scope="row">{t(`numbers.of.${id}`)}</th>
                <td><Count measure={now} />{now && now.lines.length > 0 && <small><LineLinks lines={now.lines} onGo={onGo} short /></small>}</td>
                {previous && <td><Count measure={previous.measures.find((measure) => measure.id === id)} /></td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="hint">{previous ? t('numbers.beside', { figure }) : t('numbers.alone', { figure })} {t('numbers.meaning')}</p>
    </section>
  )
}

function Count({ measure }: { measure: Measure | undefined }) {
  const { t } = useTranslation('debrief')
  if (!measure) return <span className="faint">{t('numbers.none')}</span>
  return <b className="num">{measure.of === null ? measure.value : t('numbers.valueOf', { value: measure.value, of: measure.of })}</b>
}
