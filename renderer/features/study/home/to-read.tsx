import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useCall } from '../../../client/use-call.ts'
import { CardRow } from '../../../ui/card-row.tsx'

const DAY = 24 * 60 * 60_000
/** Far from each other in the list, so that days that follow one another are not about the same. */
const STRIDE = 37

/** One statement of the winter of the debate, another one each day. */
export function ToRead() {
  const { t } = useTranslation('desk')
  const { pack } = useAppInfo()
  const [today] = useState(() => Math.floor(Date.now() / DAY))
  const asOf = pack.asOfOptions.find((option) => option.default)?.date
  const about = { query: '', period: 'core', ...(asOf !== undefined && { asOf }), limit: 1 }
  const total = useCall('dossier.search', about).value?.total ?? 0
  const { value } = useCall('dossier.search', { ...about, offset: total === 0 ? 0 : (today * STRIDE) % total })
  const [card] = value?.cards ?? []
  if (total === 0 || !card || card.displayText === null) return null
  return (
    <section className="study-part" aria-labelledby="study-read">
      <h2 id="study-read">{t('read')}</h2>
      <CardRow card={card} atTable={false} />
      <p className="study-ways"><Link href={`/dossier/${card.position.id}`} className="word">{t('readLong', { id: card.position.id })}</Link></p>
    </section>
  )
}
