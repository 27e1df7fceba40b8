import { useTranslation } from 'react-i18next'

/** References to lines of the record; each goes there. */
export function LineLinks({ lines, onGo }: { lines: readonly number[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation('record')
  return <>{lines.map((seq, index) => <span key={seq}>{index > 0 && ', '}<button type="button" className="rl-link" onClick={() => onGo(seq)}>{t('line', { seq })}</button></span>)}</>
}
