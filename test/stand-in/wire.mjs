/**
 * JSON with the few structured-clone types that plain messages may hold; anything else throws as Electron does.
 * The function is also sent to the page as text, so it uses nothing from outside itself.
 */
export function wireSource() {
  /** @param {any} value @returns {any} */
  function encode(value) {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    if (Array.isArray(value)) return value.map(encode)
    if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
      const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]))
      return '$' in copy ? { $: 'object', v: Object.entries(copy) } : copy
    }
    throw new Error('An object could not be cloned.')
  }
  /** @param {any} value @returns {any} */
  function decode(value) {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    if (value.$ === 'undefined') return undefined
    if (value.$ === 'number') return Number(value.v)
    const entries = value.$ === 'object' ? value.v : Object.entries(value)
    return Object.fromEntries(entries.map((/** @type {[string, any]} */ [key, member]) => [key, decode(member)]))
  }
  return {
    /** @param {unknown} value */
    encode: (value) => JSON.stringify(encode(value)),
    /** @param {string} text */
    decode: (text) => decode(JSON.parse(text)),
  }
}
