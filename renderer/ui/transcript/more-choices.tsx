import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../shared/transcript/language.ts'
import { CITATION_STYLES, PAGE_SIZES } from '../../../shared/transcript/options.ts'
import { currentLocale, LOCALES } from '../../i18n/index.ts'
import { Tick } from '../tick.tsx'
import type { Choices } from './choices.ts'

interface MoreChoicesProps {
  choices: Choices
  /** What was said afterwards can stand in it: the debate is closed. */
  closed: boolean
  onChange(part: Partial<Choices>): void
  onUsual(): void
}

/** What one sets once and then keeps: contents, language of the labels, citations, paper. Folded away. */
export function MoreChoices({ choices, closed, onChange, onUsual }: MoreChoicesProps) {
  const { t } = useTranslation('export')
  return (
    <details className="tx-fold tx-more">
      <summary>{t('more')}</summary>
      <fieldset>
        <legend>{t('contents')}</legend>
        <div className="tx-ticks">
          <Tick checked={choices.hints} onChange={(hints) => onChange({ hints })} label={t('hints')} />
          <Tick checked={choices.times} onChange={(times) => onChange({ times })} label={t('times')} />
          <Tick checked={choices.debrief} onChange={(debrief) => onChange({ debrief })} label={t('debrief')} />
          {closed && <Tick checked={choices.epilogue} onChange={(epilogue) => onChange({ epilogue })} label={t('epilogue')} />}
        </div>
      </fieldset>
      <div className="tx-selects">
        <Choose id="transcript-lang" label={t('lang')} value={choices.lang ?? currentLocale()} values={LANGUAGES} word={(one) => LOCALES[one]}
          onChange={(lang) => onChange({ lang: lang === currentLocale() ? null : lang })} />
        <Choose id="transcript-style" label={t('style')} value={choices.style} values={CITATION_STYLES} word={(one) => t(`styleName.${one}`)} onChange={(style) => onChange({ style })} />
        <Choose id="transcript-page" label={t('page')} value={choices.page} values={PAGE_SIZES} word={(one) => t(`pageName.${one}`)} onChange={(page) => onChange({ page })} />
      </div>
      <button type="button" className="word" onClick={onUsual}>{t('usual')}</button>
    </details>
  )
}

interface ChooseProps<T extends string> { id: string; label: string; value: T; values: readonly T[]; word(value: T): string; onChange(value: T): void }

function Choose<T extends string>({ id, label, value, values, word, onChange }: ChooseProps<T>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => { const chosen = values.find((one) => one === event.target.value); if (chosen) onChange(chosen) }}>
        {values.map((one) => <option key={one} value={one}>{word(one)}</option>)}
      </select>
    </div>
  )
}
