import type { Page } from '@playwright/test'

/** What one jump took. */
export interface Jump {
  /** Frames from the press until the record stood at the wanted moment; 1 is the very next one. */
  frames: number
  /** Milliseconds of work until the page held the moment, laid out: what a frame has to hold. */
  workMs: number
  /** Milliseconds until the frame with it was handed to the screen. */
  paintMs: number
}

/**
 * Presses on the track at random places, waits for the frame each time, and gives what it took; the slider's own words tell where it went.
 * `floor` does the same without a replay: one mark moves, so that one sees what the machine needs for any frame just now.
 */
export function jumps(page: Page, count: number, kind: 'replay' | 'floor' = 'replay'): Promise<Jump[]> {
  return page.evaluate(async ({ times, what }) => {
    const slider = document.querySelector<HTMLElement>('[role="slider"]')!
    const track = slider.firstElementChild!.getBoundingClientRect()
    const frame = () => new Promise<void>((done) => { requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(); channel.port2.postMessage(null) }) })
    let seed = 20260129
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    const all: Jump[] = []
    for (let index = 0; index < times; index += 1) {
      await new Promise((done) => setTimeout(done, 60))
      await frame()
      const x = track.left + (random() * 0.49 + (index % 2) * 0.51) * track.width // from one half to the other: always another place
      const before = slider.getAttribute('aria-valuenow')
      const started = performance.now()
      if (what === 'floor') slider.style.opacity = String(0.95 + random() / 20)
      else slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: x, clientY: track.top + 20, button: 0, pointerId: 1 }))
      await Promise.resolve()
      document.querySelector('.rp-record')!.getBoundingClientRect() // styles and layout are part of it
      const workMs = performance.now() - started
      let frames = 0
      do {
        await frame()
        frames += 1
      } while (what === 'replay' && slider.getAttribute('aria-valuenow') === before && frames < 20)
      all.push({ frames, workMs, paintMs: performance.now() - started })
    }
    return all
  }, { times: count, what: kind })
}

export const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
