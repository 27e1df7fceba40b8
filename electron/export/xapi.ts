import { v5 as uuidOf } from 'uuid'
import type { ClassVote } from '../../shared/transcript/class/part.ts'
import type { Transcript, TranscriptLine, TranscriptSection } from '../../shared/transcript/transcript.ts'
import { extensionsOf, XAPI_HOME, type XapiActivity, type XapiStatement } from './xapi-schema.ts'
import { deedOf, verbOf, type XapiVerb } from './xapi-verbs.ts'

const DISCUSSION = 'http://id.tincanapi.com/activitytype/discussion'
const COMMENT = 'http://activitystrea.ms/schema/1.0/comment'
const QUESTION = 'http://adlnet.gov/expapi/activities/question'

/**
 * A transcript as xAPI 1.0.3 statements (`xapiStatementsSchema`), for a learning record store: one for each line of a person that counts,
 * and one for each ballot that the transcript shows. Who did it is the id of a participant, never a name, and nobody's words are in it: a
 * store keeps statements for good and shows them to others than those who may read the transcript. The same session gives the same ids.
 */
export function xapiOf(transcript: Transcript): string {
  const told = teller(transcript)
  const lines = transcript.sections.flatMap((section) => section.lines.flatMap((line) => told.line(line, section) ?? []))
  const votes = (transcript.class?.votes ?? []).flatMap((vote) => told.ballots(vote))
  return `${JSON.stringify([...lines, ...votes], null, 2)}\n`
}

/** Namespace of all ids, by the rule for names that are addresses (RFC 9562, version 5). */
const NAMESPACE = uuidOf(XAPI_HOME, uuidOf.URL)

function teller({ session, title, pack, people, sections }: Transcript) {
  const home = `${XAPI_HOME}/sessions/${encodeURIComponent(session.id)}`
  const registration = uuidOf(session.id, NAMESPACE)
  const debate: XapiActivity = { objectType: 'Activity', id: home, definition: { type: DISCUSSION, name: { en: title } } }
  const all = sections.flatMap((section) => section.lines)
  const kinds = new Map(all.map(({ seq, kind }) => [seq, kind]))
  const lineActivity = (seq: number): XapiActivity => ({ objectType: 'Activity', id: `${home}/lines/${seq}`, definition: { type: ['question', 'vote'].includes(kinds.get(seq) ?? '') ? QUESTION : COMMENT, name: { en: `Line ${seq}` } } })
  const question = (id: string): XapiActivity => ({ objectType: 'Activity', id: `${home}/debrief/${encodeURIComponent(id)}`, definition: { type: QUESTION, name: { en: `Debrief: ${id}` } } })
  const idOf = (name: string): string | undefined => { const those = people.filter((person) => person.name === name); return those.length === 1 ? those[0]?.id : undefined }

  interface Told { name: string; participant: string; verb: XapiVerb; object: XapiActivity; others?: number[]; result?: NonNullable<XapiStatement['result']>; extensions: Parameters<typeof extensionsOf>[0]; at: string | undefined }
  const statement = ({ name, participant, verb, object, others = [], result, extensions, at }: Told): XapiStatement => ({
    id: uuidOf(name, registration),
    actor: { objectType: 'Agent', account: { homePage: home, name: participant } },
    verb: verbOf(verb), object, ...(result && { result }),
    context: {
      registration, platform: 'Tour de Table', revision: `${pack.id} ${pack.version}`, language: 'en',
      contextActivities: { grouping: [debate], ...(others.length > 0 && { other: others.map(lineActivity) }) }, extensions: extensionsOf(extensions),
    },
    ...(at !== undefined && { timestamp: at }), version: '1.0.3',
  })

  return {
    /** Null for lines of the record and of the app, and for those that no longer count. */
    line(line: TranscriptLine, { stage, round }: TranscriptSection): XapiStatement | null {
      const { seq, at, kind, voice, seat, inRole, move, claims, cards, text, overTime, departs = false, usedMs, respondsTo, rule } = line
      const participant = line.voice === 'facilitator' && kind === 'speech' ? line.params['speaker'] : line.participant === null ? undefined : idOf(line.participant)
      if (participant === undefined || line.void) return null
      const { verb, on } = deedOf(line)
      const [first, ...others] = respondsTo
      const object = on === 'itself' ? lineActivity(seq) : on === 'question' ? question(rule ?? '') : first === undefined ? debate : lineActivity(first)
      return statement({
        name: `lines/${seq}`, participant, verb, object, others: on === 'answered line' ? others : respondsTo, at, ...(usedMs !== null && { result: { duration: `PT${usedMs / 1000}S` } }),
        extensions: { line: seq, stage, round, kind, voice, seat, 'in-role': inRole, move, claims: claims.map(({ claim, relation }) => ({ claim, relation })), cards, characters: text.length, 'over-time': overTime, departs },
      })
    },
    /** Of an open vote of people that counts. Delegations are no persons. */
    ballots({ line, by, roll, status }: ClassVote): XapiStatement[] {
      if (by !== 'people' || status !== 'closed') return []
      const counted = all.find(({ rule, params }) => rule?.startsWith('vote-') && params['line'] === String(line))
      return (roll ?? []).flatMap(({ who, choice }) => {
        const participant = idOf(who)
        return participant === undefined ? [] : [statement({ name: `votes/${line}/${participant}`, participant, verb: 'answered', object: lineActivity(line), result: { response: choice }, extensions: { line }, at: counted?.at })]
      })
    },
  }
}
