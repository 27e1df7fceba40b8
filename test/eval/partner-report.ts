import { LEVELS } from '../../shared/debate/level.ts'
import { cardsOf, heldAgainst, isAttacked, kindOfQuestion, kindOfReason, repeats, turnsOf, type Played } from './partner-measures.ts'

const percent = (part: number, whole: number) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Prints how the partner answered, and returns the targets that it missed. */
export function report(debates: readonly Played[], seconds: number): string[] {
  const turns = debates.flatMap((debate) => turnsOf(debate).map((turn) => ({ turn, held: heldAgainst(turn, debate), attacked: isAttacked(turn), idle: cardsOf(turn.reply).length === 0 })))
  const withClaim = turns.filter(({ turn }) => turn.said.claims.length > 0)
  const could = withClaim.filter(({ held }) => held.any)
  const allowed = could.filter(({ held }) => held.allowed)
  const attacked = allowed.filter((entry) => entry.attacked)
  const byRule = Map.groupBy(could.filter(({ held, attacked: was }) => !held.allowed && !was), ({ held }) => held.byRule)
  const idle = withClaim.filter((entry) => entry.held.allowed && entry.idle)
  const cardRepeats = sum(debates.map(({ lines }) => repeats(cardsOf(lines).map(({ position }) => position))))
  const reasons = debates.map(({ lines }) => lines.filter(({ kind }) => kind === 'reason'))
  const textRepeats = sum(reasons.map((lines) => repeats(lines.map(({ text }) => text))))
  const questionRepeats = sum(debates.map(({ lines }) => repeats(lines.filter(({ kind, voice }) => kind === 'question' && voice === 'app').map(({ text }) => text))))

  console.log(`${debates.length} debates, ${sum(debates.map(({ lines }) => lines.length))} lines, ${seconds.toFixed(1)} s (in memory: machine, graph and partner)`)
  console.log(`Speeches of the exchange that name a claim: ${withClaim.length}; with a card against one of the claims in some hand: ${could.length}`)
  console.log(`  attacked at once: ${attacked.length} of ${allowed.length} (${percent(attacked.length, allowed.length)})`)
  for (const [rule, left] of byRule) console.log(`  left by rule (${rule}): ${left.length}`)
  console.log(`Idle turns (a card was there, none was played): ${idle.length}`)
  console.log(`Cards played twice in a debate: ${cardRepeats}; questions asked twice: ${questionRepeats}`)
  console.log(`Reasons word for word as before in the same debate: ${textRepeats} of ${sum(reasons.map((lines) => lines.length))}`)
  for (const level of LEVELS) {
    const here = debates.filter((debate) => debate.level === level)
    const lines = here.flatMap((debate) => debate.lines.filter(({ stage }) => stage === 'exchange'))
    const counted = (names: readonly string[]) => [...Map.groupBy(names, (name) => name)].toSorted((a, b) => b[1].length - a[1].length).map(([name, all]) => `${name} ${percent(all.length, names.length)}`).join(', ')
    const floors = sum(here.map(({ lead, lines: all }) => all.filter(({ seat, stage, kind, move }) => seat === lead && stage === 'exchange' && (kind === 'yield' || (kind === 'speech' && move !== 'concede'))).length))
    console.log(`${level}: ${(cardsOf(lines).length / floors).toFixed(2)} cards a turn; for ${counted(lines.filter(({ kind }) => kind === 'reason').map(kindOfReason))}`)
    console.log(`  asked: ${counted(lines.filter(({ kind, voice }) => kind === 'question' && voice === 'app').map(kindOfQuestion))}`)
  }
  return [
    ...(attacked.length < allowed.length ? [`${allowed.length - attacked.length} speeches were not attacked although a card for it was in hand`] : []),
    ...(idle.length > 0 ? [`${idle.length} idle turns`] : []),
    ...(cardRepeats > 0 ? [`${cardRepeats} cards were played twice`] : []),
    ...(questionRepeats > 0 ? [`${questionRepeats} questions were asked twice`] : []),
    ...(textRepeats > 0 ? [`${textRepeats} reasons were repeated word for word`] : []),
  ]
}
