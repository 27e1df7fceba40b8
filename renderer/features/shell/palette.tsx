import { useEffect, useState } from 'react'
import { Autocomplete, Collection, Header, Input, Menu, MenuItem, MenuSection, SearchField, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { type Command, useAllCommands } from '../../ui/commands.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { navigate } from '../../ui/hash-location.ts'
import { Keys } from '../../ui/keys.tsx'
import './palette.css'

/** Everything that can be done, found by typing; Ctrl/⌘ K opens it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('shell')
  const { contains } = useFilter({ sensitivity: 'base' })
  const commands = [...useAllCommands().filter((command) => command.inPalette !== false), ...useSessionCommands()]
  const groups = [...Map.groupBy(commands, (command) => command.group ?? t('command.here'))].map(([name, list]) => ({ id: name, name, list }))
  const run = (id: string) => {
    onClose()
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <Dialog title={t('command.palette')} onClose={onClose}>
      <Autocomplete filter={contains} key={i18n.language}>
        <SearchField aria-label={t('command.find')}><Input type="search" ref={focusIt} placeholder={t('command.find')} /></SearchField>
        <Menu className="palette" items={groups} aria-label={t('command.palette')} onAction={(id) => run(String(id))}
          renderEmptyState={() => <p className="quiet">{t('command.none')}</p>}>
          {(group) => (
            <MenuSection id={group.id}>
              <Header className="caps">{group.name}</Header>
              <Collection items={group.list}>
                {({ id, label, keys }: Command) => (
                  <MenuItem id={id} textValue={`${label} ${group.name}`}><span>{label}</span>{keys && <Keys chord={keys} />}</MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}

/** The field that one came for has the focus, not the button before it. */
const focusIt = (input: HTMLInputElement | null) => input?.focus()

/** Commands for the sessions used last: to go on with one that runs, to replay any; none while the list is on its way or cannot be had. */
function useSessionCommands(): Command[] {
  const { t } = useTranslation('shell')
  const client = useClient()
  const [sessions, setSessions] = useState<SessionSummary[]>([])
  useEffect(() => {
    client.call('sessions.list', {}).then(setSessions, () => undefined)
  }, [client])
  const resumes = sessions.filter((session) => session.status === 'running').slice(0, 8).map((session) => ({
    id: `resume-${session.id}`, group: t('command.resume'), label: t('command.resumeAs', { figure: session.figure, name: session.title ?? session.name, context: session.room ? 'class' : undefined }), run: () => navigate(session.room ? `/class/${session.id}` : `/session/${session.id}`),
  }))
  const replays = sessions.slice(0, 8).map((session) => ({
    id: `replay-${session.id}`, group: t('command.replay'), label: t('command.replayOf', { figure: session.figure, name: session.title ?? (session.name || t('command.theRecord')), context: session.room ? 'class' : undefined }), run: () => navigate(`/replay/${session.id}`),
  }))
  return [...resumes, ...replays]
}
