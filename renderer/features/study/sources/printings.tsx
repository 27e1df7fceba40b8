import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../../shared/dossier/card.ts'
import { compareWords, unmarked, type Run } from '../../../../shared/lib/word-diff.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { SourceLink } from '../../../ui/source-link.tsx'
import { useFormat } from '../../../ui/use-format.ts'

import '../../../ui/said.css'
import { hostOf } from './source-words.tsx'

/** Is it a quotation whose words are not the speaker's? */
const isRetranslation = ({ position }: Card) => position.kind === 'quote' && position.voice === 'reported'

/** All printings of one statement side by side; the words in which each differs from the others are marked. Only quotations are compared word by word. */
export function Printings({ cards }: { cards: readonly Card[] }) {
  return (
    <ol className={`plain printings printings-${Math.min(cards.length, 3)}`}>
      {cards.map((card, at) => <li key={card.position.id}><Printing card={card} letter={letterOf(at)} runs={runsOf(card, cards)} /></li>)}
    </ol>
  )
}

/** A, B, C: what the printings are called on the page. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at)

function runsOf(card: Card, all: readonly Card[]): Run[] {
  const { position } = card
  const other = all.find((each) => each !== card && each.position.kind === 'quote')
  if (position.kind !== 'quote' || !other) return unmarked(card.displayText ?? position.text)
  return compareWords(position.text, other.position.text).left
}

function Printing({ card, letter, runs }: { card: Card; letter: string; runs: readonly Run[] }) {
  const { t } = useTranslation('sources')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const { pack } = useAppInfo()
  const { position, source } = card
  const seat = pack.figures.find(({ figure }) => figure === position.figure)?.seat ?? null
  const words = runs.map((run, index) => <span key={index}>{index > 0 && ' '}{run.same ? run.text : <mark>{run.text}</mark>}</span>)
  return (
    <div className="printing">
      <p className="printing-who"><b>{letter}</b> <span lang={source.language.slice(0, 2)}>{source.outlet}</span> <span className="quiet">{position.id} · {format.partialDate(source.date ?? position.date)}</span></p>
      <p className="voice">{isRetranslation(card) ? t('retranslation') : tShell(`voice.${position.voice}`)}</p>
      <div className={`said ${position.voice}`} style={{ '--c': seatColour(seat) }}>
        <blockquote lang={position.language}>{position.voice === 'reported' ? words : <q>{words}</q>}</blockquote>
        {position.original_text && position.original_language && <p className="orig" lang={position.original_language}>{position.original_text}</p>}
      </div>
      <p className="source-foot">
        <Link href={`/study/sources/${source.id}`} className="word" aria-label={t('gradeThisLong', { outlet: source.outlet, headline: source.headline ?? source.id })}>{t('gradeThis')}</Link>
        <span><SourceLink url={source.url}>{t('open')}</SourceLink> <small className="address">{hostOf(source.url)}</small></span>
      </p>
    </div>
  )
}
