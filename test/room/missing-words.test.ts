import { expect, it } from 'vitest'
import { missingWords } from '../../shared/room/missing-words.ts'

it('says in words what was missing, never as a code', () => {
  expect(missingWords(['pins:3', 'fair-a'])).toBe("3 students had pinned too few cards; side B had not said whether side A's restatement was fair")
  for (const part of ['pins:1', 'restate-a', 'restate-b', 'fair-b', 'add-a', 'add-b', 'statement', 'vote']) expect(missingWords([part])).not.toBe(part)
})
