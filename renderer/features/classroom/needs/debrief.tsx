import { useTranslation } from 'react-i18next'
import { DEBRIEF_STEPS } from '../../../room/debrief-steps.ts'
import { useDesk } from '../console/desk-context.ts'

/** The four questions, out of role, and how many have answered each on their own device. */
export function Debrief() {
  const { t } = useTranslation(['classroom', 'debrief'])
  const { room } = useDesk()
  return (
    <section className="need" aria-label={t('debrief.title')}>
      <ol className="debrief-steps">
        {DEBRIEF_STEPS.map((question) => (
          <li key={question}><b>{t(`debrief:questions.${question}.name`)}</b> {t(`debrief:questions.${question}.ask`)} {room.debrief[question] + room.counts.online > 0 && <small>{t('debrief.answered', { count: room.debrief[question], people: room.counts.people })}</small>}</li>
        ))}
      </ol>
    </section>
  )
}
