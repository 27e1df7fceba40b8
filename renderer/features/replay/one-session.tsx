import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../ui/hash-location.ts'
import { formatSeconds } from '../../ui/clock.tsx'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useMomentWords } from './moment-words.ts'
import { ReplayHead } from './replay-head.tsx'
import { ReplayKeys } from './replay-keys.tsx'
import type { Replayed } from './replayed.ts'
import { Caption } from './scrubber/caption.tsx'
import { Scrubber } from './scrubber/scrubber.tsx'
import { Transport } from './scrubber/transport.tsx'
import { ShownThen, useReplayNames } from './shown-then.tsx'
import { usePlayer, type Player } from './use-player.ts'
import { useSaid } from './use-said.ts'
import { useClockThen } from './use-time.ts'
import { Beside } from './views/beside.tsx'
import { GoTo } from './views/go-to.tsx'
import { ReplayRail } from './views/replay-rail.tsx'
import { ReplayRecord } from './views/replay-record.tsx'
import { SideViews, type ViewName } from './views/side-views.tsx'

const SIDES = { solo: ['map', 'flow'], class: ['room', 'map', 'flow'] } as const
const DOCK = { solo: ['record', 'map', 'flow', 'table'], class: ['record', 'room', 'map', 'flow', 'table'] } as const
/** After a step the address follows so much later, milliseconds: a scrub leaves one address, not a thousand. */
const ADDRESS_MS = 400

/** One session, the table as it was, and the scrubber under it. */
export function OneSession({ replayed, seq }: { replayed: Replayed; seq: number | null }) {
  const { t } = useTranslation(['replay', 'table'])
  const format = useFormat()
  const [place, setPlace] = useState(() => (seq === null ? 0 : replayed.placeOf(seq)))
  const player = usePlayer({ timeline: replayed.timeline, place, onPlace: setPlace })
  const [side, setSide] = useState<ViewName>(replayed.people ? 'room' : 'map')
  const [wide, setWide] = useState(false)
  /** What a phone shows. */
  const [phone, setPhone] = useState<ViewName | 'table'>('record')
  useAddress(replayed, place, player, seq)
  const names = useReplayNames(replayed)
  const then = useMemo(() => replayed.at(place), [replayed, place])
  const words = useMomentWords(names)(then)
  useSaid(words, player.playing)
  const { go } = player
  const onGo = useCallback((to: number) => go(replayed.placeOf(to)), [go, replayed])
  const { you, recipe } = replayed.moments[0]!.view
  const kind = replayed.people ? 'class' : 'solo'
  const title = kind === 'class' ? t('titleClass', { name: recipe.title }) : t('title', { name: you?.name ?? t('theRecord'), figure: shortName(names.figure(replayed.lead)) })
  const show = useCallback((view: ViewName) => { setSide(view); setPhone(view) }, [])
  const widen = useCallback(() => setWide((before) => !before), [])
  return (
    <ShownThen replayed={replayed} then={then} names={names} onGo={onGo}>
      <div className={wide ? 'tb rp tb-wide' : 'tb rp'} data-view={phone}>
        <ReplayKeys player={player} onNarrow={wide ? () => setWide(false) : undefined} />
        <ReplayHead title={t('ofDay', { title, when: format.when(replayed.moments[0]!.at) })}><ClockThen replayed={replayed} player={player} /></ReplayHead>
        <ReplayRail replayed={replayed} player={player} />
        <main id="main" tabIndex={-1} className="tb-body">
          <div className="tb-main"><ReplayRecord seq={then.moment.seq} /></div>
          <section className="tb-side" aria-label={t('table:views')}><SideViews views={SIDES[kind]} at={then.moment.at} view={side} onView={show} wide={wide} onWiden={widen} /></section>
        </main>
        <section className="rp-bar" aria-label={t('scrubber')}>
          <Caption words={words} between={{ replayed, ...player }} />
          <Scrubber {...{ replayed, names, player }} label={t('slider')} value={words.all} />
          <div className="rp-acts">
            <Transport player={player}><div className="rp-ways"><GoTo replayed={replayed} onPlace={player.go} /><Beside sessionId={replayed.sessionId} /></div></Transport>
          </div>
        </section>
        <nav className={kind === 'class' ? 'tb-dock rp-dock five' : 'tb-dock rp-dock'} aria-label={t('table:views')}>
          {DOCK[kind].map((each) => <button key={each} type="button" aria-current={phone === each ? 'true' : undefined} onClick={() => { if (each === 'record' || each === 'table') setPhone(each); else show(each) }}>{each === 'table' ? t('table') : t(`table:dock.${each}`)}</button>)}
        </nav>
      </div>
    </ShownThen>
  )
}

/** The clock in the head, as it stood. */
function ClockThen({ replayed, player }: { replayed: Replayed; player: Player }) {
  const { t } = useTranslation('table')
  const face = useClockThen({ replayed, ...player })
  const { clock } = replayed.moments[player.place]!.view
  if (clock.status === 'stopped') return null
  const words = clock.status === 'paused' ? t('clock.paused') : face.over ? t('clock.over') : face.late ? t('clock.late') : t(clock.limitMs === null ? 'clock.free' : 'clock.stage')
  return <div className={`clock${face.late ? ' late' : ''}${face.over ? ' over' : ''}`}><span className="clock-caption caps">{words}</span><b>{formatSeconds(face.left ?? face.used)}</b></div>
}

/** The address names the moment, so that it can be handed on and come back to; another address leads to another moment. */
function useAddress({ sessionId, moments, placeOf }: Replayed, place: number, { playing, go }: Player, seq: number | null): void {
  const now = moments[place]!.seq
  useEffect(() => { if (seq !== null) go(placeOf(seq)) }, [seq, placeOf, go])
  useEffect(() => {
    if (playing || now === (seq ?? 1)) return undefined
    const timer = setTimeout(() => navigate(`/replay/${sessionId}/${now}`, { replace: true }), ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [sessionId, now, playing, seq])
}
