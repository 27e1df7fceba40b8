import { ok } from '../../../shared/lib/result.ts'
import type { AppInfo } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { RECIPES } from '../../../shared/recipes/all.ts'
import type { Desk } from '../../store/desk.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { Peer } from '../connection.ts'

/** What the app says of itself and its pack, and the settings. */
export function appMethods({ desk, dossier, version, dataFolder }: { desk: Desk; dossier: Dossier; version: string; dataFolder: string }) {
  return {
    'app.info': (_: Params<'app.info'> = {}, peer?: Peer) => {
      const info = appInfo({ desk, dossier, version, dataFolder })
      return ok(peer === undefined || peer.principal.kind === 'owner' ? info : forGuests(info))
    },
    'settings.set': ({ key, value }: Params<'settings.set'>) => {
      desk.setSetting(key, value)
      return ok(desk.settings())
    },
  }
}

/** What the devices of a class learn: nothing of this laptop, and nothing that its user has set but the language, in which the class is held. */
const forGuests = (info: AppInfo): AppInfo => ({ ...info, dataFolder: '', settings: info.settings['locale'] === undefined ? {} : { locale: info.settings['locale'] } })

function appInfo({ desk, dossier, version, dataFolder }: { desk: Desk; dossier: Dossier; version: string; dataFolder: string }): AppInfo {
  const meta = dossier.meta()
  const summary = dossier.packSummary()
  const counted = new Map(summary.seats.map((seat) => [seat.seat, seat]))
  return {
    version, dataFolder, settings: desk.settings(),
    pack: {
      id: meta.id, version: meta.version, title: meta.title, window: meta.window, language: meta.language, asOfOptions: meta.asOfOptions,
      honesty: meta.honesty, careLine: meta.careLine, simulated: meta.simulatedSpeechSentence, glossary: meta.glossary,
      figures: meta.figures.map((figure) => ({ ...figure, statements: counted.get(figure.seat)?.statements ?? 0, playable: counted.get(figure.seat)?.playable ?? 0 })),
      counts: {
        positions: summary.counts.positions, sources: summary.counts.sources, claims: summary.counts.claims,
        statementsOfFour: summary.seats.reduce((sum, { statements }) => sum + statements, 0),
      },
    },
    recipes: Object.values(RECIPES).map(({ id, title, stages }) => ({
      id, title, minutes: stages.reduce((sum, { minutes, rounds }) => sum + minutes * rounds, 0), stages: stages.map(({ kind, minutes, rounds }) => ({ kind, minutes, rounds })),
    })),
  }
}
