import { useTranslation } from 'react-i18next'
import { codeIn, spacedCode } from './join-code.ts'

/** The room's code in large letters. One field, which minds neither case nor spaces nor dashes, and takes a whole pasted address. */
export function CodeField({ value, onChange, wrong }: { value: string; onChange: (code: string) => void; wrong: boolean }) {
  const { t } = useTranslation('join')
  return (
    <div className="field join-code">
      <label htmlFor="join-code">{t('code.label')}</label>
      <input id="join-code" type="text" value={spacedCode(value)} autoCapitalize="characters" autoComplete="off" autoCorrect="off" spellCheck={false} enterKeyHint="go"
        placeholder="··· ···" aria-describedby="join-code-hint" aria-invalid={wrong} onChange={(event) => onChange(codeIn(event.target.value))} />
      <small id="join-code-hint">{t('code.hint')}</small>
    </div>
  )
}
