import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { RecordNames } from '../../../ui/record-line.tsx'
import type { Player } from '../use-player.ts'
import type { Replayed } from '../replayed.ts'
import { TrackDrawing } from './track-drawing.tsx'
import { shareOf } from './track-marks.ts'

interface ScrubberProps {
  replayed: Replayed
  names: RecordNames
  player: Pick<Player, 'place' | 'last' | 'go' | 'step' | 'speech' | 'section'>
  label: string
  /** The moment in words, for screen readers. */
  value: string
}

/** The whole session as a slider: by pointer anywhere, by arrow keys from entry to entry. */
export function Scrubber({ replayed, names, player, label, value }: ScrubberProps) {
  const track = useRef<HTMLDivElement>(null)
  const { place, last, go, step, speech, section } = player
  const scrub = ({ clientX }: PointerEvent) => {
    const { left, width } = track.current!.getBoundingClientRect()
    go(nearest(replayed, (clientX - left) / width))
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1), ArrowUp: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => step(-1),
    PageDown: () => section(1), PageUp: () => section(-1), Home: () => go(0), End: () => go(last),
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = event.shiftKey && event.key.startsWith('Arrow') ? () => speech(event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : -1) : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input of type range can hold no drawing, and speaks of numbers alone
    <div className="rp-track" role="slider" tabIndex={0} aria-label={label} aria-valuemin={1} aria-valuemax={last + 1} aria-valuenow={place + 1} aria-valuetext={value} onKeyDown={onKey}
      onPointerDown={(event) => { if (event.button === 0) { event.currentTarget.setPointerCapture(event.pointerId); scrub(event) } }}
      onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event) }}>
      <div ref={track} className="rp-line">
        <div className="rp-done" style={{ transform: `scaleX(${shareOf(replayed, place)})` }} />
        <TrackDrawing replayed={replayed} names={names} />
        <div className="rp-cursor" style={{ transform: `translateX(${shareOf(replayed, place) * 100}%)` }}><i /></div>
      </div>
    </div>
  )
}

/** The place whose mark is nearest to a share of the track. */
function nearest(replayed: Replayed, share: number): number {
  const { reached } = replayed.timeline
  const at = Math.min(1, Math.max(0, share)) * (reached.at(-1) ?? 0)
  const after = reached.findIndex((each) => each >= at)
  if (after <= 0) return 0
  return reached[after]! - at < at - reached[after - 1]! ? after : after - 1
}
