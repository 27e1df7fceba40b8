import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function PositionScreen({ id }: { id: string }) {
  return <div className="page"><Heading title={id} /></div>
}
