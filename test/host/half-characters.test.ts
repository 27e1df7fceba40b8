import { describe, expect, it } from 'vitest'
import { methodSchemas } from '../../shared/protocol/messages.ts'
import { aSession, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

const HALF = '\uD83C'

describe('half a character, as a cut through an emoji leaves it,', () => {
  it('is kept as the mark for one in speech, warrant, limits and debrief, and the record stays whole', async () => {
    const app = aHostOn(await aDatabase())
    const session = aSession(app).goTo('opening')
    const said = session.must(speech(`A line of our own ${HALF}`, { warrant: `${HALF} because`, limits: HALF }))
    session.goTo('debrief')
    const answered = session.must({ type: 'debrief.answer', question: 'describe', text: `${HALF}!` })
    expect(session.lines().find(({ seq }) => seq === said)).toMatchObject({ text: 'A line of our own \uFFFD', warrant: '\uFFFD because', limits: '\uFFFD' })
    expect(session.lines().find(({ seq }) => seq === answered)?.text).toBe('\uFFFD!')
    expect(app.verify(session.id)).toMatchObject({ ok: true })
    expect(app.record.lines(session.id)).toEqual(session.lines())
  })

  it('in a name is shown now as it will be shown when the app starts anew', async () => {
    const app = aHostOn(await aDatabase())
    const session = aSession(app, { name: `Zoë ${HALF}` })
    expect(session.view().you?.name).toBe('Zoë \uFFFD')
    app.host.rename(session.id, HALF)
    expect(session.view().you?.name).toBe(app.record.participants(session.id)[0]?.name)
  })

  it('makes no id of a command: two of them would be one in the database', () => {
    const command = (commandId: string) => methodSchemas['session.send'].safeParse({ commandId, sessionId: 's', event: { type: 'advance' } }).success
    expect([command('command-🇪🇺'), command(`command-${HALF}`)]).toEqual([true, false])
  })
})
