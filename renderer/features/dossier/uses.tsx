import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../client/use-call.ts'
import { useFormat } from '../../ui/use-format.ts'

/** In which debates of this machine an entry was played or cited, each with its place in the replay. */
export function Uses({ id }: { id: string }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  const uses = useCall('dossier.uses', { id })
  if (!uses.value) return null
  return (
    <section className="uses">
      <h2>{t('uses')}</h2>
      {uses.value.length === 0 && <p className="hint">{t('usesNone')}</p>}
      <ul className="plain">
        {uses.value.map(({ sessionId, seq, at, name, room, how, text }) => (
          <li key={`${sessionId} ${seq}`}>
            <p className="entry-who"><b>{t(`use_${how}`)}</b> <span className="voice">{room ? t('useClass', { when: format.when(at) }) : name ? t('useIn', { when: format.when(at), name }) : format.when(at)}</span></p>
            {how === 'cited' && text && <p className="use-text">{text}</p>}
            <Link href={`/replay/${sessionId}/${seq}`} className="word">{t('useAt', { seq })}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
