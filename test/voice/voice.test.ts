import { describe, expect, test } from 'vitest'
import { hasQuotationMarks, isRecordVoice, VOICES, voiceOfPosition } from '../../shared/voice/voice.ts'
import { thePack } from '../store/pack-support.ts'

describe('the voice of a position', () => {
  test('is decided by the exact wording of a quotation', () => {
    expect(voiceOfPosition({ kind: 'quote', wording: 'as spoken in English' })).toMatchObject({ value: 'quote' })
    expect(voiceOfPosition({ kind: 'quote', wording: "outlet's translation" })).toMatchObject({ value: 'quote-translated' })
    expect(voiceOfPosition({ kind: 'quote', wording: 'back-translation, do not present as the exact words' })).toMatchObject({ value: 'reported' })
  })

  test('is refused for a wording that differs by one letter, and for a quotation without one', () => {
    expect(voiceOfPosition({ kind: 'quote', wording: 'As spoken in English' })).toMatchObject({ ok: false, reason: 'unknown-wording' })
    expect(voiceOfPosition({ kind: 'quote' })).toMatchObject({ ok: false, reason: 'no-wording' })
  })

  test('is reported for facts and for what was reported, whatever their wording', () => {
    expect(voiceOfPosition({ kind: 'fact' })).toMatchObject({ value: 'reported' })
    expect(voiceOfPosition({ kind: 'reported', wording: 'as spoken in English' })).toMatchObject({ value: 'reported' })
  })

  test('agrees with the voice that the pack gives each of its positions', () => {
    const wrong = thePack().positions.filter((position) => {
      const voice = voiceOfPosition(position)
      return !voice.ok || voice.value !== position.voice
    })
    expect(wrong).toEqual([])
  })
})

test('only exact words carry quotation marks, and only record voices need a source', () => {
  expect(VOICES.filter(hasQuotationMarks)).toEqual(['quote', 'quote-translated'])
  expect(VOICES.filter(isRecordVoice)).toEqual(['quote', 'quote-translated', 'reported'])
})
