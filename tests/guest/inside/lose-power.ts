// The last thing in the guest: the hub is gone, a visitor is thanked, and in that moment so is the power.
import type { Hall } from './hall.ts'
import { push, soon } from './story.ts'

/** Never returns; whether the press was kept is seen on the disk, from outside. */
export async function losePower(hall: Hall): Promise<never> {
  await hall.hub.goAway()
  hall.right.cutPowerAtThanks()
  push(hall.right, lastKey)
  return soon('the power goes', () => null)
}

/** 非常不满意, which nobody has said at the right pad before. */
export const lastKey = 5
