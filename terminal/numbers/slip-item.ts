// What an item is called and what to bring for it, from the catalogue that lies on the box. Pure.
import { z } from 'zod'
import { itemId, label } from '#wire/ids'
import { readJson } from '#wire/json'

export interface SlipItem {
  readonly name: string
  /** Papers to bring, by name, in the order of the guide. */
  readonly papers: readonly string[]
}

const named = z.object({
  items: z.array(
    z.object({
      itemId,
      name: label,
      guide: z.object({ materials: z.array(z.object({ name: z.string() })) }).nullable(),
    }),
  ),
})

/** An item as a slip needs it; null when there is no catalogue, or it does not have it, or cannot be read. */
export function slipItemIn(catalogue: Uint8Array | null, id: string): SlipItem | null {
  if (catalogue === null) return null
  const parsed = named.safeParse(readJson(Buffer.from(catalogue).toString('utf8')))
  const item = parsed.data?.items.find((one) => one.itemId === id)
  if (item === undefined) return null
  return { name: item.name, papers: item.guide?.materials.map(({ name }) => name) ?? [] }
}
