import { useTranslation } from 'react-i18next'
import type { Chosen } from './use-chosen.ts'

/** As many as the app exports at once. */
const MOST = 500

/** Exports several debates at once: first "Choose several", then how many there are and what can be done with them. */
export function ChoosingBar({ chosen, of, onExport }: { chosen: Chosen; of: number; onExport: (ids: [string, ...string[]]) => void }) {
  const { t } = useTranslation('archive')
  const [first, ...rest] = chosen.ids
  if (!chosen.on) return <p className="choosing-begin"><button type="button" className="word" onClick={chosen.begin}>{t('chooseSeveral')}</button></p>
  const many = chosen.ids.length > MOST
  return (
    <section className="choosing" aria-label={t('chooseSeveral')}>
      <output>{many ? t('chosenTooMany', { most: MOST }) : t('chosen', { count: chosen.ids.length })}</output>
      <button type="button" className="lined" disabled={first === undefined || many} onClick={() => { if (first !== undefined) onExport([first, ...rest]) }}>{t('exportChosen')}</button>
      <button type="button" className="word" disabled={chosen.ids.length === of} onClick={chosen.all}>{t('chooseAll')}</button>
      <button type="button" className="word" disabled={first === undefined} onClick={chosen.none}>{t('chooseNone')}</button>
      <button type="button" className="word" onClick={chosen.end}>{t('choosingDone')}</button>
    </section>
  )
}
