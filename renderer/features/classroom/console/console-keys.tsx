import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'
import { navigate } from '../../../ui/hash-location.ts'
import { useDesk } from './desk-context.ts'
import type { SideTab } from './side-tabs.ts'

/** Keys by tab; the parts of the console have theirs beside their buttons. */
const KEYS: Readonly<Record<SideTab, string>> = { people: 'h', todo: 'd', note: 't', vote: 'v', stance: 's', news: 'i' }

/** Commands of the console as a whole: the door, the other screens, the tabs at the right. */
export function ConsoleKeys({ onDoor, onTab }: { onDoor: () => void; onTab: (tab: SideTab) => void }) {
  const { t } = useTranslation('classroom')
  const { sessionId, room, send } = useDesk()
  const group = t('keys.group')
  const tab = (key: SideTab) => {
    onTab(key)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.cls-side [role="tab"][aria-selected="true"]')?.focus()) // the panel itself takes no focus where it has fields; from its tab they are one step away
  }
  useCommands([
    { id: 'class.door', group, label: t('console.openDoor'), keys: 'o', run: onDoor },
    { id: 'class.projector', group, label: t('console.projector'), keys: 'b', run: () => void window.open(`#/class/${sessionId}/projector`, `projector-${sessionId}`) },
    { id: 'class.lock', group, label: t(room.locked ? 'door.unlock' : 'door.lock'), run: () => void send({ type: 'room.lock', locked: !room.locked }) },
    { id: 'class.one', group, label: t('console.oneScreen'), run: () => navigate(`/class/${sessionId}/one-screen`) },
    ...(Object.keys(KEYS) as SideTab[]).map((key) => ({ id: `class.tab.${key}`, group, label: t('keys.tab', { tab: t(`tab.${key}`) }), keys: KEYS[key], run: () => tab(key) })),
  ])
  return null
}
