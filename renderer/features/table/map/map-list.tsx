import { useTranslation } from 'react-i18next'
import type { Edge } from '../../../../shared/argument/graph.ts'
import { LabelMark } from '../../../ui/label-mark.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { NodeText } from './node-text.tsx'

/** The same as the drawing, in words: every argument with what it meets and what meets it. */
export function MapList({ onGo }: { onGo: (seq: number) => void }) {
  const { t } = useTranslation(['map', 'record'])
  const { graph, lines, labels, names } = useTable()
  const shown = lines.filter(({ seq }) => graph.nodes.has(seq))
  const phrase = (edge: Edge, seen: 'from' | 'to') => t(`${seen}.${edge.kind}`, { seq: seen === 'from' ? edge.to : edge.from })
  return (
    <ol className="map-list">
      {shown.map((line) => {
        const question = line.kind === 'question' || line.move === 'question'
        const label = labels.get(line.seq)
        return (
          <li key={line.seq} style={{ '--c': question ? 'var(--ink-3)' : seatColour(line.seat) }}>
            <p className="map-list-head"><b>{line.kind === 'question' ? t('record:theQuestion') : names.who(line)}</b> {label && <LabelMark label={label} question={question} />}</p>
            <p className="map-list-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></p>
            <p className="map-list-edges">
              {[...graph.edges.filter(({ from }) => from === line.seq).map((edge) => phrase(edge, 'from')), ...graph.edges.filter(({ to }) => to === line.seq).map((edge) => phrase(edge, 'to'))].join(' · ') || t('alone')}
            </p>
            <button type="button" className="word quiet" onClick={() => onGo(line.seq)}>{t('goTo', { seq: line.seq })}</button>
          </li>
        )
      })}
    </ol>
  )
}
