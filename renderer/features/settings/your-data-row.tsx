import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/backup/kept-backups.ts'
import { currentLocale } from '../../i18n/index.ts'
import { useFormat } from '../../ui/use-format.ts'

/** "2.6 MB" from bytes, in the language of the interface. */
export function useSize(): (bytes: number) => string {
  const locale = currentLocale()
  const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (bytes) => megabytes.format(Math.max(bytes, 100_000) / 1e6)
}

/** One backup: when, why, how large, and the way back to it. */
export function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: () => void }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const size = useSize()
  const when = format.when(backup.at)
  return (
    <li className="backup">
      <time className="num" dateTime={backup.at}>{when}</time>
      <span className="quiet">{t(`why.${backup.why}`)}</span>
      <span className="num quiet">{size(backup.bytes)}</span>
      <button type="button" className="word" aria-label={t('restoreOf', { when })} onClick={onRestore}>{t('restore')}</button>
    </li>
  )
}
