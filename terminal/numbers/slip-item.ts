// What an item is called and what to bring for it, from the catalogue that lies on the box. Pure.
import { z } from 'zod'
import { itemId, label } from '#wire/ids'

export interface SlipItem {
  readonly name: string
  /** Names of the papers in the order of the guide; empty when no guide has been published. */
  readonly papers: readonly string[]
}

const listed = z.object({ items: z.array(z.looseObject({ itemId })) })
const named = z.object({
  name: label,
  guide: z.object({ materials: z.array(z.object({ name: z.string() })) }).nullable(),
})

/** An item as a slip needs it, also from a catalogue of another form; null when there is none, or it has no such item. */
export function slipItemIn(catalogue: unknown, id: string): SlipItem | null {
  const item = listed.safeParse(catalogue).data?.items.find((one) => one.itemId === id)
  const { data } = named.safeParse(item)
  if (data === undefined) return null
  return { name: data.name, papers: data.guide?.materials.map(({ name }) => name) ?? [] }
}
