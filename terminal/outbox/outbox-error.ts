// Why something could not be kept; whoever gets this must not thank anybody.

export type OutboxFault = 'storageFull' | 'storageFailed' | 'tooLarge' | 'stopping'

export class OutboxError extends Error {
  readonly code: OutboxFault

  constructor(code: OutboxFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutboxError'
    this.code = code
  }
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Names the operating system's error by the closed list. */
export function asOutboxError(error: unknown): OutboxError {
  if (error instanceof OutboxError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const fault = fullCodes.has(code) ? 'storageFull' : 'storageFailed'
  return new OutboxError(fault, `the outbox could not be written: ${code || String(error)}`, { cause: error })
}
