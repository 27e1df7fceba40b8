import { useTranslation } from 'react-i18next'

const STEPS = ['write', 'check', 'judge', 'result'] as const
export type Step = (typeof STEPS)[number]

/** Where one is on the way from an empty page to a result. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation('shoes')
  return <ol className="shoes-steps" aria-label={t('steps.label')}>{STEPS.map((step) => <li key={step} aria-current={step === now ? 'step' : undefined}>{t(`steps.${step}`)}</li>)}</ol>
}
