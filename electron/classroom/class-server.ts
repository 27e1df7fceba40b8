import { ok, type Result } from '../../shared/lib/result.ts'
import { classAdmission, type Admission, type AdmissionOptions } from './class-admission.ts'
import { CLASS_LIMITS, type Limits } from './limits.ts'
import { classHosts } from './origin.ts'
import { openPageServer, type NoServer, type PageServer, type PageServerOptions } from './page-server.ts'

export interface ClassServerOptions extends AdmissionOptions, Pick<PageServerOptions, 'root' | 'address' | 'ports' | 'heard' | 'failed' | 'now'> {
  limits?: Partial<Limits> | undefined
}

export interface ClassServer extends PageServer {
  drop: Admission['drop']
}

/** Serves the page and its WebSocket to a class, on the address that the teacher chose and on no other. */
export async function openClassServer({ sessionId, connect, whoHas, projector, limits, ...options }: ClassServerOptions): Promise<Result<ClassServer, NoServer>> {
  const { admit, drop } = classAdmission({ sessionId, connect, whoHas, projector })
  const opened = await openPageServer({ ...options, hosts: (port) => classHosts(options.address, port), admit, limits: { ...CLASS_LIMITS, ...limits }, where: 'the address that the teacher shows' })
  return opened.ok ? ok({ ...opened.value, drop }) : opened
}
