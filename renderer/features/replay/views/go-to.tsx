import { type FormEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeWanted, readWanted } from '../go-to-place.ts'
import type { Replayed } from '../replayed.ts'

/** Goes to a line by its number or its time of day, as a transcript prints them. */
export const GoTo = memo(function GoTo({ replayed, onPlace }: { replayed: Replayed; onPlace: (place: number) => void }) {
  const { t } = useTranslation('replay')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState('')
  const go = (event: FormEvent) => {
    event.preventDefault()
    const wanted = readWanted(text)
    const place = wanted && placeWanted(replayed, wanted)
    setWrong(place !== null ? '' : wanted === null ? t('goTo.unread') : t(`goTo.no-${wanted.kind}`, { last: replayed.moments.at(-1)?.seq ?? 0 }))
    if (place !== null) onPlace(place)
  }
  return (
    <form className="rp-goto" onSubmit={go}>
      <label htmlFor="rp-goto">{t('goTo.label')}</label>
      <div>
        <input id="rp-goto" type="text" value={text} placeholder={t('goTo.example')} autoComplete="off" aria-invalid={wrong !== ''} aria-describedby={wrong ? 'rp-goto-wrong' : undefined} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="lined">{t('goTo.go')}</button>
      </div>
      {wrong && <p id="rp-goto-wrong" role="alert" className="hint">{wrong}</p>}
    </form>
  )
})
