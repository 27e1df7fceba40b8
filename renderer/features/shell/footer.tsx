import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { runCommand } from '../../ui/commands.ts'
import { Keys } from '../../ui/keys.tsx'
import './footer.css'

/** Where things stay, which app this is, and the two keys worth knowing. */
export function Footer() {
  const { t } = useTranslation('shell')
  const { version } = useAppInfo()
  return (
    <footer className="page footer">
      <p>{t('footer.stays')} <span className="num">Tour de Table {version}</span></p>
      <p className="footer-keys">
        <button type="button" onClick={() => runCommand('palette')}>{t('footer.palette')} <Keys chord="mod+k" /></button>
        <button type="button" onClick={() => runCommand('keys')}>{t('footer.keys')} <Keys chord="?" /></button>
      </p>
    </footer>
  )
}
