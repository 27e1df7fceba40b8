import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announcer.tsx'
import { formatSeconds } from '../../../ui/clock.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { useComposer, useComposerFocus } from '../composer/composer-context.tsx'
import { useTable } from '../table-context.tsx'
import { draftOf } from './taken-back.ts'
import './corrections.css'

/** The own last move, while it may still be taken back: what it was, how long, and the way back. `alone`: not above a text box; `onTaken` brings the text box into view. */
export function TakeBack({ alone = false, onTaken }: { alone?: boolean; onTaken?: () => void }) {
  const { t } = useTranslation('corrections')
  const { view: { undo }, lines, offsetMs, send, sending } = useTable()
  const { draft, change, save } = useComposer()
  const focus = useComposerFocus()
  const left = useSecondsLeft(undo?.until ?? null, offsetMs)
  const spoken = lines.find((line) => line.seq === undo?.target && line.voice === 'student')
  const possible = undo !== null && left > 0
  const take = async () => {
    if (!possible || sending || !(await send({ type: 'undo', target: undo.target }))) return
    if (spoken?.kind === 'speech') {
      change({ type: 'load', draft: draftOf(spoken, draft) })
      save()
    }
    announce(t(spoken ? 'back.taken' : 'back.takenStep'))
    requestAnimationFrame(() => (onTaken ?? focus.focus)())
  }
  useCommands(possible ? [{ id: 'table.undo', group: t('table:keysGroup'), label: t('back.key'), keys: 'z', run: () => void take() }] : [])
  if (!possible) return null
  return (
    <p className={alone ? 'take-back alone' : 'take-back'}>
      <span>{spoken ? t('back.deliver', { line: spoken.seq }) : t('back.step')}</span>
      <button type="button" className="word" disabled={sending} onClick={() => void take()}>{t('back.take')}</button>
      <small aria-hidden="true">{t('back.left', { time: formatSeconds(left) })}</small>
    </p>
  )
}

/** Whole seconds until a moment of the host's clock, counted down here; 0 when it is past. `offset` is host time minus local time. */
function useSecondsLeft(until: string | null, offset: number): number {
  const subscribe = useCallback((listener: () => void) => {
    const timer = setInterval(listener, 500)
    return () => clearInterval(timer)
  }, [])
  return useSyncExternalStore(subscribe, () => (until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.now() - offset) / 1000))))
}
