import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stepSection, stepSpeech, tiedPlace, type Tie } from '../../../shared/replay/timeline.ts'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useMomentWords } from './moment-words.ts'
import { ReplayHead } from './replay-head.tsx'
import { ReplayKeys } from './replay-keys.tsx'
import type { Replayed } from './replayed.ts'
import { Caption } from './scrubber/caption.tsx'
import { Scrubber } from './scrubber/scrubber.tsx'
import { Transport } from './scrubber/transport.tsx'
import { useReplayNames } from './shown-then.tsx'
import { usePlayer, type Player } from './use-player.ts'
import { useSaid } from './use-said.ts'
import { PairPane } from './views/pair-pane.tsx'

const TIES = ['stage', 'time', 'own'] as const
type Together = Tie | 'own'
type Side = 0 | 1

/** Two sessions beside one another. One leads: the keys, the play button and its own track move it, and the other follows as they are tied. */
export function TwoSessions({ sessions }: { sessions: readonly [Replayed, Replayed] }) {
  const { t } = useTranslation('replay')
  const [places, setPlaces] = useState<readonly [number, number]>([0, 0])
  const [tie, setTie] = useState<Together>('stage')
  const [lead, setLead] = useState<Side>(0)
  const names = [useReplayNames(sessions[0]), useReplayNames(sessions[1])] as const
  const thens = [useMemo(() => sessions[0].at(places[0]), [sessions, places]), useMemo(() => sessions[1].at(places[1]), [sessions, places])] as const
  const says = [useMomentWords(names[0])(thens[0]), useMomentWords(names[1])(thens[1])] as const
  const move = useCallback((side: Side, place: number, together: Together) => {
    const other = together === 'own' ? null : tiedPlace(sessions[side].timeline, place, sessions[side === 0 ? 1 : 0].timeline, together)
    setPlaces((before) => (side === 0 ? [place, other ?? before[1]] : [other ?? before[0], place]))
  }, [sessions])
  const onPlace = useCallback((place: number) => move(lead, place, tie), [move, lead, tie])
  const player = usePlayer({ timeline: sessions[lead].timeline, place: places[lead], onPlace })
  useSaid(says[lead], player.playing)
  /** What a hand on one of the tracks does: it takes the lead there. */
  const handOn = (side: Side): Pick<Player, 'place' | 'last' | 'go' | 'step' | 'speech' | 'section'> => {
    if (side === lead) return player
    const take = (place: number) => { setLead(side); move(side, place, tie) }
    const last = sessions[side].timeline.reached.length - 1
    const bounded = (place: number) => take(Math.min(last, Math.max(0, place)))
    return { place: places[side], last, go: bounded, step: (by) => bounded(places[side] + by), speech: (by) => take(stepSpeech(sessions[side].timeline, places[side], by)), section: (by) => take(stepSection(sessions[side].timeline, places[side], by)) }
  }
  const choose = (together: Together) => { setTie(together); move(lead, places[lead], together) }
  const format = useFormat()
  const titles = sessions.map(({ moments, lead: seat, people }) => t('beside.option', { context: people ? 'class' : undefined, recipe: moments[0]!.view.recipe.title, name: moments[0]!.view.you?.name ?? t('theRecord'), figure: shortName(names[0].figure(seat)), when: format.when(moments[0]!.at) }))
  const [phone, setPhone] = useState<Side>(0)
  return (
    <div className="tb rp rp-two" data-side={phone}>
      <ReplayKeys player={player} />
      <ReplayHead title={t('titleTwo')} />
      <main id="main" tabIndex={-1} className="rp-panes">
        {([0, 1] as const).map((side) => (
          <PairPane key={side} side={side} title={titles[side]!} leads={lead === side} replayed={sessions[side]} then={thens[side]} names={names[side]}
            between={{ place: places[side], playing: player.playing && (side === lead), progress: side === lead ? player.progress : standing }} onGo={(seq) => handOn(side).go(sessions[side].placeOf(seq))} />
        ))}
      </main>
      <section className="rp-bar" aria-label={t('scrubber')}>
        {([0, 1] as const).map((side) => (
          <div key={side} className={lead === side ? 'rp-row leads' : 'rp-row'}>
            <Caption words={says[side]} between={{ replayed: sessions[side], place: places[side], playing: player.playing && side === lead, progress: side === lead ? player.progress : standing }} />
            <Scrubber replayed={sessions[side]} names={names[side]} player={handOn(side)} label={t('sliderOf', { title: titles[side] })} value={says[side].all} />
          </div>
        ))}
        <div className="rp-acts">
          <Transport player={player} />
          <fieldset className="rp-speeds rp-tie">
            <legend>{t('together.label')}</legend>
            {TIES.map((each) => <button key={each} type="button" aria-pressed={tie === each} onClick={() => choose(each)}>{t(`together.${each}`)}</button>)}
          </fieldset>
        </div>
      </section>
      <nav className="tb-dock two rp-dock" aria-label={t('titleTwo')}>
        {([0, 1] as const).map((side) => <button key={side} type="button" aria-current={phone === side ? 'true' : undefined} onClick={() => setPhone(side)}>{titles[side]}</button>)}
      </nav>
    </div>
  )
}

const standing = () => 0
