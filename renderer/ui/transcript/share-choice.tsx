import { useTranslation } from 'react-i18next'
import type { TranscriptAbout } from '../../../shared/protocol/api.ts'
import type { Share } from '../../../shared/transcript/options.ts'

interface ShareChoiceProps { share: Share; about: TranscriptAbout; onChange(share: Share): void }

const valueOf = (share: Share): string => (share.of === 'whole' ? 'whole' : share.of === 'seat' ? `seat:${share.seat}` : `participant:${share.participant}`)

function shareFrom(value: string): Share {
  const [of, id] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
  return of === 'seat' ? { of, seat: id } : of === 'participant' ? { of, participant: id } : { of: 'whole' }
}

/** The whole debate, one delegation's part, or one person's where there are several. */
export function ShareChoice({ share, about: { seats, people }, onChange }: ShareChoiceProps) {
  const { t } = useTranslation('export')
  const byName = people.toSorted((one, two) => one.name.localeCompare(two.name))
  return (
    <div className="field">
      <label htmlFor="transcript-share">{t('share')}</label>
      <select id="transcript-share" value={valueOf(share)} onChange={(event) => onChange(shareFrom(event.target.value))} aria-describedby="transcript-share-hint">
        <option value="whole">{t('shareWhole')}</option>
        <optgroup label={t('shareSeat')}>{seats.map(({ seat, figure }) => <option key={seat} value={valueOf({ of: 'seat', seat })}>{figure}</option>)}</optgroup>
        {people.length > 1 && <optgroup label={t('sharePerson')}>{byName.map(({ id, name }) => <option key={id} value={valueOf({ of: 'participant', participant: id })}>{name}</option>)}</optgroup>}
      </select>
      <small id="transcript-share-hint">{share.of === 'whole' ? '' : t('shareHint')}</small>
    </div>
  )
}
