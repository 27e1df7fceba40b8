import { useTranslation } from 'react-i18next'
import type { AskedCard } from '../../../../shared/study/review-types.ts'
import { Choice } from './piece.tsx'

export const LETTERS = ['a', 'b', 'c', 'd'] as const

interface ChoicesProps { card: AskedCard; open: boolean; chosen: number | null; onChoose: (index: number) => void }

/** The choices with their letters; after the answer, which is right, which was chosen, and what must be known of an altered wording. */
export function Choices({ card, open, chosen, onChoose }: ChoicesProps) {
  const { t } = useTranslation('review')
  const bare = !open && (card.kind === 'altered' || card.kind === 'made')
  return (
    <ol className="review-choices">
      {card.choices.map((piece, index) => {
        const right = index === card.right
        const state = !open ? '' : right ? ' right' : index === chosen ? ' wrong' : ' other'
        const content = <>
          <kbd aria-hidden="true">{LETTERS[index]?.toUpperCase()}</kbd>
          <Choice piece={piece} bare={bare} />
        </>
        return (
          <li key={index} className={`review-choice${state}`}>
            {open ? <div className="choice-row">{content}{(right || index === chosen) && <b className="choice-mark">{right ? index === chosen ? t('rightChosen') : t('right') : t('chosen')}</b>}</div> : <button type="button" className="choice-row" onClick={() => onChoose(index)}>{content}</button>}
            {open && piece.mark && <p className="choice-altered">{piece.mark}</p>}
          </li>
        )
      })}
    </ol>
  )
}
