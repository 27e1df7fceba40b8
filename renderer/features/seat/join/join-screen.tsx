import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomPeek } from '../../../../shared/protocol/api.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useClient, useStatus } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import type { SeatDoor } from '../../../client/seat-door.ts'
import { useHashLocation } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { CodeField } from './code-field.tsx'
import { CODE_LENGTH, codeOfPath } from './join-code.ts'
import { JoinFailure } from './join-failure.tsx'
import { JoinForm } from './join-form.tsx'
import './join.css'

interface Opened { code: string; peek: RoomPeek }

/** The way into a class: first the code, then a name and, where one may choose, a seat. */
export function JoinScreen({ door }: { door: SeatDoor }) {
  const { t } = useTranslation('join')
  const { pack } = useAppInfo()
  const client = useClient()
  const status = useStatus()
  const [path] = useHashLocation()
  const [code, setCode] = useState(() => codeOfPath(path))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [asking, setAsking] = useState(false)
  const lost = door.refused()

  const look = async (wanted: string) => {
    setAsking(true)
    try {
      setOpened({ code: wanted, peek: await client.call('room.peek', { code: wanted }) })
      setFailure(null)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setAsking(false)
    }
  }
  const write = (next: string) => {
    setCode(next)
    setFailure(null)
    if (next.length === CODE_LENGTH && next !== code) void look(next)
  }
  // A link or QR code brings the code with it: whoever opens it has nothing to type.
  useEffect(() => {
    const given = codeOfPath(path)
    if (given.length === CODE_LENGTH) { setCode(given); void look(given) }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each address
  }, [path, client])

  return (
    <main id="main" tabIndex={-1} className="page join">
      {status === 'lost' && <p className="join-away" role="alert"><b>{t('away.title')}</b> {t('away.text')}</p>}
      <Heading title={t('title')} />
      {lost && <JoinFailure failure={lost} />}
      {opened ? (
        <>
          <p className="join-recipe">{t('recipe', { recipe: opened.peek.recipe })} <button type="button" className="word" onClick={() => { setOpened(null); setCode('') }}>{t('otherCode')}</button></p>
          <JoinForm code={opened.code} peek={opened.peek} onJoined={(sessionId, token) => door.enter(sessionId, token)} onLookAgain={() => void look(opened.code)} />
        </>
      ) : (
        <form onSubmit={(event) => { event.preventDefault(); if (code.length === CODE_LENGTH) void look(code) }}>
          <CodeField value={code} onChange={write} wrong={failure?.reason === 'wrong-code'} />
          {failure && <JoinFailure failure={failure} />}
          <p><button type="submit" className="dark" disabled={asking || code.length < CODE_LENGTH}>{t(asking ? 'asking' : 'next')}</button></p>
        </form>
      )}
      <section className="join-care" aria-label={t('care')}><p lang="en">{pack.careLine}</p></section>
      <section className="join-privacy">
        <h2>{t('privacy.title')}</h2>
        <ul>
          {(['laptop', 'stance', 'device', 'internet'] as const).map((each) => <li key={each}>{t(`privacy.${each}`)}</li>)}
        </ul>
      </section>
    </main>
  )
}
