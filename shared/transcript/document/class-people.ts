import type { ClassPart, ClassPerson, ClassSeat, ClassStage } from '../class/part.ts'
import type { Say } from '../words/say.ts'
import { clockTime } from '../../words/clock-time.ts'
import type { Item, Part } from './blocks.ts'
import { row, rowsPart } from './rows.ts'
import { plain } from './runs.ts'

/** Who sat where, and how long seats and people spoke; people in alphabetical order. */
export function peoplePart(part: ClassPart, say: Say, times: boolean): Part {
  return rowsPart('people', say.t(times ? 'class.people' : 'class.peopleOnly'), part.seats.flatMap((seat) => seatRows(seat, say, times)), times ? say.t('class.peopleNote') : null)
}

/** The parts of the lesson, with the minutes planned and used, and its pauses. */
export function lessonPart(part: ClassPart, say: Say): Part {
  return rowsPart('lesson', say.t('class.stages'), [...part.stages.map((stage) => stageRow(stage, say)), ...part.pauses.map((pause) => pauseRow(pause, say))])
}

function seatRows({ title, side, usedMs, turns, people, seat }: ClassSeat, say: Say, times: boolean): Item[] {
  const atTable = usedMs > 0 || side !== null || !['waiting', 'undecided', 'press', 'observer'].includes(seat)
  const counted = atTable && times ? [say.t('class.floor', { time: clockTime(usedMs), count: turns }), people.length === 0 ? say.t('class.nobody') : ''].filter(Boolean).join(' ') : say.t('class.persons', { count: people.length })
  return [row(side ? say.t('class.side', { title, side: side.toUpperCase() }) : title, [plain(counted)]), ...people.map((person) => personRow(person, say, times))]
}

function personRow({ name, usedMs, turns, sat, out }: ClassPerson, say: Say, times: boolean): Item {
  const spoke = turns === 0 ? say.t('class.noTurn') : say.t('class.spoke', { time: clockTime(usedMs), count: turns })
  const moved = sat.length > 1 ? sat.map(({ title, from }, index) => (index === 0 ? say.t('class.first', { title }) : say.t('class.then', { title, time: from.slice(11, 16) }))).join(', ') : ''
  return { ...row(name, [plain([times ? spoke : '', moved, out ? say.t(`class.${out}`) : ''].filter(Boolean).join('; '))]), under: true }
}

function stageRow({ title, plannedMinutes, usedMs, times }: ClassStage, say: Say): Item {
  const planned = plannedMinutes > 0 ? say.t('class.planned', { minutes: plannedMinutes }) : say.t('class.unplanned')
  const used = times === 0 ? [say.t('class.omitted')] : [say.t('class.onClock', { time: clockTime(usedMs) }), ...(times > 1 ? [say.t('class.begun', { count: times })] : [])]
  return row(title, [plain([planned, ...used].join('; '))])
}

const pauseRow = ({ at, ms }: ClassPart['pauses'][number], say: Say): Item =>
  row(say.t('class.pause'), [plain(ms === null ? say.t('class.pauseToEnd', { moment: say.moment(at) }) : say.t('class.pauseFor', { moment: say.moment(at), time: clockTime(ms) }))])
