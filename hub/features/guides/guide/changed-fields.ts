// In which fields two versions of a guide differ, so that a reader looks where something changed. Pure.
import type { Guide } from './contract.ts'

/** Names of the fields that differ, in the order of the guide; all of them where there was none before. */
export function changedFields(before: Guide | null, after: Guide): string[] {
  const fields = Object.keys(after) as (keyof Guide)[]
  return fields.filter((field) => before === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
