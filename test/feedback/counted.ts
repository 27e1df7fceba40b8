/** Methods that hand elements to a callback one by one. */
const LOOKING = ['filter', 'find', 'findLast', 'findIndex', 'some', 'every', 'map', 'flatMap', 'forEach', 'reduce', 'toSorted'] as const

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * How many steps a task takes: elements of arrays that methods and loops look at, and entries that are put into sets and maps. The same on
 * every machine, so that growth can be tested without a clock. (Nothing in here may spread an array: that is a loop, too.)
 */
export function stepsOf(task: () => unknown): number {
  let steps = 0
  const restore: (() => void)[] = []
  const replace = (prototype: object, name: string | symbol, make: (own: Method) => Method) => {
    const own = Object.getOwnPropertyDescriptor(prototype, name)!
    Object.defineProperty(prototype, name, { ...own, value: make(own.value as Method) })
    restore.push(() => Object.defineProperty(prototype, name, own))
  }
  const counting = (own: Method): Method => function counted(...given) {
    steps += 1
    return Reflect.apply(own, this, given)
  }
  for (const name of LOOKING) {
    replace(Array.prototype, name, (own) => function counted(...given) {
      if (typeof given[0] === 'function') given[0] = counting(given[0] as Method)
      return Reflect.apply(own, this, given)
    })
  }
  const { indexOf } = Array.prototype
  replace(Array.prototype, 'includes', (own) => function counted(...given) {
    const at = indexOf.call(this, given[0])
    steps += at === -1 ? (this as unknown[]).length : at + 1
    return Reflect.apply(own, this, given)
  })
  replace(Array.prototype, Symbol.iterator, (own) => function counted() {
    const items = Reflect.apply(own, this, []) as ArrayIterator<unknown>
    return Object.assign(items, { next: counting(items.next as Method) })
  })
  replace(Set.prototype, 'add', counting)
  replace(Map.prototype, 'set', counting)
  try {
    task()
    return steps
  } finally {
    for (let last = restore.pop(); last; last = restore.pop()) last()
  }
}
