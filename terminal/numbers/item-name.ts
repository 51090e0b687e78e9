// What an item is called, from the catalogue that lies on the box. Pure.
import { z } from 'zod'
import { itemId, label } from '#wire/ids'
import { readJson } from '#wire/json'

const named = z.object({ items: z.array(z.object({ itemId, name: label })) })

/** The name of an item; null when the catalogue does not have it, or cannot be read. */
export function itemNameIn(catalogue: Uint8Array, id: string): string | null {
  const parsed = named.safeParse(readJson(Buffer.from(catalogue).toString('utf8')))
  return parsed.data?.items.find((one) => one.itemId === id)?.name ?? null
}
