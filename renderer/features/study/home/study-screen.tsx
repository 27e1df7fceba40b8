import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../../client/app-info.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { ProfileBar } from '../../../ui/profile-bar.tsx'
import { Due } from './due.tsx'
import { LeftOpen } from './left-open.tsx'
import { Places } from './places.tsx'
import { ToRead } from './to-read.tsx'
import './study-home.css'

/** The study desk: what to do next in one look, and the ways to its parts. */
export function StudyScreen() {
  const { t } = useTranslation('desk')
  const { pack } = useAppInfo()
  const [round, setRound] = useState(0)
  return (
    <div className="page study-home">
      <header className="study-head">
        <div>
          <Heading title={t('title')} />
          <p className="quiet measure">{t('lead', pack.counts)}</p>
        </div>
        <ProfileBar onChanged={() => setRound((before) => before + 1)} />
      </header>
      <div className="study-grid" key={round}>
        <div>
          <Due />
          <LeftOpen />
          <ToRead />
        </div>
        <Places />
      </div>
    </div>
  )
}
