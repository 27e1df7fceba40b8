import { useTranslation } from 'react-i18next'
import type { MomentRoom } from '../../../../shared/replay/moment.ts'
import { Proposals } from '../../../room/proposals.tsx'
import { useSeatWords } from '../../../room/seat-words.ts'
import { SpeakersList } from '../../../room/speakers-list.tsx'
import { StanceChart } from '../../../room/stance-chart.tsx'
import { VoteResult } from '../../../room/vote-result.tsx'
import { useShownTable } from '../../../table/shown-table.ts'
import { formatSeconds } from '../../../ui/clock.tsx'
import { Monogram } from '../../../ui/monogram.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import './room-panel.css'

/** The room of a class as all its screens showed it: who had the floor and who waited for it, votes, views, texts, seats. */
export function RoomPanel({ at }: { at: string }) {
  const { t } = useTranslation('replay')
  const { view: { room }, lines } = useShownTable()
  if (!room) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard
    <section className="rr" aria-label={t('room.title')} tabIndex={0}>
      <h2>{t('room.floorTitle')}</h2>
      <Floor room={room} at={at} />
      <SpeakersList room={room} />
      <h2>{t('room.votes')}</h2>
      {room.votes.length === 0 && <p className="sl-empty">{t('room.noVotes')}</p>}
      {room.votes.toReversed().map((vote) => <VoteResult key={vote.seq} vote={vote} room={room} />)}
      <h2>{t('room.views')}</h2>
      {room.stances.length === 0 && <p className="sl-empty">{t('room.noViews')}</p>}
      {room.stances.map((summary) => <StanceChart key={summary.when} summary={summary} />)}
      {room.proposals.length > 0 && <><h2>{t('room.texts')}</h2><Proposals proposals={room.proposals} lines={lines} /></>}
      <Seats room={room} />
    </section>
  )
}

/** Who had the floor, and how much of the own time was used at that moment; otherwise whose turn it was. */
function Floor({ room: { speaker, stage }, at }: { room: MomentRoom; at: string }) {
  const { t } = useTranslation(['replay', 'room'])
  const seats = useSeatWords()
  const [seat] = speaker ? [speaker.seat] : stage.turn
  if (seat === undefined) return <p className="sl-empty">{t('room.noFloor')}</p>
  const used = speaker ? (speaker.usedMs + (speaker.startedAt === null ? 0 : Math.max(0, Date.parse(at) - Date.parse(speaker.startedAt)))) / 1000 : 0
  const time = speaker && (speaker.limitMs === null ? formatSeconds(Math.floor(used)) : t('room.floorTime', { used: formatSeconds(Math.floor(used)), limit: formatSeconds(Math.round(speaker.limitMs / 1000)) }))
  return (
    <div className="sb rr-floor" style={{ '--c': seatColour(seat) }}>
      <Monogram seat={seat} letters={seats.monogram(seat)} solid={speaker !== null} />
      <div>
        <span className="caps">{speaker?.kind ? t(`room:hand.${speaker.kind}`) : t(speaker ? 'room:speaker.speaks' : 'room:speaker.turn')}</span>
        <b>{!speaker ? seats.list(stage.turn) : speaker.label === null ? t('room:speaker.seat', { figure: seats.name(seat) }) : t('room:speaker.person', { who: speaker.label, figure: seats.name(seat) })}</b>
        {stage.arguesAs.length > 0 && <small>{t('room:speaker.arguesAs', { count: stage.turn.length, figures: seats.list(stage.arguesAs) })}</small>}
      </div>
      {time !== null && <span className="num">{time}</span>}
    </div>
  )
}

function Seats({ room }: { room: MomentRoom }) {
  const { t } = useTranslation('replay')
  const seats = useSeatWords()
  return (
    <>
      <h2>{t('room.seats')}</h2>
      <p className="sl-empty">{t('room.inRoom', { count: room.counts.people })}</p>
      <table className="rr-seats">
        <thead><tr><th scope="col">{t('room.seatHead')}</th><th scope="col">{t('room.peopleHead')}</th><th scope="col">{t('room.timeHead')}</th></tr></thead>
        <tbody>{room.seats.map(({ seat, side, members, usedMs }) => (
          <tr key={seat}><th scope="row">{seats.name(seat)}{side && <small> {t(`room.side.${side}`)}</small>}</th><td>{members}</td><td className="num">{formatSeconds(Math.round(usedMs / 1000))}</td></tr>
        ))}</tbody>
      </table>
    </>
  )
}
