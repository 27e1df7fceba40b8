import { memo, useMemo, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../shared/argument/labelling.ts'
import type { Line } from '../../../shared/debate/line.ts'
import { QuestionCards } from '../../ui/question-cards.tsx'
import { AppLines, PassLines } from '../../ui/app-lines.tsx'
import { RecordLine, type RecordNames, type Reference } from '../../ui/record-line.tsx'
import { useCards } from '../use-card.ts'
import { useGoToLine } from '../go-to-line.ts'
import { groupLines, linesOf, type RecordItem } from './record-groups.ts'

/** What a way to answer a line is given. */
export interface ReplyProps { seq: number; label: Label | undefined; isQuestion?: boolean }

interface EntryProps {
  item: RecordItem
  names: RecordNames
  labels: ReadonlyMap<number, Label>
  /** Who said the lines that this item answers; stable once said. */
  lineOf: (seq: number) => Line | undefined
  /** The reader's own seat; the questions of the app point at its record. */
  seat: string | null
  /** The way to answer a line, where there is one; always the same component. */
  Reply?: ComponentType<ReplyProps> | undefined
}

const sameLabels = (before: EntryProps, after: EntryProps): boolean => linesOf(after.item).every((line) => before.labels.get(line.seq) === after.labels.get(line.seq))

/** A delivered line never changes: only its label and the app lines under a card can. */
function same(before: EntryProps, after: EntryProps): boolean {
  const [old, now] = [linesOf(before.item), linesOf(after.item)]
  return before.names === after.names && old.length === now.length && old.every((line, index) => line === now[index]) && sameLabels(before, after)
}

/** One thing to read: a speech, a played card with why and what is asked, a few passes, a notice. */
export const RecordEntry = memo(function RecordEntry({ item, names, labels, lineOf, seat, Reply }: EntryProps) {
  switch (item.kind) {
    case 'line': return <OneLine line={item.line} {...{ names, labels, lineOf, Reply }} />
    case 'turn': return (
      <div className="tb-turn">
        <OneLine line={item.card} {...{ names, labels, lineOf, Reply }} />
        {item.app.length > 0 && <App lines={item.app} {...{ names, labels, seat, Reply }} />}
      </div>
    )
    case 'passes': return <PassLines lines={item.lines} />
    case 'slab': return <App lines={item.lines} {...{ names, labels, seat, Reply }} />
    case 'undone': return <TakenBack {...{ names, labels, lineOf, seat }} lines={item.lines} />
  }
}, same)

/** What was taken back, folded: one opens it to see what it was. */
function TakenBack({ lines, ...rest }: { lines: readonly Line[] } & Omit<EntryProps, 'item' | 'Reply'>) {
  const { t } = useTranslation('record')
  return (
    <details className="tb-undone">
      <summary>{t('takenBack', { count: lines.length, line: lines[0]?.seq })}</summary>
      {groupLines(lines.map(({ void: _void, ...line }) => line)).flatMap(({ items }) => items.map((item) => <RecordEntry key={item.key} item={item} {...rest} />))}
    </details>
  )
}

/** The app's lines, each question with the way to answer it and the cards that it points at. */
function App({ lines, names, labels, seat, Reply }: { lines: readonly Line[] } & Pick<EntryProps, 'names' | 'labels' | 'seat' | 'Reply'>) {
  const cards = useCards(lines.flatMap((line) => line.cards))
  return (
    <AppLines lines={lines} names={names}
      renderAction={(line) => line.kind === 'question' && (labels.get(line.seq) === 'accepted' ? <TakenUp /> : Reply && <Reply seq={line.seq} label={labels.get(line.seq)} isQuestion />)}
      renderCards={(line) => line.cards.length > 0 && <QuestionCards ids={line.cards} cards={cards} seat={seat} note={names.note} />} />
  )
}

function TakenUp() {
  const { t } = useTranslation('record')
  return <small className="rl-seq"> · {t('answered')}</small>
}

function OneLine({ line, names, labels, lineOf, Reply }: { line: Line } & Omit<EntryProps, 'item' | 'seat'>) {
  const ids = useMemo(() => [line.position, ...line.cards, ...line.quotes.map((finding) => finding.position)].filter((id) => id !== null), [line])
  const cards = useCards(ids)
  const goToLine = useGoToLine()
  const answers = line.respondsTo.flatMap((seq): Reference[] => {
    const target = lineOf(seq)
    return target ? [{ seq, who: names.who(target) }] : []
  })
  const label = labels.get(line.seq)
  return <RecordLine {...{ line, names, cards, label, answers }} onGo={goToLine} action={line.kind === 'card' && Reply ? <Reply seq={line.seq} label={label} /> : undefined} />
}
