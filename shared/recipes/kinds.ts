/**
 * Kinds of stages that the machine knows (DESIGN §4). A recipe lists stages of these kinds. `opening`, `exchange` and `closing` belong
 * to one student against the record; the ten after `closing` to a class; the others to both. Apart from the schema, so that pages need no zod.
 */
export const STAGE_KINDS = [
  'prepare', 'opening', 'exchange', 'closing', 'present', 'listenBack', 'openDiscussion', 'reverse', 'tableMotion', 'tourDeTable', 'negotiate', 'vote', 'jointStatement', 'report', 'dropRoles', 'debrief',
] as const
export type StageKind = (typeof STAGE_KINDS)[number] | 'closed'

/** Which of them only a class can play, and only one student. */
export const CLASS_KINDS: ReadonlySet<string> = new Set<StageKind>(['present', 'listenBack', 'openDiscussion', 'reverse', 'tableMotion', 'tourDeTable', 'negotiate', 'vote', 'jointStatement', 'report'])
export const SOLO_KINDS: ReadonlySet<string> = new Set<StageKind>(['opening', 'exchange', 'closing'])

/** Who speaks in a stage of a class: nobody, each side or seat in turn, whoever is called from the speakers' list, or anybody. */
export const FLOOR_RULES = ['none', 'turns', 'list', 'free'] as const

export const VOTE_RULES = ['consensus', 'majority', 'roll-call', 'show-of-hands'] as const
export type VoteRule = (typeof VOTE_RULES)[number]
