import type { Refusal } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'

/** What the rules of a class say no with: what happened, what was kept, what to do. The machine itself only gives the reason. */
const STUDENT: Partial<Record<Reason, string>> = {
  removed: 'Your teacher has sent you out of the room. What you said stays in the record; with the code you can come in again.',
  excluded: 'Your teacher has closed this room to you. What you said stays in the record; talk to your teacher.',
  'not-your-seat': 'This belongs to another seat. Nothing was changed, and what you wrote is kept.',
  'not-your-floor': 'You do not have the floor now. Your text is kept; raise your hand, or deliver it when you are called.',
  paused: 'The clock stands, so nothing is delivered now. Your text is kept; deliver it when your teacher lets the clock run.',
  'no-pen': 'Somebody else of your delegation has the pen. Your text is kept; ask them to hand it to you.',
  forbidden: 'Only your teacher may do this. Nothing was changed, and nothing of yours is lost.',
  'not-now': 'This is not part of what the class is doing now. What you wrote is kept.',
  'hand-up': 'Your hand is up already; your place in the list is kept.',
  'voted-already': 'Your vote was counted already and stays as it is.',
  'unknown-vote': 'This vote is closed or was never opened. Nothing was counted; look at the screen again.',
  'too-late': 'What was said can be taken back for a minute. That time is over; it stays in the record.',
  'unknown-target': 'This line is not there, or it cannot be used like this any more. What you wrote is kept; look at the record again.',
  'unknown-participant': 'This person is not in your delegation. Nothing was changed.',
  'unknown-seat': 'There is no such seat in this room. You stay where you are.',
  'too-large': 'You have pinned as many cards as fit. Take one off first; the others stay.',
}

const TEACHER: Partial<Record<Reason, string>> = {
  'stage-not-ready': 'Something of this part is still missing; the screen names it. Nothing was changed: wait for it, or skip on to another part.',
  'unknown-participant': 'This person is not in the room. Nothing was changed.',
  'not-now': 'This is not possible in this part of the lesson. Nothing was changed.',
  'unknown-seat': 'There is no such seat in this class. Nobody was moved.',
  'unknown-vote': 'This vote is not open, or was never held. Nothing was changed.',
  'unknown-target': 'This line is not there, or nothing can be done with it any more. Nothing was changed.',
  'already-done': 'This was done already. Nothing was changed.',
  forbidden: 'This is for a student to do. Nothing was changed; to act for somebody without a device, choose the person first.',
}

export const worded = (who: 'student' | 'teacher', refusal: Refusal<Reason>): Refusal<Reason> => ({ ...refusal, detail: (who === 'student' ? STUDENT : TEACHER)[refusal.reason] ?? refusal.detail })
