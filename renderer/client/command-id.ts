/** A command id that is unique without a secure context (a phone on the class network has none). */
export const newCommandId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
