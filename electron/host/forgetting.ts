import type { Forgot, LeftFile, Swept } from '../../shared/forget/forgetting.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Forgetter, ForgetRequest } from '../store/forget.ts'
import type { Host } from './host-api.ts'
import type { ReviewKeeper } from './review-keeper.ts'
import type { Shared } from './safekeeping.ts'

type Progress = (done: number, total: number) => void

/** Forgetting in a running app: store, memory, viewers and files, one request at a time and never beside a backup. */
export interface Forgetting {
  forget(request: ForgetRequest, progress: Progress): Promise<Result<Forgot, Reason>>
  /** Everything that is kept under a profile of the study desk. Errors: as `Forgetter.beginProfile`. */
  forgetProfile(profile: string, progress: Progress): Promise<Result<Swept, Reason>>
  left(): Promise<LeftFile[]>
  /** Tries the files that are left once more. */
  retry(progress: Progress): Promise<Swept>
  giveUp(file: string, remove: boolean): Promise<Result<LeftFile[], Reason>>
  /** Goes on with what a kill cut off; to be called once, at the start. */
  resume(): void
}

interface Parts {
  store: Forgetter
  host: Pick<Host, 'forgotten' | 'now'>
  review: ReviewKeeper
  shared: Shared
  /** Told after it is out of the database: pages and devices of a class follow. */
  forgot: (request: ForgetRequest) => void
  /** The same of a profile: whatever memory holds of it goes. */
  forgotProfile: () => void
}

export function forgetting({ store, host, review, shared, forgot, forgotProfile }: Parts): Forgetting {
  const finish = (progress: Progress = () => {}) => store.finish({ stop: shared.isEnding, progress })
  return {
    forget: (request, progress) => shared.inTurn(async () => {
      const begun = store.begin(request, host.now())
      if (!begun.ok) return begun
      host.forgotten(request.session)
      forgot(request)
      shared.tell({ t: 'forgotten', sessionId: request.session, what: request.what })
      if (request.what !== 'session') review.keep(request.session)
      return ok({ ...begun.value, ...(await finish(progress)) })
    }),
    forgetProfile: (profile, progress) => shared.inTurn(async () => {
      const begun = store.beginProfile(profile, host.now())
      if (!begun.ok) return begun
      forgotProfile()
      return ok(await finish(progress))
    }),
    left: () => shared.inTurn(() => Promise.resolve(store.left())),
    retry: (progress) => shared.inTurn(() => finish(progress)),
    giveUp: (file, remove) => shared.inTurn(() => Promise.resolve(store.giveUp(file, remove))),
    resume() {
      if (!store.isPending()) return
      shared.inTurn(() => finish()).catch((error: unknown) => {
        if (!shared.isEnding()) console.error('What was to be forgotten is not out of every file yet; the next start goes on with it:', error)
      })
    },
  }
}
