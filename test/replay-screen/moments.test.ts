import { describe, expect, it } from 'vitest'
import { replayMethods } from '../../electron/host/methods/replay.ts'
import { momentsOf } from '../../electron/host/moments.ts'
import { envelopeOf } from '../../electron/store/record.ts'
import { linesAtEach } from '../../shared/replay/lines-at.ts'
import { foldMoments, unfoldMoments } from '../../shared/replay/moment.ts'
import { speech } from '../support/builders.ts'
import { play, type Doing } from './play.ts'

describe('a moment', () => {
  it('of a line that was struck later never brings its words back', () => {
    const { record, session } = play(false, [
      { do: 'send', event: { type: 'advance' } }, { do: 'send', event: speech('Hurtful words.', { claims: [{ claim: 'own-channel', relation: 'asserts' }] }) },
      { do: 'send', event: speech('More words.', { claims: [{ claim: 'talk-to-both', relation: 'asserts' }] }) }, { do: 'correct', type: 'strike', at: 0 },
    ])
    expect(session.lines().some((line) => line.void === 'struck')).toBe(true)
    expect(JSON.stringify(record)).not.toContain('Hurtful words')
    const struck = record.lines.find((line) => line.void === 'struck')!
    const { shown, counting } = linesAtEach(record.lines)(struck.seq)
    expect(shown.at(-1)).toBe(struck)
    expect(counting.at(-1)).toMatchObject({ seq: struck.seq, text: '' })
  })
})

describe('a folded record', () => {
  it('unfolds to the moments it was folded from, and says nothing twice in a row', () => {
    const { app, session } = play(true, [{ do: 'send', event: { type: 'advance' } }, { do: 'wait', ms: 3_000 }, { do: 'send', event: speech('My words.') }])
    const moments = momentsOf(session.id, app.record.events(session.id).map(envelopeOf).filter((each) => each !== null), { seat: 'macron', participant: 'p1', name: 'Ada' })
    const folded = foldMoments(moments)
    expect(unfoldMoments(folded)).toEqual(moments)
    expect(Object.keys(folded[0]!.view)).toEqual(Object.keys(moments[0]!.view))
    const reason = folded.find(({ what }) => what === 'explain')!
    expect(reason.view).toEqual({})
  })

  it('stays small: no words in it, and a few hundred bytes a moment', () => {
    const list = Array.from({ length: 5 }, (): Doing => ({ do: 'send', event: speech('A word that nobody else says: xylophone.', { claims: [{ claim: 'own-channel', relation: 'asserts' }] }) }))
    const { record } = play(false, [{ do: 'send', event: { type: 'advance' } }, ...list])
    const moments = JSON.stringify(record.moments)
    expect(moments).not.toContain('xylophone')
    expect(JSON.stringify(record.lines)).toContain('xylophone')
    expect(moments.length / record.moments.length).toBeLessThan(400)
  })
})

describe('a record that cannot be replayed', () => {
  it('is refused by name: unknown, or damaged with the entry', () => {
    const { app, session } = play(false, [{ do: 'send', event: { type: 'advance' } }])
    expect(replayMethods(app.record)['session.record']({ sessionId: 'nowhere' })).toMatchObject({ ok: false, reason: 'unknown-session' })
    const cut = { ...app.record, events: (id: string) => app.record.events(id).slice(1) }
    expect(replayMethods(cut)['session.record']({ sessionId: session.id })).toMatchObject({ ok: false, reason: 'database-damaged', detail: expect.stringContaining('kept as it is') as string })
  })
})
