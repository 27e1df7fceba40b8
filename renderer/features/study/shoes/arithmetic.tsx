import { useTranslation } from 'react-i18next'
import type { ShoesResult } from '../../../../shared/study/shoes-result.ts'

/** How a result comes about, in figures that can be counted again; before anybody judged, that nobody has. */
export function Arithmetic({ result: { claims, fitted, share, judges, taken, result } }: { result: ShoesResult }) {
  const { t, i18n } = useTranslation('shoes')
  const percent = (part: number) => new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 }).format(part)
  if (share === null) return <p className="shoes-sum">{t('sum.noClaim')}</p>
  const fit = t('sum.fit', { fitted, of: claims })
  if (result === null) return <p className="shoes-sum"><b className="num">{percent(share)}</b> {fit} {t('sum.nobody')}</p>
  return (
    <p className="shoes-sum">
      <b className="num">{percent(result)}</b> = {t('sum.acceptance', { part: percent(taken / judges) })} × {t('sum.share', { part: percent(share) })}
      <small>{t('sum.taken', { taken, count: judges })} {fit}</small>
    </p>
  )
}
