import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StanceDot } from '../../../../shared/study/pictures/pictures.ts'
import { Said } from '../../../ui/said.tsx'
import { useFormat } from '../../../ui/use-format.ts'

/** The card of the dot that is looked at: its words by voice, its date, its source. Until then, how to read the picture. */
export function StanceCard({ shown }: { shown: (StanceDot & { figure: string; seat: string | null }) | null }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  if (!shown) {
    return (
      <aside className="pictures-card" aria-label={t('card')}>
        <p>{t('howToRead')}</p>
        <ul className="plain pictures-key">
          {(['quote', 'quote-translated', 'reported'] as const).map((voice) => (
            <li key={voice}>
              <svg className="drawing" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><circle className={`dot ${voice}`} r="4.1" />{voice === 'quote-translated' && <circle className="hole" r="1.7" />}</svg>
              {t(`voice.${voice}`)}
            </li>
          ))}
          <li><svg className="drawing" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path className="span" d="M-7 -3v6M-7 0H7M7 -3v6" /></svg>{t('spanKey')}</li>
        </ul>
      </aside>
    )
  }
  return (
    <aside className="pictures-card" aria-label={t('card')}>
      <p className="pictures-who"><b>{shown.figure}</b> <span>{format.partialDate(shown.date, 'long')}</span></p>
      <p className="caps">{t(`voice.${shown.voice}`)}{shown.period === 'later' && ` · ${t('later')}`}</p>
      <Said voice={shown.voice} text={shown.text} lang={shown.language} seat={shown.seat} />
      <p className="pictures-graded">{t('graded', { stance: t(`stanceOf.${shown.stance}`) })}</p>
      <p className="quiet pictures-source"><span lang="en">{shown.outlet}</span>{shown.tier === 'aggregator' && <> · <span className="weak">{t('weak')}</span></>}</p>
      <Link href={`/dossier/${shown.id}`} className="word" tabIndex={-1}>{t('read', { id: shown.id })}</Link>
    </aside>
  )
}
