import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'

/** What a list can be told from outside. */
export interface ListHandle {
  /** Puts the focus on the entry so many places on from the one that has it; into the list where none has. */
  move(by: number): void
  moveTo(index: number): void
}

interface LongListProps {
  count: number
  label: string
  /** Names the list among those that come later: heights that were measured are kept under it. */
  name: string
  /** Height of an entry before it has been measured, px. */
  estimate: number
  handle: RefObject<ListHandle | null>
  busy?: boolean
  /** An entry; what takes the focus in it is its first link. */
  children: (index: number) => ReactNode
  onShown?: (from: number, to: number) => void
}

/** Heights of the list that was left last: Back finds the page as long as it was. */
let left: { name: string; heights: VirtualItem[] } | null = null

/** A list of any length, of which only what is on screen is in the page. It scrolls with the page; arrow keys go from entry to entry. */
export function LongList({ count, label, name, estimate, handle, busy = false, children, onShown }: LongListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [wanted, setWanted] = useState<number | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is handed on to a component that is memoized
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count, estimateSize: () => estimate, overscan: 4, scrollMargin: top, useFlushSync: false,
    ...(left?.name === name && { initialMeasurementsCache: left.heights }),
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]

  useLayoutEffect(() => { // what stands above the list may change its height, with the question or the window
    const measure = () => setTop(list.current ? Math.round(list.current.getBoundingClientRect().top + scrollY) : 0)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [name, count])
  useEffect(() => onShown?.(first, last), [first, last, name, onShown, count])
  useEffect(() => () => { left = { name, heights: virtual.takeSnapshot() } }, [name, virtual])
  useEffect(() => {
    if (wanted === null) return
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] a`)
    if (!link) return
    link.focus({ preventScroll: true })
    link.closest('li')?.scrollIntoView({ block: 'nearest' })
    setWanted(null)
  }, [wanted, first, last])

  const moveTo = (index: number) => {
    if (count === 0) return
    const to = Math.min(Math.max(index, 0), count - 1)
    virtual.scrollToIndex(to, { align: 'auto' })
    setWanted(to)
  }
  useImperativeHandle(handle, () => ({
    moveTo,
    move(by) {
      const at = document.activeElement?.closest('[data-index]')?.getAttribute('data-index')
      moveTo(at === null || at === undefined ? firstInView(list.current) : Number(at) + by)
    },
  }))

  return (
    <ul ref={list} className="plain entries" aria-label={label} aria-busy={busy} style={{ height: virtual.getTotalSize() }}>
      {shown.map(({ key, index, start }) => (
        <li key={key} ref={virtual.measureElement} data-index={index} className="entry" aria-setsize={count} aria-posinset={index + 1} style={{ transform: `translateY(${start - top}px)` }}>
          {children(index)}
        </li>
      ))}
    </ul>
  )
}

/** The first entry that is wholly on screen. */
function firstInView(list: HTMLUListElement | null): number {
  const seen = [...(list?.children ?? [])].find((entry) => entry.getBoundingClientRect().top >= 0)
  return Number(seen?.getAttribute('data-index') ?? 0)
}
