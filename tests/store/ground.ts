// Where the store's promises are tried out: a database that can be opened, opened again, and tampered with.
import type { StoreConfig } from '../../hub/store/database.ts'

export interface Ground {
  /** A database nobody has used yet. */
  fresh(): Promise<StoreConfig>
  /** Runs SQL past the store, as an intruder or an administrator with a tool would. */
  tamper(config: StoreConfig, sql: string): Promise<void>
  leave(): Promise<void>
}
