/** A further claim beside the best one is taken as said only when the reading is this sure of it. */
const SURE = 0.5
const MOST = 3

/** Of a reading, the claims that count as said until the student corrects them: the best one of a text that makes any, and those that are sure. */
export function understood<Read extends { score: number }>({ claims, none }: { claims: readonly Read[]; none: boolean }): Read[] {
  return none ? [] : claims.filter(({ score }, at) => at === 0 || score >= SURE).slice(0, MOST)
}
