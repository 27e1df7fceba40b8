import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REMIND_MONTHS, remindMonths } from '../../../shared/forget/retention.ts'
import { useAppInfo, useSetSetting } from '../../client/app-info.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Radio } from '../../ui/radio.tsx'

/** After how long the app says that a debate is old. It never deletes one by itself. Shown as chosen at once; what could not be stored goes back. */
export function Retention() {
  const { t } = useTranslation('forget')
  const { settings } = useAppInfo()
  const setSetting = useSetSetting()
  const [chosen, setChosen] = useState(remindMonths(settings['remindMonths']))
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const store = async (months: number) => {
    setChosen(months)
    try {
      await setSetting('remindMonths', months === 0 ? '' : String(months))
      await setSetting('remindedIn', '') // what was put off was another question
      setFailure(null)
      announce(t('remind.stored'))
    } catch (error) {
      setChosen(chosen)
      setFailure(asFailure(error))
    }
  }
  return (
    <fieldset aria-describedby="remind-hint">
      <legend>{t('remind.legend')}</legend>
      {REMIND_MONTHS.map((months) => (
        <Radio key={months} name="remind-months" checked={months === chosen}
          label={months === 0 ? t('remind.never') : t('remind.after', { months })} onChange={() => void store(months)} />
      ))}
      <p id="remind-hint" className="hint">{t('remind.hint')}</p>
      {failure && <FailureNote failure={failure} />}
    </fieldset>
  )
}
