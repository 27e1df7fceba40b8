import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftSchema } from '../../shared/protocol/messages.ts'
import { deskOf, draftOf } from '../../renderer/features/seat/desk/desk-draft.ts'
import { deskShelf } from '../../renderer/features/seat/desk/desk-shelf.ts'
import { BOXES, deskReducer, EMPTY_DESK, mergeDesks, textIn, type Desk, type DeskAction } from '../../renderer/features/seat/desk/desk-state.ts'
import { storageInMemory } from './kept-in-memory.ts'

const after = (...actions: DeskAction[]): Desk => actions.reduce(deskReducer, EMPTY_DESK)
const write = (text: string, at: number): DeskAction => ({ type: 'speech', change: { type: 'write', field: 'text', value: text }, at })

describe('what somebody on a seat has begun', () => {
  it('goes through the store of the host unharmed: every box, the speech with its claims and cards, and the command it was sent under', () => {
    const desk = after(
      ...BOXES.map((box, index): DeskAction => ({ type: 'write', box, text: `“${box}” \\ \n`, at: index + 1 })),
      write('Talk, but from strength.', 100),
      { type: 'speech', change: { type: 'claim', use: { claim: 'C01', relation: 'denies' } }, at: 101 },
      { type: 'speech', change: { type: 'card', card: 'K03' }, at: 102 },
      { type: 'sending', box: 'speech', command: 'command-1' }, { type: 'sending', box: 'restate', command: 'command-2' },
    )
    const draft = draftOf(desk)
    expect(draftSchema.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true)
    expect(deskOf(JSON.parse(JSON.stringify(draft)))).toEqual(desk)
  })

  it('is kept where a text was begun on a screen that knows no desk', () => {
    const draft = { move: 'assert', text: 'Begun on one screen.', warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }
    expect(deskOf(draft).speech.text).toBe('Begun on one screen.')
  })

  it('is the empty desk where what is stored cannot be read', () => {
    expect(deskOf({ move: 'seat', text: '{broken', warrant: '', limits: '', claims: [], cards: [], respondsTo: [] })).toMatchObject({ boxes: {}, speechAt: 0 })
    expect(deskOf(null)).toEqual(EMPTY_DESK)
  })

  it('loses no box when two devices have written: of each the later text stays', () => {
    const phone = after({ type: 'write', box: 'restate', text: 'on the phone', at: 10 }, { type: 'write', box: 'notes', text: 'old', at: 10 }, write('speech on the phone', 30))
    const laptop = after({ type: 'write', box: 'notes', text: 'new', at: 20 }, write('older speech', 5))
    for (const merged of [mergeDesks(phone, laptop), mergeDesks(laptop, phone)]) {
      expect(textIn(merged, 'restate')).toBe('on the phone')
      expect(textIn(merged, 'notes')).toBe('new')
      expect(merged.speech.text).toBe('speech on the phone')
    }
  })

  it('comes out the same whatever was stored first, here or there', () => {
    const actions = fc.array(fc.record({ box: fc.constantFrom(...BOXES), text: fc.string({ maxLength: 12 }), at: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 12 })
    fc.assert(fc.property(actions, actions, (here, there) => {
      const [one, two] = [here, there].map((list) => after(...list.map((each) => ({ type: 'write' as const, ...each }))))
      const merged = mergeDesks(one!, two!)
      for (const box of BOXES) {
        const newest = [one!.boxes[box], two!.boxes[box]].filter((each) => each !== undefined).toSorted((a, b) => b.at - a.at)[0]
        expect(merged.boxes[box]?.at).toBe(newest?.at)
      }
    }), { numRuns: 60 })
  })

  it('does not bring back what was sent, from a copy that is older', () => {
    const stored = after(write('Delivered.', 10))
    const here = deskReducer(stored, { type: 'sent', box: 'speech', text: 'Delivered.', at: 20 })
    expect(mergeDesks(here, stored).speech.text).toBe('')
  })

  it('keeps what was typed on while a text was on its way', () => {
    const desk = after(write('First. Second.', 10), { type: 'sent', box: 'speech', text: 'First.', at: 20 })
    expect(desk.speech.text).toBe('Second.')
    const box = after({ type: 'write', box: 'restate', text: 'First. Second.', at: 10 }, { type: 'sent', box: 'restate', text: 'First.', at: 20 })
    expect(textIn(box, 'restate')).toBe('Second.')
  })

  it('is sent again under the same command as long as it is the same text, and under a new one once it was changed', () => {
    const sending = after(write('Talk.', 10), { type: 'sending', box: 'speech', command: 'command-1' })
    expect(deskOf(draftOf(sending)).speechCommand).toBe('command-1')
    expect(deskReducer(sending, write('Talk now.', 11)).speechCommand).toBeUndefined()
    const box = after({ type: 'write', box: 'check', text: 'True?', at: 10 }, { type: 'sending', box: 'check', command: 'command-2' })
    expect(deskReducer(box, { type: 'write', box: 'check', text: 'True??', at: 11 }).boxes.check?.command).toBeUndefined()
  })

  it('takes a new text for newer even when the clock was set back', () => {
    const desk = after({ type: 'write', box: 'notes', text: 'before', at: 100 }, { type: 'write', box: 'notes', text: 'after', at: 50 })
    expect(mergeDesks(after({ type: 'write', box: 'notes', text: 'before', at: 100 }), desk).boxes.notes?.text).toBe('after')
  })
})

describe('the shelf of this device', () => {
  it('gives back what was put there, to the same person in the same class alone', () => {
    const kept = storageInMemory()
    const desk = after({ type: 'write', box: 'notes', text: 'offline', at: 5 })
    deskShelf(kept, 's1', 'p1').put(desk)
    expect(deskShelf(kept, 's1', 'p1').read()).toEqual(desk)
    expect(deskShelf(kept, 's1', 'p2').read()).toEqual(EMPTY_DESK)
    expect(deskShelf(kept, 's2', 'p1').read()).toEqual(EMPTY_DESK)
  })

  it('is empty again once the host has everything, and when it holds nonsense', () => {
    const kept = storageInMemory()
    const shelf = deskShelf(kept, 's1', 'p1')
    shelf.put(after({ type: 'write', box: 'notes', text: 'offline', at: 5 }))
    shelf.clear()
    expect(kept.size()).toBe(0)
    kept.write('tour-de-table.desk.s1.p1', 'nonsense')
    expect(shelf.read()).toEqual(EMPTY_DESK)
  })
})
