import { useTranslation } from 'react-i18next'
import { useSeat } from './seat-context.tsx'

export const SEAT_TABS = ['now', 'record', 'cards', 'me'] as const
export type SeatTab = (typeof SEAT_TABS)[number]
export type SideTab = Exclude<SeatTab, 'now'>

/** The ways about the seat: at the bottom of a phone, at the top of a wide screen's second column, where "now" always stands beside it. */
export function SeatTabs({ tab, side, onShow }: { tab: SeatTab; side: SideTab; onShow: (tab: SeatTab) => void }) {
  const { t } = useTranslation('seat')
  const { you } = useSeat()
  return (
    <nav className="seat-tabs" aria-label={t('tabs')}>
      {SEAT_TABS.map((each) => (
        <button key={each} type="button" data-tab={each} data-side={each === side ? 'shown' : undefined} aria-current={tab === each ? 'true' : undefined} onClick={() => onShow(each)}>
          {t(`tab.${each}`)}{each === 'cards' && you.pins.length > 0 && <span className="num"> {you.pins.length}</span>}
        </button>
      ))}
    </nav>
  )
}
