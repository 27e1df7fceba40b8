import { useTranslation } from 'react-i18next'
import type { ClaimReading } from '../../../shared/protocol/api.ts'
import { AttachedCards } from './attached-cards.tsx'
import { ClaimPicker } from './claim-picker.tsx'
import { useSpeech } from './speech-context.ts'
import type { SpeechUnderstood } from './use-reading.ts'
import './speech.css'

/**
 * What the speech claims and cites: what the student has set, what the app understood, what else it might be. Each can be taken away,
 * turned round or put in by one click, and what the student does counts. A chip that goes away leaves the focus to the text box.
 */
export function ClaimChips({ reading }: { reading: SpeechUnderstood }) {
  const { t } = useTranslation('table')
  const { draft, change, focus } = useSpeech()
  const { understood, alternatives } = reading
  const set = (use: { claim: string; relation: ClaimReading['relation'] }) => change({ type: 'claim', use: { claim: use.claim, relation: use.relation } })
  const drop = (claim: string) => { change({ type: 'drop-claim', claim }); focus() }
  /** A chip that is turned becomes the student's own and moves to the others; the focus goes with it. */
  const turn = (use: { claim: string; relation: ClaimReading['relation'] }) => {
    set(use)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(use.claim)}"] .cp-relation`)?.focus())
  }
  return (
    <div className="cp-chips">
      {draft.claims.map((use) => <Chip key={use.claim} use={use} onTurn={set} onDrop={drop} />)}
      {understood.length > 0 && (
        <span className="cp-offer">
          <span className="cp-understood">{t('composer.understood')}</span>
          {understood.map((use) => <Chip key={use.claim} use={use} words={use.words} onTurn={turn} onDrop={drop} />)}
        </span>
      )}
      <AttachedCards />
      {alternatives.length > 0 && (
        <span className="cp-offer">
          <span>{t(understood.length > 0 || draft.claims.length > 0 ? 'composer.rather' : 'composer.perhaps')}</span>
          {alternatives.map((use) => <Offer key={use.claim} use={use} onTake={() => { for (const { claim } of understood) change({ type: 'drop-claim', claim }); set(use); focus() }} />)}
        </span>
      )}
      <ClaimPicker />
    </div>
  )
}

interface ChipProps {
  use: { claim: string; relation: ClaimReading['relation'] }
  words?: readonly string[]
  onTurn: (use: { claim: string; relation: ClaimReading['relation'] }) => void
  onDrop: (claim: string) => void
}

/** A claim of this speech: asserted or denied, and the way to turn it or take it away. */
function Chip({ use, words = [], onTurn, onDrop }: ChipProps) {
  const { t } = useTranslation('table')
  const { claimName } = useSpeech()
  return (
    <span className="cp-chip" data-claim={use.claim} title={words.length > 0 ? t('composer.because', { words: words.join(', ') }) : undefined}>
      <button type="button" className="cp-relation" title={t('composer.turn')} onClick={() => onTurn({ claim: use.claim, relation: use.relation === 'asserts' ? 'denies' : 'asserts' })}>{t(`composer.${use.relation}`)}</button>
      <b lang="en">{claimName(use.claim)}</b>
      <button type="button" aria-label={t('composer.dropClaim', { claim: claimName(use.claim) })} onClick={() => onDrop(use.claim)}>×</button>
    </span>
  )
}

function Offer({ use, onTake }: { use: ClaimReading; onTake: () => void }) {
  const { t } = useTranslation('table')
  const { claimName } = useSpeech()
  return (
    <button type="button" className="cp-chip cp-offered" title={use.words.length > 0 ? t('composer.because', { words: use.words.join(', ') }) : undefined} onClick={onTake}>
      <span aria-hidden="true">+</span><span className="visually-hidden">{t('composer.yes')} </span>{use.relation === 'denies' && <i>{t('composer.denies')}</i>}<b lang="en">{claimName(use.claim)}</b>
    </button>
  )
}
