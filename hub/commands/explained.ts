// Runs a command and turns what went wrong into words and an exit code, without a stack for expected troubles.
import { ConfigError } from '../../config/mistake.ts'
import { StoreError } from '../core/store.ts'

/** `sysexits`: 78 a wrong configuration, 74 the database, 69 something needed is not available. */
const exitCodes = { config: 78, store: 74, unavailable: 69 } as const

export async function explained(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const code = exitCodeOf(error)
    if (code === null) throw error
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = code
  }
}

function exitCodeOf(error: unknown): number | null {
  if (error instanceof ConfigError) return exitCodes.config
  if (error instanceof StoreError) return exitCodes.store
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'ECONNREFUSED') return exitCodes.unavailable
  return null
}
