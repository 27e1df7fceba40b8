import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { Compared } from './compared.tsx'
import { EntryLink } from './entry-link.tsx'
import { Grade } from './grade.tsx'
import { compareWords, unmarked } from '../../../shared/lib/word-diff.ts'
import './retold.css'

/** As many entries as the host gives at once. */
const MOST = 300

/** One text and what the dossier has for each of its statements, asked for by their ids. */
export function RetoldText({ ids }: { ids: readonly string[] }) {
  const statements = useCall('dossier.search', { query: '', ids: [...ids], limit: MOST })
  const cards = statements.value?.cards ?? []
  const others = [...new Set(cards.flatMap(({ position }) => [position.variant_of, ...(position.contradicted_by ?? [])]).filter((id) => id !== undefined))]
  const beside = useCall('dossier.search', { query: '', ids: others, limit: MOST })
  const failed = statements.failure ? statements : beside
  if (failed.failure) return <FailureNote failure={failed.failure} onRetry={failed.reload} />
  if (!statements.value || !beside.value || beside.value.cards.length < Math.min(others.length, 1)) return <Waiting />
  return <><RetoldLead first={cards[0]} /><Retold ids={ids} all={[...cards, ...beside.value.cards]} /></>
}

/** What the text is, how it came about, where to read it. */
function RetoldLead({ first }: { first: Card | undefined }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  if (!first) return null
  const { source } = first
  return (
    <p className="quiet measure">
      {t('retoldLead', { outlet: source.outlet, date: format.partialDate(source.date) })}{' '}
      <SourceLink url={source.url}>{t('retoldSource')}</SourceLink> <Grade tier={source.tier} />
    </p>
  )
}

/** One text, statement by statement, each beside what the dossier has for it. */
function Retold({ ids, all }: { ids: readonly string[]; all: readonly Card[] }) {
  const { t } = useTranslation('dossier')
  const byId = new Map(all.map((card) => [card.position.id, card]))
  const cards = (wanted: readonly string[]) => wanted.map((id) => byId.get(id)).filter((card) => card !== undefined)
  return (
    <section className="retold">
      <div className="retold-heads caps" aria-hidden="true"><span>{t('retoldPrints')}</span><span>{t('retoldSaid')}</span></div>
      <ol className="plain">
        {cards(ids).map((card) => (
          <li key={card.position.id} className="statement">
            <Statement card={card} better={byId.get(card.position.variant_of ?? '')} against={cards(card.position.contradicted_by ?? [])} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Left the retelling, right the better printing, what contradicts it, and the note. Only quotations are compared by word. */
function Statement({ card: { position }, card, better, against }: { card: Card; better: Card | undefined; against: readonly Card[] }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const shown = better?.displayText ?? better?.position.text ?? ''
  const { left, right } = better && position.kind === 'quote'
    ? compareWords(position.text, shown)
    : { left: unmarked(position.text), right: unmarked(shown) }
  const voice = { quote: t('retranslation'), reported: tShell('voice.reported'), fact: '' }[position.kind]
  return (
    <>
      <Compared card={card} runs={left} mark="del">
        <b>{position.kind === 'fact' ? t('fact') : position.figure}</b> <span className="voice">{voice}</span> <EntryLink position={position} />
      </Compared>
      <div>
        {better && (
          <Compared card={better} runs={right} mark="ins">
            <b>{better.position.figure}</b> <span className="voice">{tShell(`voice.${better.position.voice}`)}</span> <EntryLink position={better.position} />
          </Compared>
        )}
        {!better && against.length === 0 && <p className="faint retold-alone">{t('retoldAlone')}</p>}
        {against.map((other) => (
          <p key={other.position.id} className="against">
            <b>{t('contradictedBy')}</b> <span lang={other.position.language}>{other.displayText}</span> <EntryLink position={other.position} />
          </p>
        ))}
        {position.note && <p className="retold-note" lang="en">{position.note}</p>}
      </div>
    </>
  )
}
