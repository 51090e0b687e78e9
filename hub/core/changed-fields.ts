// In which fields one thing differs from another, so that a reader looks where something changed. Pure.

/** Names of the fields that differ, in the order of what is new; all of them where there was none before. */
export function changedFields<T extends object>(before: T | null, after: T): (keyof T & string)[] {
  const fields = Object.keys(after) as (keyof T & string)[]
  return fields.filter((field) => before === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
