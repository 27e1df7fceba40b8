import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Tab } from '../../../table/speech/draft-state.ts'

/** The kinds of moves, one of them chosen; arrow keys move between them. */
export function MoveTabs({ tabs, tab, onChange }: { tabs: readonly Tab[]; tab: Tab; onChange: (tab: Tab) => void }) {
  const { t } = useTranslation('table')
  return (
    <ToggleButtonGroup className="cp-moves" aria-label={t('composer.move')} selectionMode="single" disallowEmptySelection selectedKeys={[tab]}
      onSelectionChange={(keys) => { const next = tabs.find((each) => keys.has(each)); if (next) onChange(next) }}>
      {tabs.map((each) => <ToggleButton key={each} id={each}>{t(`composer.tab.${each}`)}</ToggleButton>)}
    </ToggleButtonGroup>
  )
}
