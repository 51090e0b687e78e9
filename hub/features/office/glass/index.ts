// Every glass of the hall and whether it shows what the hub told it, for the morning sheet.
import { naturalOrder } from '#wire/natural-order'
import { splitViewKey, type ViewKey } from '#wire/view'
import { defineFeature } from '../../../core/feature.ts'
import { glassDecider } from './decider.ts'

export const glass = defineFeature({
  decider: glassDecider,
  slices: {
    glasses: ({ glass: { glasses }, window: { windows } }) => {
      const panels = Object.keys(windows).map((windowId) => `panel:${windowId}` as const)
      return [...new Set([...panels, ...(Object.keys(glasses) as ViewKey[])])]
        .map((key) => {
          const { kind, subject } = splitViewKey(key)
          const known = glasses[key]
          return {
            key,
            windowNumber: kind === 'board' ? null : (windows[subject]?.number ?? null),
            state: known === undefined ? ('never' as const) : known.isLit ? ('lit' as const) : ('dark' as const),
            since: known?.since ?? null,
          }
        })
        .sort((one, other) => naturalOrder(inOrder(one), inOrder(other)))
    },
  },
  projections: [],
})

/** Windows by their number, each panel beside its terminal; boards after them. */
function inOrder({ key, windowNumber }: { key: string; windowNumber: string | null }): string {
  return `${windowNumber === null ? 1 : 0} ${windowNumber ?? ''} ${key}`
}
