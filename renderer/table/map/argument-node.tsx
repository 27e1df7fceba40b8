import { Handle, Position, type NodeProps, type Node } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../shared/debate/line.ts'
import { LabelMark } from '../../ui/label-mark.tsx'
import { Monogram } from '../../ui/monogram.tsx'
import { seatColour } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'
import { useMap } from './map-context.ts'
import { givenUpIn } from '../../../shared/picture/map-layout.ts'
import { NodeText } from './node-text.tsx'
import { useRelations } from './use-relations.ts'

export type ArgumentNodeType = Node<{ line: Line }, 'argument'>

/** One argument on the map: who, what it claims, how it stands. A button, so that it can be reached and opened by key; its relations are read out. */
export function ArgumentNode({ data: { line } }: NodeProps<ArgumentNodeType>) {
  const { t } = useTranslation('map')
  const { names, labels, graph } = useShownTable()
  const { current, go, see, walk } = useMap()
  const relations = useRelations()
  const label = labels.get(line.seq)
  const question = line.kind === 'question' || line.move === 'question'
  const given = givenUpIn(graph, line.seq)
  const seat = line.seat
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button type="button" data-node={line.seq} tabIndex={current === line.seq ? 0 : -1} className={`map-node is-${label ?? 'none'}${question ? ' is-question' : ''}`}
        style={{ '--c': question ? 'var(--ink-3)' : seatColour(seat) }} onClick={() => go(line.seq)} onFocus={(event) => { if (event.currentTarget.matches(':focus-visible')) see(line.seq) }} onKeyDown={(event) => walk(event, line.seq)}>
        <span className="map-node-head">
          {seat ? <Monogram seat={seat} letters={names.monogram(seat)} solid={line.voice === 'student'} /> : <span className="map-node-ask" aria-hidden="true">?</span>}
          <b>{line.kind === 'question' ? t('question') : names.who(line)}</b>
          <small><span className="map-node-word">{t('lineWord')} </span>{line.seq}</small>
        </span>
        <span className="map-node-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></span>
        <span className="map-node-foot">{label && <LabelMark label={label} question={question} />}{given !== null && <small aria-hidden="true">{t('line', { seq: given })}</small>}</span>
        <span className="visually-hidden">{relations(line.seq).map((each) => `; ${each}`)}</span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
}
