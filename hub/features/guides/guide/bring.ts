// Takes over what a file says: whole or not at all, each guide as a draft that a second person must read. Pure.
import type { staffContract } from '#contract/counter/staff'
import type { windowContract } from '#contract/counter/window'
import type { itemContract } from '#contract/guides/item'
import { accountOf } from '#contract/office/account'
import type { hallClockContract } from '#contract/public/hall-clock'
import { changedFields } from '../../../core/changed-fields.ts'
import { accept, type Context, type Decision, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { drafted } from './change.ts'
import type { BroughtItem, guideContract } from './contract.ts'

type Needs = readonly [typeof itemContract, typeof staffContract, typeof windowContract, typeof hallClockContract]

export function bring(
  brought: readonly BroughtItem[],
  { state, hall, facts, actor }: Context<typeof guideContract, Needs>,
): Decision<typeof guideContract> {
  const { items } = hall.item
  const twice = brought.find(({ item }, place) => brought.findIndex((one) => one.item.itemId === item.itemId) !== place)
  if (twice !== undefined) return refuse('guide.twice', { itemId: twice.item.itemId })
  const nowhere = brought.find(
    ({ item }) =>
      hall.staff.units[item.unitId] === undefined ||
      item.windowIds.some((windowId) => hall.window.windows[windowId] === undefined),
  )
  if (nowhere !== undefined) return refuse('guide.placeUnknown', { itemId: nowhere.item.itemId })
  const found = personalDataInPublic(brought, hall)
  if (found.length > 0) return refuse('guide.personalData', { found })

  const changed = brought
    .map(({ item }) => item)
    .filter((item) => changedFields(items[item.itemId] ?? null, item).length > 0)
  const drafts = brought.flatMap(({ item, guide }) =>
    guide === null ? [] : [drafted(state, item.itemId, guide, 'wanted', accountOf(actor), facts.at)],
  )
  return changed.length === 0
    ? accept(...drafts)
    : accept({ type: 'guide.itemsBrought', data: { items: changed } }, ...drafts)
}
