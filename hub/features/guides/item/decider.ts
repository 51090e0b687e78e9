// Which service items the hall has, and whether each is handled here.
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { itemContract, type StandingItem } from './contract.ts'

export const itemDecider = defineDecider({
  contract: itemContract,
  needs: [staffContract, windowContract],
  initial: { items: {} },
  decide: {
    'item.register': (item, { hall }) => {
      const { itemId, unitId } = item
      if (hall.staff.units[unitId] === undefined) return refuse('item.unitUnknown', { itemId, unitId })
      const unknown = item.windowIds.find((windowId) => hall.window.windows[windowId] === undefined)
      if (unknown !== undefined) return refuse('item.windowUnknown', { itemId, windowId: unknown })
      return accept({ type: 'item.registered', data: { ...item, windowIds: [...new Set(item.windowIds)] } })
    },
    'item.setStanding': ({ itemId, standing }, { state }) => {
      const known = state.items[itemId]
      if (known === undefined) return refuse('item.unknown', { itemId })
      if (isSame(known.standing, standing)) return refuse('item.standsSo', { itemId })
      return accept({ type: 'item.standingSet', data: { itemId, standing } })
    },
  },
  evolve: {
    'item.registered': ({ items }, item) => ({
      items: { ...items, [item.itemId]: { ...item, standing: items[item.itemId]?.standing ?? { is: 'offered' } } },
    }),
    'item.standingSet': ({ items }, { itemId, standing }) => {
      const known = items[itemId]
      return { items: known === undefined ? items : { ...items, [itemId]: { ...known, standing } } }
    },
  },
  policies: {},
  alarms: () => [],
})

function isSame(one: StandingItem['standing'], other: StandingItem['standing']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
