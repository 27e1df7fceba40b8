import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Monogram } from '../../../ui/monogram.tsx'
import { seatColour, shortName } from '../../../ui/record-text.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { useKeepCards } from '../../../table/use-card.ts'
import { Masthead, Strip } from '../stages/masthead.tsx'
import { StageRail } from '../stages/stage-rail.tsx'
import { BriefContext } from '../../../table/brief/brief-context.ts'
import { useTable } from '../table-context.tsx'
import { BriefSentences } from '../../../table/brief/brief-sentences.tsx'
import { CareLine, FirstBout } from './first-time.tsx'
import { LastTime } from './last-time.tsx'
import { CoreClaims } from '../../../table/brief/core-claims.tsx'
import { LikelyQuestions, RedLines, Tensions } from '../../../table/brief/brief-edges.tsx'
import { PinnedCards } from '../../../table/brief/pinned-cards.tsx'
import '../../../table/brief/brief.css'

/** Before the debate: the seat's brief with its sources, the cards to pin, and where the record itself pulls. */
export function BriefStage() {
  const { t } = useTranslation('brief')
  const { view, info, names, claims, seat, send, sending, failure } = useTable()
  const { value: brief, failure: missing, reload } = useCall('dossier.brief', { seat: seat ?? view.seats[0]?.seat ?? '', asOf: view.asOf })
  useKeepCards(brief?.cards)
  const figure = info.pack.figures.find((each) => each.seat === seat)
  const ready = view.moves.includes('advance')
  const reader = useMemo(() => ({
    claims, claimName: names.claim, atTable: new Set(view.seats.map((each) => each.figure)), own: seat === null ? null : names.figure(seat),
    pins: view.pinned, mayPin: view.moves.includes('pin'), mayUnpin: view.moves.includes('unpin'),
    pin: (position: string, on: boolean) => void send({ type: on ? 'pin' : 'unpin', position }),
  }), [claims, names, view, seat, send])
  return (
    <BriefContext value={reader}>
      <div className="tb tb-brief" style={{ '--c': seatColour(seat) }}>
        <Masthead />
        <Strip />
        <StageRail />
        <main id="main" tabIndex={-1} className="tb-body">
          <div className="brief">
            <div className="brief-sheet">
              <CareLine />
              <FirstBout />
              <LastTime />
              <header className="brief-head">
                <Monogram seat={seat} letters={seat ? names.monogram(seat) : ''} solid />
                <div>
                  <h2>{t('title', { figure: figure?.figure ?? '' })}</h2>
                  <p lang="en">{figure?.role}</p>
                </div>
              </header>
              {missing && <FailureNote failure={missing} onRetry={reload} />}
              {!brief && !missing && <Waiting />}
              {brief && (
                <>
                  <BriefSentences sentences={brief.sentences} />
                  <CoreClaims core={brief.core} />
                  <RedLines lines={brief.redLines} cards={brief.cards} />
                  <Tensions tensions={brief.tensions} cards={brief.cards} />
                  <LikelyQuestions claims={brief.core.map(({ claim }) => claim)} />
                  <p className="brief-honesty" lang="en">{info.pack.honesty}</p>
                </>
              )}
            </div>
          </div>
          <section className="tb-side brief-side" aria-label={t('pinnedTitle')}>
            <PinnedCards />
            <div className="brief-ready">
              {failure && <FailureNote failure={failure} />}
              <p>{t(view.timed ? 'readyTimed' : 'readyFree', { figure: figure ? shortName(figure.figure) : '' })}</p>
              <button type="button" className="dark" disabled={!ready || sending} onClick={() => void send({ type: 'advance' })}>{t('ready')}</button>
            </div>
          </section>
        </main>
      </div>
    </BriefContext>
  )
}
