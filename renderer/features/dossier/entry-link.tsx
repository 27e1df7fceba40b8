import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Position } from '../../../shared/dossier/schema.ts'
import { useFormat } from '../../ui/use-format.ts'

/** The way to an entry: its id, for screen readers with whom and when. `verb` writes “Read K01”. */
export function EntryLink({ position, verb = false }: { position: Position; verb?: boolean }) {
  const { t } = useTranslation('dossier')
  const { id, kind, figure, date } = position
  const label = t('readLong', { id, figure: kind === 'fact' ? t('fact') : figure, date: useFormat().partialDate(date) })
  return <Link href={`/dossier/${id}`} className="word" aria-label={label}>{verb ? t('read', { id }) : id}</Link>
}
