// The store's own tables as one type; in SQLite each file holds its part of them. Projections bring theirs along.

/** The databases a hall's store can live in. */
export type DatabaseKind = 'sqlite' | 'postgres'

export interface StoreTables {
  /** How far each part has been migrated. */
  schema_version: { part: string; version: number }

  /** Part `journal`. `epoch` wrote the row; null in rows older than the column. */
  journal: { sequence: number; body: string; hash: string; epoch: number | null }
  /** One row: the epoch that may write. */
  hub_epoch: { id: number; epoch: number }

  /** Part `private`. The text as UTF-8 bytes: PostgreSQL's text type knows no U+0000. */
  private_text: { ref: string; text: Uint8Array; salt: string; expires_at: string }
  /** One row: the key by which cards and people are recognised; it lies where the texts lie and never beside the hashes. */
  private_key: { id: number; key: Uint8Array }

  /** Part `derived`. */
  snapshot: { sequence: number; hash: string; body: string }
  /** The last entry a projection has applied; its seed tells whether the journal is still the same one. */
  projection_cursor: { name: string; version: number; sequence: number; seed: string }
}
