import { useTranslation } from 'react-i18next'
import { useCommands, type Command } from '../../ui/commands.ts'
import type { Bell } from './use-bell.ts'

type Shown = 'lesson' | 'code' | 'views'

interface ProjectorKeys { door: boolean; views: boolean; shown: Shown; onShow: (shown: Shown) => void; bell: Bell }

/** What the projector can be made to show, and its sound. */
export function useProjectorKeys({ door, views, shown, onShow, bell }: ProjectorKeys): void {
  const { t } = useTranslation('projector')
  const group = t('keys.group')
  const toggle = (what: Shown) => onShow(shown === what ? 'lesson' : what)
  const commands: Command[] = [
    { id: 'projector.sound', group, label: t(bell.sound ? 'keys.soundOff' : 'keys.soundOn'), keys: 'm', run: bell.toggleSound },
    { id: 'projector.full', group, label: t('keys.full'), keys: 'f', run: () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()) },
  ]
  if (door) commands.push({ id: 'projector.code', group, label: t(shown === 'code' ? 'keys.hideCode' : 'keys.showCode'), keys: 'c', run: () => toggle('code') })
  if (views) commands.push({ id: 'projector.views', group, label: t(shown === 'views' ? 'keys.hideViews' : 'keys.showViews'), keys: 's', run: () => toggle('views') })
  useCommands(commands)
}
