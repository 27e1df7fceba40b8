import { useEffect, useRef, useState } from 'react'
import type { Card } from '../../../shared/dossier/card.ts'
import type { Found, Marks } from '../../../shared/dossier/search.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import type { HostClient } from '../../client/host-client.ts'

/** Entries that are fetched at once; a list holds those that it has shown. */
const PAGE = 60

const UNMARKED: Marks = {}

type Asked = Omit<Params<'dossier.search'>, 'limit' | 'offset' | 'facets'>
type Page = Pick<Found, 'cards' | 'marks'>
interface Held { key: string; total: number; someWords: boolean; pages: ReadonlyMap<number, Page> }

/** The list that was shown last, so that Back finds it as it was. */
let last: Held | null = null

export interface FoundList {
  /** Null until the first answer. */
  total: number | null
  someWords: boolean
  /** An older list is shown while the next is on its way. */
  stale: boolean
  failure: CallFailure | null
  /** Null while it is being fetched. */
  entry(index: number): { card: Card; marks: Marks } | null
  /** What is on screen, from and to: fetched where it is missing. */
  need(from: number, to: number): void
  reload(): void
}

/** The entries that a search finds, fetched page by page as they come on screen. */
export function useFound(asked: Asked): FoundList {
  const client = useClient()
  const key = JSON.stringify(asked)
  const [held, setHeld] = useState<Held | null>(() => (last?.key === key ? last : null))
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const wanted = useRef(key)
  const asking = useRef(new Set<string>())
  useEffect(() => { last = held }, [held])

  const fetchPage = async (of: string, page: number) => {
    const request = `${page} ${of}`
    if (asking.current.has(request)) return
    asking.current.add(request)
    try {
      const found = await search(client, of, page)
      if (wanted.current !== of) return
      setFailure(null)
      setHeld((before) => withPage(before, of, page, found))
    } catch (error) {
      if (wanted.current === of) setFailure(asFailure(error))
    } finally {
      asking.current.delete(request)
    }
  }
  const start = useRef(fetchPage)
  useEffect(() => { start.current = fetchPage })
  useEffect(() => {
    wanted.current = key
    void start.current(key, 0)
  }, [key])

  return {
    total: held?.total ?? null, someWords: held?.someWords ?? false, stale: held?.key !== key, failure,
    entry(index) {
      const page = held?.pages.get(Math.floor(index / PAGE))
      const card = page?.cards[index % PAGE]
      return card ? { card, marks: page?.marks?.[card.position.id] ?? UNMARKED } : null
    },
    need(from, to) {
      if (!held || held.key !== key) return
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) if (!held.pages.has(page)) void fetchPage(key, page)
    },
    reload: () => void fetchPage(key, 0),
  }
}

const search = (client: HostClient, key: string, page: number): Promise<Found> =>
  client.call('dossier.search', { ...JSON.parse(key) as Asked, marks: true, limit: PAGE, offset: page * PAGE })

/** Another search, or another number of entries, begins anew; else the page is added to those that are there. */
function withPage(before: Held | null, key: string, page: number, { total, someWords, ...found }: Found): Held {
  const goesOn = before?.key === key && before.total === total
  return { key, total, someWords: someWords === true, pages: new Map([...(goesOn ? before.pages : []), [page, found]]) }
}
