import { Handle, Position, type NodeProps, type Node } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { LabelMark } from '../../../ui/label-mark.tsx'
import { Monogram } from '../../../ui/monogram.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { useMap } from './map-context.ts'
import type { Flow } from './map-layout.ts'
import { NodeText } from './node-text.tsx'

export type ArgumentNodeType = Node<{ line: Line; flow: Flow }, 'argument'>

/** One argument on the map: who, what it claims, how it stands. A button, so that it can be reached and opened by key. */
export function ArgumentNode({ data: { line, flow } }: NodeProps<ArgumentNodeType>) {
  const { t } = useTranslation(['map', 'record'])
  const { names, labels } = useTable()
  const { current, go, walk } = useMap()
  const label = labels.get(line.seq)
  const question = line.kind === 'question' || line.move === 'question'
  const seat = line.seat
  return (
    <>
      <Handle type="target" position={flow === 'down' ? Position.Top : Position.Left} isConnectable={false} />
      <button type="button" data-node={line.seq} tabIndex={current === line.seq ? 0 : -1} className={`map-node is-${label ?? 'none'}${question ? ' is-question' : ''}`}
        style={{ '--c': question ? 'var(--ink-3)' : seatColour(seat) }} onClick={() => go(line.seq)} onKeyDown={(event) => walk(event, line.seq)}>
        <span className="map-node-head">
          {seat && <Monogram seat={seat} letters={names.monogram(seat)} solid={line.voice === 'student'} />}
          <b>{line.kind === 'question' ? t('record:theQuestion') : names.who(line)}</b>
          <small>{t('line', { seq: line.seq })}</small>
        </span>
        <span className="map-node-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></span>
        {label && <LabelMark label={label} question={question} />}
      </button>
      <Handle type="source" position={flow === 'down' ? Position.Bottom : Position.Right} isConnectable={false} />
    </>
  )
}
