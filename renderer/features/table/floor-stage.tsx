import { Suspense, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Waiting } from '../../ui/waiting.tsx'
import { CardTray } from './cards/card-tray.tsx'
import { focusSearch } from './cards/search-focus.ts'
import { StillList } from './cards/still-list.tsx'
import { Composer } from './composer/composer.tsx'
import { useComposerFocus } from './composer/composer-context.tsx'
import { TakeBack } from './corrections/take-back.tsx'
import { ReplyButton } from './composer/reply-button.tsx'
import { FlowPanel } from '../../table/flow/flow-panel.tsx'
import { MapPanel } from '../../table/map/map-panel.tsx'
import { focusRecord, RecordView } from '../../table/record/record-view.tsx'
import { Masthead, Strip } from './stages/masthead.tsx'
import { StageRail } from './stages/stage-rail.tsx'
import { useTable } from './table-context.tsx'
import { TableKeys } from './table-keys.tsx'

const SIDES = ['cards', 'map', 'flow', 'answer'] as const
type Side = (typeof SIDES)[number]
type View = 'record' | Side

const isSide = (key: unknown): key is Side => SIDES.some((side) => side === key)

/** The table while somebody has the floor: stages, record, composer, cards. On a phone one view at a time, with a dock. */
export function FloorStage() {
  const { t } = useTranslation('table')
  const { waiting } = useTable()
  const focus = useComposerFocus()
  /** What a phone shows; wide screens show everything. */
  const [view, setView] = useState<View>('record')
  const [tab, setTab] = useState<Side>('cards')
  /** Map and flow sheet may take the place of the record. */
  const [wide, setWide] = useState(false)
  /** How often a key has opened map or flow sheet since something else opened a view. */
  const [byKey, setByKey] = useState(0)
  const [folded, setFolded] = useState(false)
  const fold = useRef<HTMLButtonElement>(null)
  const show = useCallback((next: View) => {
    setView(next)
    setByKey(0)
    if (next !== 'record') setTab(next)
    if (next !== 'map' && next !== 'flow') setWide(false)
  }, [])
  const openByKey = useCallback((next: View) => {
    show(next)
    setByKey((times) => times + 1)
  }, [show])
  const toRecord = useCallback(() => flushSync(() => { setView('record'); setWide(false); setFolded(false) }), [])
  // At once, or the next letters of a fast hand would be taken for shortcuts.
  const write = useCallback(() => {
    toRecord()
    focus.focus()
  }, [focus, toRecord])
  const search = useCallback(() => {
    flushSync(() => show('cards'))
    focusSearch()
  }, [show])
  // What had the focus may be gone or switched off now: a phone goes to "Write", a wide screen to the record, unless one stays in the text box.
  const delivered = useCallback(() => {
    const phone = matchMedia('(max-width: 760px)').matches
    flushSync(() => setFolded(phone))
    const at = document.activeElement
    if (at !== document.body && !at?.closest('.composer')) return
    if (phone) fold.current?.focus({ preventScroll: true })
    else if (!(at instanceof HTMLTextAreaElement)) focusRecord()
  }, [])
  const panel = { wide, onWiden: () => setWide(!wide), byKey, onGo: toRecord }
  return (
    <div className={wide ? 'tb tb-wide' : 'tb'} data-view={view}>
      <TableKeys onSearch={search} onWrite={write} onRecord={toRecord} onMap={() => openByKey('map')} onFlow={() => openByKey('flow')} onNarrow={wide ? () => setWide(false) : undefined} />
      <Masthead />
      <Strip />
      <StageRail />
      <main id="main" tabIndex={-1} className="tb-body">
        <div className="tb-main">
          <RecordView Reply={ReplyButton} />
          <TakeBack onTaken={write} />
          <div className={folded ? 'tb-composer folded' : 'tb-composer'}>
            <button ref={fold} type="button" className="tb-fold" aria-expanded={!folded} onClick={() => setFolded(!folded)}>{t(folded ? 'composer.unfold' : 'composer.fold')}</button>
            <Composer onDelivered={delivered} />
          </div>
        </div>
        <section className="tb-side" aria-label={t('side')}>
          <Tabs selectedKey={tab} onSelectionChange={(key) => { if (isSide(key)) show(key) }} className="tb-tabs">
            <TabList aria-label={t('side')}>
              <Tab id="cards">{t('tabs.cards')}</Tab>
              <Tab id="map">{t('tabs.map')}</Tab>
              <Tab id="flow">{t('tabs.flow')}</Tab>
              <Tab id="answer">{t('tabs.answer')}{waiting.length > 0 && <sup>{waiting.length}</sup>}</Tab>
            </TabList>
            <TabPanel id="cards"><CardTray /></TabPanel>
            {/* Their texts are fetched when they are first shown: waiting for them here leaves the rest of the table alone. */}
            <TabPanel id="map"><Suspense fallback={<Waiting />}><MapPanel {...panel} /></Suspense></TabPanel>
            <TabPanel id="flow"><Suspense fallback={<Waiting />}><FlowPanel {...panel} /></Suspense></TabPanel>
            <TabPanel id="answer"><StillList onGo={toRecord} /></TabPanel>
          </Tabs>
        </section>
      </main>
      <nav className="tb-dock" aria-label={t('views')}>
        {(['record', ...SIDES] as const).map((each) => (
          <button key={each} type="button" aria-current={view === each ? 'true' : undefined} onClick={() => show(each)}>
            {t(`dock.${each}`)}{each === 'answer' && waiting.length > 0 && ` ${waiting.length}`}
          </button>
        ))}
      </nav>
    </div>
  )
}
