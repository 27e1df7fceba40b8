import type { Peer } from '../connection.ts'

/** Tells who asked how far long work is, each twentieth of the whole. */
export function progressTo(peer: Peer): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const twentieth = Math.floor((20 * done) / Math.max(1, total))
    if (twentieth === told) return
    told = twentieth
    peer.send({ t: 'progress', done, total })
  }
}
