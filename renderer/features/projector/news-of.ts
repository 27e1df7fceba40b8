import type { Line } from '../../../shared/debate/line.ts'
import type { RoomView } from '../../../shared/room/room-view.ts'

/** The newest news or checked fact of the running part and turn; null where there is none, and once the lesson is over. */
export const newsOf = ({ status, stage }: Pick<RoomView, 'status' | 'stage'>, lines: readonly Line[]): Line | null =>
  (status === 'running' && lines.findLast((line) => (line.kind === 'inject' || line.rule === 'checked') && line.stage === stage.kind && line.round === stage.round)) || null
