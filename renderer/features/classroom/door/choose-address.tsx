import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkAddress } from '../../../../shared/protocol/api.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Radio } from '../../../ui/radio.tsx'
import { Waiting } from '../../../ui/waiting.tsx'

/** A network of the room whose address is not private is not proposed for that, whatever carries it. */
const reasonOf = ({ kind, usable }: NetworkAddress) => (!usable && (kind === 'wireless' || kind === 'cable' || kind === 'hotspot') ? 'other' : kind)

/** Which of this laptop's addresses the devices in the room use; the list says of each why it is proposed, or why not. */
export function ChooseAddress({ busy, onOpen }: { busy: boolean; onOpen: (address: string) => void }) {
  const { t } = useTranslation('classroom')
  const addresses = useCall('class.addresses', {})
  const [picked, setPicked] = useState<string | null>(null)
  if (addresses.failure) return <FailureNote failure={addresses.failure} onRetry={addresses.reload} />
  if (!addresses.value) return <Waiting />
  const usable = addresses.value.filter((each) => each.usable)
  const others = addresses.value.filter((each) => !each.usable)
  const chosen = picked ?? usable.find(({ best }) => best)?.address ?? usable[0]?.address
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== undefined) onOpen(chosen)
  }
  const row = (each: NetworkAddress) => (
    <Radio key={each.address} name="address" checked={chosen === each.address} onChange={() => setPicked(each.address)} label={t('door.address', { address: each.address, name: each.name })} hint={each.best ? `${t(`door.kind.${each.kind}`)} ${t('door.best')}` : t(`door.kind.${reasonOf(each)}`)} />
  )
  return (
    <form onSubmit={submit}>
      <p>{t('door.closed')}</p>
      {usable.length > 0 ? <fieldset><legend>{t('door.addresses')}</legend>{usable.map(row)}</fieldset> : <p className="door-none"><b>{t('door.noNetwork')}</b> {t('door.noNetworkTry')}</p>}
      {others.length > 0 && <details><summary>{t('door.others', { count: others.length })}</summary>{others.map(row)}</details>}
      <p className="door-go">
        <button type="submit" className="dark" disabled={busy || chosen === undefined}>{busy ? t('door.opening') : t('door.letIn')}</button>
        <button type="button" className="word" onClick={addresses.reload}>{t('door.lookAgain')}</button>
      </p>
    </form>
  )
}
