import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Monogram } from '../../../ui/monogram.tsx'
import { seatColour, shortName } from '../../../ui/record-text.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { useKeepCards } from '../../../table/use-card.ts'
import { Masthead, Strip } from '../stages/masthead.tsx'
import { StageRail } from '../stages/stage-rail.tsx'
import { useTable } from '../table-context.tsx'
import { BriefSentences } from './brief-sentences.tsx'
import { CareLine, FirstBout } from './first-time.tsx'
import { CoreClaims } from './core-claims.tsx'
import { LikelyQuestions, RedLines, Tensions } from './brief-edges.tsx'
import { PinnedCards } from './pinned-cards.tsx'
import './brief.css'

/** Before the debate: the seat's brief with its sources, the cards to pin, and where the record itself pulls. */
export function BriefStage() {
  const { t } = useTranslation('brief')
  const { view, info, names, seat, send, sending, failure } = useTable()
  const { value: brief, failure: missing, reload } = useCall('dossier.brief', { seat: seat ?? view.seats[0]?.seat ?? '', asOf: view.asOf })
  useKeepCards(brief?.cards)
  const figure = info.pack.figures.find((each) => each.seat === seat)
  const ready = view.moves.includes('advance')
  return (
    <div className="tb tb-brief" style={{ '--c': seatColour(seat) }}>
      <Masthead />
      <Strip />
      <StageRail />
      <main id="main" tabIndex={-1} className="tb-body">
        <div className="brief">
          <div className="brief-sheet">
            <CareLine />
            <FirstBout />
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
  )
}
