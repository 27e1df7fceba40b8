import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import { isOwnPosition } from '../../../../shared/dossier/own.ts'
import { SourceLink } from '../../../ui/source-link.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { letterOf } from './printings.tsx'

/** What the pack knows of each printing: how its words came into English, the grade of the source, the second look, the note. */
export function PackKnows({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('sources')
  return (
    <>
      <p><b>{t('packKnows')}</b></p>
      <dl className="pack-knows">
        {cards.map((card, at) => (
          <div key={card.position.id}>
            <dt>{letterOf(at)}: <span lang={card.source.language.slice(0, 2)}>{card.source.outlet}</span></dt>
            <dd>
              {card.position.wording && <><span lang="en">{card.position.wording}</span>. </>}
              {t('sourceIs', { grade: t(`grade.${card.source.tier}`) })} <Look card={card} />
              {card.position.note && <> <span lang="en">{card.position.note}</span></>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What came of looking a statement up a second time. */
export function Look({ card: { position, source } }: { card: Card }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const look = position.second_look
  if (!look) return <>{t(isOwnPosition(position.id) ? 'look.own' : 'look.none')}</>
  return <>{t(`look.${look.verdict}`, { date: format.partialDate(look.date) })}{look.url !== source.url && <> <SourceLink url={look.url}>{t('seenAt')}</SourceLink></>}</>
}
