// What the network says when it does not reach a device, in words the recovery ladder understands.
import { PortError, type PortFault } from './port.ts'

const faults: Readonly<Record<string, PortFault>> = {
  ECONNREFUSED: 'absent',
  EHOSTUNREACH: 'absent',
  ENETUNREACH: 'absent',
  EHOSTDOWN: 'absent',
  ENOTFOUND: 'absent',
  EAI_AGAIN: 'absent',
  EADDRINUSE: 'busy',
  EACCES: 'denied',
  EPERM: 'denied',
  ETIMEDOUT: 'timeout',
}

export function networkFault(error: unknown): PortFault {
  return faults[codeOf(error)] ?? 'failed'
}

/** What the operating system calls it, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

export function failure(fault: PortFault, what: string, cause: unknown): PortError {
  return new PortError(fault, cause instanceof Error ? `${what}: ${cause.message}` : what, { cause })
}
