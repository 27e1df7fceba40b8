import { CARDS, CLAIMS, FIGURES, isKnownOn, isShown, WEAK_SOURCES } from './pack-facts.ts'
import { targetFault, type Lines } from './rules-of-targets.ts'
import { atStage, enterNext, nextIfOver, spoken, stopClock, type Entry, type Place } from './rules-of-stages.ts'

const MINUTE = 60_000
const MOVES: Record<string, readonly string[]> = { opening: ['assert', 'yield'], closing: ['assert', 'yield'], exchange: ['assert', 'support', 'rebut', 'question', 'answer', 'concede', 'withdraw', 'yield'] }
const TAKEN_BACK = ['deliver', 'advance', 'stop', 'debrief.answer', 'debrief.pass']
interface Speech { move: string; text: string; claims: { claim: string }[]; cards: string[]; respondsTo: number[] }
const CORRECTIONS = ['strike', 'unstrike', 'time.give', 'renamed', 'undo']

/**
 * The rules of a debate once more, written from the README and DESIGN for this purpose and from nothing of the app: a record → what in it should
 * never have been accepted. Not a second machine: it believes each entry and only asks whether it could have been.
 */
export function brokenRules(record: readonly Entry[]): string[] {
  const [opening] = record
  if (opening?.event.type !== 'open') return ['the record does not begin with an opening']
  const { lead, asOf, timed, seats } = opening.event
  let place: Place = enterNext({ recipe: opening.event.recipe, timed, others: seats.map(({ seat }: { seat: string }) => seat).filter((seat: string) => seat !== lead) }, Date.parse(opening.at))
  let before: { seq: number; at: number; place: Place } | null = null
  const lines: Lines = { arguments: new Map(), words: new Set(), gone: new Set(), struck: new Set(), conceded: new Map() }
  const faults: string[] = []

  for (const [index, { seq, at, by, event }] of record.entries()) {
    const time = Date.parse(at)
    const fault = (what: string) => void faults.push(`entry ${seq} (${event.type}): ${what}`)
    const must = (holds: boolean, what: string) => { if (!holds) fault(what) }
    if (seq !== index + 1) fault('the numbers have a gap')
    if (index > 0 && at < (record[index - 1]?.at ?? '')) fault('time goes backwards')
    if (index === 0) continue
    const stage = atStage(place)
    const student = by.kind === 'student' && by.seat === lead
    if (['pin', 'unpin', 'pause', 'resume', 'stop', 'deliver', 'debrief.answer', 'debrief.pass', 'undo', 'advance'].includes(event.type)) must(student, 'only the student of the seat may do it')
    if (['strike', 'unstrike', 'time.give', 'renamed'].includes(event.type)) must(by.kind === 'facilitator', 'only the facilitator may do it')
    if (['explain', 'ask', 'skip-question', 'time.up', 'recovered'].includes(event.type)) must(by.kind === 'app', 'only the app may do it')
    if (TAKEN_BACK.includes(event.type)) before = { seq, at: time, place: structuredClone(place) }

    switch (event.type) {
      case 'pin': {
        const card = CARDS.get(event.position)
        must(stage === 'prepare', 'cards are pinned in the brief alone')
        must(card !== undefined && card.figure === FIGURES.get(lead) && isKnownOn(card, asOf) && isShown(card), `card ${event.position} is not an own one in play`)
        must(!place.pinned.includes(event.position), 'it is pinned already')
        place.pinned.push(event.position)
        break
      }
      case 'unpin':
        must(stage === 'prepare' && place.pinned.includes(event.position), 'it is not pinned')
        place.pinned = place.pinned.filter((id) => id !== event.position)
        break
      case 'advance':
        must(['prepare', 'dropRoles', 'debrief'].includes(stage), `one does not go on from ${stage}`)
        place = enterNext(place, time)
        break
      case 'stop':
        must(['prepare', 'opening', 'exchange', 'closing'].includes(stage), `nothing is to be stopped in ${stage}`)
        place = enterNext({ ...place, stage: place.recipe.stages.findIndex(({ kind }) => kind === 'dropRoles') - 1 }, time)
        break
      case 'pause':
        must(place.clock.status === 'running', 'no clock runs')
        stopClock(place, time, 'paused')
        break
      case 'resume':
        must(place.clock.status === 'paused', 'no clock is paused')
        place.clock.since = time
        place.clock.status = 'running'
        break
      case 'recovered':
        must(place.clock.status === 'running', 'no clock ran')
        stopClock(place, Date.parse(event.aliveAt), 'paused')
        break
      case 'time.up': {
        const { limit, used, since, over } = place.clock
        must(limit !== null && since !== null && !over && time - since + used >= limit, 'time is not up')
        if (stage === 'prepare') place = enterNext(place, time)
        else place.clock.over = true
        break
      }
      case 'time.give':
        must(place.clock.status !== 'stopped' && place.clock.limit !== null, 'no clock with a limit runs or is paused')
        must(Number.isInteger(event.seconds) && event.seconds >= 5 && event.seconds <= 600, 'so much time is never given')
        if (place.clock.limit !== null) place.clock.limit += event.seconds * 1000
        if (place.clock.limit !== null && place.clock.used + (place.clock.since === null ? 0 : time - place.clock.since) < place.clock.limit) place.clock.over = false
        break
      case 'deliver': {
        const { move, text, claims, cards, respondsTo } = event as Speech
        const wordless = move === 'yield' || ((move === 'concede' || move === 'withdraw') && text === '')
        must(place.speaking, 'the seat has no floor')
        must(place.clock.status === 'running', 'the clock does not run')
        must(MOVES[stage]?.includes(move) === true, `${move} is no move of ${stage}`)
        must(wordless || (text.trim() !== '' && text.length <= 8_000), 'there are no words, or too many')
        must(move !== 'yield' || (text.trim() === '' && claims.length === 0 && cards.length === 0), 'a yield says something')
        must(claims.length <= 12 && claims.every(({ claim }) => CLAIMS.has(claim)) && new Set(claims.map(({ claim }) => claim)).size === claims.length, 'a claim is unknown or named twice')
        must(cards.length <= 12 && new Set(cards).size === cards.length && cards.every((id) => isUsable(id, asOf)), 'a card is unknown, not in play, or named twice')
        const wrong = targetFault(lines, lead, move, respondsTo)
        if (wrong) fault(wrong)
        if (move === 'concede' || move === 'withdraw') {
          for (const target of respondsTo) lines.conceded.set(seq, [...(lines.conceded.get(seq) ?? []), target])
          place.used.push(...cards)
        } else {
          if (move !== 'yield') lines.arguments.set(seq, { seat: lead, question: move === 'question' })
          place = spoken(place, { seq, time, cards, yields: move === 'yield', asks: move === 'question' })
        }
        if (!wordless) lines.words.add(seq)
        break
      }
      case 'play': {
        const card = CARDS.get(event.position)
        const seat = by.kind === 'record' ? by.seat : ''
        must(place.pending.includes(seat) && place.toExplain === null, 'it is not this seat’s turn')
        must(card !== undefined && card.figure === FIGURES.get(seat) && isKnownOn(card, asOf) && isShown(card) && card.date !== null && !WEAK_SOURCES.has(card.source_id), `card ${event.position} may not be played by ${seat}`)
        must(!place.used.includes(event.position), 'the card was played before')
        must(card !== undefined && card.voice === event.voice && [card.text, card.restated].includes(event.text), 'voice or words are not the card’s')
        place.pending = place.pending.filter((each) => each !== seat)
        place.used.push(event.position)
        place.toExplain = seq
        lines.arguments.set(seq, { seat, question: false })
        break
      }
      case 'pass':
        must(by.kind === 'record' && place.pending.includes(by.seat) && place.toExplain === null, 'it is not this seat’s turn')
        place.pending = place.pending.filter((each) => by.kind !== 'record' || each !== by.seat)
        break
      case 'explain':
        must(place.toExplain === event.about, 'no reason is due')
        place.toExplain = null
        break
      case 'ask':
      case 'skip-question':
        must(place.toQuestion !== null && place.pending.length === 0 && place.toExplain === null && (event.type !== 'ask' || event.target === place.toQuestion), 'no question is due')
        place.toQuestion = null
        if (event.type === 'ask') lines.arguments.set(seq, { seat: null, question: true })
        break
      case 'debrief.answer':
      case 'debrief.pass':
        must(stage === 'debrief' && !place.answered.includes(event.question), 'this question is not open')
        if (event.type === 'debrief.answer') {
          must(event.text.trim() !== '' && event.text.length <= 8_000, 'there are no words, or too many')
          lines.words.add(seq)
        }
        place.answered.push(event.question)
        break
      case 'undo': {
        must(before !== null && before.seq === event.target, 'this is not the last move')
        must(before !== null && time - before.at <= MINUTE, 'the minute is over')
        if (before === null) break
        const paused = place.clock.status === 'paused'
        for (const other of record.slice(before.seq - 1, seq - 1)) if (!CORRECTIONS.includes(other.event.type)) lines.gone.add(other.seq)
        place = structuredClone(before.place)
        if (place.clock.since !== null) {
          stopClock(place, before.at, paused ? 'paused' : 'running')
          place.clock.since = paused ? null : time
        }
        before = null
        break
      }
      case 'strike':
        must(lines.words.has(event.target) && !lines.struck.has(event.target), 'there are no words of a student to strike, or they are struck')
        lines.struck.add(event.target)
        break
      case 'unstrike':
        must(lines.struck.delete(event.target), 'it is not struck')
        break
      case 'renamed':
        must(event.seat === lead, 'nobody who could have a name sits there')
        break
      default: fault('nothing of the kind exists')
    }
    place = nextIfOver(place, time)
  }
  return faults
}

const isUsable = (id: string, asOf: string): boolean => {
  const card = CARDS.get(id)
  return card !== undefined && isKnownOn(card, asOf) && isShown(card)
}
