import { useTranslation } from 'react-i18next'
import { STANCE_TIMES, type StanceTime } from '../../../../shared/room/words.ts'
import { StanceChart } from '../../../room/stance-chart.tsx'
import { goToLine } from '../../../table/go-to-line.ts'
import { opening } from '../../../ui/record-text.ts'
import { useDesk } from '../console/desk-context.ts'
import { Twice } from './twice.tsx'

const SCALE = Array.from({ length: 11 }, (_, value) => String(value))

/** The room's own views, as a distribution and never by name; what moved people; views counted on paper. */
export function StancePanel() {
  const { t } = useTranslation(['classroom', 'room'])
  const { room, lineOf, names, may, send, sending } = useDesk()
  const when: StanceTime | null = room.stage.stance
  return (
    <div className="side-in">
      {when !== null && <p>{t('stance.asked', { when: t(`room:stance.when.${when}`), count: room.stances.find((each) => each.when === when)?.answered ?? 0 })}</p>}
      {room.stances.length === 0 && <p className="quiet">{t('stance.none')}</p>}
      {STANCE_TIMES.map((each) => room.stances.find((summary) => summary.when === each)).map((summary) => summary && (
        <section key={summary.when}>
          <StanceChart summary={summary} />
          {summary.moved.length > 0 && (
            <>
              <h3>{t('stance.moved')}</h3>
              <ul className="plain">{summary.moved.map(({ line: seq, times }) => { const line = lineOf(seq); return <li key={seq}><button type="button" className="word" onClick={() => goToLine(seq)}>{t('line.at', { line: seq })}</button> {line && <>{names.who(line)}: {opening(line.text, 70)}</>} <small>{t('stance.times', { count: times })}</small></li> })}</ul>
            </>
          )}
        </section>
      ))}
      {may('room.tally') && when !== null && <details open={room.counts.online === 0}><summary>{t('stance.paper')}</summary><Twice title={t('stance.tally')} labels={SCALE} busy={sending} onCounts={(counts) => send({ type: 'room.tally', when, counts })} /></details>}
    </div>
  )
}
