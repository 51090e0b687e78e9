// A catalogue of any size for measuring speed: the demo's items over and over, each with a village or street of its own.
import type { Catalogue } from '../../hub/features/guides/catalogue/contract.ts'

export function manyItems(demo: Catalogue, count: number): Catalogue {
  const items = Array.from({ length: count }, (_, place) => {
    const one = demo.items[place % demo.items.length]
    if (one === undefined) throw new Error('the demo has no items')
    const turn = Math.floor(place / demo.items.length)
    return {
      ...one,
      itemId: `${one.itemId}-${turn}`,
      name: `${one.name}（第${turn}片区）`,
      sounds: { ...one.sounds, name: `${one.sounds.name} di ${turn} pian qu` },
    }
  })
  return { ...demo, items }
}
