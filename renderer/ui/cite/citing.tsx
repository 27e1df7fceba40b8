import { createContext, lazy, type ReactNode, Suspense, useState } from 'react'

/** Opens the citation of a card; null where a page offers none, as on the projector. */
export const Citing = createContext<((position: string) => void) | null>(null)

const CiteDialog = lazy(() => import('./cite-dialog.tsx').then((m) => ({ default: m.CiteDialog })))

/** Lets every card below it be cited. The one dialog stands here and not in the cards: no list hears its keys. */
export function CitingProvider({ children }: { children: ReactNode }) {
  const [position, setPosition] = useState<string | null>(null)
  return (
    <Citing value={setPosition}>
      {children}
      <Suspense fallback={null}>{position !== null && <CiteDialog position={position} onClose={() => setPosition(null)} />}</Suspense>
    </Citing>
  )
}
