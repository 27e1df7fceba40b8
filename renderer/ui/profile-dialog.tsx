import { type FormEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileList } from '../../shared/protocol/study-results.ts'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'
import { Dialog } from './dialog.tsx'
import { FailureNote } from './failure-note.tsx'
import { ProfileData } from './profile-data.tsx'
import { ProfileDebates } from './profile-debates.tsx'
import { Radio } from './radio.tsx'

/** Longest name, characters. */
const MOST = 60

/** Who studies: choose, add, rename; debates of before; take everything along, erase it. No password, and it says so. */
export function ProfileDialog({ list: first, onChanged, onClose }: { list: ProfileList; onChanged: () => void; onClose: () => void }) {
  const { t } = useTranslation('profiles')
  const client = useClient()
  const [list, setList] = useState(first)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  /** What was just done; it takes the focus, because what had it may be gone. */
  const [done, setDone] = useState<{ text: string } | null>(null)
  const focus = useCallback((note: HTMLOutputElement | null) => note?.focus(), [])
  const current = list.profiles.find(({ id }) => id === list.current)
  const show = (answer: ProfileList) => {
    setList(answer)
    setFailure(null)
    onChanged()
  }
  const after = async (asked: Promise<ProfileList>) => {
    try {
      show(await asked)
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    }
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className="slab">{t('noPassword')}</p>
      {done && <output key={done.text} className="profile-done" tabIndex={-1} ref={focus}>{done.text}</output>}
      <fieldset className="profile-who">
        <legend>{t('who')}</legend>
        {list.profiles.map(({ id, name }) => <Radio key={id} name="profile" checked={id === list.current} onChange={() => void after(client.call('profiles.choose', { id }))} label={name} />)}
      </fieldset>
      <NameForm label={t('add')} action={t('addDo')} initial="" onSave={(name) => after(client.call('profiles.create', { name }))} />
      {current && <NameForm key={`${current.id} ${current.name}`} label={t('rename', { name: current.name })} action={t('renameDo')} initial={current.name} onSave={async (name) => {
        const kept = await after(client.call('profiles.rename', { id: current.id, name }))
        if (kept) setDone({ text: t('renamed', { name }) })
        return kept
      }} />}
      {failure && <FailureNote failure={failure} />}
      {current && <ProfileDebates key={current.id} name={current.name} onClaimed={(count) => { setDone({ text: t('claimed', { count, name: current.name }) }); onChanged() }} />}
      {current && <ProfileData key={`data ${current.id}`} id={current.id} name={current.name} onErased={(answer) => { show(answer); setDone({ text: t('erased', { name: current.name }) }) }} />}
    </Dialog>
  )
}

/** One name and its button; empty again once it is kept under a new profile. */
function NameForm({ label, action, initial, onSave }: { label: string; action: string; initial: string; onSave: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void onSave(name.trim()).then((kept) => { if (kept && initial === '') setName('') })
  }
  return (
    <form className="profile-new" onSubmit={submit}>
      <label htmlFor={`name ${action}`}>{label}</label>
      <input id={`name ${action}`} type="text" maxLength={MOST} autoComplete="off" dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="lined" disabled={name.trim() === '' || name.trim() === initial}>{action}</button>
    </form>
  )
}
