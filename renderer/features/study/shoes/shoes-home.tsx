import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { ToDesk } from '../../../ui/to-desk.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import type { ShoesDesk } from '../../../../shared/study/shoes-view.ts'
import { ChooseLeader } from './choose-leader.tsx'
import { FirstHand } from './first-hand.tsx'
import { OwnCases } from './own-cases.tsx'
import { Stock } from './stock.tsx'

/** What can be written, what was written and how it fared, what can be judged. */
export function ShoesHome() {
  const { t } = useTranslation('shoes')
  const asked = useCall('shoes.desk', {})
  const people = useCall('profiles.list', {})
  const [changed, setChanged] = useState<ShoesDesk | null>(null)
  const desk = changed ?? asked.value
  const name = people.value?.profiles.find(({ id }) => id === people.value?.current)?.name
  return (
    <div className="page shoes">
      <ToDesk />
      <Heading title={t('title')} />
      <p className="shoes-lead measure">{t('lead')}</p>
      <p className="quiet measure">{t('idea')} {name !== undefined && t('whose', { name })}</p>
      {asked.failure && <FailureNote failure={asked.failure} onRetry={asked.reload} />}
      {!desk && !asked.failure && <Waiting />}
      {desk && (
        <div className="shoes-grid">
          <div>
            <ChooseLeader last={desk.last} />
            <OwnCases cases={desk.cases} onChanged={setChanged} />
          </div>
          <div className="shoes-side">
            <Stock stock={desk.stock} trials={desk.trials} />
            <FirstHand batches={desk.batches} onChanged={setChanged} onRead={() => { setChanged(null); asked.reload() }} />
          </div>
        </div>
      )}
    </div>
  )
}
