import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetSetting } from '../../../client/app-info.tsx'
import { useTable } from '../table-context.tsx'

/** Before the first debate: the war is real, one may pass or stop at any time. */
export function CareLine() {
  const { t } = useTranslation('brief')
  const { info } = useTable()
  const setSetting = useSetSetting()
  if (info.settings['careLineSeen']) return null
  return (
    <section className="brief-care" aria-label={t('care')}>
      <p lang="en">{info.pack.careLine}</p>
      <button type="button" className="word" onClick={() => void setSetting('careLineSeen', 'yes').catch(() => undefined)}>{t('careSeen')}</button>
    </section>
  )
}

/** Three steps for the first bout; gone after the first debate, or when sent away. */
export function FirstBout() {
  const { t } = useTranslation('brief')
  const { info } = useTable()
  const setSetting = useSetSetting()
  const [away, setAway] = useState(false)
  if (away || info.settings['firstBoutDone']) return null
  return (
    <section className="first-bout" aria-label={t('first.title')}>
      <h3>{t('first.title')}</h3>
      <ol>{(['one', 'two', 'three'] as const).map((step) => <li key={step}>{t(`first.${step}`)}</li>)}</ol>
      <button type="button" className="word" onClick={() => { setAway(true); void setSetting('firstBoutDone', 'yes').catch(() => undefined) }}>{t('first.away')}</button>
    </section>
  )
}
