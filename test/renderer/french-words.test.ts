import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import { appWords, ruleKey } from '../../shared/words/app-words.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import type { Actor, DebateEvent } from '../../shared/debate/events.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import type { Line } from '../../shared/debate/line.ts'
import { begin } from '../../shared/debate/step.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { Option } from '../../shared/partner/option.ts'
import { answerReason, backingReason, concessionReason, leadReason, onwardReason, openingReason, supportReason, type AppText } from '../../shared/partner/reasons.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { dateInWords } from '../../shared/words/english.ts'
import { SEATS } from '../eval/partner-data.ts'
import { scriptedStudent } from '../eval/partner-student.ts'
import { openTable } from '../eval/partner-table.ts'
import { aCard, aClaim, aDossier } from '../partner/small-table.ts'
import { aHostOn, aDatabase } from '../support/host-on.ts'
import { aLine, anInput, pack } from '../transcript/builders.ts'

const record: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../shared/words/fr/record.json'), 'utf8'))
const i18n = createInstance()
await i18n.init({ lng: 'fr', ns: ['record'], defaultNS: 'record', resources: { fr: { record: record as Record<string, string> } }, interpolation: { escapeValue: false } })

const shorts = new Map([...pack.claims.map(({ id, short }) => [id, short] as const), ...['met', 'states', 'core'].map((id) => [id, id.toUpperCase()] as const)])
const french = (line: Line) => appWords(line, { language: 'fr', t: (key, params) => i18n.t(key, params), claim: (id) => shorts.get(id) ?? id })

/** What else was considered stands in a fold of its own in every language; that there was nothing else is told by the fold that is not there. */
const withoutFold = (text: string) => text.replace(/ (?:Considered too: .*|No other card .*|Of the seats that have not spoken yet .*)$/, '')
const says = (text: string, value: string) => value !== '' && new RegExp(`(?<![\\w-])${value.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?![\\w-])`).test(text)
/** Params that choose among sentences; that they do is what the last test asks. */
const SWITCHES = new Set(['link', 'reason', 'context', 'period', 'divided', 'against', 'considered', 'consideredCount'])

/** Params that the English of a line shows and its French does not. */
function unplaced(line: Line): string[] {
  const [english, translated] = [withoutFold(line.text), french(line)]
  return Object.entries(line.params).filter(([name, value]) => {
    if (SWITCHES.has(name)) return false
    if (name === 'date') return says(english, dateInWords(value)) && !translated.includes(formatPartialDate(value, 'fr', 'long'))
    if (name === 'dates') return !value.split(/, | and /).every((date) => translated.includes(date.split(' ').at(-1)!)) || translated.includes(value)
    const shown = name === 'core' ? shorts.get(value) ?? '' : value
    return says(english, shown) && !says(translated, shown)
  }).map(([name, value]) => `${line.rule}: ${name} “${value}”\n  ${english}\n  ${translated}`)
}

const isSaidInFrench = (line: Line) => line.voice === 'app' && line.rule !== null && i18n.exists(ruleKey(line))

const DOSSIER = aDossier([], [aClaim('met', { concession: 'The editors’ own sentence.' }), aClaim('states'), aClaim('core')], { core: new Map([['ann', ['core', 'met']]]) })
const PLAIN = aDossier([], [aClaim('met'), aClaim('states'), aClaim('core')])

/** Every reason for a card with everything that can qualify it. */
function everyReason(): AppText[] {
  const option = (given: Partial<Option>): Option => ({
    kind: 'attack', card: aCard('K1', 'bob', { date: '2025-05-03' }), target: 411, link: 'opposes', claim: 'met', states: 'states', use: null, why: 'The reason of the pack.', parts: {}, score: 0, ...given,
  })
  const cards = (['core', 'earlier'] as const).map((period) => aCard('K1', 'bob', { date: '2025-05-03', period }))
  return cards.flatMap((card) => [
    ...(['opposes', 'rebuts', 'undercuts', 'states-the-denied'] as const).flatMap((link) => [{}, { divided: -4.8 }].flatMap((parts) => [null, { attack: null }, { attack: 977 }].map((dropped) => answerReason(option({ card, link, parts }), 'Ann Lee', DOSSIER, dropped)))),
    ...(['supports', 'denies', 'limits'] as const).flatMap((link) => [
      ...[true, false].map((ally) => supportReason(option({ card, link }), 'Ann Lee', DOSSIER, ally)),
      ...[DOSSIER, PLAIN].flatMap((dossier) => [{ by: 'core', core: 'core' } as const, { by: 'red-line', core: null } as const, { by: 'card', core: null } as const, null].map((against) => concessionReason(option({ card, link }), 'Ann Lee', dossier, against))),
    ]),
    ...(['denies', 'limits'] as const).map((link) => concessionReason(option({ card: { ...card, seat: 'ann' }, link }), 'Ann Lee', DOSSIER, null)),
    ...[1, 2].map((rank) => openingReason(card, 'met', rank, 'Ann Lee', DOSSIER)),
    ...[true, false].map((denied) => backingReason(card, { claim: 'met', line: 411, denied }, 'Ann Lee', DOSSIER)),
    ...(['core', 'further'] as const).flatMap((kind) => [411, null].map((after) => onwardReason(option({ card, kind }), 'Ann Lee', DOSSIER, after))),
    ...[1, 3].flatMap((count) => [true, false].map((closing) => leadReason(card, 'met', 'Ann Lee', { dossier: DOSSIER, closing, count }))),
  ])
}
const reasons = everyReason().map((reason, seq) => aLine({ seq: seq + 1, kind: 'reason', ...reason }))

