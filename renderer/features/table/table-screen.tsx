import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function TableScreen({ sessionId }: { sessionId: string }) {
  return <div className="page"><Heading title={sessionId} /></div>
}
