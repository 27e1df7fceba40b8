import { useTranslation } from 'react-i18next'
import { AppText } from '../../../ui/record-line.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useReply } from '../composer/composer-context.tsx'
import { goToLine } from '../go-to-line.ts'
import { useTable } from '../table-context.tsx'
import './still-list.css'

/** Open questions and standing attacks on one's own arguments, newest first, each with the way to answer it. */
export function StillList({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation('table')
  const { waiting, lines, names, graph } = useTable()
  const reply = useReply()
  if (waiting.length === 0) return <p className="tray-empty">{t('still.none')}</p>
  return (
    <ul className="still-list">
      {waiting.map((seq) => {
        const line = lines.find((each) => each.seq === seq)
        if (!line) return null
        const target = graph.edges.find((edge) => edge.from === seq)?.to
        const quoted = line.voice === 'quote' || line.voice === 'quote-translated'
        return (
          <li key={seq} style={{ '--c': line.kind === 'question' ? 'var(--ink-3)' : seatColour(line.seat) }}>
            <p className="still-who"><b>{line.kind === 'question' ? t('still.question') : names.who(line)}</b> {target !== undefined && t(line.kind === 'question' ? 'still.on' : 'still.against', { seq: target })}</p>
            <p className="still-text">{line.voice === 'app' ? <AppText line={line} /> : <span lang="en">{quoted ? `“${line.text}”` : line.text}</span>}</p>
            <p className="still-acts">
              {reply && <button type="button" className="word" onClick={() => { onGo?.(); reply(seq) }}>{t('still.answer')}</button>}
              <button type="button" className="word quiet" onClick={() => { onGo?.(); requestAnimationFrame(() => goToLine(seq)) }}>{t('still.show', { seq })}</button>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
