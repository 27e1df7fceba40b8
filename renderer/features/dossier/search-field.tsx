import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_SEARCHED } from '../../../shared/dossier/search.ts'
import { useCommands } from '../../ui/commands.ts'

/** The address is rewritten only when typing pauses: browsers allow few rewritings a second. */
const PAUSE_MS = 140

interface SearchFieldProps { query: string; onChange: (q: string) => void; /** Down from here leads into the list. */ onDown: () => void }

/** Where the words are typed. `/` leads here, Escape empties it, Down goes into the list. A text that is too long is searched as far as it goes, and that is said. */
export function SearchField({ query, onChange, onDown }: SearchFieldProps) {
  const { t } = useTranslation('dossier')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [text, setText] = useState(query)
  const [known, setKnown] = useState(query)
  const asked = text.trim().slice(0, MOST_SEARCHED)
  if (known !== query) { // changed from elsewhere, such as “clear” or the Back button
    setKnown(query)
    if (query !== asked) setText(query)
  }
  useEffect(() => {
    const timer = setTimeout(() => { if (asked !== query) onChange(asked) }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  useCommands([{ id: 'search', group: t('keys'), label: t('search'), keys: '/', run: () => { input.current?.focus(); input.current?.select() } }])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
  }
  const tooLong = text.trim().length > MOST_SEARCHED
  return (
    <div className="search-field">
      <label htmlFor={id}>{t('search')}</label>
      <input ref={input} id={id} type="search" value={text} autoComplete="off" spellCheck={false} aria-describedby={tooLong ? `${id}-cut` : undefined}
        onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} />
      {tooLong && <p className="hint" id={`${id}-cut`}>{t('cut', { count: MOST_SEARCHED })}</p>}
    </div>
  )
}
