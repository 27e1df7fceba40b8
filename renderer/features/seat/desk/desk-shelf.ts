import type { Draft } from '../../../../shared/protocol/messages.ts'
import type { Kept } from '../../../client/seat-tokens.ts'
import { deskOf, draftOf } from './desk-draft.ts'
import { EMPTY_DESK, type Desk } from './desk-state.ts'

/** What has not reached the host yet, on this device: there from the keystroke on, gone as soon as the host has it. */
export function deskShelf(kept: Kept, sessionId: string, participant: string) {
  const key = `tour-de-table.desk.${sessionId}.${participant}`
  return {
    /** What lies here; the empty desk where nothing does. */
    read(): Desk {
      try {
        const text = kept.read(key)
        return text === null ? EMPTY_DESK : deskOf(JSON.parse(text) as Draft)
      } catch {
        return EMPTY_DESK
      }
    },
    put: (desk: Desk) => kept.write(key, JSON.stringify(draftOf(desk))),
    clear: () => kept.write(key, null),
  }
}
