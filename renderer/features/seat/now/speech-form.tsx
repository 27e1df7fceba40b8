import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announcer.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { seatColour, shortName } from '../../../ui/record-text.ts'
import { ClaimChips } from '../../../table/speech/claim-chips.tsx'
import { moveFor, NEEDS_TARGET, type DraftAction } from '../../../table/speech/draft-state.ts'
import { QuoteCheck } from '../../../table/speech/quote-check.tsx'
import { SpeechContext } from '../../../table/speech/speech-context.ts'
import { useReading } from '../../../table/speech/use-reading.ts'
import { useSeat } from '../seat-context.tsx'
import { Switch } from '../switch.tsx'
import { LineSelect } from './line-select.tsx'
import { spokenByOthers } from './spoken-lines.ts'
import { MAX_TEXT } from './text-field.tsx'

/** What a speech of a class is for. */
const MOVES = ['assert', 'answer', 'question', 'concede'] as const
type SpeechMove = (typeof MOVES)[number]

const WAYS = ['written', 'spoken'] as const

/** One's own speech: written, or spoken in the room and noted here with what it stands on. The app reads the claims, and one click corrects it. */
export function SpeechForm({ onCards }: { onCards: () => void }) {
  const { t } = useTranslation(['seat', 'table'])
  const { room, you, desk, change, now, may, send, sending, commandFor, claims, names, lines } = useSeat()
  const box = useRef<HTMLTextAreaElement>(null)
  const [wantsSpoken, setSpoken] = useState(false)
  const draft = desk.speech
  const spoken = may('room.spoken') && (wantsSpoken || !may('deliver'))
  const move: SpeechMove = MOVES.find((each) => each === draft.move) ?? 'assert'
  const reading = useReading(draft)
  const others = spokenByOthers(lines, you.participant)
  const targets = draft.respondsTo.filter((seq) => others.some((line) => line.seq === seq))
  const needsTarget = NEEDS_TARGET.has(move)

  const speech = useMemo(() => ({
    draft, claims, claimName: names.claim, focus: () => box.current?.focus(),
    change: (action: DraftAction) => change({ type: 'speech', change: action, at: now() }),
  }), [draft, claims, names, change, now])
  const named = reading.claims.length + draft.cards.length > 0
  const complete = spoken ? draft.text.trim() !== '' || named : draft.text.trim() !== ''
  const ready = complete && draft.text.length <= MAX_TEXT && (!needsTarget || targets.length > 0 || spoken)

  const deliver = async () => {
    if (!ready || sending) return
    const { text, cards } = draft
    const commandId = commandFor('speech')
    const done = await send(spoken
      ? { type: 'room.spoken', seat: you.seat, participant: speaksFor(room.speaker, you.seat), text, claims: reading.claims, cards, respondsTo: targets }
      : { type: 'deliver', move: moveFor(move, targets.map(() => ({ isQuestion: false }))), text, claims: reading.claims, cards, respondsTo: needsTarget ? targets : [] }, { commandId })
    if (!done) return change({ type: 'refused', box: 'speech' })
    change({ type: 'sent', box: 'speech', text, at: now() })
    announce(t('seat:sent'))
  }
  useCommands([{ id: 'seat.deliver', label: t('seat:speech.deliver'), keys: 'mod+enter', whileTyping: true, run: () => void deliver() }])
  const fresh = you.speaking
  useEffect(() => { if (fresh) box.current?.focus({ preventScroll: true }) }, [fresh])

  return (
    <SpeechContext value={speech}>
      <form className="now-part now-speech" style={{ '--c': seatColour(you.seat) }} onSubmit={(event) => { event.preventDefault(); void deliver() }}>
        <h2>{you.arguesAs ? t('seat:speech.titleAs', { figure: shortName(names.figure(you.arguesAs)) }) : t('seat:speech.title')}</h2>
        {may('deliver') && may('room.spoken') && <Switch label={t('seat:speech.how')} options={WAYS} now={spoken ? 'spoken' : 'written'} words={(each) => t(`seat:speech.${each}`)} onChoose={(each) => setSpoken(each === 'spoken')} />}
        {!spoken && others.length > 0 && <Switch label={t('table:composer.move')} options={MOVES} now={move} words={(each) => t(`table:composer.tab.${each}`)} onChoose={(tab) => speech.change({ type: 'move', tab })} />}
        {needsTarget && !spoken && <LineSelect label={t(`table:composer.to.${move}`)} lines={others} value={targets[0] ?? 0} onChoose={(seq) => speech.change({ type: 'targets', tab: move, seqs: seq > 0 ? [seq] : [] })} />}
        <label className="visually-hidden" htmlFor="seat-speech">{t('table:composer.text')}</label>
        <textarea id="seat-speech" ref={box} rows={spoken ? 3 : 6} value={draft.text} placeholder={t(spoken ? 'seat:speech.summary' : `table:composer.placeholder.${move}`)} onChange={(event) => speech.change({ type: 'write', field: 'text', value: event.target.value })} />
        {draft.text.length > MAX_TEXT && <p className="now-long" role="alert">{t('seat:tooLong', { over: draft.text.length - MAX_TEXT })}</p>}
        <QuoteCheck text={draft.text} />
        <div className="cp-reading"><ClaimChips reading={reading} /><button type="button" className="cp-add" onClick={onCards}>{t('seat:speech.addCard')}</button></div>
        {complete && !named && reading.current && <p className="cp-note">{t('seat:speech.nothingNamed')}</p>}
        <p className="now-acts"><button type="submit" className="dark" disabled={!ready || sending}>{t(sending ? 'table:composer.sending' : spoken ? 'seat:speech.note' : 'seat:speech.deliver')}</button></p>
      </form>
    </SpeechContext>
  )
}

/** Whose speech is noted: that of the person who has the floor for this seat, if it is a person. */
const speaksFor = (speaker: { seat: string; participant: string | null } | null, seat: string): string | null => (speaker?.seat === seat ? speaker.participant : null)
