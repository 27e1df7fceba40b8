import { assign, enqueueActions, raise, setup } from 'xstate'
import { applyRoom } from '../room/apply.ts'
import { ROOM_APP, ROOM_FACILITATOR, ROOM_STUDENT, type RoomEvent } from '../room/room-events.ts'
import { STAGE_KINDS, type StageKind } from '../recipes/schema.ts'
import * as act from './actions.ts'
import { contextOf, kindOf, type DebateContext } from './context.ts'
import type { DebateEvent, Envelope, OpenEvent } from './events.ts'
import { refusalFor } from './legality.ts'
import { placeBefore } from './undo.ts'

/** Raise when a change makes old snapshots mean something else: they are then rebuilt from the record. */
export const MACHINE_VERSION = 4

/** One entry of the record on its way into the machine; `at` in milliseconds since 1970. */
interface Occurrence {
  type: Exclude<DebateEvent['type'], 'open' | 'undo'>
  envelope: Envelope
  at: number
  /** The state value in which it happens, so that a move can be taken back. */
  value: unknown
}

/** The stages tell the clock; never part of the record. */
interface ClockOrder {
  type: 'clock.start' | 'clock.stop'
  at: number
}

type Change = (context: DebateContext, envelope: Envelope, at: number) => Partial<DebateContext>

const debateSetup = setup({
  types: {
    context: {} as DebateContext,
    events: {} as Occurrence | ClockOrder,
    input: {} as { open: OpenEvent; at: number },
  },
  guards: {
    /** The same, in a class alone. */
    legalInRoom: ({ context, event }) => context.room !== null && 'envelope' in event && refusalFor(context, event.envelope) === null,
    legal: ({ context, event }) => 'envelope' in event && refusalFor(context, event.envelope) === null,
    legalRemark: ({ context, event }) =>
      'envelope' in event && event.envelope.event.type === 'deliver' && ['concede', 'withdraw'].includes(event.envelope.event.move) && refusalFor(context, event.envelope) === null,
    legalNextRound: ({ context, event }) => context.room !== null && 'envelope' in event && act.hasMoreRounds(context) && refusalFor(context, event.envelope) === null,
    /** A class that was just opened: people come in first, and the teacher starts the clock. */
    roomFills: ({ context, event }) => context.room !== null && context.stageIndex === 0 && 'at' in event && event.at === context.openedAt,
    stageIs: ({ context }, { kind }: { kind: StageKind }) => kindOf(context) === kind,
    turnIsOver: ({ context }) => act.turnIsOver(context),
    hasMoreRounds: ({ context }) => act.hasMoreRounds(context),
  },
  actions: {
    orderClock: enqueueActions(({ context, event, enqueue }, { order }: { order: ClockOrder['type'] }) => {
      enqueue(raise({ type: order, at: 'at' in event ? event.at : context.openedAt }))
    }),
    enterNextStage: assign(({ context }) => act.enterNextStage(context)),
    giveFloor: assign(({ context }) => act.giveFloor(context)),
    nextRound: assign(({ context }) => act.nextRound(context)),
    skipToDropRoles: assign(({ context }) => act.skipToDropRoles(context)),
  },
})

/** An action from a pure change of the context. */
const change = (apply: Change) =>
  debateSetup.assign(({ context, event }) => {
    const envelope = 'envelope' in event ? event.envelope : ({} as Envelope)
    return apply(context, envelope, 'at' in event ? event.at : context.openedAt)
  })

/** Keeps the place before a student's move, so that it can be taken back; comes before what the move changes. */
const remember = debateSetup.assign(({ context, event }) => ('envelope' in event ? { before: placeBefore(context, event.value, event.envelope) } : {}))

const stopTheClock = { type: 'orderClock', params: { order: 'clock.stop' } } as const
const startTheClock = { type: 'orderClock', params: { order: 'clock.start' } } as const
const legal = 'legal' as const
const nextStage = '#debate.stage.routing' as const

/** Only on a clock that runs or is paused: one that was stopped counts for nothing any more. */
const giveTime = { guard: legal, actions: change(act.giveTime) } as const

const legalInRoom = 'legalInRoom' as const
const inRoom = { guard: legalInRoom, actions: change(applyRoom) } as const

/** What moves a class on or back. `advance` goes to the next turn of the stage, then to the next stage; a class has no time that ends a stage by itself. */
const roomMoves = {
  'time.up': { guard: legalInRoom, actions: change(act.runOver) },
  'room.goto': { guard: legalInRoom, target: nextStage, actions: [change(act.leaveTurn), change(act.goTo)] },
  'room.end': { guard: legalInRoom, target: nextStage, actions: [change(act.leaveTurn), change(act.goTo)] },
} as const
const advanceRoom = { guard: legalInRoom, target: nextStage, actions: change(act.leaveTurn) } as const

/** A stage that only a class has. */
const roomStage = <Kind extends StageKind>(kind: Kind) => ({
  entry: startTheClock,
  exit: stopTheClock,
  on: {
    ...roomMoves,
    advance: [{ guard: 'legalNextRound', target: `#debate.stage.${kind}`, reenter: true, actions: [change(act.leaveTurn), 'nextRound'] }, advanceRoom],
  },
} as const)

/** Events of a class that happen in every stage; those that move it on are the stages' own. */
const MOVES_STAGE: ReadonlySet<string> = new Set(['room.goto', 'room.end', 'room.time'])
const roomTypes = [...ROOM_STUDENT, ...ROOM_FACILITATOR, ...ROOM_APP].map(({ shape }) => shape.type.value).filter((type): type is Exclude<RoomEvent['type'], 'room.goto' | 'room.end' | 'room.time'> => !MOVES_STAGE.has(type))

