import { beforeAll, describe, expect, it } from 'vitest'
import { playDebate } from '../../electron/cli/play-debate.ts'
import { virtualClock } from '../../electron/cli/virtual-clock.ts'
import { compose, type App } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import type { Line } from '../../shared/debate/line.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import { VOICES } from '../../shared/voice/voice.ts'
import { pack } from '../transcript/builders.ts'

const SEEDS = 200
const positions = new Map(pack.positions.map((position) => [position.id, position]))
const tiers = new Map(pack.sources.map(({ id, tier }) => [id, tier]))
const seats = pack.seats.map(({ seat }) => seat)
const dates = pack.meta.asOfOptions.map(({ date }) => date)

interface Debate {
  seed: string
  session: string
  asOf: string
  lines: Line[]
  cards: Line[]
}

describe(`${SEEDS} debates in which the record plays every seat`, () => {
  let app: App
  let debates: Debate[]

  beforeAll(async () => {
    const composed = await compose({ db: ':memory:', contentDir: contentDir(), schedule: () => () => {} })
    if (!composed.ok) throw new Error(composed.detail)
    app = composed.value
    debates = Array.from({ length: SEEDS }, (_, n) => {
      const [seed, seat = '', asOf = ''] = [String(n), seats[n % seats.length], dates[n % dates.length]]
      const played = playDebate(app.host, { recipe: 'solo-sparring', seat, asOf, timed: true, name: '', seed, auto: true }, [], virtualClock())
      if (!played.ok) throw new Error(played.detail)
      const lines = app.record.lines(played.value.sessionId)
      return { seed, session: played.value.sessionId, asOf, lines, cards: lines.filter(({ kind }) => kind === 'card') }
    })
    return () => app.close()
  })

  it('never repeat a card within a debate', () => {
    for (const { seed, cards } of debates) expect(new Set(cards.map(({ position }) => position)).size, `seed ${seed}`).toBe(cards.length)
  })

  it('never hold a line without a voice, and no voice but the record’s and the app’s', () => {
    for (const { lines } of debates) {
      for (const line of lines) {
        expect(VOICES).toContain(line.voice)
        expect(line.voice === 'app').toBe(line.kind !== 'card')
        expect(line.text.trim()).not.toBe('')
      }
    }
  })

  it('never play a weak source, an epilogue card, another figure’s words or news from the future', () => {
    for (const { asOf, cards } of debates) {
      for (const { position: id, seat, voice } of cards) {
        const position = positions.get(id ?? '')
        if (!position) throw new Error(`no position ${id}`)
        expect(position).toMatchObject({ playable: true, voice })
        expect(position.period).not.toBe('later')
        expect(tiers.get(position.source_id)).not.toBe('aggregator')
        expect(pack.seats.find((entry) => entry.seat === seat)?.figure).toBe(position.figure)
        expect(isInPlay(position, asOf)).toBe(true)
      }
    }
  })

  it('play a card only for claims that it states', () => {
    for (const { cards } of debates) {
      for (const { position, claims } of cards) {
        const stated = pack.links.position_claims[position ?? '']?.links.filter(({ basis }) => basis === 'stated') ?? []
        for (const { claim, relation } of claims) expect(stated).toContainEqual({ claim, relation: relation === 'asserts' ? 'supports' : 'opposes', basis: 'stated' })
      }
    }
  })

  it('follow every card with its reason and every argument of the lead with one question', () => {
    for (const { lines, cards } of debates) {
      for (const { seq } of cards) expect(lines.filter(({ kind, respondsTo }) => kind === 'reason' && respondsTo.includes(seq))).toHaveLength(1)
      const questioned = lines.filter(({ kind }) => kind === 'question').flatMap(({ respondsTo }) => respondsTo)
      expect(new Set(questioned).size).toBe(questioned.length)
    }
  })

  it('can each be rendered and verified', () => {
    for (const { session } of debates.filter((_, n) => n % 10 === 0)) {
      expect(sessionTranscript(app, session).ok).toBe(true)
      expect(app.verify(session).firstBad).toBeNull()
    }
  })
})
