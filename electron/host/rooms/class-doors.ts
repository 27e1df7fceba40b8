import type { Result } from '../../../shared/lib/result.ts'
import type { CallError, ClassDoor, NetworkAddress, Reach } from '../../../shared/protocol/api.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'

/** What the methods of a class need of the doors by which devices come in; they are opened in `electron/classroom/`. */
export interface ClassDoors {
  addresses(): NetworkAddress[]
  open(options: { sessionId: string; address: string; port?: number | undefined }): Promise<Result<ClassDoor, Reason>>
  close(sessionId: string): Promise<void>
  /** The class whose door is open, if any. */
  openSession(): string | null
  /** Null while it is shut. */
  door(sessionId: string): ClassDoor | null
  newCode(sessionId: string): Result<ClassDoor, Reason>
  reach(sessionId: string): Promise<Result<Reach, Reason>>
  /** Is this the code of the open class? `from`: the device, so that guessing is counted. Errors: `wrong-code`, `too-many-tries`. */
  checkCode(sessionId: string, code: string, from: string): Result<null, Reason>
  /** Ends the connections of a person whose seat was taken back; each is told why. */
  drop(sessionId: string, participant: string, why: CallError): void
  /** The end of the app: closes whatever is open. */
  closeAll(): Promise<void>
}
