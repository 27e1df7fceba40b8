import { useTranslation } from 'react-i18next'
import { useAllCommands } from '../../../ui/commands.ts'
import { Clock } from '../../../ui/clock.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { StopDebate } from './stop-debate.tsx'
import '../../../table/stages/masthead.css'

/** The head of the table: where one is, what is asked, whose floor it is and how long. */
export function Masthead() {
  const { t } = useTranslation(['table', 'keys'])
  const { view, info, offsetMs, send, names } = useTable()
  const whose = view.floor === null ? t('clock.stage') : view.floor === view.you?.seat ? t('clock.yours') : t('clock.theirs', { who: shortName(names.figure(view.floor)) })
  const caption = view.clock.limitMs === null ? t('clock.free') : whose
  const keys = useAllCommands().find(({ id }) => id === 'keys')
  const paused = view.moves.includes('resume')
  return (
    <header className="mh">
      <a className="mh-mark bare" href="#/" aria-label={t('home')}>Tour <i>de</i> Table</a>
      <Heading title={info.pack.title} className="mh-question"><span lang="en">{info.pack.title}</span></Heading>
      {view.clock.status !== 'stopped' && <Clock clock={view.clock} offset={offsetMs} caption={caption} />}
      {(paused || view.moves.includes('pause')) && (
        <button type="button" className="mh-key" aria-keyshortcuts="P" onClick={() => void send({ type: paused ? 'resume' : 'pause' })}>
          {t(paused ? 'resume' : 'pause')}<span className="mh-chord" aria-hidden="true">P</span>
        </button>
      )}
      <button type="button" className="mh-key mh-help" aria-label={t('keys:show')} onClick={() => keys?.run()}><span aria-hidden="true">?</span></button>
    </header>
  )
}

/** The same in one line, for a phone: stage, round, and whose seat it is. */
export function Strip() {
  const { t } = useTranslation(['table', 'record'])
  const { view, names, seat } = useTable()
  return (
    <section className="mh-strip" aria-label={t('stages')}>
      <p>
        <b>{t(`record:stage.${view.stage.kind}`)}</b>{' '}
        {view.stage.rounds > 1 && <>{t('roundOf', { round: view.stage.round, rounds: view.stage.rounds })} · </>}
        {seat && t('delegation', { figure: shortName(names.figure(seat)) })}
      </p>
      <StopDebate />
    </section>
  )
}
