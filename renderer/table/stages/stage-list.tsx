import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { formatPartialDate } from '../../../shared/words/partial-date.ts'
import { useShownTable } from '../shown-table.ts'
import './stage-rail.css'

/** What is played and as of which day, and the stages with what happened in them. `renderName` writes the name of a stage; plain words otherwise. */
export function StageList({ renderName }: { renderName?: (words: string, index: number) => ReactNode }) {
  const { t, i18n } = useTranslation(['table', 'record', 'room'])
  const { recipes } = useAppInfo()
  const { view } = useShownTable()
  /** In a class the recipe may have a title of its own for a stage. */
  const words = (kind: string, index: number) => view.room?.stages[index]?.title ?? t(`${view.room ? 'room' : 'record'}:stage.${kind}`)
  const recipe = recipes.find(({ id }) => id === view.recipe.id)
  return (
    <>
      <p className="caps">{t(`recipe.${view.recipe.id}`, { defaultValue: recipe?.title ?? view.recipe.title })} · {t('asOf', { date: formatPartialDate(view.asOf, i18n.language, 'long') })}</p>
      <ol className="stages">
        {view.stages.map(({ kind, rounds, status }, index) => (
          <li key={index} className={status} aria-current={status === 'now' ? 'step' : undefined}>
            {renderName ? renderName(words(kind, index), index) : words(kind, index)}
            {status === 'done' && <span className="visually-hidden"> {t('done')}</span>}
            {kind === 'prepare' && status !== 'next' && !view.room && <small>{t('pinned', { count: view.pinned.length })}</small>}
            {status === 'now' && rounds > 1 && <small>{t('roundOf', { round: view.stage.round, rounds })}</small>}
            {status === 'now' && kind === 'debrief' && !view.room && <small>{t('debriefDone', { done: view.debrief.done.length })}</small>}
          </li>
        ))}
      </ol>
    </>
  )
}
