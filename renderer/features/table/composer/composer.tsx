import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { isMac, keyText } from '../../../ui/key-chord.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { ClaimChips } from '../../../table/speech/claim-chips.tsx'
import { CommitmentNote } from './commitment-note.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import { ComposerNotes, MAX_SPEECH } from './composer-notes.tsx'
import { ARGUES, NEEDS_TARGET, speechOf, suggested, tabOf, tabsFor, type Tab } from '../../../table/speech/draft-state.ts'
import { FidelityNote } from './fidelity-note.tsx'
import { MoreFields, useMoreFields } from './more-fields.tsx'
import { MoveTabs } from './move-tabs.tsx'
import { QuoteCheck } from '../../../table/speech/quote-check.tsx'
import { SpeechBox } from './speech-box.tsx'
import { Targets } from './targets.tsx'
import { useDepartures } from './use-departures.ts'
import { useReading } from '../../../table/speech/use-reading.ts'
import { YieldNow } from './yield-now.tsx'
import './composer.css'

/** Where a speech is written: one box for beginners; claims, cards, why it follows and where it ends unfold around it. */
export function Composer({ onDelivered }: { onDelivered?: (() => void) | undefined }) {
  const { t } = useTranslation('table')
  const { view, seat, send, sending, failure, lines, waiting } = useTable()
  const { draft: typed, loaded, change, clear, save, state } = useComposer()
  const focus = useComposerFocus()
  const box = useRef<HTMLTextAreaElement>(null)
  const [more, setMore] = useMoreFields()
  const paused = view.clock.status === 'paused'
  const tabs = useTabs()
  const draft = suggested(typed, tabs, waiting)
  const tab = tabs.includes(tabOf(draft.move)) ? tabOf(draft.move) : (tabs[0] ?? 'assert')
  const mayDeliver = tabsFor(view.moves).includes(tab)
  const argues = ARGUES.has(tab)
  const reading = useReading(draft)
  const claims = argues ? reading.claims : draft.claims
  const departures = useDepartures(reading.claims)
  const nothingNamed = argues && claims.length === 0 && draft.cards.length === 0
  const marked = draft.departs === true
  const unread = (reading.understood.length > 0 && !reading.current) || (marked && !departures.settled)
  /** What the student has not seen yet, the app asks about once: no claim at all, or claims, or what his mark is about, read out of words typed a moment ago. */
  const doubt = !argues ? null : unread ? 'unread' : nothingNamed ? (reading.current ? 'none' : 'unread') : null
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    focus.bind(() => focusAtEnd(box.current))
    return () => focus.bind(null)
  }, [focus])

  // With the last departure that he could mark the student's mark goes too: nothing on screen would say that it is still there.
  const pointless = marked && argues && reading.current && departures.settled && !departures.markable
  useEffect(() => { if (pointless) change({ type: 'departs', departs: false }) }, [pointless, change])

  const deliver = async () => {
    if (!mayDeliver) announce(t(paused ? 'composer.pausedFirst' : 'composer.notNow'))
    if (!mayDeliver || sending || tab === 'yield') return
    save()
    if (doubt !== null && !asked && draft.text.trim() !== '') {
      setAsked(true)
      announce(t(doubt === 'none' ? 'composer.whichClaim' : 'composer.readFirst'))
      return
    }
    const targets = draft.respondsTo.map((seq) => ({ isQuestion: lines.some((line) => line.seq === seq && (line.kind === 'question' || line.move === 'question')) }))
    const done = await send(speechOf(draft, { tab, targets, claims, markable: departures.markable }))
    if (!done) return
    clear(draft)
    setAsked(false)
    announce(t('composer.delivered'))
    onDelivered?.()
  }
  useCommands([{ id: 'table.deliver', label: t('composer.deliver'), group: t('keysGroup'), keys: 'mod+enter', whileTyping: true, run: () => void deliver() }])

  return (
    <form className="composer" aria-label={t('composer.label')} style={{ '--c': seatColour(seat) }} onSubmit={(event) => { event.preventDefault(); void deliver() }}>
      <div className="cp-head">
        <MoveTabs tabs={tabs} tab={tab} onChange={(next) => change({ type: 'move', tab: next })} />
        {state === 'saved' && draft.text && <span className="cp-kept">{t('composer.draftKept')}</span>}
        <button type="button" className="cp-more" aria-expanded={more} onClick={() => setMore(!more)}>{t(more ? 'composer.less' : 'composer.more')}</button>
      </div>
      {tab === 'yield' ? <YieldNow onDone={onDelivered} /> : (
        <>
          {NEEDS_TARGET.has(tab) && <Targets tab={tab} chosen={draft.respondsTo} />}
          <SpeechBox ref={box} readOnly={!loaded} tab={tab} value={draft.text} onChange={(value) => change({ type: 'write', field: 'text', value })} onBlur={save} />
          {more && <MoreFields />}
          <QuoteCheck text={draft.text} />
          <ComposerNotes length={draft.text.length} paused={paused} failed={state === 'failed'} />
          {failure && <FailureNote failure={failure} />}
          {argues && <CommitmentNote claims={claims} />}
          {argues && <FidelityNote now={departures} />}
          {asked && doubt === 'none' && <p className="cp-note">{t('composer.whichClaim')}</p>}
          {asked && doubt !== 'none' && argues && (reading.understood.length > 0 || marked) && <p className="cp-note">{t('composer.readFirst')}</p>}
          <div className="cp-reading">
            <ClaimChips reading={argues ? reading : { ...reading, understood: [], alternatives: [] }} />
            <p className="cp-foot"><button type="submit" className="cp-send" disabled={!mayDeliver || sending || draft.text.length > MAX_SPEECH}>{t(sending ? 'composer.sending' : 'composer.deliver')}<kbd>{keyText('mod+enter', isMac())}</kbd></button></p>
          </div>
        </>
      )}
    </form>
  )
}

/** A restored text has its caret at the beginning; one goes on writing at the end. */
function focusAtEnd(box: HTMLTextAreaElement | null): void {
  if (!box) return
  box.focus()
  if (box.selectionEnd === 0) box.setSelectionRange(box.value.length, box.value.length)
}

/** The tabs that the host allows; while the clock is paused the last ones stay, so that the speech keeps its form. */
function useTabs(): Tab[] {
  const { view } = useTable()
  const now = tabsFor(view.moves)
  const [last, setLast] = useState(now)
  if (now.length > 0 && now.join() !== last.join()) setLast(now)
  return now.length > 0 ? now : last
}
