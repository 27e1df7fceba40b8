import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import { shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'

/** One answer that was weighed and not given; written by the partner into the reason's params (docs/partner.md). */
interface Weighed { card: string; figure: string; link: string; short: string; because: string; date?: string }

/** What else the record could have answered, and why it did not: folded, for those who want to know. Nothing when nothing else was there. */
export function Considered({ line }: { line: Line }) {
  const { t, i18n } = useTranslation('record')
  const weighed = weighedIn(line)
  const count = Number(line.params['consideredCount'] ?? weighed.length)
  if (weighed.length === 0) return null
  return (
    <details className="rl-considered">
      <summary>{t('considered.title', { count })}</summary>
      <ul>
        {weighed.map(({ card, figure, link, short, because, date }) => (
          <li key={card}>
            <a href={`#/dossier/${card}`}>{shortName(figure)}{date && `, ${formatPartialDate(date, i18n.language)}`}</a>{' '}
            {t(`considered.link.${link}`, { short })}: {t(`considered.because.${because}`)}
          </li>
        ))}
      </ul>
      {count > weighed.length && <p>{t('considered.more', { count: count - weighed.length })}</p>}
    </details>
  )
}

/** A record of another version may lack the list or hold another one: then nothing is unfolded, and the reason itself still stands. */
function weighedIn({ kind, params }: Line): Weighed[] {
  if (kind !== 'reason' || params['considered'] === undefined) return []
  try {
    const list: unknown = JSON.parse(params['considered'])
    return Array.isArray(list) ? list.filter(isWeighed) : []
  } catch {
    return []
  }
}

const isWeighed = (item: unknown): item is Weighed =>
  typeof item === 'object' && item !== null && ['card', 'figure', 'link', 'short', 'because'].every((key) => typeof (item as Record<string, unknown>)[key] === 'string')