/** What the app says in whole debates of all seats at all levels, those that the record plays alone among them. */
const { dossier } = aHostOn(await aDatabase())
const partner = partnerDossier(dossier, '2026-03-31')
const debates = LEVELS.flatMap((level) => SEATS.flatMap(({ seat: lead }) => {
  const table = openTable({
    type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe: { ...soloSparring, stages: soloSparring.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds: 12 } : stage)) },
    asOf: '2026-03-31', seed: `french ${lead}`, timed: false, level, lead, seats: SEATS.map((each) => ({ ...each, played: each.seat === lead ? 'student' : 'record' })),
  }, partner)
  const next = scriptedStudent(partner, rng(`french ${level} ${lead}`))
  while (table.snapshot.value.stage !== 'dropRoles') table.student(next(table))
  return table.lines
}))

/** What the app reports of corrections and remarks without words. */
const AT = '2026-01-29T09:00:00.000Z'
const snapshot = begin({ ...anInput([]).open, type: 'open' }, AT)
const wordless = { claims: [], cards: [], text: '', warrant: '', limits: '', quotes: [] }
const events: DebateEvent[] = [
  ...(['hurtful', 'private', 'off-topic', 'mistake'] as const).map((reason) => ({ type: 'strike' as const, target: 411, reason })),
  { type: 'unstrike', target: 411 }, { type: 'time.give', seconds: 90 }, { type: 'renamed', seat: 'macron' }, { type: 'undo', target: 411 }, { type: 'undo', target: 899 },
  { type: 'deliver', move: 'concede', respondsTo: [411, 413], ...wordless }, { type: 'deliver', move: 'withdraw', respondsTo: [411], ...wordless },
  { type: 'time.up' }, { type: 'stop' }, { type: 'recovered', aliveAt: AT },
]
const by: Actor = { kind: 'student', participant: 'p1', seat: 'macron' }
/** As it is after a move of that kind, which can be taken back. */
const after = (type: DebateEvent['type']) => ({ ...snapshot, context: { ...snapshot.context, before: { type } } }) as typeof snapshot
const reportOf = (event: DebateEvent, before = snapshot) => lineOf(before, { seq: 900, at: AT, by, event }) ?? []
const reports = [...events.flatMap((event) => reportOf(event, after('deliver'))), ...[reportOf({ type: 'undo', target: 899 }, after('advance'))].flat()]

const said = [...reasons, ...reports, ...debates.filter(isSaidInFrench)]

it('every reason and every report of the app has its French', () => {
  expect(reports).toHaveLength(events.length + 1)
  expect(said.filter((line) => !isSaidInFrench(line)).map(({ rule }) => rule)).toEqual([])
  expect(new Set(debates.filter(isSaidInFrench).map(({ kind }) => kind))).toEqual(new Set(['reason', 'question', 'pass', 'notice', 'yield']))
})

it('what the English of a line shows has its place in the French', () => {
  expect([...new Set(said.flatMap(unplaced))]).toEqual([])
  expect(said.map(french).filter((text) => /\{\{|rule\.|undefined| {2}/.test(text))).toEqual([])
})

it('what the English of the app tells apart the French tells apart', () => {
  const byFrench = Map.groupBy(said, french)
  const merged = [...byFrench].map(([text, lines]) => [text, ...new Set(lines.map((line) => withoutFold(line.text)))]).filter(([, ...english]) => english.length > 1)
  expect(merged).toEqual([])
})

it('a card whose seat says the same elsewhere, and a core claim against a concession, are told to French readers', () => {
  const divided = reasons.find(({ params }) => params['divided'])!
  expect(french(divided)).toContain('Ailleurs, les déclarations de Ann Lee soutiennent «\u00a0MET\u00a0».')
  const granted = reasons.find(({ params }) => params['core'])!
  expect(french(granted)).toContain('«\u00a0CORE\u00a0», une thèse principale de Ann Lee, s’y oppose.')
})

it('a record of before, which holds fewer params, is still said without a hole', () => {
  const before = aLine({ seq: 9, kind: 'reason', rule: 'answer-opposes', params: { line: '3', metShort: 'Own line' }, text: 'It speaks against “Own line” (line 3).' })
  expect(french(before)).toBe('Elle s’oppose à «\u00a0Own line\u00a0» (ligne 3).')
})
