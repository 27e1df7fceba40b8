import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { type Command, singleKeys, useAllCommands } from '../../ui/commands.ts'
import { Keys } from '../../ui/keys.tsx'
import './keys-dialog.css'

/** Every key that works on this screen, by group; `?` opens it. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const groups = Map.groupBy(useAllCommands().filter((command) => command.keys !== undefined), (command) => command.group ?? t('command.here'))
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      {[...groups].map(([group, commands]) => <Group key={group} name={group} commands={commands} />)}
      <Group name={t('keys.general')} commands={[]}>
        <li><span>{t('keys.next')}</span><kbd>Tab</kbd></li>
        <li><span>{t('keys.inLists')}</span><span><kbd>↑</kbd> <kbd>↓</kbd></span></li>
        <li><span>{t('keys.closeDialog')}</span><kbd>Esc</kbd></li>
      </Group>
      <p className="hint">{singleKeys() ? t('keys.singleOn') : t('keys.singleOff')}</p>
    </Dialog>
  )
}

function Group({ name, commands, children }: { name: string; commands: readonly Command[]; children?: React.ReactNode }) {
  return (
    <section className="keys-group">
      <h3 className="caps">{name}</h3>
      <ul className="plain">
        {commands.map((command) => <li key={command.id}><span>{command.label}</span><Keys chord={command.keys ?? ''} /></li>)}
        {children}
      </ul>
    </section>
  )
}
