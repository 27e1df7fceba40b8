import { useTranslation } from 'react-i18next'
import { isPlace } from '../../shared/room/words.ts'
import { useAppInfo } from '../client/app-info.tsx'
import { shortName } from '../ui/record-text.ts'

/** How seats of a class are said: "Macron" for a figure, "Press" for a place without one; `list` joins several. */
export function useSeatWords() {
  const { t, i18n } = useTranslation('room')
  const { figures } = useAppInfo().pack
  const figure = (seat: string) => figures.find((each) => each.seat === seat)?.figure ?? seat
  const name = (seat: string) => (isPlace(seat) ? t(`place.${seat}`) : shortName(figure(seat)))
  return {
    figure, name,
    monogram: (seat: string) => figures.find((each) => each.seat === seat)?.monogram ?? seat.slice(0, 2).toUpperCase(),
    list: (seats: readonly string[]) => new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : i18n.language).format(seats.map(name)),
  }
}

/** What a stage is called: the recipe's own title (those of the app's recipes in the language of the interface), or its kind. */
export function useStageWords() {
  const { t } = useTranslation('room')
  return ({ title, kind }: { title: string | null; kind: string }) => (title === null ? t(`stage.${kind}`) : t(`title.${title}`, { defaultValue: title }))
}
