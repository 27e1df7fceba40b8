import { expect, it } from 'vitest'
import { codeIn, codeOfPath, spacedCode } from '../../renderer/features/seat/join/join-code.ts'

it('minds neither case nor spaces nor dashes', () => {
  expect(['krm4px', ' KRM 4PX ', 'krm-4px', 'k r m 4 p x', 'KRM·4PX!'].map(codeIn)).toEqual(Array(5).fill('KRM4PX'))
})

it('finds the code in a whole address that was pasted', () => {
  expect(codeIn('http://192.168.1.20:47480/#/join/krm4px')).toBe('KRM4PX')
})

it('takes six characters and no more, and shows them in two halves while they are typed', () => {
  expect(codeIn('KRM4PXQQ')).toBe('KRM4PX')
  expect(['', 'KRM', 'KRM4', 'KRM4PX'].map(spacedCode)).toEqual(['', 'KRM', 'KRM 4', 'KRM 4PX'])
})

it('reads the code of an address, and nothing where there is none', () => {
  expect(['/join/krm-4px', '/join/', '/join', '/', '/seat'].map(codeOfPath)).toEqual(['KRM4PX', '', '', '', ''])
})
