import { Heading } from '../../ui/heading.tsx'

/** In the making. */
export function DossierScreen() {
  return <div className="page"><Heading title="Dossier" /></div>
}
