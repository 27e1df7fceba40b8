import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function GlossaryScreen() {
  return <div className="page"><Heading title="GlossaryScreen" /></div>
}
