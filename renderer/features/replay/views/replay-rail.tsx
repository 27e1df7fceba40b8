import { useTranslation } from 'react-i18next'
import { StageList } from '../../../table/stages/stage-list.tsx'
import { TablePicture } from '../../../table/stages/table-picture.tsx'
import { TalkingTime } from '../../../table/stages/talking-time.tsx'
import type { Player } from '../use-player.ts'
import type { Replayed } from '../replayed.ts'
import { useClockThen } from '../use-time.ts'

/** Left rail: the stages (each leads to its beginning), the table as it was, and who had spoken how much. */
export function ReplayRail({ replayed, player }: { replayed: Replayed; player: Player }) {
  const { t } = useTranslation('table')
  const begins = (index: number) => replayed.timeline.sections.find((section) => section.index === index)?.first
  return (
    <nav className="rail rp-rail" aria-label={t('stages')}>
      <StageList renderName={(words, index) => {
        const place = begins(index)
        return place === undefined ? words : <button type="button" className="rp-stage" onClick={() => player.go(place)}>{words}</button>
      }} />
      <PictureThen replayed={replayed} player={player} />
      <TalkingTime />
    </nav>
  )
}

/** The drawn table with the clock of the moment; the only part of the rail that renders with it. */
function PictureThen({ replayed, player: { place, playing, progress } }: { replayed: Replayed; player: Pick<Player, 'place' | 'playing' | 'progress'> }) {
  return <TablePicture face={useClockThen({ replayed, place, playing, progress })} />
}
