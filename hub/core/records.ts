// Records that states keep by key, followed one entry at a time. Pure.

/** The record without this entry; the very same where it has none: nothing changed, and nothing that reads it is computed again. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  if (record[key] === undefined) return record
  const { [key]: _gone, ...others } = record
  return others
}
