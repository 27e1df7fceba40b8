import { isMachinePlayable, isInPlay } from '../../shared/dossier/in-play.ts'
import type { PartnerClaim, PartnerDossier, PlayableCard } from '../../shared/partner/partner-dossier.ts'
import type { RecordVoice } from '../../shared/voice/voice.ts'
import type { Dossier } from '../store/dossier.ts'

/** What the machine-run seats may use on an as-of date. Built once per date; costs one pass over the pack. */
export function partnerDossier(dossier: Dossier, asOf: string): PartnerDossier {
  const seats = dossier.seats()
  const seatOf = new Map(seats.map(({ figure, seat }) => [figure, seat]))
  const all = dossier.allPositions(asOf)
  const sayable = dossier.sayable(asOf)
  const inPlay = all.filter(({ position }) => isInPlay(position, asOf))
  const attacks = Map.groupBy(dossier.attacks(), ({ to }) => to)
  const cards = inPlay.flatMap(({ position, source, claims, displayText }): PlayableCard[] => {
    const seat = seatOf.get(position.figure)
    if (!seat || displayText === null || position.date === null || !isMachinePlayable(position, source, asOf)) return []
    const stated = claims.filter(({ basis }) => basis === 'stated')
    const linked = (relation: string) => stated.filter((link) => link.relation === relation).map(({ claim }) => claim)
    return [{
      id: position.id, seat, text: displayText, voice: position.voice as RecordVoice, date: position.date,
      period: position.period === 'core' ? 'core' : 'earlier',
      supports: linked('supports'), opposes: linked('opposes'), arguesAgainst: position.argues_against,
    }]
  })
  const claims = dossier.claims().map(({ id, short }): PartnerClaim => ({
    id, short,
    questions: dossier.claim(id, asOf)?.questions.map((question) => ({ id: question.id, text: question.text })) ?? [],
    attackedBy: (attacks.get(id) ?? []).filter(({ why }) => sayable.whole(why)).map(({ from, kind, why }) => ({ claim: from, kind, why })),
  }))
  return {
    cards,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    core: new Map(seats.map(({ seat, core_claims }) => [seat, core_claims.toSorted((a, b) => a.rank - b.rank).map(({ claim }) => claim)])),
    supportedBy: new Map(seats.map(({ seat, figure }) => {
      const own = inPlay.filter(({ position }) => position.figure === figure)
      return [seat, new Map(own.map(({ position, claims: links }) => [position.id, links.filter(({ relation }) => relation === 'supports').map(({ claim }) => claim)]))]
    })),
  }
}
