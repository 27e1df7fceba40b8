import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card, PositionDetail } from '../../../shared/dossier/card.ts'
import { useFormat } from '../../ui/use-format.ts'
import { Compared } from './compared.tsx'
import { Grade } from './grade.tsx'
import { compareWords, type Run } from './word-diff.ts'

/** Each other printing of the same words beside this one. Only quotations are compared word by word: a report has words of its own. */
export function Variants({ detail: { card, variants } }: { detail: PositionDetail }) {
  const { t } = useTranslation('dossier')
  if (variants.length === 0) return null
  return (
    <section className="variants">
      <h2>{t('variants')}</h2>
      <p className="hint">{t('variantsHint')}</p>
      {variants.map((other) => <Pair key={other.position.id} here={card} other={other} />)}
    </section>
  )
}

/** Reports are not compared: nothing is marked. */
const whole = (text: string): Run[] => [{ text, same: true }]

function Pair({ here, other }: { here: Card; other: Card }) {
  const quotes = here.position.kind === 'quote' && other.position.kind === 'quote'
  const { left, right } = quotes ? compareWords(here.position.text, other.position.text) : { left: whole(here.displayText ?? here.position.text), right: whole(other.displayText ?? other.position.text) }
  // The root of a family is the better printing; in it the marked words are those that the other has lost.
  const hereIsRoot = other.position.variant_of === here.position.id
  return (
    <div className="pair">
      <Compared card={here} runs={left} mark={hereIsRoot ? 'ins' : 'del'}><Whose card={here} here /></Compared>
      <Compared card={other} runs={right} mark={hereIsRoot ? 'del' : 'ins'}><Whose card={other} /></Compared>
    </div>
  )
}

function Whose({ card: { position, source }, here = false }: { card: Card; here?: boolean }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const voice = position.kind === 'quote' && position.voice === 'reported' ? t('retranslation') : tShell(`voice.${position.voice}`)
  return (
    <>
      {here ? <b>{t('thisOne')}</b> : <b lang={source.language.slice(0, 2)}>{source.outlet}</b>} <span className="voice">{voice}</span> <Grade tier={source.tier} />
      {!here && <Link href={`/dossier/${position.id}`} className="word" aria-label={t('readLong', { id: position.id, figure: position.figure, date: format.partialDate(position.date) })}>{position.id}</Link>}
    </>
  )
}
