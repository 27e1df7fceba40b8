import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Card } from '../../shared/dossier/card.ts'
import { useClient } from '../client/client-context.tsx'
import type { HostClient } from '../client/host-client.ts'

/** Cards never change while a pack is loaded, so each is fetched at most once per page. */
interface CardStore {
  get: (id: string) => Card | undefined
  put: (cards: readonly Card[]) => void
  want: (id: string) => void
  subscribe: (listener: () => void) => () => void
}

const stores = new WeakMap<HostClient, CardStore>()

function storeFor(client: HostClient): CardStore {
  const known = stores.get(client)
  if (known) return known
  const cards = new Map<string, Card>()
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  const put = (more: readonly Card[]) => {
    for (const card of more) cards.set(card.position.id, card)
    for (const listener of listeners) listener()
  }
  const store: CardStore = {
    get: (id) => cards.get(id),
    put,
    want(id) {
      if (cards.has(id) || asked.has(id)) return
      asked.add(id)
      client.call('dossier.position', { id }).then((detail) => put([detail.card]), () => void asked.delete(id))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  stores.set(client, store)
  return store
}

/** Remembers cards that came with another answer (a brief, a search), so that no line asks for them again. */
export function useKeepCards(cards: readonly Card[] | undefined): void {
  const client = useClient()
  useEffect(() => { if (cards?.length) storeFor(client).put(cards) }, [client, cards])
}

/** The cards of these ids as far as they are here; asks for the others. Renders again only when one of these arrives. */
export function useCards(ids: readonly string[]): ReadonlyMap<string, Card> {
  const store = storeFor(useClient())
  const key = ids.join(' ')
  const arrived = useSyncExternalStore(store.subscribe, () => key.split(' ').filter((id) => id && store.get(id)).join(' '))
  useEffect(() => { for (const id of key.split(' ')) if (id) store.want(id) }, [store, key])
  return useMemo(() => new Map(arrived.split(' ').flatMap((id) => { const card = store.get(id); return card ? [[id, card] as const] : [] })), [store, arrived])
}

/** Has cards fetched before they are shown, so that a line is whole when it appears. */
export function useWantCards(ids: readonly string[]): void {
  const store = storeFor(useClient())
  useEffect(() => { for (const id of ids) store.want(id) }, [store, ids])
}
