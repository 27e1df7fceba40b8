import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Params } from '../../../../shared/protocol/messages.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { PaperButton } from '../../../room/paper-button.tsx'
import { useDoor } from '../../../room/use-door.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { AddPeople } from './add-people.tsx'
import { ChooseAddress } from './choose-address.tsx'
import { OpenDoor } from './open-door.tsx'
import './door.css'

/** How people come in: devices by address and code, or by name without one. */
export function DoorDialog({ sessionId, oneScreen, onClose }: { sessionId: string; oneScreen: boolean; onClose: () => void }) {
  const { t } = useTranslation('classroom')
  const client = useClient()
  const { door, known, failure: unknown, look } = useDoor(sessionId)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const call = async <M extends Method>(method: M, params: Params<M>) => {
    setBusy(true)
    setFailure(null)
    try {
      await client.call(method, params)
      await look()
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('door.title')} onClose={onClose}>
      <div className="door-in">
        {oneScreen && <AddPeople sessionId={sessionId} open />}
        {failure && <FailureNote failure={failure} />}
        {unknown && <FailureNote failure={unknown} onRetry={() => void look()} />}
        {door
          ? <OpenDoor door={door} busy={busy} onNewCode={() => void call('class.newCode', { sessionId })} onShut={() => void call('class.close', { sessionId })} />
          : known ? <ChooseAddress busy={busy} onOpen={(address) => void call('class.open', { sessionId, address })} /> : !unknown && <Waiting />}
        {!oneScreen && <AddPeople sessionId={sessionId} open={false} />}
        <div className="door-paper"><PaperButton of={{ sessionId }} /></div>
      </div>
    </Dialog>
  )
}
