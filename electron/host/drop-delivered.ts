import type { ClientEvent } from '../../shared/debate/events.ts'
import type { Desk } from '../store/desk.ts'
import type { LiveSession } from './live-session.ts'

/** A page that was cut off sends the draft of a speech again, and then the speech: what was delivered is no draft any more. */
export function dropDelivered(desk: Pick<Desk, 'draft' | 'saveDraft'>, { id, participant }: Pick<LiveSession, 'id' | 'participant'>, event: ClientEvent, at: string): void {
  if (event.type !== 'deliver' || !participant || event.text === '' || desk.draft(id, participant.id)?.text !== event.text) return
  desk.saveDraft(id, participant.id, null, at)
}
