import { ok, type Result } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { ShoesDesk } from '../../../shared/study/shoes-view.ts'
import { MAX_CASE_FILE } from '../../../shared/study/case-file.ts'
import type { Peer } from '../connection.ts'
import type { Shoes } from '../study/shoes.ts'

/** Both Shoes of who studies now: this laptop's own pages only. What changes something answers with the desk as it is then. */
export function shoesMethods({ shoes, student }: { shoes: Shoes; student: () => string }) {
  /** Files on their way in, by the page that sends them: a message is smaller than a file may be. */
  const coming = new WeakMap<Peer, string>()
  const after = <T>(changed: Result<T, Reason>): Result<ShoesDesk, Reason> => (changed.ok ? ok(shoes.desk(student())) : changed)
  return {
    'shoes.desk': () => ok(shoes.desk(student())),
    'shoes.check': ({ seat, asOf, claims }: Params<'shoes.check'>) => shoes.check(seat, asOf, claims),
    'shoes.keep': (given: Params<'shoes.keep'>) => {
      const kept = shoes.own.keep(student(), given)
      return kept.ok ? ok({ id: kept.value }) : kept
    },
    'shoes.share': ({ id, shared }: Params<'shoes.share'>) => after(shoes.own.share(student(), id, shared)),
    'shoes.remove': ({ id }: Params<'shoes.remove'>) => after(shoes.own.remove(student(), id)),
    'shoes.restore': () => after(shoes.own.restore(student())),
    'shoes.draft.load': ({ origin, seat }: Params<'shoes.draft.load'>) => ok(shoes.own.draft(student(), origin, seat)),
    'shoes.draft.save': ({ origin, seat, draft }: Params<'shoes.draft.save'>) => shoes.own.saveDraft(student(), origin, seat, draft),
    'shoes.offers': () => ok(shoes.firstHand.offers(student())),
    'shoes.take': ({ session, seq }: Params<'shoes.take'>) => after(shoes.firstHand.take(student(), session, seq)),
    'shoes.takeClass': ({ session }: Params<'shoes.takeClass'>) => after(shoes.firstHand.takeClass(session)),
    'shoes.removeBatch': ({ batch }: Params<'shoes.removeBatch'>) => after(shoes.exchange.removeBatch(batch)),
    'shoes.draw': ({ seat, together }: Params<'shoes.draw'>) => shoes.trials.draw(student(), seat, together),
    'shoes.judge': (judgement: Params<'shoes.judge'>) => shoes.trials.judge(student(), judgement),
    'shoes.export': () => ok({ fileName: 'tour-de-table-cases.json', mime: 'application/json', content: shoes.exchange.write(student()) }),
    'shoes.import': ({ piece, first, last }: Params<'shoes.import'>, peer: Peer) => {
      const text = (first ? '' : coming.get(peer) ?? '') + piece
      coming.delete(peer)
      if (last || text.length > MAX_CASE_FILE) return shoes.exchange.read(text)
      coming.set(peer, text)
      return ok(null)
    },
  }
}
