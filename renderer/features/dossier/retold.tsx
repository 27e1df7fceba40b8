import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../shared/dossier/card.ts'
import { SourceLink } from '../../ui/source-link.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Compared } from './compared.tsx'
import { Grade } from './grade.tsx'
import { compareWords } from './word-diff.ts'
import './retold.css'

/** What the text is, how it came about, where to read it. */
export function RetoldLead({ first }: { first: Card | undefined }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  if (!first) return null
  const { source } = first
  return <p className="quiet measure">{t('retoldLead', { outlet: source.outlet, date: format.partialDate(source.date) })} <SourceLink url={source.url}>{t('retoldSource')}</SourceLink> <Grade tier={source.tier} /></p>
}

/** One text, statement by statement, each beside what the dossier has for it. */
export function Retold({ ids, all }: { ids: readonly string[]; all: readonly Card[] }) {
  const { t } = useTranslation('dossier')
  const byId = new Map(all.map((card) => [card.position.id, card]))
  const statements = ids.map((id) => byId.get(id)).filter((card) => card !== undefined)
  return (
    <section className="retold">
      <div className="retold-heads caps" aria-hidden="true"><span>{t('retoldPrints')}</span><span>{t('retoldSaid')}</span></div>
      <ol className="plain">
        {statements.map((card) => <Statement key={card.position.id} card={card} better={byId.get(card.position.variant_of ?? '')} against={(card.position.contradicted_by ?? []).map((id) => byId.get(id)).filter((one) => one !== undefined)} />)}
      </ol>
    </section>
  )
}

function Statement({ card, better, against }: { card: Card; better: Card | undefined; against: readonly Card[] }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const { position } = card
  const shown = better?.displayText ?? better?.position.text ?? ''
  const { left, right } = better && position.kind === 'quote' ? compareWords(position.text, shown) : { left: [{ text: position.text, same: true }], right: [{ text: shown, same: true }] }
  return (
    <li className="statement">
      <Compared card={card} runs={left} mark="del">
        <b>{position.kind === 'fact' ? t('fact') : position.figure}</b> <span className="voice">{position.kind === 'quote' ? t('retranslation') : position.kind === 'fact' ? '' : tShell('voice.reported')}</span>
        <Link href={`/dossier/${position.id}`} className="word" aria-label={t('readLong', { id: position.id, figure: position.figure, date: position.date ?? '' })}>{position.id}</Link>
      </Compared>
      <div>
        {better && <Compared card={better} runs={right} mark="ins">
          <b>{better.position.figure}</b> <span className="voice">{tShell(`voice.${better.position.voice}`)}</span>
          <Link href={`/dossier/${better.position.id}`} className="word" aria-label={t('readLong', { id: better.position.id, figure: better.position.figure, date: better.position.date ?? '' })}>{better.position.id}</Link>
        </Compared>}
        {!better && against.length === 0 && <p className="faint retold-alone">{t('retoldAlone')}</p>}
        {against.map((other) => (
          <p key={other.position.id} className="against"><b>{t('contradictedBy')}</b> <span lang={other.position.language}>{other.displayText}</span> <Link href={`/dossier/${other.position.id}`} className="word">{other.position.id}</Link></p>
        ))}
        {position.note && <p className="retold-note" lang="en">{position.note}</p>}
      </div>
    </li>
  )
}
