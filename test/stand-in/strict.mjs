/** Members that test tools look for on any object that they print or send; asking for them is no mistake. */
const PROBED = new Set(['then', 'toJSON', 'nodeType', 'tagName', 'asymmetricMatch'])

/**
 * An object whose unknown members throw by name when touched, so that the app cannot quietly use what is not here.
 * @template {object} T
 * @param {string} name
 * @param {T} members
 * @returns {T}
 */
export function strict(name, members) {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || PROBED.has(key)) return Reflect.get(target, key, receiver)
      throw new Error(`stand-in: ${name}.${key} is not implemented`)
    },
  })
}

/**
 * An Electron event: something that can be prevented.
 * @param {object} members
 */
export function event(members = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
    ...members,
  }
}
