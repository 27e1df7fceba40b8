import { expect, it } from 'vitest'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import { htmlOf } from '../../shared/transcript/html.ts'
import { aSession, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { aSource, aStatement, anOwnShelf, made, PACK } from './own-support.ts'

/** A debate in which an own statement was cited. */
async function aCitedStatement() {
  const db = await aDatabase()
  const app = aHostOn(db)
  const { own, dossier } = await anOwnShelf(db, app.dossier)
  made(own.saveSource('lena1', { fields: aSource() }))
  made(own.savePosition('lena1', { fields: aStatement() }))
  const session = aSession(app).goTo('opening')
  session.say('One has to be able to ring them up.', ['own-channel'], { cards: ['Y01'] })
  const transcript = () => made(sessionTranscript({ record: app.record, dossier }, session.id))
  return { db, app, own, dossier, session, transcript }
}

it('an own statement is cited in a debate, and its footnote says that nobody checked it', async () => {
  const { transcript, session } = await aCitedStatement()
  const note = transcript().footnotes.find(({ position }) => position === 'Y01')
  expect(note).toMatchObject({ added: 'added at this machine, not checked', voice: 'quote', text: 'Quicksilver diplomacy needs a telephone.', source: { grade: 'press; added at this machine, not checked' } })
  expect(htmlOf(documentOf(transcript()))).toContain('Y01 · added at this machine, not checked')
  expect(session.lines().filter(({ position, kind }) => kind === 'card' && position?.startsWith('Y'))).toEqual([])
})

it('deleted after it was cited, it stays readable in that debate and is no longer found, offered or citable', async () => {
  const { own, dossier, transcript, session, db } = await aCitedStatement()
  made(own.remove('Y01'))
  expect(dossier.searchPositions({ query: 'quicksilver', limit: 5, offset: 0 }).total).toBe(0)
  expect(dossier.searchPositions({ query: '', figure: 'Xavier Bettel', limit: 300, offset: 0 }).cards.map(({ position }) => position.id)).not.toContain('Y01')
  expect(dossier.allPositions().some(({ position }) => position.id === 'Y01')).toBe(false)
  expect(dossier.card('Y01')).toMatchObject({ deleted: true, displayText: 'Quicksilver diplomacy needs a telephone.' })
  session.goTo('exchange')
  expect(session.send(speech('Again.', { cards: ['Y01'] }))).toMatchObject({ ok: false, reason: 'unknown-card' })
  expect(transcript().footnotes.find(({ position }) => position === 'Y01')).toMatchObject({ added: 'added at this machine, not checked, and deleted since', text: 'Quicksilver diplomacy needs a telephone.' })
  expect(own.list()).toMatchObject({ positions: [], kept: [{ id: 'Y01', debates: { length: 1 } }] })
  made(own.remove('own-001')) // its source goes on standing in the footnote
  expect(openDossier(db, PACK).card('Y01')).toMatchObject({ source: { outlet: 'Delano' } })
  made(own.undo('Y01'))
  expect(dossier.searchPositions({ query: 'quicksilver', limit: 5, offset: 0 }).total).toBe(1)
})

it('what was kept for a debate goes when the debate is no longer there', async () => {
  const { db, own } = await aCitedStatement()
  made(own.remove('Y01'))
  made(own.remove('own-001'))
  expect((await anOwnShelf(db)).own.list().kept).toHaveLength(1)
  db.exec("DROP TRIGGER events_append_only; DROP TRIGGER lines_never_changed; UPDATE events SET payload = NULL, salt = NULL; UPDATE lines SET data = '{}'")
  const later = await anOwnShelf(db)
  expect(later.own.list()).toEqual({ sources: [], positions: [], kept: [], troubles: [] })
  expect(later.dossier.card('Y01')).toBeNull()
  expect(later.store.all('', 'own-source')).toEqual([])
})

it('other words for a cited statement get another id, so that the debate keeps what was cited; what it bears on may change', async () => {
  const { own, dossier, transcript } = await aCitedStatement()
  expect(made(own.savePosition('lena1', { id: 'Y01', fields: aStatement({ stance: 1, claims: [{ claim: 'own-channel', relation: 'supports', basis: 'stated' }] }) })).id).toBe('Y01')
  expect(made(own.savePosition('lena1', { id: 'Y01', fields: aStatement({ text: 'Quicksilver diplomacy needs a phone.' }) })).id).toBe('Y02')
  expect(transcript().footnotes.find(({ position }) => position === 'Y01')?.text).toBe('Quicksilver diplomacy needs a telephone.')
  expect(dossier.searchPositions({ query: 'quicksilver', limit: 5, offset: 0 }).cards.map(({ position }) => position.id)).toEqual(['Y02'])
  expect(own.list().kept).toMatchObject([{ id: 'Y01', replacedBy: 'Y02' }])
  expect(own.saveSource('lena1', { id: 'own-001', fields: aSource({ outlet: 'Another' }) })).toMatchObject({ ok: false, reason: 'in-use' })
})

it('a transcript is made even where the statement is not on this machine at all', async () => {
  const { db, session, app } = await aCitedStatement()
  db.exec("DELETE FROM study; DELETE FROM position_fts WHERE id = 'Y01'; DELETE FROM position_claims WHERE position_id = 'Y01'; DELETE FROM positions WHERE id = 'Y01'")
  const transcript = made(sessionTranscript({ record: app.record, dossier: openDossier(db, PACK) }, session.id))
  expect(transcript.footnotes.find(({ position }) => position === 'Y01')?.text).toBe('A statement that was added at a machine and is not there any more.')
})
