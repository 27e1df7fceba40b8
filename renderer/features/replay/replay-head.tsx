import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllCommands } from '../../ui/commands.ts'
import { Heading } from '../../ui/heading.tsx'

/** The head of a replay: what is replayed, what stands at the right, the way back and the keys. */
export function ReplayHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation(['replay', 'table', 'keys'])
  const keys = useAllCommands().find(({ id }) => id === 'keys')
  return (
    <header className="mh rp-head">
      <a className="mh-mark bare" href="#/" aria-label={t('table:home')}>Tour <i>de</i> Table</a>
      <Heading title={title} className="mh-question">{title}</Heading>
      {children}
      <a className="mh-key bare" href="#/archive">{t('archive')}</a>
      <button type="button" className="mh-key mh-help" aria-label={t('keys:show')} onClick={() => keys?.run()}><span aria-hidden="true">?</span></button>
    </header>
  )
}
