// Which items wait in a series. Pure.
import type { Series } from '../series/contract.ts'

/** True for a ticket without an item, and for an item whose visitors wait in the series. */
export function isHandledIn({ itemIds }: Pick<Series, 'itemIds'>, itemId: string | null): boolean {
  return itemId === null || itemIds.includes(itemId)
}
