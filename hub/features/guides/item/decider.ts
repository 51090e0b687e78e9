// Which service items the hall has, and whether each is handled here; no personal data comes into what they are called.
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { guideContract } from '#contract/guides/guide'
import { hallClockContract } from '#contract/public/hall-clock'
import type { CommandData, EventOf } from '#wire/define'
import { accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { itemContract, type StandingItem } from './contract.ts'

const needs = [staffContract, windowContract, hallClockContract, guideContract] as const
type Needs = HallOf<typeof needs>
type Item = CommandData<typeof itemContract, 'item.register'>

export const itemDecider = defineDecider({
  contract: itemContract,
  needs,
  initial: { items: {} },
  decide: {
    'item.register': (item, { hall }) => refusalOf(item, hall) ?? accept(registered(item)),
    'item.registerAll': ({ items }, { hall }) => {
      const refused = items.map((item) => refusalOf(item, hall)).find((one) => one !== null)
      return refused ?? accept(...items.map(registered))
    },
    'item.setStanding': ({ itemId, standing }, { state, hall }) => {
      const known = state.items[itemId]
      if (known === undefined) return refuse('item.unknown', { itemId })
      if (isSame(known.standing, standing)) return refuse('item.standsSo', { itemId })
      return personalRefusal(itemId, standing, hall) ?? accept({ type: 'item.standingSet', data: { itemId, standing } })
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
  policies: {
    'guide.itemsBrought': ({ items }) => [{ name: 'item.registerAll', data: { items } }],
  },
  alarms: () => [],
})

function registered(item: Item): EventOf<typeof itemContract> {
  return { type: 'item.registered', data: { ...item, windowIds: [...new Set(item.windowIds)] } }
}

/** Why the hall cannot have this item so, or null. */
function refusalOf(item: Item, hall: Needs) {
  const { itemId, unitId } = item
  if (hall.staff.units[unitId] === undefined) return refuse<typeof itemContract>('item.unitUnknown', { itemId, unitId })
  const unknown = item.windowIds.find((windowId) => hall.window.windows[windowId] === undefined)
  if (unknown !== undefined) return refuse<typeof itemContract>('item.windowUnknown', { itemId, windowId: unknown })
  const { name, nameEn, words } = item
  return personalRefusal(itemId, { name, nameEn, words }, hall)
}

/** Names the field of everything that looks like somebody's own number. */
function personalRefusal(itemId: string, texts: object, hall: Needs) {
  const found = personalDataInPublic(texts, hall)
  return found.length > 0 ? refuse<typeof itemContract>('item.personalData', { itemId, found }) : null
}

function isSame(one: StandingItem['standing'], other: StandingItem['standing']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
