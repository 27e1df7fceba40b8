import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function SettingsScreen() {
  return <div className="page"><Heading title="SettingsScreen" /></div>
}
