import type Database from 'better-sqlite3'
import type { ClaimDetail, CriticalQuestion } from '../../shared/dossier/card.ts'
import type { Sayable } from '../../shared/dossier/dated-text.ts'
import type { Attack, Claim, Support } from '../../shared/dossier/schema.ts'
import { claimOf, fromJson } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'

/** The claims of one pack and how they attack and support each other. */
export interface Claims {
  all: () => Claim[]
  detail: (id: string, sayable?: Sayable) => ClaimDetail | null
  attacks: () => Attack[]
  supports: () => Support[]
}

const questions = (from: CriticalQuestion['from'], key: string, row: { questions: string } | undefined): CriticalQuestion[] =>
  fromJson<string[]>(row?.questions ?? '[]').map((text, index) => ({ id: `${from}:${key}:${index + 1}`, text, from }))

/** A claim without what tells of later events: the claim itself stays, a reason that cannot be told yet is empty. */
function onlySayable({ claim, questions: asked, concession, attacksOn, attacksFrom }: ClaimDetail, sayable: Sayable): ClaimDetail {
  const told = (text: string): string => sayable.text(text) ?? ''
  const toldAttack = (attack: Attack): Attack => ({ ...attack, why: told(attack.why) })
  return {
    claim: { ...claim, explanation: told(claim.explanation), phrasings: claim.phrasings.filter(sayable.whole) },
    questions: asked.filter(({ text }) => sayable.whole(text)),
    concession: told(concession),
    attacksOn: attacksOn.map(toldAttack),
    attacksFrom: attacksFrom.map(toldAttack),
  }
}

/** Builds the readers of one pack. An unknown claim gives null. */
export function claimReader(db: Database.Database, packId: string): Claims {
  const every = db.prepare<[string], Row>('SELECT * FROM claims WHERE pack_id = ? ORDER BY ordinal')
  const one = db.prepare<[string, string], Row>('SELECT * FROM claims WHERE pack_id = ? AND id = ?')
  const attacks = db.prepare<[string], Attack>('SELECT from_claim AS "from", to_claim AS "to", kind, why FROM attacks WHERE pack_id = ? ORDER BY ordinal')
  const supports = db.prepare<[string], Support>('SELECT from_claim AS "from", to_claim AS "to", why FROM supports WHERE pack_id = ? ORDER BY ordinal')
  const concession = db.prepare<[string, string], { concession: string }>('SELECT concession FROM concessions WHERE pack_id = ? AND claim_id = ?')
  const ofClaim = db.prepare<[string, string], { questions: string }>('SELECT questions FROM claim_questions WHERE pack_id = ? AND claim_id = ?')
  const ofScheme = db.prepare<[string, string], { questions: string }>('SELECT questions FROM scheme_questions WHERE pack_id = ? AND scheme = ?')
  let known: readonly Attack[] | undefined
  const attacksWhere = (which: (attack: Attack) => boolean) => (known ??= attacks.all(packId)).filter(which)

  return {
    all: () => every.all(packId).map(claimOf),
    attacks: () => attacks.all(packId),
    supports: () => supports.all(packId),
    detail(id, sayable) {
      const row = one.get(packId, id)
      if (!row) return null
      const claim = claimOf(row)
      const detail: ClaimDetail = {
        claim,
        questions: [
          ...questions('claim', id, ofClaim.get(packId, id)),
          ...questions('scheme', claim.scheme, ofScheme.get(packId, claim.scheme)),
        ],
        concession: concession.get(packId, id)?.concession ?? '',
        attacksOn: attacksWhere(({ to }) => to === id),
        attacksFrom: attacksWhere(({ from }) => from === id),
      }
      return sayable ? onlySayable(detail, sayable) : detail
    },
  }
}
