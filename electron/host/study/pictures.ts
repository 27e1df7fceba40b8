import { firstPossibleDay } from '../../../shared/dossier/in-play.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import { claimMap } from '../../../shared/study/pictures/claim-map.ts'
import type { Pictures } from '../../../shared/study/pictures/pictures.ts'
import { sourceCounts } from '../../../shared/study/pictures/source-counts.ts'
import { stanceLines } from '../../../shared/study/pictures/stance.ts'
import type { Dossier } from '../../store/dossier.ts'

/** What the pictures of the dossier are drawn from: what is in play on a day (ISO), or everything (null), also what came afterwards. */
export function picturesOf(dossier: Dossier, asOf: string | null): Pictures {
  const all = dossier.allPositions(asOf ?? undefined).filter(({ position }) => !isOwnPosition(position.id)) // the pack's alone: nobody checked the others
  const cards = asOf === null ? all : all.filter(({ inPlay }) => inPlay === true)
  const table = dossier.seats().map(({ figure, seat }) => ({ figure, seat }))
  const winter = all.flatMap(({ position: { kind, date, period } }) => (kind !== 'fact' && period === 'core' && date !== null && date.length > 4 ? [firstPossibleDay(date)] : [])).toSorted()[0] ?? null
  const { title, version } = dossier.packSummary()
  return {
    pack: { title, version }, asOf,
    stance: { lines: stanceLines(cards, table), winter },
    claims: claimMap({ claims: dossier.claims(), attacks: dossier.attacks(), supports: dossier.supports(), cards, table }),
    sources: sourceCounts(cards, winter),
  }
}