const endOfFloor = { guard: legal, target: 'answering', actions: [remember, change(act.endOfFloor)] } as const

/** A stage in which the lead seat speaks and the machine-run seats then answer, once a round. */
const floorStage = {
  initial: 'speaking',
  states: {
    speaking: {
      entry: ['giveFloor', startTheClock],
      exit: stopTheClock,
      on: {
        deliver: [{ guard: 'legalRemark', actions: [remember, change(act.noteRemark)] }, endOfFloor],
        play: endOfFloor,
        pass: endOfFloor,
        'time.up': { guard: legal, actions: change(act.runOver) },
      },
    },
    answering: {
      always: { guard: 'turnIsOver', target: 'over' },
      on: {
        play: { guard: legal, actions: change(act.noteTurn) },
        pass: { guard: legal, actions: change(act.noteTurn) },
        explain: { guard: legal, actions: change(act.noteExplained) },
        ask: { guard: legal, actions: change(act.noteQuestioned) },
        'skip-question': { guard: legal, actions: change(act.noteQuestioned) },
      },
    },
    over: { always: [{ guard: 'hasMoreRounds', target: 'speaking', actions: 'nextRound' }, { target: nextStage }] },
  },
  on: { stop: { guard: legal, target: nextStage, actions: [remember, 'skipToDropRoles'] } },
} as const

/**
 * The debate: stages in the order of the recipe, and beside them the clock. No `after`, no `invoke`: time enters as an
 * event, so every step is a pure function of snapshot and event.
 */
export const debateMachine = debateSetup.createMachine({
  id: 'debate',
  type: 'parallel',
  context: ({ input }) => contextOf(input.open, input.at),
  // Corrections by the facilitator, at any stage and after the end.
  on: {
    ...Object.fromEntries(roomTypes.map((type) => [type, inRoom])),
    deliver: inRoom, pin: inRoom, unpin: inRoom, 'debrief.answer': inRoom, 'debrief.pass': inRoom,
    strike: [inRoom, { guard: legal, actions: change(act.strikeOrRestore) }],
    unstrike: [inRoom, { guard: legal, actions: change(act.strikeOrRestore) }],
    renamed: { guard: legal, actions: change(() => ({})) },
  },
  states: {
    stage: {
      initial: 'routing',
      states: {
        routing: {
          entry: 'enterNextStage',
          always: [...STAGE_KINDS.map((kind) => ({ guard: { type: 'stageIs', params: { kind } } as const, target: kind })), { target: 'closed' }],
        },
        prepare: {
          entry: startTheClock,
          exit: stopTheClock,
          on: {
            pin: [inRoom, { guard: legal, actions: change(act.pinOrUnpin) }],
            unpin: [inRoom, { guard: legal, actions: change(act.pinOrUnpin) }],
            ...roomMoves,
            advance: [advanceRoom, { guard: legal, target: 'routing', actions: remember }],
            'time.up': [roomMoves['time.up'], { guard: legal, target: 'routing' }],
            stop: { guard: legal, target: 'routing', actions: [remember, 'skipToDropRoles'] },
          },
        },
        opening: floorStage,
        exchange: floorStage,
        closing: floorStage,
        present: roomStage('present'), listenBack: roomStage('listenBack'), openDiscussion: roomStage('openDiscussion'), reverse: roomStage('reverse'), tableMotion: roomStage('tableMotion'),
        tourDeTable: roomStage('tourDeTable'), negotiate: roomStage('negotiate'), vote: roomStage('vote'), jointStatement: roomStage('jointStatement'), report: roomStage('report'),
        dropRoles: { on: { ...roomMoves, advance: [advanceRoom, { guard: legal, target: 'routing', actions: remember }] } },
        debrief: {
          entry: startTheClock,
          exit: stopTheClock,
          on: {
            'debrief.answer': [inRoom, { guard: legal, actions: [remember, change(act.noteDebrief)] }],
            'debrief.pass': [inRoom, { guard: legal, actions: [remember, change(act.noteDebrief)] }],
            ...roomMoves,
            'time.up': { guard: legal, actions: change(act.runOver) },
            advance: [advanceRoom, { guard: legal, target: 'routing', actions: remember }],
          },
        },
        closed: { on: { 'room.goto': roomMoves['room.goto'] } }, // ended by mistake: the lesson goes on
      },
    },
    clock: {
      initial: 'stopped',
      states: {
        stopped: {
          on: {
            'clock.start': [
              { guard: 'roomFills', target: 'paused', actions: [change((context, _, at) => act.startClock(context, at)), change((context, _, at) => act.holdClock(context, at))] },
              { target: 'running', actions: change((context, _, at) => act.startClock(context, at)) },
            ],
          },
        },
        running: {
          on: {
            'clock.stop': { target: 'stopped', actions: change((context, _, at) => act.holdClock(context, at)) },
            'time.give': giveTime,
            'room.time': giveTime,
            pause: { guard: legal, target: 'paused', actions: change((context, _, at) => act.holdClock(context, at)) },
            recovered: {
              guard: legal,
              target: 'paused',
              actions: change((context, { event }, at) => act.holdClock(context, event.type === 'recovered' ? Date.parse(event.aliveAt) : at)),
            },
          },
        },
        paused: {
          on: {
            'clock.stop': { target: 'stopped' },
            'time.give': giveTime,
            'room.time': giveTime,
            resume: { guard: legal, target: 'running', actions: change((context, _, at) => act.goOnClock(context, at)) },
          },
        },
      },
    },
  },
})
