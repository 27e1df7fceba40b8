import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadAssignment } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'
import { Monogram } from '../../ui/monogram.tsx'
import { seatColour } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'

/** What an assignment sets, the teacher's words, and the way in. Nothing of it can be changed here: the whole class plays the same bout. */
export function AssignedBout({ text, bout }: { text: string; bout: ReadAssignment }) {
  const { t } = useTranslation(['assignment', 'setup'])
  const { pack, settings } = useAppInfo()
  const client = useClient()
  const format = useFormat()
  const [name, setName] = useState(settings['name'] ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const figure = pack.figures.find(({ seat }) => seat === bout.seat)

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { sessionId } = await client.call('assignment.begin', { text, name: name.trim() })
      navigate(`/session/${sessionId}`)
    } catch (error) {
      setFailure(asFailure(error))
      setBusy(false)
    }
  }
  return (
    <form className="assigned" onSubmit={(event) => void begin(event)}>
      {bout.note && <blockquote className="assigned-note"><span className="caps">{t('fromTeacher')}</span><p>{bout.note}</p></blockquote>}
      <dl>
        <dt>{t('seat')}</dt>
        <dd style={{ '--c': seatColour(bout.seat) }}><Monogram seat={bout.seat} letters={figure?.monogram ?? ''} /> {bout.figure} {figure && <small lang={pack.language}>{figure.role}</small>}</dd>
        <dt>{t('setup:asOf')}</dt><dd>{format.longDate(bout.asOf)}</dd>
        <dt>{t('setup:level')}</dt><dd>{t(`setup:levels.${bout.level}`)} <small>{t(`setup:levels.${bout.level}Hint`)}</small></dd>
        <dt>{t('setup:rounds')}</dt><dd>{bout.rounds}</dd>
        <dt>{t('setup:time')}</dt><dd>{t(bout.timed ? 'timed' : 'setup:untimed')}</dd>
      </dl>
      {bout.otherPackVersion && <p className="assigned-warning">{t('otherVersion', { made: bout.pack.version, here: bout.otherPackVersion })}</p>}
      <div className="field">
        <label htmlFor="name">{t('setup:name')}</label>
        <input id="name" type="text" maxLength={60} autoComplete="off" value={name} placeholder={t('setup:defaultName')} onChange={(event) => setName(event.target.value)} aria-describedby="name-hint" />
        <small id="name-hint">{t('setup:nameHint')}</small>
      </div>
      <section className="care" aria-labelledby="care">
        <h2 id="care">{t('setup:care')}</h2>
        <p lang={pack.language}>{pack.careLine}</p>
      </section>
      {failure && <FailureNote failure={failure} />}
      <p className="setup-begin"><button type="submit" className="dark" disabled={busy}>{busy ? t('setup:beginning') : t('setup:begin')}</button></p>
    </form>
  )
}
