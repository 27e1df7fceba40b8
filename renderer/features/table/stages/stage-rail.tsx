import { useTranslation } from 'react-i18next'
import { StageList } from '../../../table/stages/stage-list.tsx'
import { TalkingTime } from '../../../table/stages/talking-time.tsx'
import { Corrections } from '../corrections/corrections.tsx'
import { StopDebate } from './stop-debate.tsx'
import { TableFigure } from './table-figure.tsx'

/** Left rail: the stages with what happened in them, the drawn table, who spoke how much, and the way out. */
export function StageRail() {
  const { t } = useTranslation('table')
  return (
    <nav className="rail" aria-label={t('stages')}>
      <StageList />
      <TableFigure />
      <TalkingTime />
      <StopDebate />
      <Corrections />
    </nav>
  )
}
