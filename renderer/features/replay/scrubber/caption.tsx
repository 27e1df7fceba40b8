import { useTranslation } from 'react-i18next'
import { dateFormat } from '../../../../shared/words/date-format.ts'
import { formatSeconds } from '../../../ui/clock.tsx'
import type { MomentWords } from '../moment-words.ts'
import { useTimeThen, type Between } from '../use-time.ts'

/** Where one is, in words and in time: silent, because the slider says it. */
export function Caption({ words, between }: { words: MomentWords; between: Between }) {
  const { t, i18n } = useTranslation('replay')
  const { day, since } = useTimeThen(between)
  const time = dateFormat(i18n.language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(day * 1000))
  return (
    <p className="rp-caption" aria-hidden="true">
      <b>{words.entry}</b><span className="rp-what">{words.what}</span><span className="rp-where">{words.stage}</span>
      <span className="rp-time num"><b>{time}</b> {t('since', { time: formatSeconds(since) })}</span>
    </p>
  )
}
