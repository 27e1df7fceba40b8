import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function HomeScreen() {
  return <div className="page"><Heading title="Tour de Table" /></div>
}
