// The one door to the databases: a hall's store, in SQLite files or in PostgreSQL.
import type { Store } from '../core/store.ts'
import { openPostgres } from './postgres-store.ts'
import { openSqlite } from './sqlite-store.ts'

export type StoreConfig =
  /** The journal's file; its neighbours `<name>-private.db` and `<name>-derived.db` are kept beside it. */
  | { readonly kind: 'sqlite'; readonly file: string }
  /** `postgres://user:password@host:port/database`. */
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens a hall's store and brings its tables up to date; a new hall gets empty ones.
 * @throws StoreError `damaged` or `tooNew` with nothing changed, `full`, or `failed` when it cannot be reached
 */
export function openStore(config: StoreConfig): Promise<Store> {
  return config.kind === 'sqlite' ? openSqlite(config.file) : openPostgres(config.url)
}
