import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aGuest } from '../support/a-guest.ts'
import { anApp } from '../support/builders.ts'

describe('the citation of a card', () => {
  let app: Awaited<ReturnType<typeof anApp>>
  beforeAll(async () => { app = await anApp() })
  afterAll(() => app.close())

  it('is given as text and as HTML, in the style and language that are asked for', async () => {
    const owner = aGuest(app, { kind: 'owner' })
    const { text, html } = await owner.call('citation.of', { position: 'K01', style: 'apa', lang: 'en' })
    expect(text).toMatch(/^Putin should make concessions before direct talks with Europe: Kallas \[headline rebuilt from the address\]\. \(n\.d\.\)\. .*https:\/\//)
    expect(html).toContain('<i>')
    expect(html).toMatch(/<a href="https:\/\/[^"]+" rel="noreferrer">/)
    expect((await owner.call('citation.of', { position: 'K01', style: 'iso690', lang: 'fr' })).text).toContain('[titre reconstitué d’après l’adresse]')
  })

  it('is given to a seat in a class too, and to nobody at the door', async () => {
    expect((await aGuest(app, { kind: 'participant', sessionId: 'x', participant: 'p' }).call('citation.of', { position: 'K01', style: 'mla', lang: 'en' })).text).not.toBe('')
    expect(await aGuest(app, { kind: 'visitor', sessionId: 'x', from: '10.0.0.2' }).refusal('citation.of', { position: 'K01', style: 'mla', lang: 'en' })).toBe('forbidden')
  })

  it('is refused in words for a card that there is not, and for a style or language that there is not', async () => {
    const owner = aGuest(app, { kind: 'owner' })
    expect(await owner.refusal('citation.of', { position: 'Z99', style: 'apa', lang: 'en' })).toBe('unknown-card')
    expect(await owner.refusal('citation.of', { position: 'K01', style: 'harvard', lang: 'en' })).toBe('bad-message')
    expect(await owner.refusal('citation.of', { position: 'K01', style: 'apa', lang: 'de' })).toBe('bad-message')
  })
})
