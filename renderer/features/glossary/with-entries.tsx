import { Link } from 'wouter'

/** A text in which ids of the dossier (`K01`, `F03`) lead to their entries. */
export function WithEntries({ text }: { text: string }) {
  const parts = text.split(/\b([A-Z]\d{2})\b/)
  return <>{parts.map((part, index) => (index % 2 === 1 ? <Link key={index} href={`/dossier/${part}`}>{part}</Link> : part))}</>
}
