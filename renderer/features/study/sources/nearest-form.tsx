import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import type { Nearest } from '../../../../shared/study/reading.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Radio } from '../../../ui/radio.tsx'
import { letterOf } from './printings.tsx'
import { useSave } from './use-save.ts'

interface NearestFormProps { on: string; cards: readonly Card[]; given: Nearest | null; onSaved: () => void; children: ReactNode }

/** Which printing is nearest to what was said, why, and how one would check. What the pack knows comes after (children). */
export function NearestForm({ on, cards, given, onSaved, children }: NearestFormProps) {
  const { t } = useTranslation('sources')
  const [choice, setChoice] = useState(given?.choice ?? '')
  const [why, setWhy] = useState(given?.why ?? '')
  const [check, setCheck] = useState(given?.check ?? '')
  const { save, failure } = useSave()
  const changed = choice !== (given?.choice ?? '') || why !== (given?.why ?? '') || check !== (given?.check ?? '')
  const submit = async () => {
    if (await save('reading.nearest', { on, choice, why, check })) {
      announce(t('kept'))
      onSaved()
    }
  }
  return (
    <section className="nearest" aria-labelledby="nearest-title">
      <h2 id="nearest-title">{t('nearest.title')}</h2>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <fieldset>
          <legend className="visually-hidden">{t('nearest.title')}</legend>
          {cards.map(({ position, source }, at) => <Radio key={position.id} name="nearest" checked={choice === position.id} onChange={() => setChoice(position.id)} label={`${letterOf(at)}: ${source.outlet}, ${position.id}`} />)}
          <Radio name="nearest" checked={choice === 'cannot-tell'} onChange={() => setChoice('cannot-tell')} label={t('nearest.cannotTell')} />
        </fieldset>
        <div className="field"><label htmlFor="nearest-why">{t('nearest.why')}</label><textarea id="nearest-why" rows={2} maxLength={4_000} value={why} onChange={(event) => setWhy(event.target.value)} /></div>
        <div className="field"><label htmlFor="nearest-check">{t('nearest.check')}</label><textarea id="nearest-check" rows={2} maxLength={4_000} value={check} onChange={(event) => setCheck(event.target.value)} /></div>
        {failure && <FailureNote failure={failure} />}
        <p><button type="submit" className={given ? 'lined' : 'dark'} disabled={choice === '' || !changed}>{given ? t('gradeAgain') : t('nearest.save')}</button></p>
      </form>
      {given && <div className="beside">{children}</div>}
    </section>
  )
}
