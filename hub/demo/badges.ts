// Badges of the demo: which cards lie beside which reader, and how they are handed out before the doors open.
import { setTimeout } from 'node:timers/promises'
import type { HallConfig } from '../../config/schema.ts'
import { badgeContract } from '../features/counter/badge/contract.ts'
import type { Hub } from '../hub.ts'
import { askingAs } from './asking-as.ts'
import type { Counter } from './counters.ts'

export interface DemoCard {
  readonly name: string
  /** Invented; the badge number of the staff member stands at its end. */
  readonly number: string
  /** Whose card it is; null for one that the hall has never seen. */
  readonly staffId: string | null
}

const officeCards = badgeContract.slices.cards.value
const stranger: DemoCard = { name: '未登记的卡', number: '0004779999', staffId: null }

/** A card that was not heard is shown again after this many ms; within 1.5 s it would be the same showing. */
const showEveryMs = 2_000
const lookEveryMs = 100
const showings = 15

/** The cards of whoever may work at a window, and one of a stranger. */
export function cardsAt({ posts, staff }: HallConfig['import'], windowId: string): DemoCard[] {
  const ids = posts.filter((post) => post.windowId === windowId).flatMap(({ a, b }) => [a, b])
  const people = staff.filter(({ staffId }) => ids.includes(staffId))
  const cards = people.map(({ staffId, name, badge }) => ({
    staffId,
    name,
    number: badge.padStart(10, '0004770000'),
  }))
  return [...cards, stranger]
}

/**
 * Does what an administrator does who hands out badges: waits for each card at a reader, and has it held there.
 * @param administrator an account; badges are handed out by people, the hub itself may not
 * @param press holds a card to a reader: the device's id, and the key that stands for the card
 * @throws Error when a card does not become its owner's
 */
export async function handOutBadges(
  hub: Hub,
  administrator: string,
  counters: readonly Counter[],
  press: (deviceId: string, key: string) => Promise<void>,
): Promise<void> {
  const holders = () => officeCards.parse(hub.view('office:main').facts.cards?.value).holders
  const isMissing = ({ staffId }: DemoCard) => staffId !== null && !holders().includes(staffId)
  if (!counters.some(({ reader }) => reader?.cards.some(isMissing))) return
  const ask = await askingAs(hub, administrator)
  for (const { windowId, reader } of counters) {
    for (const [index, card] of (reader?.cards ?? []).entries()) {
      for (let tries = 0; reader !== null && isMissing(card); tries++) {
        if (tries === showings) throw new Error(`the card of ${card.name} did not reach the hub`)
        await ask('badge.await', { staffId: card.staffId, windowId })
        await press(reader.deviceId, `card${index + 1}`)
        for (let waitedMs = 0; waitedMs < showEveryMs && isMissing(card); waitedMs += lookEveryMs) {
          await setTimeout(lookEveryMs)
        }
      }
    }
  }
}
