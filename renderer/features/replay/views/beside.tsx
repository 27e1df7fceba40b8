import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { navigate } from '../../../ui/hash-location.ts'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** Sets another session beside this one. Nothing while there is no other. */
export const Beside = memo(function Beside({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const others = (useCall('sessions.list', {}).value ?? []).filter(({ id }) => id !== sessionId)
  if (others.length === 0) return null
  return (
    <div className="rp-beside">
      <select aria-label={t('beside.label')} value="" onChange={(event) => navigate(`/replay/${sessionId}/with/${event.target.value}`)}>
        <option value="" disabled>{t('beside.label')} …</option>
        {others.map(({ id, name, figure, lastAt, room, title }) => <option key={id} value={id}>{t('beside.option', { context: room ? 'class' : undefined, recipe: title, name: name || t('theRecord'), figure: shortName(figure), when: format.when(lastAt) })}</option>)}
      </select>
    </div>
  )
})
