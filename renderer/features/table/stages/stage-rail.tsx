import { useTranslation } from 'react-i18next'
import { formatPartialDate } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { StopDebate } from './stop-debate.tsx'
import { TalkingTime } from './talking-time.tsx'
import { TableFigure } from './table-figure.tsx'
import './stage-rail.css'

/** Left rail: the stages with what happened in them, the drawn table, who spoke how much, and the way out. */
export function StageRail() {
  const { t, i18n } = useTranslation(['table', 'record'])
  const { view, info } = useTable()
  const recipe = info.recipes.find(({ id }) => id === view.recipe.id)
  return (
    <nav className="rail" aria-label={t('stages')}>
      <p className="caps">{t(`recipe.${view.recipe.id}`, { defaultValue: recipe?.title ?? view.recipe.title })} · {t('asOf', { date: formatPartialDate(view.asOf, i18n.language, 'long') })}</p>
      <ol className="stages">
        {view.stages.map(({ kind, rounds, status }, index) => (
          <li key={index} className={status} aria-current={status === 'now' ? 'step' : undefined}>
            {t(`record:stage.${kind}`)}
            {status === 'done' && <span className="visually-hidden"> {t('done')}</span>}
            {kind === 'prepare' && status !== 'next' && <small>{t('pinned', { count: view.pinned.length })}</small>}
            {status === 'now' && rounds > 1 && <small>{t('roundOf', { round: view.stage.round, rounds })}</small>}
            {status === 'now' && kind === 'debrief' && <small>{t('debriefDone', { done: view.debrief.done.length })}</small>}
          </li>
        ))}
      </ol>
      <TableFigure />
      <TalkingTime />
      <StopDebate />
    </nav>
  )
}
