import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { useWords } from '../../../ui/record-line.tsx'
import { opening } from '../../../ui/record-text.ts'
import { useTable, type Table } from '../table-context.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import type { Tab } from '../../../table/speech/draft-state.ts'

/** Which lines a move goes to: those chosen, and a list of those that can still be chosen, open points first. */
export function Targets({ tab, chosen: seqs }: { tab: Tab; chosen: readonly number[] }) {
  const { t } = useTranslation('table')
  const table = useTable()
  const { change } = useComposer()
  const { focus } = useComposerFocus()
  const candidates = useMemo(() => candidatesFor(tab, table), [tab, table])
  const chosen = seqs.flatMap((seq) => table.lines.find((line) => line.seq === seq) ?? [])
  const left = candidates.filter((line) => !seqs.includes(line.seq))
  const words = useWords()
  const say = (line: Line) => `${line.kind === 'question' ? t('still.question') : table.names.who(line)}, ${t('composer.line', { seq: line.seq })}`
  return (
    <div className="cp-targets">
      <span>{t(`composer.to.${tab}`)}</span>
      {chosen.map((line) => (
        <span key={line.seq} className="cp-chip target">
          <b>{say(line)}</b> <span className="cp-opening" lang={words(line).lang}>{opening(words(line).text, 34)}</span>
          <button type="button" aria-label={t('composer.dropTarget', { seq: line.seq })} onClick={() => { change({ type: 'targets', tab, seqs: seqs.filter((seq) => seq !== line.seq) }); focus() }}>×</button>
        </span>
      ))}
      {left.length > 0 && (
        <select value="" aria-label={t('composer.choose')} onChange={(event) => { change({ type: 'targets', tab, seqs: [...seqs, Number(event.target.value)] }); if (left.length === 1) focus() }}>
          <option value="">{t(chosen.length > 0 ? 'composer.another' : 'composer.choose')}</option>
          {left.map((line) => <option key={line.seq} value={line.seq}>{t('composer.option', { line: say(line), words: opening(words(line).text, 60) })}</option>)}
        </select>
      )}
      {left.length === 0 && chosen.length === 0 && <span className="faint">{t(`composer.noTarget.${tab}`)}</span>}
    </div>
  )
}

/** Lines that the list offers. What may really be answered is the host's decision; this only keeps the list short. */
function candidatesFor(tab: Tab, { graph, labels, lines, seat, waiting }: Table): Line[] {
  const open = (seq: number) => labels.get(seq) !== 'conceded'
  const nodes = [...graph.nodes.values()].filter(({ seq }) => open(seq)).filter((node) => {
    if (tab === 'withdraw') return node.seat === seat
    if (tab === 'answer') return node.seat !== seat && !(node.kind === 'question' && labels.get(node.seq) === 'accepted')
    return node.seat !== seat && node.kind !== 'question'
  })
  const rank = (seq: number) => (waiting.includes(seq) ? 0 : 1)
  return nodes.toSorted((a, b) => rank(a.seq) - rank(b.seq) || b.seq - a.seq).flatMap(({ seq }) => lines.find((line) => line.seq === seq) ?? [])
}
