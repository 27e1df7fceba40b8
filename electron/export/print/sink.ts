/** Bytes per block. */
const BLOCK = 1 << 18

/** Collects what a pdf is made of in large blocks: it comes in hundreds of thousands of small pieces, and each on its own would take ten times the room. */
export interface Sink {
  /** Text in Latin-1, or bytes. Out: how many. */
  write(data: string | Uint8Array): number
  bytes(): Buffer
}

export function newSink(): Sink {
  const full: Buffer[] = []
  let block = Buffer.allocUnsafe(BLOCK)
  let used = 0
  const room = (needed: number) => {
    if (used + needed <= block.length) return
    full.push(block.subarray(0, used))
    block = Buffer.allocUnsafe(Math.max(BLOCK, needed))
    used = 0
  }
  return {
    write(data) {
      room(data.length)
      if (typeof data === 'string') block.write(data, used, 'latin1')
      else block.set(data, used)
      used += data.length
      return data.length
    },
    bytes: () => Buffer.concat([...full, block.subarray(0, used)]),
  }
}
