import { useTranslation } from 'react-i18next'

/** A debate in three steps: open for newcomers, folded away for everybody else. */
export function FirstBout({ newcomer, minutes }: { newcomer: boolean; minutes: number }) {
  const { t } = useTranslation('setup')
  const steps = (
    <ol className="steps">
      <li><b>{t('step.brief')}</b> {t('step.briefText', { count: minutes })}</li>
      <li><b>{t('step.speak')}</b> {t('step.speakText')}</li>
      <li><b>{t('step.drop')}</b> {t('step.dropText')}</li>
    </ol>
  )
  if (newcomer) return <section><h2>{t('howTitle')}</h2>{steps}</section>
  return <details className="how"><summary>{t('howFolded')}</summary>{steps}</details>
}
