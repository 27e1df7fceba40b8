import { useTranslation } from 'react-i18next'
import { useCommands, type Command } from '../../ui/commands.ts'
import { lineAnchor } from '../../ui/record-line.tsx'
import { goToLine } from '../../table/go-to-line.ts'
import { useTable } from './table-context.tsx'

interface TableKeysProps { onSearch?: () => void; onWrite?: () => void; onRecord?: () => void; onMap?: () => void; onFlow?: () => void; onNarrow?: (() => void) | undefined }

/** The keys of the table; they exist only while what they do is possible. */
export function TableKeys({ onSearch, onWrite, onRecord, onMap, onFlow, onNarrow }: TableKeysProps) {
  const { t } = useTranslation('keys')
  const { view, waiting, send } = useTable()
  const group = t('group')
  const nextOpen = () => {
    const order = waiting.toSorted((a, b) => a - b)
    const here = order.findIndex((seq) => document.activeElement?.id === lineAnchor(seq))
    const next = order[(here + 1) % order.length]
    if (next === undefined) return
    onRecord?.()
    requestAnimationFrame(() => goToLine(next))
  }
  const commands: Command[] = []
  if (view.moves.includes('pause')) commands.push({ id: 'table.pause', group, label: t('pause'), keys: 'p', run: () => void send({ type: 'pause' }) })
  if (view.moves.includes('resume')) commands.push({ id: 'table.pause', group, label: t('resume'), keys: 'p', run: () => void send({ type: 'resume' }) })
  if (onSearch) commands.push({ id: 'table.search', group, label: t('search'), keys: '/', run: onSearch })
  if (onWrite) commands.push({ id: 'table.write', group, label: t('write'), keys: 'g', run: onWrite })
  if (onMap) commands.push({ id: 'table.map', group, label: t('map'), keys: 'm', run: onMap })
  if (onFlow) commands.push({ id: 'table.flow', group, label: t('flow'), keys: 'f', run: onFlow })
  if (onNarrow) commands.push({ id: 'table.narrow', group, label: t('narrow'), keys: 'escape', run: onNarrow })
  if (waiting.length > 0) commands.push({ id: 'table.next', group, label: t('next'), keys: 'n', run: nextOpen })
  useCommands(commands)
  return null
}
