import { useTranslation } from 'react-i18next'
import { formatSeconds, type ClockFace } from '../../ui/clock.tsx'
import { shortName } from '../../ui/record-text.ts'
import { TableDrawing } from '../../ui/table-drawing.tsx'
import { useShownTable } from '../shown-table.ts'

/** The drawn table with what its clock shows: who has the floor, how much time is left, how many points wait for the own seat. */
export function TablePicture({ face }: { face: ClockFace }) {
  const { t } = useTranslation('table')
  const { view, names, seat, waiting } = useShownTable()
  const who = view.floor === null ? null : shortName(names.figure(view.floor))
  const caption = view.clock.status === 'paused' ? t('figure.paused') : who === null ? t(view.stage.kind === 'prepare' && !view.room ? 'figure.brief' : view.stage.kind === 'debrief' ? 'figure.out' : 'figure.between') : view.floor === seat ? t('figure.yours') : t('figure.theirs', { who })
  const limit = view.clock.limitMs === null ? null : view.clock.limitMs / 1000
  return (
    <figure className="tablefig">
      <TableDrawing
        seats={view.seats.map((each) => ({ seat: each.seat, monogram: names.monogram(each.seat), floor: each.seat === view.floor, open: each.seat === seat && view.stage.kind !== 'debrief' ? waiting.length : 0 }))}
        share={limit === null || face.left === null ? null : face.left / limit}
        time={view.clock.status === 'stopped' ? '' : formatSeconds(face.left ?? face.used)}
        caption={caption} chair={t('figure.chair')}
        label={t('figure.label', { caption, seats: view.seats.map((each) => names.figure(each.seat)).join(', ') })}
      />
    </figure>
  )
}
