import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../ui/commands.ts'
import { SPEEDS, type Player } from './use-player.ts'

/** The keys of a replay, everywhere on its screen. */
export function ReplayKeys({ player, onNarrow }: { player: Player; onNarrow?: (() => void) | undefined }) {
  const { t } = useTranslation('replay')
  const group = t('keys')
  const { playing, toggle, step, speech, section, go, last, setSpeed } = player
  const moves: readonly [string, string, string, () => void, boolean][] = [
    ['play', t(playing ? 'pause' : 'play'), 'space', toggle, false],
    ['next', t('nextEntry'), 'arrowright', () => step(1), true], ['previous', t('previousEntry'), 'arrowleft', () => step(-1), true],
    ['next-speech', t('nextSpeech'), 'shift+arrowright', () => speech(1), true], ['previous-speech', t('previousSpeech'), 'shift+arrowleft', () => speech(-1), true],
    ['next-stage', t('nextStage'), 'pagedown', () => section(1), true], ['previous-stage', t('previousStage'), 'pageup', () => section(-1), true],
    ['start', t('toStart'), 'home', () => go(0), false], ['end', t('toEnd'), 'end', () => go(last), false],
  ]
  useCommands([
    ...moves.map(([id, label, keys, run, repeats]): Command => ({ id: `replay.${id}`, group, label, keys, run, repeats })),
    ...(onNarrow ? [{ id: 'replay.narrow', group, label: t('narrow'), keys: 'escape', run: onNarrow }] : []),
    ...SPEEDS.map((speed, index): Command => ({ id: `replay.speed-${speed}`, group, label: t('speedOf', { speed }), keys: String(index + 1), run: () => setSpeed(speed) })),
  ])
  return null
}
