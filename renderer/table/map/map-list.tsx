import { useTranslation } from 'react-i18next'
import { LabelMark } from '../../ui/label-mark.tsx'
import { Monogram } from '../../ui/monogram.tsx'
import { seatColour } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'
import { NodeText } from './node-text.tsx'
import { useRelations } from './use-relations.ts'

/** The same as the drawing, in words: every argument with what it meets and what meets it. */
export function MapList({ onGo }: { onGo: (seq: number) => void }) {
  const { t } = useTranslation('map')
  const { graph, lines, labels, names } = useShownTable()
  const relations = useRelations()
  return (
    <ol className="map-list" aria-label={t('drawing')}>
      {lines.filter(({ seq }) => graph.nodes.has(seq)).map((line) => {
        const question = line.kind === 'question' || line.move === 'question'
        const label = labels.get(line.seq)
        return (
          <li key={line.seq} style={{ '--c': question ? 'var(--ink-3)' : seatColour(line.seat) }}>
            <p className="map-list-head">
              {line.seat && <Monogram seat={line.seat} letters={names.monogram(line.seat)} solid={line.voice === 'student'} />}
              <b>{line.kind === 'question' ? t('question') : names.who(line)}</b>
              {label && <LabelMark label={label} question={question} />}
              <button type="button" className="word quiet" onClick={() => onGo(line.seq)}>{t('goTo', { seq: line.seq })}</button>
            </p>
            <p className="map-list-text" lang={line.voice === 'app' ? undefined : 'en'}><NodeText line={line} /></p>
            <p className="map-list-edges">{relations(line.seq).join(' · ') || t('alone')}</p>
          </li>
        )
      })}
    </ol>
  )
}
