// The order in which people look for numbered things: window 2 before window 10.

const collator = new Intl.Collator('en', { numeric: true })

/** Compares for a sort; digits in a row count as one number. The collator is kept: one made for each pair costs more than the rest of a sort. */
export function naturalOrder(one: string, other: string): number {
  return collator.compare(one, other)
}
