import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function SetupScreen({ seat }: { seat: string | undefined }) {
  return <div className="page"><Heading title="SetupScreen" />{seat}</div>
}
