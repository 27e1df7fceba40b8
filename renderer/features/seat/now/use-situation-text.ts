import { useTranslation } from 'react-i18next'
import { useSeatWords } from '../../../room/seat-words.ts'
import { useSeat } from '../seat-context.tsx'
import { situationOf } from './situation.ts'

/** The sentence of the moment, in the language of the interface. */
export function useSituationText(): string {
  const { t } = useTranslation('seat')
  const { room, you } = useSeat()
  const words = useSeatWords()
  const { key, seats, who } = situationOf(room, you)
  return t(`now.${key}`, { seats: words.list(seats), count: seats.length, who: who ?? t('somebody'), pins: room.stage.minPins ?? 0 })
}
