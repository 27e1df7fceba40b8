import type { RoomView } from '../../../shared/room/room-view.ts'

/** Have the roles been dropped in this lesson? From then on everybody speaks for oneself. */
export const rolesAreOff = ({ stages, stage }: Pick<RoomView, 'stages' | 'stage'>): boolean =>
  stage.kind === 'debrief' || stage.kind === 'closed' || stages.some(({ kind, status }) => kind === 'dropRoles' && status !== 'next')
