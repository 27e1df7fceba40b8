/** Grounded status (Dung 1995). An argument that was taken out is rejected whatever happens. */
export type Status = 'accepted' | 'rejected' | 'undecided'

interface Standing {
  seq: number
  status: Status
  /** When it was settled, counted; everything on which that rests was settled before. 0: rests on nothing. */
  settled: number
  /** The accepted attacker on which a rejection rests. */
  defeatedBy: Standing | null
  /** Attackers that are not rejected. */
  live: number
  out: boolean
  attackers: Standing[]
  victims: Standing[]
}

/** The grounded labelling of a graph that grows. `attack` and `takeOut` throw for an argument that was never added. */
export interface LiveGrounded {
  add(seq: number): void
  attack(from: number, to: number): void
  takeOut(seq: number): void
}

/**
 * Exact after every step, for any graph. Two passes, as rules are maintained in deductive databases (delete and rederive: Gupta,
 * Mumick & Subrahmanian 1993): first everything loses its status that rested on what is no longer sure, then what follows is
 * settled again. What remains in between follows in the new graph too, because reasons never run in circles: `settled` grows
 * along them. So the second pass ends at the least fixed point, which is the grounded labelling.
 * `changed` is told the status of every argument that was looked at and may have another one now, once.
 */
export function liveGrounded(changed: (seq: number, status: Status) => void): LiveGrounded {
  const known = new Map<number, Standing>()
  let clock = 0
  const find = (seq: number): Standing => {
    const standing = known.get(seq)
    if (!standing) throw new Error(`Line ${seq} is no argument of this graph`)
    return standing
  }
  /** Takes back the status of one argument and of whatever rested on it; gives all that are undecided now. */
  const retract = (first: Standing): Standing[] => {
    const lost: Standing[] = []
    const held: Status[] = []
    const drop = (standing: Standing) => {
      lost.push(standing)
      held.push(standing.status)
      standing.defeatedBy = null
      standing.status = 'undecided'
    }
    drop(first)
    for (let next = 0; next < lost.length; next++) { // grows as it is read
      const gone = lost[next]!
      for (const victim of gone.victims) {
        if (held[next] === 'rejected') {
          victim.live += 1
          if (victim.status === 'accepted') drop(victim)
        } else if (victim.defeatedBy === gone) {
          victim.defeatedBy = victim.attackers.find(({ status, settled }) => status === 'accepted' && settled < victim.settled) ?? null
          if (!victim.defeatedBy) drop(victim)
        }
      }
    }
    return lost
  }

  /** Settles whichever of these can be settled, and what follows from that. */
  const settle = (due: Standing[]) => {
    for (const next of due) { // grows as it is read
      if (next.status !== 'undecided') continue
      const defeatedBy = next.out ? null : (next.attackers.find(({ status }) => status === 'accepted') ?? null)
      if (!next.out && !defeatedBy && next.live > 0) continue
      const rejected = next.out || defeatedBy !== null
      next.defeatedBy = defeatedBy
      next.settled = next.out ? 0 : ++clock
      next.status = rejected ? 'rejected' : 'accepted'
      changed(next.seq, next.status)
      for (const victim of next.victims) {
        if (rejected) victim.live -= 1
        if (victim.status === 'undecided' && (!rejected || victim.live === 0)) due.push(victim)
      }
    }
  }

  const resettle = (doubtful: Standing) => {
    const lost = retract(doubtful)
    settle([...lost])
    for (const { seq, status } of lost) if (status === 'undecided') changed(seq, status)
  }

  return {
    add(seq) {
      const standing: Standing = { seq, status: 'undecided', settled: 0, defeatedBy: null, live: 0, out: false, attackers: [], victims: [] }
      known.set(seq, standing)
      settle([standing])
    },
    attack(from, to) {
      const [attacker, victim] = [find(from), find(to)]
      attacker.victims.push(victim)
      victim.attackers.push(attacker)
      if (attacker.status !== 'rejected') victim.live += 1
      if (victim.status === 'rejected') return // already out, and its reason does not rest on its own attackers being out
      if (victim.status === 'undecided') return attacker.status === 'accepted' ? settle([victim]) : undefined
      // An attack by what is out changes nothing, unless it may be out thanks to the very argument that it attacks.
      if (attacker.status === 'rejected' && attacker.settled < victim.settled) return undefined
      return resettle(victim)
    },
    takeOut(seq) {
      const standing = find(seq)
      if (standing.out) return
      standing.out = true
      if (standing.status === 'accepted') return resettle(standing)
      if (standing.status === 'undecided') return settle([standing])
      standing.defeatedBy = null
      standing.settled = 0
    },
  }
}
