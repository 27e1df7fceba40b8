import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Citation } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Dossier } from '../../store/dossier.ts'

/** How a card is cited. What sets citations is loaded with the first one that is asked for. */
export function citationMethods(dossier: Dossier) {
  return {
    'citation.of': async ({ position, style, lang }: Params<'citation.of'>): Promise<Result<Citation, Reason>> => {
      const detail = dossier.position(position)
      if (!detail) return refuse('unknown-card', `There is no card ${position} in this pack.`)
      const { citationOf } = await import('../../export/citations/citation.ts')
      return ok(await citationOf(detail.card, style, lang))
    },
  }
}
