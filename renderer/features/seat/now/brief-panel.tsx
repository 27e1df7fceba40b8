import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPlace } from '../../../../shared/room/words.ts'
import { useCall } from '../../../client/use-call.ts'
import { LikelyQuestions, RedLines, Tensions } from '../../../table/brief/brief-edges.tsx'
import { BriefContext } from '../../../table/brief/brief-context.ts'
import { BriefSentences } from '../../../table/brief/brief-sentences.tsx'
import { CoreClaims } from '../../../table/brief/core-claims.tsx'
import { useKeepCards } from '../../../table/use-card.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { useSeat } from '../seat-context.tsx'
import { Switch } from '../switch.tsx'
import { useBriefReading } from '../use-brief-reading.ts'
import '../../../table/brief/brief.css'

/** The brief of one's own figure with the cards to pin; without a figure, those of the table to choose from. */
export function BriefPanel() {
  const { t } = useTranslation(['seat', 'brief'])
  const { room, you, names } = useSeat()
  const mine = isPlace(you.seat) ? null : you.seat
  const [read, setRead] = useState(mine ?? room.seats[0]?.seat ?? '')
  const seat = mine ?? read
  const reader = useBriefReading()
  const { value: brief, failure, reload } = useCall('dossier.brief', { seat, asOf: room.asOf })
  useKeepCards(brief?.cards)
  const wanted = room.stage.minPins
  return (
    <BriefContext value={reader}>
      <section className="now-part now-brief" style={{ '--c': seatColour(seat) }} aria-label={t('brief:title', { figure: names.figure(seat) })}>
        {mine && wanted !== null && <Pins have={you.pins.length} wanted={wanted} />}
        {!mine && <Switch label={t('seat:brief.whose')} options={room.seats.map((each) => each.seat)} now={seat} words={names.figure} onChoose={setRead} />}
        <h2>{t('brief:title', { figure: names.figure(seat) })}</h2>
        {failure && <FailureNote failure={failure} onRetry={reload} />}
        {!brief && !failure && <Waiting />}
        {brief && (
          <>
            <BriefSentences sentences={brief.sentences} />
            <CoreClaims core={brief.core} />
            <RedLines lines={brief.redLines} cards={brief.cards} />
            <Tensions tensions={brief.tensions} cards={brief.cards} />
            <LikelyQuestions claims={brief.core.map(({ claim }) => claim)} />
          </>
        )}
      </section>
    </BriefContext>
  )
}

/** How many cards are pinned of those that everybody should have. */
function Pins({ have, wanted }: { have: number; wanted: number }) {
  const { t } = useTranslation('seat')
  return (
    <div className="now-pins">
      <p><b>{t('brief.pins', { have, count: wanted })}</b> {t(have >= wanted ? 'brief.enough' : 'brief.pinMore')}</p>
      <progress max={wanted} value={Math.min(have, wanted)} aria-label={t('brief.pins', { have, count: wanted })} />
    </div>
  )
}
