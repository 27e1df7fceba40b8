import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function ArchiveScreen() {
  return <div className="page"><Heading title="ArchiveScreen" /></div>
}
