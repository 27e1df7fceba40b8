import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SPEEDS, type Player } from '../use-player.ts'

/** Play and pause, the steps by speech and by stage, and the speed; between them what else a screen has for going elsewhere. */
export function Transport({ player, children }: { player: Player; children?: ReactNode }) {
  const { t } = useTranslation('replay')
  const { place, last, playing, speed, setSpeed, toggle, speech, section } = player
  return (
    <div className="rp-transport">
      <button type="button" className="dark rp-play" onClick={toggle} aria-keyshortcuts="Space"><PlayMark playing={playing} />{t(playing ? 'pause' : 'play')}</button>
      <Steps label={t('speech')} back={t('previousSpeech')} on={t('nextSpeech')} atStart={place === 0} atEnd={place === last} onStep={speech} />
      <Steps label={t('stage')} back={t('previousStage')} on={t('nextStage')} atStart={place === 0} atEnd={place === last} onStep={section} />
      {children}
      <fieldset className="rp-speeds">
        <legend className="visually-hidden">{t('speed')}</legend>
        {SPEEDS.map((each) => <button key={each} type="button" aria-pressed={speed === each} aria-label={t('speedOf', { speed: each })} onClick={() => setSpeed(each)}>{each}×</button>)}
      </fieldset>
    </div>
  )
}

interface StepsProps { label: string; back: string; on: string; atStart: boolean; atEnd: boolean; onStep: (by: 1 | -1) => void }

/** One step back and one step on, the word for it in between. At the ends a button stays where it is, so that the focus does. */
function Steps({ label, back, on, atStart, atEnd, onStep }: StepsProps) {
  return (
    <div className="rp-steps">
      <button type="button" aria-label={back} title={back} aria-disabled={atStart} onClick={() => onStep(-1)}><Chevron /></button>
      <span aria-hidden="true">{label}</span>
      <button type="button" aria-label={on} title={on} aria-disabled={atEnd} className="on" onClick={() => onStep(1)}><Chevron /></button>
    </div>
  )
}

const Chevron = () => <svg width="9" height="14" viewBox="0 0 9 14" aria-hidden="true"><path d="M7.5 1 1.5 7l6 6" fill="none" stroke="currentColor" strokeWidth="1.8" /></svg>

function PlayMark({ playing }: { playing: boolean }) {
  return <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true"><path d={playing ? 'M1 0h3v12H1zM7 0h3v12H7z' : 'M1 0l10 6L1 12z'} fill="currentColor" /></svg>
}
