import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../console/desk-context.ts'
import { SIDE_TABS, type SideTab } from '../console/side-tabs.ts'
import { PeoplePanel } from '../people/people-panel.tsx'
import { NotePanel } from '../note/note-panel.tsx'
import { NewsPanel } from './news-panel.tsx'
import { StancePanel } from './stance-panel.tsx'
import { ToDoPanel } from './to-do-panel.tsx'
import { VotePanel } from './vote-panel.tsx'

const PANELS: Readonly<Record<SideTab, () => ReactNode>> = { people: PeoplePanel, todo: ToDoPanel, note: NotePanel, vote: VotePanel, stance: StancePanel, news: NewsPanel }

/** At the right: people, what waits for the teacher, notes of speeches, votes, stances, news. */
export function SidePanel({ tab, onTab }: { tab: SideTab; onTab: (key: unknown) => void }) {
  const { t } = useTranslation('classroom')
  const { console: view, room } = useDesk()
  const waiting: Partial<Record<SideTab, number>> = { people: room.counts.waiting, todo: view.held.length + view.checks.length }
  return (
    <aside className="cls-side tb-tabs" aria-label={t('beside')}>
      <Tabs selectedKey={tab} onSelectionChange={onTab} className="cls-tabs">
        <TabList aria-label={t('beside')}>{SIDE_TABS.map((key) => <Tab key={key} id={key}>{t(`tab.${key}`)}{(waiting[key] ?? 0) > 0 && <sup><span className="visually-hidden">, </span>{waiting[key]}</sup>}</Tab>)}</TabList>
        {SIDE_TABS.map((key) => {
          const Panel = PANELS[key]
          return <TabPanel key={key} id={key}><Panel /></TabPanel>
        })}
      </Tabs>
    </aside>
  )
}
