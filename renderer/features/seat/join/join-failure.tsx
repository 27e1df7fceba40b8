import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../../../client/host-client.ts'

/** Refusals that this page has words of its own for: what happened, and what one can do. */
const KNOWN: ReadonlySet<string> = new Set(['wrong-code', 'too-many-tries', 'room-locked', 'room-full', 'seat-full', 'name-taken', 'removed', 'excluded', 'unauthorised', 'unknown-participant', 'unknown-session', 'connection-lost'])

/** Why one cannot come in (again), in words. Everything else is said as the host says it. */
export function JoinFailure({ failure }: { failure: CallFailure }) {
  const { t, i18n } = useTranslation(['join', 'errors'])
  const { reason, detail } = failure
  const known = KNOWN.has(reason)
  return (
    <div className="failure join-failure" role="alert">
      <p><b>{known ? t(`failure.${reason}.what`) : t(`errors:reason.${reason}`, { defaultValue: t('errors:reason.failed') })}</b></p>
      {known ? <p>{t(`failure.${reason}.todo`)}</p> : detail && <p lang={i18n.language === 'en' ? undefined : 'en'}>{detail}</p>}
    </div>
  )
}
