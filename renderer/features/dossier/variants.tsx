import { useTranslation } from 'react-i18next'
import type { Card, PositionDetail } from '../../../shared/dossier/card.ts'
import { Compared } from './compared.tsx'
import { EntryLink } from './entry-link.tsx'
import { Grade } from './grade.tsx'
import { compareWords, unmarked } from '../../../shared/lib/word-diff.ts'

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

function Pair({ here, other }: { here: Card; other: Card }) {
  const quotes = here.position.kind === 'quote' && other.position.kind === 'quote'
  const { left, right } = quotes
    ? compareWords(here.position.text, other.position.text)
    : { left: unmarked(here.displayText ?? here.position.text), right: unmarked(other.displayText ?? other.position.text) }
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
  const voice = position.kind === 'quote' && position.voice === 'reported' ? t('retranslation') : tShell(`voice.${position.voice}`)
  return (
    <>
      {here ? <b>{t('thisOne')}</b> : <b lang={source.language.slice(0, 2)}>{source.outlet}</b>} <span className="voice">{voice}</span> <Grade tier={source.tier} />
      {!here && <EntryLink position={position} />}
    </>
  )
}
